import { checkValues } from '../../src/check/check-values';
import { adviceOnChanged, adviceOnRemoved } from '../../src/check/removed-options';
import { ReleaseModel } from '../../src/release/release-model';
import { NEWEST, NEWEST_MINOR } from '../releases';

/** What to do about the one problem of values that have a value at a path. */
function fix(release: string, path: string, value: unknown = {}): string | undefined {
  const values = path.split('.').reduceRight<any>((inner, key) => ({ [key]: inner }), value);
  const problems = checkValues(values, ReleaseModel.of(release));
  expect(problems).toHaveLength(1);
  return problems[0].fix;
}

describe('an option of older releases', () => {
  test.each([
    [NEWEST, 'experimental.multiNamespaceMode', 'Releases 0.22 to 0.25 support it, this release does not. It is now sync.toHost.namespaces.'],
    [NEWEST, 'controlPlane.distro.k8s.scheduler.image', 'It is now controlPlane.distro.k8s.image or controlPlane.distro.k8s.version.'],
    [NEWEST, 'controlPlane.distro.k3s', 'Releases 0.22 to 0.32 support it, this release does not. Remove the section, even if it contains enabled: false'],
    ['0.26.0', 'controlPlane.distro.k0s', 'Releases 0.22 to 0.25 support it, this release does not. Remove the section'],
    [NEWEST, 'snapshots.auto.volumes', 'Releases 0.32 to 0.35 support it, this release does not. vCluster no longer takes volume snapshots.'],
    ['0.31.3', 'policies.networkPolicy.extraWorkloadRules', 'It is now policies.networkPolicy.workload.egress.'],
  ])('has advice with its successor in %s: %s', (release, path, words) => {
    expect(fix(release, path)).toContain(words);
  });

  test('has advice with the successor in the current release', () => {
    expect(fix('0.24.0', 'experimental.sleepMode')).toMatch(/ It is now sleepMode\.$/);
    expect(fix('0.31.3', 'experimental.sleepMode')).toMatch(/ It is now sleepMode\.$/);
    expect(fix('0.32.0', 'experimental.sleepMode')).toMatch(/ It is now sleep\.auto\.$/);
  });

  test('with several keys has advice with the successors of the given keys', () => {
    const text = fix('0.32.0', 'external', { platform: { project: 'blue', autoDelete: { afterInactivity: 3600 } } });
    expect(text).toBe('Releases 0.22 to 0.31 support it, this release does not. external.platform.project is now platform.project. '
      + 'external.platform.autoDelete is now deletion.auto. deletion.auto.afterInactivity is a duration such as 24h, not a number of seconds.');
  });

  test('has advice with all successors if none of the keys is given', () => {
    const text = fix(NEWEST, 'sleepMode', {});
    expect(text).toContain('sleepMode.autoSleep is now sleep.auto. sleepMode.timeZone is now sleep.auto.timezone.');
    expect(text).toContain('Sleep mode is enabled if sleep.auto is set.');
    expect(fix(NEWEST, 'sleepMode', { enabled: true })).toBe('Releases 0.24 to 0.31 support it, this release does not. Sleep mode is enabled if sleep.auto is set.');
  });

  test('has no repeated advice', () => {
    const text = fix(NEWEST, 'policies.networkPolicy.outgoingConnections', { ipBlock: {}, platform: true })!;
    expect(text.match(/is now/g)).toHaveLength(1);
  });

  test('that became a list has advice on the items', () => {
    expect(fix('0.30.0', 'privateNodes.autoNodes', { dynamic: [], static: [] })).toBe('privateNodes.autoNodes is a list with one item for each provider. '
      + 'Move provider, static and dynamic into an item. The requirements of a pool are now its nodeTypeSelector.');
    expect(fix('0.30.0', 'privateNodes.autoNodes', 'aws')).toBe('Put it into a list: ["aws"].');
    expect(fix('0.29.0', 'privateNodes.autoNodes', [{}])).toBe('Write the one item without the list.');
  });
});

describe('an option of newer releases', () => {
  test.each([
    ['0.31.3', 'sleep.auto', {}, 'external.platform.autoSleep or sleepMode.autoSleep'],
    ['0.31.3', 'sleep', { auto: { timezone: 'UTC' } }, 'external.platform.autoSleep, sleepMode.autoSleep or sleepMode.timeZone'],
    ['0.23.0', 'sleepMode', {}, 'experimental.sleepMode'],
    ['0.25.0', 'sync.toHost.namespaces', {}, 'experimental.multiNamespaceMode'],
    ['0.30.0', 'policies.networkPolicy.workload', { egress: [] }, 'policies.networkPolicy.extraWorkloadRules'],
  ])('has advice with its name in %s: %s %j', (release, path, value, name) => {
    expect(fix(release, path, value)).toContain(` support it, this release does not. In this release it is ${name}.`);
  });

  test('has no advice if the release has no similar option', () => {
    expect(fix('0.31.3', 'controlPlane.tlsRoute')).toBe(`Releases 0.34 to ${NEWEST_MINOR} support it, this release does not.`);
    expect(fix('0.30.0', 'policies.networkPolicy.workload', {})).toBe(`Releases 0.31 to ${NEWEST_MINOR} support it, this release does not.`);
  });
});

describe('the advice on a removed option', () => {
  const removed = (path: string, release: string, value?: unknown) => adviceOnRemoved(path.split('.'), value, release);
  const changed = (value: unknown, release: string) => adviceOnChanged(['privateNodes', 'autoNodes'], value, release);

  test('is given from the first release without it', () => {
    expect(removed('experimental.sleepMode', '0.24.0')).toBe('It is now sleepMode.');
    expect(removed('experimental.sleepMode', '0.31.3')).toBe('It is now sleepMode.');
    expect(removed('experimental.sleepMode', '0.32.0')).toBe('It is now sleep.auto.');
    expect(removed('experimental.sleepMode', '0.23.9')).toBeUndefined();
  });

  test('is given for keys below it, but not for paths that only start with the same text', () => {
    expect(removed('experimental.multiNamespaceMode.enabled', '0.26.0')).toMatch(/^experimental\.multiNamespaceMode is now sync\.toHost\.namespaces\. /);
    expect(removed('experimental.multiNamespaceModes', '0.26.0')).toBeUndefined();
  });

  test('contains the older option only in releases before the newer one', () => {
    expect(removed('platform.project', '0.31.9')).toBe('In this release it is external.platform.project.');
    expect(removed('platform.project', '0.32.0')).toBeUndefined();
    expect(removed('platform.projects', '0.31.9')).toBeUndefined();
    expect(removed('platform', '0.31.9', { project: 'a' })).toBe('In this release it is external.platform.project.');
    expect(removed('platform', '0.31.9', { other: 'a' })).toBeUndefined();
  });

  test('does not contain an option of later releases', () => {
    expect(removed('sleep.auto', '0.23.9')).toBe('In this release it is external.platform.autoSleep or experimental.sleepMode.autoSleep.');
    expect(removed('sleep.auto', '0.24.0')).toBe('In this release it is external.platform.autoSleep or sleepMode.autoSleep.');
  });

  test('is given from the first release with another type', () => {
    expect(changed({ dynamic: [] }, '0.29.9')).toBeUndefined();
    expect(changed({ dynamic: [] }, '0.30.0')).toMatch(/^privateNodes\.autoNodes is a list /);
    expect(changed('aws', '0.30.0')).toBeUndefined();
  });
});
