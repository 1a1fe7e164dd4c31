import { join } from 'node:path';
import { writeChart } from './written-chart';
import { VClusterRelease, VirtualCluster, Warnings } from '../../../src';
import { templateDigest } from '../../../src/release/chart/normal-form';
import { ReleaseModel } from '../../../src/release/release-model';
import { newChart, synthesized } from '../../synth';

/*
 * The charts here are written by the tests, with the default values of known releases and templates of a few lines. Their
 * digests stand for those of the releases.
 */
const TEMPLATES = { 'role.yaml': 'kind: Role\n', 'statefulset.yaml': 'kind: StatefulSet\n', '_helper.tpl': '{{ define "a" }}b{{ end }}\n' };

jest.mock('../../../src/release/chart/template-digests', () => ({
  get TEMPLATE_DIGESTS() {
    return Object.fromEntries(Object.entries(TEMPLATES).map(([name, text]) => [name, { '0.22.0': templateDigest(name, text) }]));
  },
}));

const chart = (version: string, more: Partial<Parameters<typeof writeChart>[0]> = {}) => writeChart({ version, like: '0.35.3', templates: TEMPLATES, ...more });
const render = (release: VClusterRelease, props = {}) => synthesized(new VirtualCluster(newChart(), 'Cluster', { release, name: 'my-vc', ...props }));
const warningsOf = (release: VClusterRelease) => Warnings.of(new VirtualCluster(newChart(), 'Cluster', { release, name: 'my-vc' })).all.map(String);

describe('a chart with known templates', () => {
  test('has its own version, and otherwise renders the same as the release with the same values', () => {
    const objects = JSON.stringify(render(VClusterRelease.fromChart(chart('0.35.9'))));
    expect(objects).toContain('vcluster-pro:0.35.9');
    expect(objects.replaceAll('0.35.9', '0.35.3')).toBe(JSON.stringify(render(VClusterRelease.of('0.35.3'))));
  });

  test('has the default values of its values.yaml, and refuses keys that its schema does not have', () => {
    const { defaults } = ReleaseModel.of('0.35.3');
    const values = JSON.stringify({ ...defaults, controlPlane: { ...defaults.controlPlane, statefulSet: { ...defaults.controlPlane!.statefulSet, labels: { a: 'b' } } } });
    const release = VClusterRelease.fromChart(chart('0.35.9', { files: { 'values.yaml': values } }));
    expect(render(release).find(object => object.kind === 'StatefulSet').metadata.labels).toMatchObject({ a: 'b' });
    expect(() => render(release, { values: { controlPlane: { statefulSet: { lables: {} } } } })).toThrow('values.controlPlane.statefulSet.lables');
  });

  test('causes no warning', () => {
    expect(warningsOf(VClusterRelease.fromChart(chart('0.35.9')))).toEqual([]);
  });

  test('is read as YAML, as Helm does', () => {
    const values = `${JSON.stringify(ReleaseModel.of('0.35.3').defaults).slice(0, -1)}, "global": { octal: 010, yes: no } }`;
    const release = VClusterRelease.fromChart(chart('0.35.9', { files: { 'values.yaml': `# Values.\n${values}` } }));
    expect(release._model().defaults).toMatchObject({ global: { octal: 8, true: false } });
  });

  test('can have files that Helm ignores', () => {
    const templates = { ...TEMPLATES, '.hidden.yaml': 'kind: Secret\n', 'role.yaml~': 'kind: Role\n', 'role.yaml.bak': 'kind: Role\n' };
    expect(VClusterRelease.fromChart(chart('0.35.9', { templates })).version).toBe('0.35.9');
  });

  test('can have the same version as another chart', () => {
    const [one, other] = ['0.35.3', '0.34.6'].map(like => VClusterRelease.fromChart(chart('0.35.9', { like })));
    expect(one._model().shape).toEqual(ReleaseModel.of('0.35.3').shape);
    expect(other._model().shape).toEqual(ReleaseModel.of('0.34.6').shape);
    expect(VClusterRelease.of('0.35.3')._model()).toBe(ReleaseModel.of('0.35.3'));
  });

  test('gets its version from the options, as in a checkout', () => {
    const folder = chart('0.0.1');
    expect(() => VClusterRelease.fromChart(folder)).toThrow("the chart's version is '0.0.1', which is the placeholder of an unreleased chart: pass the version");
    const release = VClusterRelease.fromChart(folder, { version: '0.35.9' });
    expect([release.version, release.minor]).toEqual(['0.35.9', '0.35']);
  });
});

