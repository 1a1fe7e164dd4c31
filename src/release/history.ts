/* eslint-disable @typescript-eslint/no-require-imports */
import type { ReleaseChange } from './release-change';

/** A minor release that the library knows. */
export interface KnownMinor {
  /** Its newest version that the library knows: the one that its file describes. A pre-release, as long as no patch is final. */
  readonly newest: string;
  /** Its older pre-releases that the library knows. Default: none. */
  readonly preReleases?: readonly string[];
  /** Loads its file. */
  readonly load: () => ReleaseChange;
}

/**
 * The minor releases, oldest first.
 *
 * Their files are loaded when a release is used and not before, which takes `require`: this is the only place for it.
 */
export const HISTORY: Readonly<Record<string, KnownMinor>> = {
  '0.22': { newest: '0.22.6', load: () => require('./history/v0-22').v0_22 },
  '0.23': { newest: '0.23.3', load: () => require('./history/v0-23').v0_23 },
  '0.24': { newest: '0.24.2', load: () => require('./history/v0-24').v0_24 },
  '0.25': { newest: '0.25.2', load: () => require('./history/v0-25').v0_25 },
  '0.26': { newest: '0.26.5', load: () => require('./history/v0-26').v0_26 },
  '0.27': { newest: '0.27.3', load: () => require('./history/v0-27').v0_27 },
  '0.28': { newest: '0.28.2', load: () => require('./history/v0-28').v0_28 },
  '0.29': { newest: '0.29.3', load: () => require('./history/v0-29').v0_29 },
  '0.30': { newest: '0.30.5', load: () => require('./history/v0-30').v0_30 },
  '0.31': { newest: '0.31.3', load: () => require('./history/v0-31').v0_31 },
  '0.32': { newest: '0.32.3', load: () => require('./history/v0-32').v0_32 },
  '0.33': { newest: '0.33.4', load: () => require('./history/v0-33').v0_33 },
  '0.34': { newest: '0.34.7', load: () => require('./history/v0-34').v0_34 },
  '0.35': { newest: '0.35.3', load: () => require('./history/v0-35').v0_35 },
  '0.36': { newest: '0.36.1', load: () => require('./history/v0-36').v0_36 },
  '0.37': { newest: '0.37.0-rc.1', load: () => require('./history/v0-37').v0_37 },
};
