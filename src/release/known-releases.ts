import { HISTORY } from './history';
import { compareVersions, isPreRelease } from './version';

/** All releases that the library knows, oldest first. */
export function knownReleases(): readonly string[] {
  return Object.entries(HISTORY)
    .flatMap(([minor, { newest, preReleases = [] }]) => [...preReleases, ...releasesUpTo(minor, newest)].sort(compareVersions));
}

/** The final releases of a minor up to its newest version, and that version itself. */
function releasesUpTo(minor: string, newest: string): string[] {
  const patch = Number(newest.split(/[.-]/)[2]);
  const final = Array.from({ length: patch }, (_, i) => `${minor}.${i}`);
  return [...final, isPreRelease(newest) ? newest : `${minor}.${patch}`];
}
