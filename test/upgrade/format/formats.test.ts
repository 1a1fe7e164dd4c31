import { UpgradeReport } from '../../../src';
import { Upgrade } from '../../../src/upgrade/upgrade';
import { changed, DAY, Described, rendered } from '../rendered';

function report(before: any[], after: any[]): UpgradeReport {
  return Upgrade.compare(before, after, { date: DAY });
}

/** Some virtual clusters of different teams. */
function fleet(count: number, described: Described): any[] {
  return Array.from({ length: count }, (_, i) => rendered({ name: `vc-${i}`, namespace: `team-${i}`, ...described })).flat();
}

test('JSON has a stable format for other programs', () => {
  const withImage = (tag: string) => changed(rendered(), 'StatefulSet', 'my-vc', ({ spec }) => spec.template.spec.containers[0].image = `vcluster:${tag}`);
  expect(JSON.parse(report(withImage('0.36.0'), withImage('0.36.1')).toJson())).toEqual({
    clusters: [{
      name: 'my-vc',
      namespace: 'team-a',
      from: '0.36.0',
      to: '0.36.1',
      findings: [{
        id: 'pods-restart',
        severity: 'notice',
        subject: 'StatefulSet/team-a/my-vc',
        message: expect.any(String),
        advice: expect.any(String),
      }],
      added: [],
      removed: [],
      changed: [{
        object: 'StatefulSet/team-a/my-vc',
        changes: [{ path: 'spec.template.spec.containers[syncer].image', before: 'vcluster:0.36.0', after: 'vcluster:0.36.1' }],
      }],
    }],
  });
});

test('JSON has null for missing values', () => {
  const [cluster] = JSON.parse(report([], rendered()).toJson()).clusters;
  expect(cluster.from).toBeNull();
  const [changedConfig] = JSON.parse(report(rendered({ release: '0.35.3' }), rendered()).toJson()).clusters[0].changed
    .filter(({ object }: any) => object === 'Secret/team-a/vc-config-my-vc');
  expect(changedConfig.changes).toContainEqual({ path: 'data["config.yaml"].rbac.enableVolumeSnapshotRules', before: { enabled: 'auto' }, after: null });
});

test('text lists changes that several clusters have in common once, with their names', () => {
  const text = report(fleet(3, { release: '0.34.6' }), [...fleet(2, {}), ...rendered({ name: 'vc-2', namespace: 'team-2', release: '0.34.6' })]).toText();
  expect(text).toContain('2 virtual clusters change, 1 doesn\'t.\n  0.34.6 to 0.36.1: vc-0, vc-1\n');
  expect(text.match(/RISK skips-minor/g)).toHaveLength(1);
  expect(text).toContain('RISK skips-minor: release (vc-0, vc-1)');
  expect(text.match(/\+ image: ghcr.io\/loft-sh\/vcluster-pro:0.36.1/g)).toHaveLength(1);
  expect(text).toContain('Changes of all 2 virtual clusters:\n- ClusterRole/vc-<name>-v-<namespace>\n');
});

test('text lists changes of only one cluster separately', () => {
  const after = [...rendered({ name: 'vc-0', namespace: 'team-0' }), ...rendered({ name: 'vc-1', namespace: 'team-1', values: { controlPlane: { coredns: { enabled: false } } } })];
  const text = report(fleet(2, {}), after).toText();
  expect(text).toContain('1 virtual cluster changes, 1 doesn\'t.');
  expect(text).toContain('~ Secret/team-1/vc-config-vc-1\n  config.yaml: controlPlane.coredns\n    - enabled: true\n    + enabled: false\n');
});

test('text of an upgraded fleet of 100 fits on a screen', () => {
  const before = [...fleet(100, { release: '0.35.3' }).slice(0, 500), ...fleet(100, { release: '0.34.6' }).slice(500)];
  const text = report(before, fleet(100, {})).toText();
  expect(text).toContain('100 virtual clusters change.');
  expect(text).toContain('and 42 more');
  expect(text.split('\n').length).toBeLessThan(60);
}, 120_000);

test('text shows the lines of a text and the list items that differ', () => {
  const extra = (text: string, list: string[]) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'extra', namespace: 'team-a' }, data: { text }, list });
  const text = report([...rendered(), extra('one\ntwo\nthree', ['a', 'b'])], [...rendered(), extra('one\n2\nthree', ['b', 'c'])]).toText();
  expect(text).toContain('  data.text\n    - two\n    + 2\n');
  expect(text).toContain('  list\n    - - a\n    + - c\n');
});

