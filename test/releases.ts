import { VClusterRelease } from '../src';
import { HISTORY } from '../src/release/history';

/*
 * The releases that tests use where any will do: derived from what the library knows, so that a new release is tested as
 * soon as it is known, and no test must be changed for it.
 */
const MINORS = Object.entries(HISTORY);

/** The newest version that the library knows, which may be a pre-release. */
export const NEWEST = MINORS.at(-1)![1].newest;

/** The newest version that isn't a pre-release. */
export const NEWEST_FINAL = MINORS.map(([, { newest }]) => newest).filter(version => !version.includes('-')).at(-1)!;

/** The minor release of the newest version: `0.36`. */
export const NEWEST_MINOR = MINORS.at(-1)![0];

/** The oldest version that a constant has. */
export const OLDEST = MINORS[0][1].newest;

export const NEWEST_RELEASE = VClusterRelease.of(NEWEST);
export const OLDEST_RELEASE = VClusterRelease.of(OLDEST);

/** The newest known version of each minor, oldest first. */
export const EACH_MINOR = MINORS.map(([, { newest }]) => VClusterRelease.of(newest));

/** What a test compares with a snapshot, without the names of the newest release and its configuration's hash, so that a new one doesn't change the snapshot. */
export function withoutNewest<T>(value: T): T {
  const text = JSON.stringify(value);
  const unhashed = text.includes(NEWEST) ? text.replace(/(?<="vClusterConfigHash":")\w+/g, 'of NEWEST') : text;
  return JSON.parse(unhashed.replaceAll(NEWEST, 'NEWEST').replaceAll(`to ${NEWEST_MINOR} support`, 'to NEWEST support'));
}
