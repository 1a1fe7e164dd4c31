import { checkExtraManifests } from '../../src/check/extra-manifests';
import { checkTemplates } from '../../src/check/templates';
import { Problem } from '../../src/values/problem';
import type { Values } from '../../src/values/values';
import { rendering } from '../chart/rendering';

function places(problems: Problem[]): string[] {
  return problems.map(({ path }) => path.join('.'));
}

function templates(values: Values): string[] {
  return places(checkTemplates(rendering(values)));
}

function manifests(host: { manifests?: string; manifestsTemplate?: string }): string[] {
  return places(checkExtraManifests(rendering({ experimental: { deploy: { host } } })));
}

const MORE = '{{ .Release.Name | upper }}';
const CONFIG_MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n';

test.each<[string, Values]>([
  ['controlPlane.statefulSet.persistence.addVolumes.0.name', { controlPlane: { statefulSet: { persistence: { addVolumes: [{ name: MORE }] } } } }],
  ['controlPlane.ingress.spec.ingressClassName', { controlPlane: { ingress: { enabled: true, spec: { ingressClassName: MORE } } } }],
  ['controlPlane.tlsRoute.spec.hostnames.0', { controlPlane: { tlsRoute: { enabled: true, spec: { hostnames: [MORE] } } } }],
  ['experimental.deploy.host.manifestsTemplate', { experimental: { deploy: { host: { manifestsTemplate: MORE } } } }],
])('more than a look-up is found at %s', (place, values) => {
  expect(templates(values)).toEqual([place]);
});

test('what a template gives is checked where the template stands', () => {
  const named = (name: string) => templates({ controlPlane: { statefulSet: { persistence: { addVolumes: [{ name, emptyDir: {} }] } } } });
  expect(named('{{ .Release.Name }}-Data')).toEqual(['controlPlane.statefulSet.persistence.addVolumes.0.name']);
  expect(named('{{ .Release.Name }}-data')).toEqual([]);
});

test('what the chart takes as it is may hold anything', () => {
  expect(templates({
    controlPlane: { ingress: { spec: { ingressClassName: MORE } }, service: { annotations: { a: MORE } } },
    experimental: { deploy: { host: { manifests: MORE } } },
  })).toEqual([]);
});

test('a template of manifests is no YAML before it is worked out', () => {
  const manifestsTemplate = `{{- /* first */ -}}\n${CONFIG_MAP}data:\n  a: "{{\n .Release.Name }}\t"\n`;
  expect(templates({ experimental: { deploy: { host: { manifestsTemplate } } } })).toEqual([]);
  expect(manifests({ manifestsTemplate })).toEqual([]);
});

test.each([
  ['no YAML', 'a: [1'],
  ['no object', '- a\n- b\n'],
  ['an object without a name', 'apiVersion: v1\nkind: ConfigMap\n'],
  ['an object without a kind', `${CONFIG_MAP}---\napiVersion: v1\nmetadata: {name: a}\n`],
])('manifests with %s are refused', (_, text) => {
  expect(manifests({ manifests: text })).toEqual(['experimental.deploy.host.manifests']);
  expect(manifests({ manifestsTemplate: text })).toEqual(['experimental.deploy.host.manifestsTemplate']);
});

test('an object that is there twice is refused', () => {
  expect(manifests({ manifests: CONFIG_MAP, manifestsTemplate: CONFIG_MAP })).toEqual(['experimental.deploy.host']);
  expect(manifests({ manifests: CONFIG_MAP, manifestsTemplate: CONFIG_MAP.replace('name: a', 'name: a, namespace: other') })).toEqual([]);
});

test('manifests that are none are fine', () => {
  expect(manifests({ manifests: '# none\n', manifestsTemplate: CONFIG_MAP })).toEqual([]);
});
