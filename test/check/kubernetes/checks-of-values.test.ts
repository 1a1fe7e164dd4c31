import { checkShape } from '../../../src/check/check-shape';
import { KUBERNETES_CHECKS } from '../../../src/check/kubernetes/checks-of-values';
import { checkManifest } from '../../../src/check/kubernetes/manifest';
import { Shape } from '../../../src/release/shape';
import { JsonObject } from '../../../src/values/json';

const SHAPE: Shape = {
  Config: { statefulSet: 'StatefulSet', ingress: 'k8s:IngressSpec', volumes: 'k8s:Volume[]' },
  StatefulSet: {
    affinity: 'k8s:Affinity',
    resources: 'map<k8s:Quantity>',
    labels: 'map<string>',
    annotations: 'map<string>',
    translateImage: 'map<string>',
    mounts: 'VolumeMount[]',
    aliases: 'HostAlias[]',
    rules: 'RBACPolicyRule[]',
  },
  VolumeMount: { name: 'string', mountPath: 'string' },
  RBACPolicyRule: { apiGroups: 'string[]', resources: 'string[]', verbs: 'string[]' },
  HostAlias: { ip: 'string', hostnames: 'string[]' },
};

function paths(value: unknown): string[] {
  return checkShape(value, 'Config', SHAPE, [], KUBERNETES_CHECKS).map(problem => problem.path.join('.'));
}

test.each([
  ['parts that Kubernetes defines', { affinity: { nodeAffinities: {} } }, 'statefulSet.affinity.nodeAffinities', { affinity: { nodeAffinity: {} } }],
  ['amounts in maps', { resources: { cpu: 'x' } }, 'statefulSet.resources.cpu', { resources: { cpu: 1 } }],
  ['labels', { labels: { a: 'b c' } }, 'statefulSet.labels.a', { labels: { a: 'b' } }],
  ['annotations', { annotations: { 'a b': 'c' } }, 'statefulSet.annotations.a b', { annotations: { a: 'b c' } }],
  ['what vCluster defines as Kubernetes does', { mounts: [{ name: 'a', mountPath: '/a:b' }] }, 'statefulSet.mounts.0.mountPath', { mounts: [{ name: 'a', mountPath: '/a' }] }],
  ['and what is missing there', { mounts: [{ mountPath: '/a' }] }, 'statefulSet.mounts.0.name', { aliases: [{ ip: '1.2.3.4' }] }],
  ['even if it is called otherwise', { rules: [{ apiGroups: [''], resources: ['pods'] }] }, 'statefulSet.rules.0.verbs', { rules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] }],
  ['and lists of it', { mounts: [{ name: 'a', mountPath: '/a' }, { name: 'b', mountPath: '/a' }] }, 'statefulSet.mounts.1.mountPath', { mounts: [] }],
])('values are checked for %s', (_, wrong, path, right) => {
  expect(paths({ statefulSet: wrong })).toEqual([path]);
  expect(paths({ statefulSet: right })).toEqual([]);
});

test('what is missing is told as such', () => {
  expect(KUBERNETES_CHECKS.object('VolumeMount', () => ({ mountPath: '/a' }), ['mounts', 0]))
    .toEqual([{ path: ['mounts', 0, 'name'], allowed: 'given, and not empty' }]);
});

test('other maps of strings have no rules', () => {
  expect(paths({ statefulSet: { translateImage: { 'a b': 'c d' } } })).toEqual([]);
});

test('labels of the wrong type are reported once', () => {
  expect(paths({ statefulSet: { labels: { 'a b': 1 } } })).toEqual(['statefulSet.labels.a b']);
});

