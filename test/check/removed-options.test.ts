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
  ])('names its successor in %s: %s', (release, path, words) => {
    expect(fix(release, path)).toContain(words);
  });

  test('names the successor that the release in use has', () => {
    expect(fix('0.24.0', 'experimental.sleepMode')).toMatch(/ It is now sleepMode\.$/);
    expect(fix('0.31.3', 'experimental.sleepMode')).toMatch(/ It is now sleepMode\.$/);
    expect(fix('0.32.0', 'experimental.sleepMode')).toMatch(/ It is now sleep\.auto\.$/);
  });

  test('of several keys names the successors of those that are written', () => {
    const text = fix('0.32.0', 'external', { platform: { project: 'blue', autoDelete: { afterInactivity: 3600 } } });
    expect(text).toBe('Releases 0.22 to 0.31 support it, this release does not. external.platform.project is now platform.project. '
      + 'external.platform.autoDelete is now deletion.auto. deletion.auto.afterInactivity is a duration such as 24h, not a number of seconds.');
  });

  test('names all successors where none of the keys is written', () => {
    const text = fix(NEWEST, 'sleepMode', {});
    expect(text).toContain('sleepMode.autoSleep is now sleep.auto. sleepMode.timeZone is now sleep.auto.timezone.');
    expect(text).toContain('Sleep mode is enabled if sleep.auto is set.');
    expect(fix(NEWEST, 'sleepMode', { enabled: true })).toBe('Releases 0.24 to 0.31 support it, this release does not. Sleep mode is enabled if sleep.auto is set.');
  });

  test('says the same only once', () => {
    const text = fix(NEWEST, 'policies.networkPolicy.outgoingConnections', { ipBlock: {}, platform: true })!;
    expect(text.match(/is now/g)).toHaveLength(1);
  });

  test('that became a list says what its items hold', () => {
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
  ])('is named as %s calls it: %s %j', (release, path, value, name) => {
    expect(fix(release, path, value)).toContain(` support it, this release does not. In this release it is ${name}.`);
  });

  test('is told without more where the release has nothing like it', () => {
    expect(fix('0.31.3', 'controlPlane.tlsRoute')).toBe(`Releases 0.34 to ${NEWEST_MINOR} support it, this release does not.`);
    expect(fix('0.30.0', 'policies.networkPolicy.workload', {})).toBe(`Releases 0.31 to ${NEWEST_MINOR} support it, this release does not.`);
  });
});

describe('the advice on an option that is gone', () => {
  const removed = (path: string, release: string, value?: unknown) => adviceOnRemoved(path.split('.'), value, release);
  const changed = (value: unknown, release: string) => adviceOnChanged(['privateNodes', 'autoNodes'], value, release);

  test('is given from the first release on that lacks it', () => {
    expect(removed('experimental.sleepMode', '0.24.0')).toBe('It is now sleepMode.');
    expect(removed('experimental.sleepMode', '0.31.3')).toBe('It is now sleepMode.');
    expect(removed('experimental.sleepMode', '0.32.0')).toBe('It is now sleep.auto.');
    expect(removed('experimental.sleepMode', '0.23.9')).toBeUndefined();
  });

  test('is given on what stands below it, and not on what only begins alike', () => {
    expect(removed('experimental.multiNamespaceMode.enabled', '0.26.0')).toMatch(/^experimental\.multiNamespaceMode is now sync\.toHost\.namespaces\. /);
    expect(removed('experimental.multiNamespaceModes', '0.26.0')).toBeUndefined();
  });

  test('names the older option only before the newer one came', () => {
    expect(removed('platform.project', '0.31.9')).toBe('In this release it is external.platform.project.');
    expect(removed('platform.project', '0.32.0')).toBeUndefined();
    expect(removed('platform.projects', '0.31.9')).toBeUndefined();
    expect(removed('platform', '0.31.9', { project: 'a' })).toBe('In this release it is external.platform.project.');
    expect(removed('platform', '0.31.9', { other: 'a' })).toBeUndefined();
  });

  test('does not name an option that came later still', () => {
    expect(removed('sleep.auto', '0.23.9')).toBe('In this release it is external.platform.autoSleep or experimental.sleepMode.autoSleep.');
    expect(removed('sleep.auto', '0.24.0')).toBe('In this release it is external.platform.autoSleep or sleepMode.autoSleep.');
  });

  test('is given on an option of another type from the first release on that has it', () => {
    expect(changed({ dynamic: [] }, '0.29.9')).toBeUndefined();
    expect(changed({ dynamic: [] }, '0.30.0')).toMatch(/^privateNodes\.autoNodes is a list /);
    expect(changed('aws', '0.30.0')).toBeUndefined();
  });
});
