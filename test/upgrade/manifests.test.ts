import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { App, Chart, YamlOutputType } from 'cdk8s';
import { DAY, rendered } from './rendered';
import { Upgrade, VClusterRelease, VirtualCluster, VirtualClusterChanges } from '../../src';
import { runCommand } from '../../src/command/command';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'manifests-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Two virtual clusters as an app writes them. */
function synthesised(name: string, release: VClusterRelease, yamlOutputType: YamlOutputType): string {
  const outdir = join(folder, name);
  const app = new App({ outdir, yamlOutputType });
  for (const team of ['a', 'b']) {
    new VirtualCluster(new Chart(app, team, { namespace: `team-${team}` }), 'VirtualCluster', { release, name: `vc-${team}` });
  }
  app.synth();
  return outdir;
}

/** Writes files with the text of objects. */
function files(name: string, contents: Record<string, any[]>): string {
  for (const [file, objects] of Object.entries(contents)) {
    const path = join(folder, name, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, objects.map(object => JSON.stringify(object)).join('\n---\n'));
  }
  return join(folder, name);
}

function steps(clusters: VirtualClusterChanges[]): string[] {
  return clusters.map(({ name, namespace, from, to }) => `${namespace}/${name} ${from} ${to}`);
}

test.each([
  YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART, YamlOutputType.FILE_PER_RESOURCE, YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE,
])('finds the virtual clusters in the output of an app: %s', type => {
  const [before, after] = [synthesised('before', VClusterRelease.V0_35, type), synthesised('after', VClusterRelease.V0_36, type)];
  expect(steps(Upgrade.compare(before, after).clusters)).toEqual(['team-a/vc-a 0.35.3 0.36.1', 'team-b/vc-b 0.35.3 0.36.1']);
});

test('compares folders and files with different layouts', () => {
  const objects = rendered();
  const before = files('before', { 'a.yaml': objects.slice(0, 3), 'deep/er/b.json': objects.slice(3) });
  const after = files('after', { 'all.yml': objects });
  expect(runCommand(['diff', before, join(after, 'all.yml')])).toMatchObject({ exitCode: 0, stdout: 'Nothing changes.\n' });
});

test('accepts paths, texts, objects, charts and apps', () => {
  const objects = rendered({ name: 'vc-a', release: '0.35.3' });
  const app = new App();
  const chart = new Chart(app, 'a', { namespace: 'team-a' });
  new VirtualCluster(chart, 'VirtualCluster', { release: VClusterRelease.V0_36, name: 'vc-a' });
  const text = objects.map(object => JSON.stringify(object)).join('\n---\n');
  for (const before of [files('before', { 'a.yaml': objects }), text, objects, { apiVersion: 'v1', kind: 'List', items: objects }]) {
    for (const after of [app, chart, chart.toJson()]) {
      expect(steps(Upgrade.compare(before, after).clusters)).toEqual(['team-a/vc-a 0.35.3 0.36.1']);
    }
  }
});

test.each([
  [7, 'must be a path'], [undefined, 'must be a path'], ['no/such/folder', 'there is no file or folder "no/such/folder"'], ['a: [\nb', 'before must be YAML'],
])('refuses input that it can\'t read: %j', (before, message) => {
  expect(() => Upgrade.compare(before, [])).toThrow(message);
});

test('names the file with invalid YAML', () => {
  mkdirSync(join(folder, 'before'));
  writeFileSync(join(folder, 'before', 'broken.yaml'), 'a: [');
  expect(runCommand(['diff', join(folder, 'before'), folder])).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/^broken\.yaml must be YAML/) });
});

test('ignores documents that are not manifests, and refuses folders without virtual clusters', () => {
  const before = files('before', { 'cdk8s.yaml': [{ language: 'typescript' }], 'a.yaml': rendered() });
  const empty = files('empty', { 'values.yaml': [{ a: 1 }] });
  expect(runCommand(['diff', before, before])).toMatchObject({ exitCode: 0 });
  expect(runCommand(['diff', empty, empty])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('There is no virtual cluster') });
});

test('reports a new virtual cluster with all its objects', () => {
  const [cluster] = Upgrade.compare([], rendered(), { date: DAY }).clusters;
  expect(cluster).toMatchObject({ name: 'my-vc', from: undefined, to: '0.36.1', findings: [], removed: [], changed: [] });
  expect(cluster.added).toEqual(expect.arrayContaining(['StatefulSet/team-a/my-vc', 'Secret/team-a/vc-config-my-vc']));
  expect(cluster.added).toHaveLength(rendered().length);
});

test('distinguishes clusters with the same name in several host clusters', () => {
  const [old, next] = [rendered({ release: '0.35.3' }), rendered()];
  const before = files('before', { 'eu.k8s.yaml': old, 'us.k8s.yaml': old });
  const after = files('after', { 'eu.k8s.yaml': next, 'us.k8s.yaml': old });
  expect(steps(Upgrade.compare(before, after).clusters)).toEqual(['team-a/my-vc 0.35.3 0.36.1', 'team-a/my-vc 0.35.3 0.35.3']);
});

test('finds clusters without their Secret, if a SealedSecret contains the configuration', () => {
  const sealed = (release: string) => rendered({ release }).filter(({ kind }) => kind !== 'Secret');
  const { clusters } = Upgrade.compare(sealed('0.32.3'), sealed('0.36.1'), { date: DAY });
  expect(steps(clusters)).toEqual(['team-a/my-vc 0.32.3 0.36.1']);
  expect(clusters[0].findings.map(({ id }) => id)).toContain('skips-minor');
  expect(clusters[0].findings.map(({ id }) => id)).not.toContain('store-change');
});

test('reads the output of the chart itself, and a release that is only in a label', () => {
  const helm = rendered({ release: '0.35.3' }).map(object => ({ ...object, metadata: { ...object.metadata, labels: { ...object.metadata.labels, heritage: 'Helm' } } }));
  helm.find(({ kind }) => kind === 'StatefulSet').spec.template.spec.containers[0].image = 'registry.example.com/vcluster@sha256:0123';
  expect(steps(Upgrade.compare(helm, rendered()).clusters)).toEqual(['team-a/my-vc 0.35.3 0.36.1']);
});

test('assigns objects without labels to the only cluster of their namespace, but no other objects', () => {
  const extra = (namespace: string, a: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'extra', namespace }, data: { a } });
  const objects = rendered();
  const own = Upgrade.compare([...objects, extra('team-a', '1')], [...objects, extra('team-a', '2')]);
  expect(own.clusters[0].changed).toEqual([{ object: 'ConfigMap/team-a/extra', changes: [{ path: 'data.a', before: '1', after: '2' }] }]);
  const other = Upgrade.compare([...objects, extra('default', '1')], [...objects, extra('default', '2')]);
  expect(other.clusters[0].changed).toEqual([]);
  expect(other.others.changed).toEqual([{ object: 'ConfigMap/default/extra', changes: [{ path: 'data.a', before: '1', after: '2' }] }]);
});

test('assigns cluster roles to the clusters in their names', () => {
  const fleet = (release: string) => ['a', 'b'].flatMap(team => rendered({ release, namespace: `team-${team}` }));
  const { clusters, others } = Upgrade.compare(fleet('0.35.3'), fleet('0.36.1'));
  expect(clusters.map(({ namespace, removed }) => [namespace, removed[0]])).toEqual([['team-a', 'ClusterRole/vc-my-vc-v-team-a'], ['team-b', 'ClusterRole/vc-my-vc-v-team-b']]);
  expect(others).toEqual({ findings: [], added: [], removed: [], changed: [] });
});
