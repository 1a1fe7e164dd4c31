import { KnownMinor } from '../../src/release/history';
import { compareVersions, isKnownVersion } from '../../src/release/version';

/** In the order of semantic versioning, whose own examples are among them. */
const IN_ORDER = [
  '0.22', '0.22.0', '0.22.6', '0.22.10', '0.23',
  '0.37', '0.37.0-0', '0.37.0-2', '0.37.0-10', '0.37.0-alpha', '0.37.0-alpha.1', '0.37.0-alpha.beta', '0.37.0-beta', '0.37.0-beta.2',
  '0.37.0-beta.11', '0.37.0-rc.1', '0.37.0-rc.1.1', '0.37.0-rc.2', '0.37.0', '0.37.1-rc.1', '0.37.1', '0.100.0', '1.0.0-rc-1', '1.0.0',
];

test('versions have the order of semantic versioning, and a minor version is before all of its versions', () => {
  for (const [i, a] of IN_ORDER.entries()) {
    for (const [j, b] of IN_ORDER.entries()) {
      expect([a, b, Math.sign(compareVersions(a, b))]).toEqual([a, b, Math.sign(i - j)]);
    }
  }
});

test('build metadata is not part of the order', () => {
  expect(compareVersions('0.37.0-rc.1+a', '0.37.0-rc.1+b')).toBe(0);
});

describe('the known versions of a minor release are', () => {
  const minor = (newest: string, preReleases?: string[]): KnownMinor => ({ newest, preReleases, load: () => ({ version: newest }) });
  test.each([
    ['each patch up to the newest', '0.37.1', minor('0.37.2'), true],
    ['no newer patch', '0.37.3', minor('0.37.2'), false],
    ['no pre-release by itself', '0.37.0-rc.1', minor('0.37.2'), false],
    ['the pre-releases that are named', '0.37.0-rc.1', minor('0.37.2', ['0.37.0-rc.1']), true],
    ['the pre-release that is the newest', '0.37.0-rc.2', minor('0.37.0-rc.2'), true],
    ['no other pre-release than that', '0.37.0-rc.1', minor('0.37.0-rc.2'), false],
    ['no patch as long as all is pre-release', '0.37.0', minor('0.37.0-rc.2'), false],
  ])('%s', (_, version, known, expected) => {
    expect(isKnownVersion(version, known)).toBe(expected);
  });
});