test('markdown has collapsed changes, and the findings with their severity', () => {
  const markdown = report(rendered({ release: '0.34.6' }), rendered()).toMarkdown();
  expect(markdown).toMatch(/^### 1 virtual cluster changes\n/);
  expect(markdown).toContain('| 0.34.6 to 0.36.1 | my-vc |');
  expect(markdown).toContain('**risk** `skips-minor`');
  expect(markdown).toMatch(/<details><summary>Changes \(\d+ objects\)<\/summary>\n\n```diff\n- ClusterRole\/vc-my-vc-v-team-a\n/);
  expect(report(rendered(), rendered()).toMarkdown()).toBe('### Virtual clusters: nothing changes\n');
});

test('markdown has at most 60,000 characters, keeps the findings, and lists the sections that are left out', () => {
  const long = (text: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'long', namespace: 'team-a' }, data: { text: `${text} ${'x'.repeat(70_000)}` } });
  const markdown = report([...rendered({ release: '0.34.6' }), long('a')], [...rendered(), long('b')]).toMarkdown();
  expect(markdown.length).toBeLessThanOrEqual(60_000);
  expect(markdown).toContain('`skips-minor`');
  expect(markdown).toMatch(/> A comment can have at most 60,000 characters. Left out: changes\. /);
});

test('markdown escapes markup', () => {
  const fenced = (text: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'extra', namespace: 'team-a' }, data: { text } });
  const markdown = report([...rendered(), fenced('a')], [...rendered(), fenced('```js')]).toMarkdown();
  expect(markdown).toContain('\n````diff\n');
});

test('hides passwords and the data of Secrets, but shows whether they change', () => {
  const database = (password: string) => rendered({
    values: { controlPlane: { backingStore: { database: { external: { enabled: true, dataSource: `mysql://root:${password}@tcp(db:3306)/vc` } } } } },
  });
  const secret = (token: string) => ({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'extra', namespace: 'team-a' }, stringData: { token } });
  const all = report([...database('s3cret'), secret('t0ken')], [...database('0ther'), secret('n3w')]);
  for (const text of [all.toText(), all.toMarkdown(), all.toJson()]) {
    expect(text).not.toMatch(/s3cret|0ther|t0ken|n3w/);
  }
  expect(all.toText()).toMatch(/- dataSource: mysql:\/\/root:\(hidden, sha256 [\da-f]{8}\)@tcp\(db:3306\)\/vc\n/);
});

test('returns findings by severity, without acknowledged findings', () => {
  const compare = (acknowledged: any[]) => Upgrade.compare(rendered({ release: '0.34.6' }), rendered(), { date: DAY, acknowledged });
  expect(compare([]).findings('risk' as any).map(({ id }) => id)).toEqual(['skips-minor']);
  expect(compare([{ id: 'skips-minor', reason: 'tried on stage' }]).findings('risk' as any)).toEqual([]);
  expect(compare([{ id: 'skips-minor', reason: 'other', cluster: 'other' }]).findings('risk' as any)).toHaveLength(1);
});

describe('objects that belong to no virtual cluster', () => {
  const job = (image: string) => ({ apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'job', namespace: 'other' }, spec: { template: { spec: { image } } } });
  const only = report([...rendered(), job('a')], [...rendered(), { ...job('b'), metadata: { ...job('b').metadata, labels: { new: 'yes' } } }]);

  test('are after the clusters in a text', () => {
    expect(only.toText()).toMatch(/^No virtual cluster changes\.\n\nREFUSED immutable-field: Job\/other\/job\n/);
    expect(only.toText()).toContain('Objects that belong to no virtual cluster:\n~ Job/other/job\n');
  });

  test('are after the clusters in markdown', () => {
    expect(only.toMarkdown()).toMatch(/^### No virtual cluster changes\n\n- ⛔ \*\*refused\*\* `immutable-field`: `Job\/other\/job`\. /);
    expect(only.toMarkdown()).toContain('<summary>Objects that belong to no virtual cluster (1 object)</summary>');
  });

  test('are next to the clusters in JSON, with null for missing values', () => {
    expect(JSON.parse(only.toJson()).others).toMatchObject({
      findings: [{ id: 'immutable-field' }],
      added: [],
      changed: [{ object: 'Job/other/job', changes: [{ path: 'metadata.labels', before: null, after: { new: 'yes' } }, { before: 'a', after: 'b' }] }],
    });
    expect(JSON.parse(report(rendered(), rendered()).toJson())).not.toHaveProperty('others');
  });

  test('count as findings, but not as changes of clusters', () => {
    expect(only.findings().map(({ id }) => id)).toEqual(['immutable-field']);
    expect(report([...rendered(), job('a')], [...rendered({ release: '0.36.0' }), job('b')]).toMarkdown()).toContain('`immutable-field`: `Job/other/job`. ');
  });
});

test('shows the change of the release of each cluster', () => {
  const fresh = rendered({ name: 'fresh', namespace: 'team-f' });
  const text = report([...rendered(), ...rendered({ name: 'old', namespace: 'team-o', release: '0.35.3' })], [...rendered({ release: '0.36.0' }), ...fresh]).toText();
  expect(text).toContain('3 virtual clusters change.\n  0.36.1 to 0.36.0: my-vc\n');
  expect(text).toMatch(/ {2}removed, was 0\.35\.3: old\n/);
  expect(text).toMatch(/ {2}new, 0\.36\.1: fresh\n/);
  expect(report([], fresh).toText()).toMatch(/^fresh in team-f: new, 0\.36\.1\n/);
  expect(report(fresh, []).toText()).toMatch(/^fresh in team-f: removed, was 0\.36\.1\n/);
});

test('shows clusters without a namespace or a known release', () => {
  const nowhere = (label: string) => rendered().filter(({ kind }) => ['StatefulSet', 'Secret'].includes(kind)).map(object => {
    const { namespace, ...metadata } = object.metadata;
    const copy = { ...object, metadata: { ...metadata, labels: { ...metadata.labels, chart: undefined, own: label } } };
    copy.spec?.template.spec.containers.forEach((container: any) => container.image = 'vcluster');
    return copy;
  });
  expect(report(nowhere('a'), nowhere('b')).toText()).toMatch(/^my-vc: unknown release\n/);
});

test('shows clusters with the same name with their namespaces', () => {
  const twins = (release: string) => ['team-a', 'team-b'].flatMap(namespace => rendered({ namespace, release }));
  expect(report(twins('0.36.0'), twins('0.36.1')).toText()).toContain('  0.36.0 to 0.36.1: team-a/my-vc, team-b/my-vc\n');
});

test('shows the reason of an acknowledged finding, in each format', () => {
  const accepted = Upgrade.compare(fleet(2, { release: '0.34.6' }), fleet(2, {}), { date: DAY, acknowledged: [{ id: 'skips-minor', reason: 'tried on *stage*' }] });
  expect(accepted.toText()).toContain('  Acknowledged: tried on *stage*\n');
  expect(accepted.toMarkdown()).toMatch(/`skips-minor`: `release` in vc-0, vc-1\. .* _Acknowledged: tried on \\\*stage\\\*_\n/);
  expect(JSON.parse(accepted.toJson()).clusters[0].findings).toContainEqual(expect.objectContaining({ id: 'skips-minor', acknowledged: 'tried on *stage*' }));
});

test('markdown counts the clusters that change and those that do not', () => {
  const after = [...fleet(1, {}), ...fleet(4, { release: '0.36.0' }).slice(rendered().length)];
  expect(report(fleet(4, { release: '0.36.0' }), after).toMarkdown()).toMatch(/^### 1 virtual cluster changes, 3 don't\n/);
  expect(report(fleet(2, { release: '0.36.0' }), [...fleet(1, {}), ...rendered({ name: 'vc-1', namespace: 'team-1', release: '0.36.0' })]).toMarkdown())
    .toMatch(/^### 1 virtual cluster changes, 1 doesn't\n/);
});

test('shows which clusters have a change in common, and which cluster has its own', () => {
  const sized = (size: string) => ({ controlPlane: { coredns: { enabled: size === 'a' } } });
  const after = [...fleet(2, { values: sized('b') }), ...rendered({ name: 'vc-2', namespace: 'team-2', values: { rbac: { clusterRole: { enabled: true } } } })];
  const text = report(fleet(3, {}), after).toText();
  expect(text).toContain('Changes of 2 virtual clusters (vc-0, vc-1):\n');
  expect(text).toContain('Changes of vc-2:\n');
});

test('markdown limits the list of the sections that are left out', () => {
  const long = (name: string, text: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace: name.replace('extra', 'team') }, data: { text: `${text} ${'x'.repeat(59_000)}` } });
  const sides = ['a', 'b'].map(text => [...fleet(12, {}), ...Array.from({ length: 12 }, (_, i) => long(`extra-${i}`, `${text}${i}`))]);
  const markdown = report(sides[0], sides[1]).toMarkdown();
  expect(markdown.length).toBeLessThanOrEqual(60_000);
  expect(markdown).toMatch(/changes of vc-0; changes of vc-1; .*; and 2 more\. `cdk8s-vcluster diff` prints everything\.\n$/);
});

test('shows keys that are not identifiers, and options of list items, by their paths', () => {
  const labelled = (value: string) => rendered({ values: { controlPlane: { statefulSet: { labels: { 'example.com/team': value } } } } });
  expect(report(labelled('a'), labelled('b')).toText()).toContain('    - example.com/team: a\n    + example.com/team: b\n');
  const withEnv = (value: string) => rendered({ values: { controlPlane: { statefulSet: { env: [{ name: 'LEVEL', value }] } } } });
  expect(report(withEnv('a'), withEnv('b')).toText()).toContain('  config.yaml: controlPlane.statefulSet.env[LEVEL]\n    - value: a\n    + value: b\n');
});
