import type { Capabilities } from './capabilities';
import type { Shape, TypeShape } from './shape';
import type { Values, WithNulls } from '../values/values';

/** What differs, in the three things that are known about a release. Maps merge, `null` takes away, the rest replaces. */
export interface Change {
  /** The chart's default values. */
  readonly defaults?: WithNulls<Values>;
  /** What a `vcluster.yaml` may hold: see `Shape` for the notation. */
  readonly shape?: Readonly<Record<string, { readonly [key: string]: string | null } | null>>;
  /** What the chart does of itself. */
  readonly supports?: Partial<Capabilities>;
}

/** A minor release, as its file tells it: only what differs from the minor release before. */
export interface ReleaseChange extends Change {
  /** The patch that the rest describes: the newest that the library knows. */
  readonly version: string;
  /**
   * What differed in older patches: in all of the minor that came before the one that is named.
   *
   * A patch that no row is for has the same chart as the one after it.
   */
  readonly before?: Readonly<Record<string, Change>>;
}

/** The oldest release: it tells all. */
export interface FirstRelease extends ReleaseChange {
  readonly defaults: Values;
  readonly shape: Readonly<Record<string, TypeShape>>;
  readonly supports: Capabilities;
}

/** All that is known about a release. */
export interface ReleaseFacts {
  readonly defaults: Values;
  readonly shape: Shape;
  readonly supports: Capabilities;
}
