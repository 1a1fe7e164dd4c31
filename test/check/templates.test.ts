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
])('an expression that is more than a reference is found at %s', (place, values) => {
  expect(templates(values)).toEqual([place]);
});

test('the result of a template is checked at the path of the template', () => {
  const named = (name: string) => templates({ controlPlane: { statefulSet: { persistence: { addVolumes: [{ name, emptyDir: {} }] } } } });
  expect(named('{{ .Release.Name }}-Data')).toEqual(['controlPlane.statefulSet.persistence.addVolumes.0.name']);
  expect(named('{{ .Release.Name }}-data')).toEqual([]);
});

test('values that the chart doesn\'t evaluate can contain anything', () => {
  expect(templates({
    controlPlane: { ingress: { spec: { ingressClassName: MORE } }, service: { annotations: { a: MORE } } },
    experimental: { deploy: { host: { manifests: MORE } } },
  })).toEqual([]);
});

test('a template of manifests doesn\'t have to be YAML before it is evaluated', () => {
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

test('a duplicate object is refused', () => {
  expect(manifests({ manifests: CONFIG_MAP, manifestsTemplate: CONFIG_MAP })).toEqual(['experimental.deploy.host']);
  expect(manifests({ manifests: CONFIG_MAP, manifestsTemplate: CONFIG_MAP.replace('name: a', 'name: a, namespace: other') })).toEqual([]);
});

test('empty manifests are accepted', () => {
  expect(manifests({ manifests: '# none\n', manifestsTemplate: CONFIG_MAP })).toEqual([]);
});
