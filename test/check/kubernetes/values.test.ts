import { checkPod, KUBERNETES_CHECKS } from '../../../src/check/kubernetes/values';
import { checkShape } from '../../../src/check/shape';
import { Shape } from '../../../src/release/shape';

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
  },
  VolumeMount: { name: 'string', mountPath: 'string' },
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
  ['and lists of it', { mounts: [{ name: 'a', mountPath: '/a' }, { name: 'b', mountPath: '/a' }] }, 'statefulSet.mounts.1.mountPath', { mounts: [] }],
])('values are checked for %s', (_, wrong, path, right) => {
  expect(paths({ statefulSet: wrong })).toEqual([path]);
  expect(paths({ statefulSet: right })).toEqual([]);
});

test('other maps of strings have no rules', () => {
  expect(paths({ statefulSet: { translateImage: { 'a b': 'c d' } } })).toEqual([]);
});

test('labels of the wrong type are told once', () => {
  expect(paths({ statefulSet: { labels: { 'a b': 1 } } })).toEqual(['statefulSet.labels.a b']);
});

test('templates are left for what they become', () => {
  expect(paths({ volumes: [{ name: '{{ .Release.Name }}-x', emptyDir: {} }], ingress: { rules: [{ host: '{{ .Release.Name }}.b' }] } })).toEqual([]);
  expect(paths({ volumes: [{ name: 'X', emptyDir: {} }] })).toEqual(['volumes.0.name']);
});

test('a pod is checked in its parts and as a whole, each once', () => {
  const mounts = [{ name: 'x', mountPath: '/a' }, { name: 'data', mountPath: '/a' }];
  expect(checkPod({ dnsPolicy: 'A', containers: [{ name: 'a', image: 'b', volumeMounts: mounts }] }, ['data'], ['spec']).map(problem => problem.path.join('.')).sort())
    .toEqual(['spec.containers.0.volumeMounts.0.name', 'spec.containers.0.volumeMounts.1.mountPath', 'spec.dnsPolicy']);
});