test('templates are not checked in options that the chart evaluates', () => {
  const told = (path: string, name: string) => KUBERNETES_CHECKS.kubernetes('Volume[]', [{ name, emptyDir: {} }], path.split('.'))
    .map(problem => problem.path.slice(-2).join('.'));
  expect(told('controlPlane.statefulSet.persistence.addVolumes', '{{ .Release.Name }}-x')).toEqual([]);
  expect(told('controlPlane.statefulSet.persistence.addVolumes', 'X')).toEqual(['0.name']);
  expect(told('controlPlane.statefulSet.persistence.dataVolume', '{{ .Release.Name }}-x')).toEqual(['0.name']);
  const host = { rules: [{ host: '{{ .Release.Name }}.corp' }] };
  expect(KUBERNETES_CHECKS.kubernetes('IngressSpec', host, ['controlPlane', 'ingress', 'spec'])).toEqual([]);
});

test('problems of a pod and its parts are reported once', () => {
  const volumeMounts = [{ name: 'x', mountPath: '/a' }, { name: 'tmp', mountPath: '/a' }];
  const spec = { dnsPolicy: 'A', containers: [{ name: 'a', image: 'b', volumeMounts }], volumes: [{ name: 'tmp', emptyDir: {} }] };
  expect(checkManifest({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'a' }, spec }).map(problem => problem.path.slice(1).join('.')).sort())
    .toEqual(['containers.0.volumeMounts.0.name', 'containers.0.volumeMounts.1.mountPath', 'dnsPolicy']);
});

test.each(['extraLabels', 'labels', 'labelSelector', 'matchLabels', 'namespaceLabels', 'nodeLabels', 'nodeSelector'])('the values of %s are labels', key => {
  expect(KUBERNETES_CHECKS.strings(key, { a: 'b c' }, [key]).map(({ path }) => path)).toEqual([[key, 'a']]);
  expect(KUBERNETES_CHECKS.strings(key, { a: 'b' }, [key])).toEqual([]);
});

test.each<[string, JsonObject, JsonObject]>([
  ['HostAlias', { ip: 'a' }, { ip: '1.2.3.4' }],
  ['IPBlock', { cidr: 'a' }, { cidr: '10.0.0.0/8' }],
  ['LabelSelectorRequirement', { key: 'a', operator: 'Is' }, { key: 'a', operator: 'Exists' }],
  ['NetworkPolicyPeer', {}, { podSelector: {} }],
  ['NetworkPolicyPort', { protocol: 'ICMP' }, { protocol: 'TCP' }],
  ['PodDNSConfig', { nameservers: ['a'] }, { nameservers: ['1.2.3.4'] }],
  ['PodDNSConfigOption', {}, { name: 'ndots' }],
  ['VolumeMount', { name: 'A', mountPath: '/a' }, { name: 'a', mountPath: '/a' }],
  ['RBACPolicyRule', { verbs: ['get'], apiGroups: [''] }, { verbs: ['get'], apiGroups: [''], resources: ['pods'] }],
  ['Other', {}, {}],
])('%s of vCluster has the rules of the Kubernetes type', (type, wrong, right) => {
  expect(KUBERNETES_CHECKS.object(type, () => wrong, [])).toHaveLength(type === 'Other' ? 0 : 1);
  expect(KUBERNETES_CHECKS.object(type, () => right, [])).toEqual([]);
});

test('items of types that are not in Kubernetes can be repeated', () => {
  expect(KUBERNETES_CHECKS.list('Other', [{ name: 'a' }, { name: 'a' }], [])).toEqual([]);
});

test.each([['controlPlane.statefulSet.persistence.addVolumes'], ['controlPlane.ingress.spec'], ['controlPlane.tlsRoute.spec']])('only the values of %s are templates', path => {
  const labels = { a: '{{ .Release.Name }} !' };
  const told = (keys: string[]) => KUBERNETES_CHECKS.kubernetes('Labels', labels, keys).length;
  const keys = path.split('.');
  expect(told(keys)).toBe(0);
  keys.forEach((_, i) => expect(told(keys.map((key, j) => (i === j ? 'other' : key)))).toBe(1));
});
