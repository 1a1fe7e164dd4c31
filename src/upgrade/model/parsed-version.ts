import * as semantic from '../../release/version';

/** A version of vCluster, Kubernetes or etcd. */
export interface ParsedVersion {
  /** Such as `0.37.0-rc.1`. */
  readonly text: string;
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

const VERSION_NUMBERS = /^v?(\d+)\.(\d+)(?:\.(\d+))?(-(?:alpha|beta|rc)[\w.]*)?/;

/** The version that a text starts with, such as the tag of an image. Undefined if it doesn't start with a version. */
export function parseVersion(text: string | undefined): ParsedVersion | undefined {
  const [, major, minor, patch = '0', preRelease = ''] = VERSION_NUMBERS.exec(text ?? '') ?? [];
  return major === undefined ? undefined
    : { text: `${major}.${minor}.${patch}${preRelease}`, major: Number(major), minor: Number(minor), patch: Number(patch) };
}

/** Less than 0 if the first version is older, 0 if they are the same. */
export function compareParsedVersions(a: ParsedVersion, b: ParsedVersion): number {
  return semantic.compareVersions(a.text, b.text);
}

/** The number of minor releases from one version to another. Undefined if the major versions differ. */
export function minorSteps(from: ParsedVersion, to: ParsedVersion): number | undefined {
  return from.major === to.major ? to.minor - from.minor : undefined;
}

/** The minor versions after one version, up to and including another version of the same major version, as a list. */
export function minorsBetween(from: ParsedVersion, to: ParsedVersion): string {
  return Array.from({ length: to.minor - from.minor }, (_, index) => `${from.major}.${from.minor + index + 1}`).join(', ');
}

export function formatMinor({ major, minor }: ParsedVersion): string {
  return `${major}.${minor}`;
}
