import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CACHE } from '../../../projenrc/package/run';

/** A registry on this machine. */
export interface Registry {
  readonly name: string;
  /** The variables of the environment with which a language's tools install from it. */
  readonly env: NodeJS.ProcessEnv;
  /** Publishes what a `dist` folder holds. Returns the names of what was published. */
  readonly publish: (dist: string, version: string) => Promise<string[]>;
  readonly stop?: () => void;
}

/** Where downloads of the registries and of the installations are kept. */
export const DOWNLOADS = join(CACHE, 'install');

export const PACKAGE = 'cdk8s-vcluster';

/** What a rehearsal removes at its end. */
export const TEMPORARY = mkdtempSync(join(tmpdir(), 'install-'));

/** A new folder for this rehearsal. */
export function temporary(name: string): string {
  return mkdtempSync(join(TEMPORARY, `${name}-`));
}
