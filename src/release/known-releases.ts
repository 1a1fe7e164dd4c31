import { HISTORY } from './history';

/** All releases that the library knows, oldest first. */
export function knownReleases(): readonly string[] {
  return Object.entries(HISTORY).flatMap(([minor, { newest, preReleases = [] }]) => [...preReleases, ...finalReleases(minor, newest)]);
}

/** The releases of a minor up to its newest patch. A pre-release has no patches before it. */
function finalReleases(minor: string, newest: string): string[] {
  return newest.includes('-') ? [newest] : Array.from({ length: Number(newest.split('.')[2]) + 1 }, (_, patch) => `${minor}.${patch}`);
}