describe('a chart with unknown templates', () => {
  const templates = { ...TEMPLATES, 'role.yaml': 'kind: Role\nmore: true\n' };

  test('is refused, and the error lists them and their objects', () => {
    expect(() => VClusterRelease.fromChart(chart('0.35.9', { templates }))).toThrow(
      "a template of vCluster 0.35.9 that this version of cdk8s-vcluster doesn't know: role.yaml (Role). The other templates are those of 0.35.3. "
      + 'Upgrade cdk8s-vcluster, or pass acceptUnknownTemplates: true');
  });

  test('is refused if one is new or missing', () => {
    const { 'role.yaml': _, ...rest } = TEMPLATES;
    expect(() => VClusterRelease.fromChart(chart('0.35.9', { templates: { ...rest, 'sub/job.yaml': 'kind: Job\n' } })))
      .toThrow('role.yaml (missing: Role) and sub/job.yaml (new: what it renders is left out)');
    expect(() => VClusterRelease.fromChart(chart('0.35.9', { files: { 'crds/a.yaml': 'kind: CustomResourceDefinition\n' } })))
      .toThrow('crds/a.yaml (new: what it renders is left out)');
  });

  test('is also refused with the version of a known release', () => {
    expect(() => VClusterRelease.fromChart(chart('0.35.3', { templates }))).toThrow('role.yaml (Role)');
  });

  test('is rendered as the nearest release with a warning, if they are accepted', () => {
    const release = VClusterRelease.fromChart(chart('0.35.9', { templates }), { acceptUnknownTemplates: true });
    expect(JSON.stringify(render(release)).replaceAll('0.35.9', '0.35.3')).toBe(JSON.stringify(render(VClusterRelease.of('0.35.3'))));
    expect(warningsOf(release)).toEqual(['test/Cluster: release: "0.35.9". role.yaml (Role) is not that of 0.35.3: compare with helm template. [release-with-unknown-templates]']);
  });
});

describe('a folder that is not an unpacked chart of vCluster is refused', () => {
  test.each<[string, () => unknown, string]>([
    ['no text', () => undefined, 'VClusterRelease.fromChart(undefined): folder: must be the path of a folder'],
    ['an empty text', () => '', 'must be the path of a folder'],
    ['a folder that is not there', () => '/no/such/folder', "VClusterRelease.fromChart('/no/such/folder'): does not exist"],
    ['a file', () => join(chart('0.35.9'), 'Chart.yaml'), 'is a file: must be the folder of an unpacked chart'],
    ['a folder without a chart', () => join(chart('0.35.9'), 'templates'), 'has no Chart.yaml'],
    ['a folder above a chart', () => chart('0.35.9', { files: { 'Chart.yaml': null, 'vcluster/Chart.yaml': 'name: vcluster\n' } }), "/vcluster'."],
    ['another chart', () => chart('0.35.9', { files: { 'Chart.yaml': 'name: nginx\nversion: 0.35.9\n' } }), "is the chart of 'nginx': must be the chart of vCluster"],
    ['a chart without values', () => chart('0.35.9', { files: { 'values.yaml': null } }), "has a values.yaml that can't be read"],
    ['a chart with values that are no YAML', () => chart('0.35.9', { files: { 'values.yaml': 'a: [' } }), "has a values.yaml that can't be read"],
    ['a chart with values that are a list', () => chart('0.35.9', { files: { 'values.yaml': '- a' } }), "has a values.yaml that isn't a map"],
    ['a chart with a schema that is no JSON', () => chart('0.35.9', { files: { 'values.schema.json': '{' } }), "has a values.schema.json that can't be read"],
    ['a chart of an old vCluster', () => chart('0.35.9', { files: { 'values.yaml': 'syncer: {}' } }), 'must be a chart of vCluster 0.22 or newer'],
    ['a chart without templates', () => chart('0.35.9', { templates: {} }), 'must be a chart of vCluster 0.22 or newer'],
    ['a release before 0.22', () => chart('0.21.3'), "the chart's version is '0.21.3': must be 0.22.0 or newer"],
    ['a version with v', () => chart('v0.35.9'), "the chart's version is 'v0.35.9': must be a version such as"],
  ])('%s', (_, folder, message) => {
    expect(() => VClusterRelease.fromChart(folder() as string)).toThrow(message);
  });

  test.each(['latest', '0.36', 'v0.36.1', '0.36.1+build', '', 36])('the option version: %p', version => {
    expect(() => VClusterRelease.fromChart(chart('0.0.1'), { version: version as string })).toThrow(/: version: .* must be a version such as '0\./);
  });
});

test('a part of a schema without a notation allows any value', () => {
  const schema = JSON.stringify({
    type: 'object',
    properties: { controlPlane: { $ref: '#/$defs/Missing' }, odd: { type: 'null' }, list: { type: 'array', items: { $ref: 'elsewhere.json' } } },
    additionalProperties: false,
  });
  const { shape } = VClusterRelease.fromChart(chart('0.35.9', { files: { 'values.schema.json': schema } }))._model();
  expect(shape).toEqual({ Config: { controlPlane: 'any', odd: 'any', list: 'any[]' } });
});
