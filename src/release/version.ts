import { inspect } from 'util';
import { HISTORY } from './history';

/** Which of two versions is the newer: less than 0 where the second is. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map(version => version.split('.').map(Number));
  return [0, 1, 2].map(index => (left[index] ?? 0) - (right[index] ?? 0)).find(difference => difference !== 0) ?? 0;
}

/** The minor release of a version: `0.36` of `0.36.1`. */
export function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.');
}

/** What is wrong with a release's version as a user wrote it, as a message. Undefined where the release is known. */
export function versionProblem(version: unknown): string | undefined {
  const problem = typeof version === 'string' ? textProblem(version) : `must be a string: write '${newest()}'`;
  return problem && `vCluster release ${inspect(version)} ${problem}. Supported: ${supported()}.`;
}

function textProblem(text: string): string | undefined {
  if (text === '') {
    return `names no release: write '${newest()}'`;
  }
  const [, prefix, version, rest] = /^(\D*)(\d+(?:\.\d+)*)(.*)$/s.exec(text) ?? [];
  if (version === undefined) {
    return `must be a version, so that the release changes only when you change it: write '${newest()}'`;
  }
  const plain = version.split('.').map(Number).join('.');
  if (plain === text) {
    return numberProblem(plain);
  }
  const known = closest(plain);
  if (rest.startsWith('-')) {
    return `is a pre-release, which isn't supported: write '${known}'`;
  }
  return `must be written as a plain version${prefix ? `, without '${prefix}'` : ''}: write '${known}'`;
}

function numberProblem(version: string): string | undefined {
  const minor = minorOf(version);
  const known = HISTORY[minor];
  if (!known) {
    return compareVersions(minor, minors()[0]) < 0
      ? `is older than what is supported: write '${HISTORY[minors()[0]].newest}' or newer`
      : `is newer than this version of cdk8s-vcluster: upgrade cdk8s-vcluster, or write '${newest()}'`;
  }
  if (version.split('.').length !== 3) {
    return `must have three numbers: write '${known.newest}'`;
  }
  return compareVersions(version, known.newest) <= 0 ? undefined
    : `is a newer patch than this version of cdk8s-vcluster knows: upgrade cdk8s-vcluster, or write '${known.newest}' and set the tag of `
      + `the control plane's image to '${version}'`;
}

/** The supported release that a version means: itself, the newest patch of its minor, or the newest of all. */
function closest(version: string): string {
  return numberProblem(version) ? HISTORY[minorOf(version)]?.newest ?? newest() : version;
}

function minors(): string[] {
  return Object.keys(HISTORY);
}

function newest(): string {
  return HISTORY[minors().at(-1)!].newest;
}

function supported(): string {
  return Object.entries(HISTORY).map(([minor, known]) => `${minor}.0 to ${known.newest}`).join(', ');
}
