import { knownReleases } from '../../src/release/known-releases';
import { compareVersions, isPreRelease, minorOf } from '../../src/release/version';

const TAG = /^v(\d+\.\d+\.\d+(?:-(?:alpha|beta|rc)\.\d+)?)$/;

/**
 * The next release to add, from the tags: the oldest unknown final release, so that no patch is skipped, or else the newest
 * pre-release after all known releases.
 */
export function nextRelease(tags: readonly string[], known: readonly string[] = knownReleases()): string | undefined {
  const newest = known.at(-1)!;
  const newestOf = (minor: string) => known.filter(version => minorOf(version) === minor).at(-1);
  const unknown = tags.flatMap(tag => TAG.exec(tag)?.[1] ?? [])
    .filter(version => compareVersions(version, newestOf(minorOf(version)) ?? newest) > 0)
    .sort(compareVersions);
  return unknown.find(version => !isPreRelease(version)) ?? unknown.filter(version => compareVersions(version, newest) > 0).at(-1);
}

/** The known release that a release is compared with: the newest of its minor release, or of all releases. */
export function releaseBefore(version: string, known: readonly string[] = knownReleases()): string {
  return known.filter(one => minorOf(one) === minorOf(version)).at(-1) ?? known.at(-1)!;
}
