import type { ImportedApp } from '../app';
import type { Abilities } from '../virtual-cluster';

/** A supported language. */
export interface Language {
  readonly abilities: Abilities;
  /** The text of a file that synthesises an app. */
  readonly write: (app: ImportedApp) => string;
}
