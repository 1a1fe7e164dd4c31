import { inspect } from 'util';
import { HISTORY, KnownMinor } from './history';

/**
 * Compares two versions by semantic versioning. The result is less than 0 if the first is older.
 *
 * A pre-release is older than its release: `0.37.0-rc.1` is older than `0.37.0`. A minor version such as `0.37` is older than
 * all of its versions, including pre-releases, so that rules since `0.37` also apply to `0.37.0-rc.1`.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(parseVersion);
  return first([0, 1, 2].map(index => (left.numbers[index] ?? -1) - (right.numbers[index] ?? -1)))
    || comparePreReleases(left.preRelease, right.preRelease);
}

/** The minor release of a version: `0.36` of `0.36.1`. */
export function minorOf(version: string): string {
  return version.split(/[.-]/).slice(0, 2).join('.');
}

/** Whether a version is a pre-release, such as `0.37.0-rc.1`. */
export function isPreRelease(version: string): boolean {
  return version.includes('-');
}

/** The newest known version that is not a pre-release. */
export function newestFinal(): string {
  return Object.values(HISTORY).map(({ newest }) => newest).filter(version => !isPreRelease(version)).at(-1)!;
}

/** Whether a version is one of the known versions of its minor release. */
export function isKnownVersion(version: string, { newest, preReleases = [] }: KnownMinor): boolean {
  return version === newest || preReleases.includes(version) || !isPreRelease(version) && compareVersions(version, newest) < 0;
}

/** The known versions of a minor release, for messages and tables: `0.36.0 to 0.36.1`. */
export function knownVersions(minor: string): string {
  const { newest, preReleases = [] } = HISTORY[minor];
  const finals = isPreRelease(newest) ? [newest] : [newest.endsWith('.0') ? newest : `${minor}.0 to ${newest}`];
  return [...preReleases, ...finals].join(', ');
}

/** The error in a version as the user wrote it. Undefined if the release is known. */
export function versionProblem(version: unknown): string | undefined {
  const problem = typeof version === 'string' ? textProblem(version) : `must be a string: write '${newestFinal()}'`;
  return problem && `vCluster release ${inspect(version)} ${problem}. Supported: ${minorVersions().map(knownVersions).join(', ')}.`;
}

function textProblem(text: string): string | undefined {
  if (text === '') {
    return `is not a release: write '${newestFinal()}'`;
  }
  const [, prefix, numbers, preRelease = ''] = /^(\D*)(\d+(?:\.\d+)*)(-[\w.-]*\w)?/.exec(text) ?? [];
  if (numbers === undefined) {
    return `must be a version, so that the release changes only when you change it: write '${newestFinal()}'`;
  }
  const plain = numbers.split('.').map(Number).join('.') + preRelease;
  return plain === text ? plainProblem(plain)
    : `must be written as a plain version${prefix ? `, without '${prefix}'` : ''}: write '${closest(plain)}'`;
}

/** The error in a text with the syntax of a version. */
function plainProblem(version: string): string | undefined {
  const minor = minorOf(version);
  const known = HISTORY[minor];
  if (!known) {
    return compareVersions(minor, minorVersions()[0]) < 0
      ? `is older than the supported releases: write '${HISTORY[minorVersions()[0]].newest}' or newer`
      : `is newer than this version of cdk8s-vcluster: upgrade cdk8s-vcluster, write '${newestFinal()}', or ${chartAdvice(version)}`;
  }
  if (parseVersion(version).numbers.length !== 3) {
    return `must have three numbers: write '${known.newest}'`;
  }
  if (isKnownVersion(version, known)) {
    return undefined;
  }
  if (compareVersions(version, known.newest) < 0) {
    const [final] = version.split('-');
    return `is a pre-release that this version of cdk8s-vcluster doesn't know: write '${isKnownVersion(final, known) ? final : known.newest}', or ${chartAdvice(version)}`;
  }
  return `is a newer ${isPreRelease(known.newest) || isPreRelease(version) ? 'version' : 'patch'} than this version of cdk8s-vcluster knows: upgrade cdk8s-vcluster, `
    + `write '${known.newest}', or ${chartAdvice(version)}`;
}

/** How to download and read the chart of an unknown release. */
function chartAdvice(version: string): string {
  const release = [...parseVersion(version).numbers, 0, 0].slice(0, 3).join('.') + version.replace(/^[^-]*/, '');
  return `read it from its chart: helm pull vcluster --repo https://charts.loft.sh --version ${release} --untar --untardir charts/${release}, `
    + `then VClusterRelease.fromChart('charts/${release}/vcluster')`;
}

/** The known release for a version: itself, the newest of its minor release, or the newest of all. */
function closest(version: string): string {
  return plainProblem(version) ? HISTORY[minorOf(version)]?.newest ?? newestFinal() : version;
}

function minorVersions(): string[] {
  return Object.keys(HISTORY);
}

function parseVersion(version: string): { numbers: number[]; preRelease: string[] } {
  const [numbers, preRelease] = version.replace(/\+.*$/, '').split(/-(.*)/);
  return { numbers: numbers.split('.').map(Number), preRelease: preRelease ? preRelease.split('.') : [] };
}

/** Identifiers are compared one by one. A release is newer than its pre-releases. */
function comparePreReleases(a: string[], b: string[]): number {
  if (a.length === 0 || b.length === 0) {
    return b.length - a.length;
  }
  return first(a.map((identifier, index) => index < b.length ? compareIdentifiers(identifier, b[index]) : 1)) || a.length - b.length;
}

/** Numbers are compared as numbers, and are older than words. Words are compared as text. */
function compareIdentifiers(a: string, b: string): number {
  const [left, right] = [a, b].map(identifier => /^\d+$/.test(identifier));
  if (left && right) {
    return Number(a) - Number(b);
  }
  return left || right ? Number(right) - Number(left) : Number(a > b) - Number(a < b);
}

/** The first difference that isn't 0. */
function first(differences: number[]): number {
  return differences.find(difference => difference !== 0) ?? 0;
}
