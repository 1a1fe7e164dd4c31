import { readFileSync } from 'node:fs';
import { Chart } from 'cdk8s';
import { BackingStore, VClusterRelease, VirtualCluster, Warnings } from '../../src';
import { warningIds } from '../../src/check/warnings/ids';
import { newApp, reportOf } from '../synth';

const EVEN = 'even-etcd-members';

/** Two virtual clusters in charts of their own, each with an even number of etcd members. */
function twoClusters() {
  const app = newApp();
  const [first, second] = ['one', 'two'].map(name => new VirtualCluster(new Chart(app, name, { namespace: name }), 'vc', {
    release: VClusterRelease.V0_36, name, backingStore: BackingStore.deployedEtcd({ replicas: 2 }),
  }));
  return { app, first, second };
}

const evenAt = (warnings: Warnings) => warnings.all.filter(({ id }) => id === EVEN).map(({ path }) => path);

let written: string;
beforeEach(() => {
  written = '';
  jest.spyOn(process.stderr, 'write').mockImplementation(text => {
    written += text;
    return true;
  });
});
afterEach(() => jest.restoreAllMocks());

describe('a warning', () => {
  test('has an id, the path of its construct, and a text with advice', () => {
    const { app } = twoClusters();
    const [warning] = Warnings.of(app).all;
    expect(warning.id).toBe(EVEN);
    expect(warning.path).toBe('one/vc');
    expect(warning.message).toMatch(/^backingStore\.replicas: 2\. .*Use an odd number\.$/);
    expect(String(warning)).toBe(`one/vc: ${warning.message} [even-etcd-members]`);
  });

  test('is written with its id', () => {
    const { app } = twoClusters();
    expect(reportOf(app)).toBe('');
    expect(written).toContain('Use an odd number. [even-etcd-members]');
  });

  test('is returned for its construct and all constructs above it', () => {
    const { app, first, second } = twoClusters();
    expect(evenAt(Warnings.of(app))).toEqual(['one/vc', 'two/vc']);
    expect(evenAt(Warnings.of(second.node.scope!))).toEqual(['two/vc']);
    expect(evenAt(Warnings.of(first))).toEqual(['one/vc']);
    expect(evenAt(Warnings.of(first.controlPlane))).toEqual([]);
  });

  test('has an id in kebab case that is in the documentation', () => {
    const documented = [...readFileSync('docs/errors-and-warnings.md', 'utf8').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, id]) => id);
    expect(warningIds().filter(id => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]);
    expect(documented).toEqual(warningIds());
  });
});

describe('an acknowledged warning', () => {
  test('is neither listed nor shown for the construct and all constructs below it', () => {
    const { app, first } = twoClusters();
    Warnings.of(first.node.scope!).acknowledge(EVEN, 'two racks only');
    expect(evenAt(Warnings.of(app))).toEqual(['two/vc']);
    expect(reportOf(app)).toBe('');
    expect(written).not.toContain('one/vc');
    expect(written).toContain('two/vc');
  });

  test('is listed separately, with the nearest reason', () => {
    const { app, first } = twoClusters();
    Warnings.of(app).acknowledge(EVEN, 'for now');
    Warnings.of(first).acknowledge(EVEN, 'two racks only');
    expect(Warnings.of(app).acknowledged.map(({ path, id, reason }) => [path, id, reason])).toEqual([
      ['one/vc', EVEN, 'two racks only'],
      ['two/vc', EVEN, 'for now'],
    ]);
  });

  test('is not an error if warnings are errors', () => {
    const { app } = twoClusters();
    Warnings.of(app).treatAsErrors();
    Warnings.of(app).acknowledge(EVEN, 'two racks only');
    expect(reportOf(app)).toBe('');
  });

  test('has no effect on other warnings about the option', () => {
    const vc = new VirtualCluster(new Chart(newApp(), 'c', { namespace: 'n' }), 'vc', {
      release: VClusterRelease.V0_36, name: 'a', backingStore: BackingStore.embeddedEtcd(), statefulSet: { highAvailability: { replicas: 2 } },
    });
    Warnings.of(vc).acknowledge(EVEN, 'a test');
    expect(Warnings.of(vc).all.map(({ id }) => id)).toEqual(['replicas-without-disruption-budget', 'replicas-on-one-node']);
  });

  test('must exist', () => {
    const { app, first } = twoClusters();
    expect(() => Warnings.of(first).acknowledge('even-etcd-member', 'why')).toThrow('one/vc: "even-etcd-member" must be the ID of a warning. Did you mean even-etcd-members?');
    expect(() => Warnings.of(app).acknowledge('nothing-like-it-at-all', 'why')).toThrow(/^App: "nothing-like-it-at-all" must be the ID of a warning\. The IDs are .*even-etcd-members, /);
    expect(evenAt(Warnings.of(app))).toHaveLength(2);
  });

  test.each(['', ' ', undefined as unknown as string])('must have a reason: %j is not one', reason => {
    expect(() => Warnings.of(twoClusters().first).acknowledge(EVEN, reason)).toThrow('one/vc: the warning even-etcd-members must be acknowledged with a reason.');
  });
});

describe('warnings as errors', () => {
  test('make the synthesis fail with all of them, and with advice on acknowledging one', () => {
    const { app } = twoClusters();
    Warnings.of(app).treatAsErrors();
    expect(reportOf(app)).toMatch(/acknowledge\(id, reason\).*\n\none\/vc, two\/vc\n {2}backingStore\.replicas: 2\..*\[even-etcd-members\]/);
  });

  test('include the construct and all constructs below it', () => {
    const { app, second } = twoClusters();
    Warnings.of(second).treatAsErrors();
    expect(reportOf(app)).toMatch(/\n\ntwo\/vc\n {2}backingStore/);
    expect(reportOf(app)).not.toContain('one/vc');
  });
});
