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

test('JSON has the form that other programs rely on', () => {
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

test('JSON says null for what isn\'t there', () => {
  const [cluster] = JSON.parse(report([], rendered()).toJson()).clusters;
  expect(cluster.from).toBeNull();
  const [changedConfig] = JSON.parse(report(rendered({ release: '0.35.3' }), rendered()).toJson()).clusters[0].changed
    .filter(({ object }: any) => object === 'Secret/team-a/vc-config-my-vc');
  expect(changedConfig.changes).toContainEqual({ path: 'data["config.yaml"].rbac.enableVolumeSnapshotRules', before: { enabled: 'auto' }, after: null });
});

test('text shows what several clusters have in common once, with their names', () => {
  const text = report(fleet(3, { release: '0.34.6' }), [...fleet(2, {}), ...rendered({ name: 'vc-2', namespace: 'team-2', release: '0.34.6' })]).toText();
  expect(text).toContain('2 virtual clusters change, 1 doesn\'t.\n  0.34.6 to 0.36.1: vc-0, vc-1\n');
  expect(text.match(/RISK skips-minor/g)).toHaveLength(1);
  expect(text).toContain('RISK skips-minor: release (vc-0, vc-1)');
  expect(text.match(/\+ image: ghcr.io\/loft-sh\/vcluster-pro:0.36.1/g)).toHaveLength(1);
  expect(text).toContain('Changes of all 2 virtual clusters:\n- ClusterRole/vc-<name>-v-<namespace>\n');
});

test('text shows apart what only one cluster has', () => {
  const after = [...rendered({ name: 'vc-0', namespace: 'team-0' }), ...rendered({ name: 'vc-1', namespace: 'team-1', values: { controlPlane: { coredns: { enabled: false } } } })];
  const text = report(fleet(2, {}), after).toText();
  expect(text).toContain('1 virtual cluster changes, 1 doesn\'t.');
  expect(text).toContain('~ Secret/team-1/vc-config-vc-1\n  config.yaml: controlPlane.coredns\n    - enabled: true\n    + enabled: false\n');
});

test('text of an upgraded fleet of 100 fits a screen', () => {
  const before = [...fleet(100, { release: '0.35.3' }).slice(0, 500), ...fleet(100, { release: '0.34.6' }).slice(500)];
  const text = report(before, fleet(100, {})).toText();
  expect(text).toContain('100 virtual clusters change.');
  expect(text).toContain('and 42 more');
  expect(text.split('\n').length).toBeLessThan(60);
}, 120_000);

test('text shows the lines of a text and the items of a list that differ', () => {
  const extra = (text: string, list: string[]) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'extra', namespace: 'team-a' }, data: { text }, list });
  const text = report([...rendered(), extra('one\ntwo\nthree', ['a', 'b'])], [...rendered(), extra('one\n2\nthree', ['b', 'c'])]).toText();
  expect(text).toContain('  data.text\n    - two\n    + 2\n');
  expect(text).toContain('  list\n    - - a\n    + - c\n');
});

test('markdown folds the changes and names findings with their severity', () => {
  const markdown = report(rendered({ release: '0.34.6' }), rendered()).toMarkdown();
  expect(markdown).toMatch(/^### 1 virtual cluster changes\n/);
  expect(markdown).toContain('| 0.34.6 to 0.36.1 | my-vc |');
  expect(markdown).toContain('**risk** `skips-minor`');
  expect(markdown).toMatch(/<details><summary>Changes \(\d+ objects\)<\/summary>\n\n```diff\n- ClusterRole\/vc-my-vc-v-team-a\n/);
  expect(report(rendered(), rendered()).toMarkdown()).toBe('### Virtual clusters: nothing changes\n');
});

test('markdown has at most 60,000 characters, keeps the findings, and says what was cut', () => {
  const long = (text: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'long', namespace: 'team-a' }, data: { text: `${text} ${'x'.repeat(70_000)}` } });
  const markdown = report([...rendered({ release: '0.34.6' }), long('a')], [...rendered(), long('b')]).toMarkdown();
  expect(markdown.length).toBeLessThanOrEqual(60_000);
  expect(markdown).toContain('`skips-minor`');
  expect(markdown).toMatch(/> Cut, since a comment has at most 60,000 characters: changes\. /);
});

test('markdown shows what would be markup as it is', () => {
  const fenced = (text: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'extra', namespace: 'team-a' }, data: { text } });
  const markdown = report([...rendered(), fenced('a')], [...rendered(), fenced('```js')]).toMarkdown();
  expect(markdown).toContain('\n````diff\n');
});

test('hides passwords and the data of Secrets, and tells whether they change', () => {
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

test('counts findings by severity, without those that are acknowledged', () => {
  const compare = (acknowledged: any[]) => Upgrade.compare(rendered({ release: '0.34.6' }), rendered(), { date: DAY, acknowledged });
  expect(compare([]).findings('risk' as any).map(({ id }) => id)).toEqual(['skips-minor']);
  expect(compare([{ id: 'skips-minor', reason: 'tried on stage' }]).findings('risk' as any)).toEqual([]);
  expect(compare([{ id: 'skips-minor', reason: 'other', cluster: 'other' }]).findings('risk' as any)).toHaveLength(1);
});
