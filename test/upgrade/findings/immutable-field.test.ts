import { IMMUTABLE } from '../../../src/upgrade/findings/immutable-fields';
import { changed, compared, foundOf, rendered } from '../rendered';

/** The subject and the first words of the findings about immutable fields, from one object to another. */
function refused(kind: string, before: any, after: any, apiVersion = 'v1'): string[] {
  const objectOf = (fields: any) => ({ apiVersion, kind, metadata: { name: 'extra', namespace: 'team-a' }, ...fields });
  const objects = rendered();
  return compared([...objects, objectOf(before)], [...objects, objectOf(after)]).flatMap(({ findings }) => findings)
    .filter(({ id }) => id === 'immutable-field').map(({ message }) => message.split(' ')[0]);
}

const spec = (fields: any) => ({ spec: fields });

const job = (fields: any) => spec({ template: { spec: { restartPolicy: 'Never' } }, ...fields });
const volume = (fields: any) => spec({ capacity: { storage: '1Gi' }, hostPath: { path: '/a' }, ...fields });
const claim = (fields: any) => spec({ accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...fields });
const BINARY = { immutable: true, binaryData: { a: 'YQ==' } };
const selecting = (value: string, fields: any = {}) => spec({ selector: { matchLabels: { a: value } }, ...fields });

/** What an API server refuses, and beside it a change of the same object that it makes. */
const CASES: readonly [kind: string, field: string, before: any, after: any, beside: any][] = [
  ['StatefulSet', 'spec.serviceName', spec({ serviceName: 'a' }), spec({ serviceName: 'b' }), spec({ serviceName: 'a', replicas: 3 })],
  ['StatefulSet', 'spec.podManagementPolicy', spec({}), spec({ podManagementPolicy: 'Parallel' }), spec({ podManagementPolicy: 'OrderedReady' })],
  ['StatefulSet', 'spec.selector', spec({ selector: { matchLabels: { a: '1' } } }), spec({ selector: { matchLabels: { a: '2' } } }), spec({ selector: { matchLabels: { a: '1' } }, minReadySeconds: 3 })],
  ['StatefulSet', 'spec.volumeClaimTemplates', spec({}), spec({ volumeClaimTemplates: [{ metadata: { name: 'a' } }] }), spec({ volumeClaimTemplates: [] })],
  ['Deployment', 'spec.selector', spec({ selector: { matchLabels: { a: '1' } } }), spec({ selector: { matchLabels: { a: '2' } } }), spec({ selector: { matchLabels: { a: '1' } }, replicas: 2 })],
  ['RoleBinding', 'roleRef', { roleRef: { kind: 'Role', name: 'a' } }, { roleRef: { kind: 'Role', name: 'b' } }, { roleRef: { kind: 'Role', name: 'a' }, subjects: [] }],
  ['ClusterRoleBinding', 'roleRef', { roleRef: { kind: 'ClusterRole', name: 'a' } }, { roleRef: { kind: 'ClusterRole', name: 'b' } }, { roleRef: { name: 'a', kind: 'ClusterRole' } }],
  ['Service', 'spec.clusterIP', spec({}), spec({ clusterIP: 'None' }), spec({ type: 'LoadBalancer' })],
  ['Service', 'spec.clusterIP', spec({ clusterIP: '10.96.0.7' }), spec({ clusterIP: '10.96.0.8' }), spec({})],
  ['Service', 'spec.clusterIP', spec({ clusterIP: 'None' }), spec({ clusterIP: '10.96.0.8' }), spec({ type: 'ExternalName', externalName: 'a.b' })],
  ['Service', 'spec.ipFamilies', spec({ ipFamilies: ['IPv4'] }), spec({ ipFamilies: ['IPv6'] }), spec({ ipFamilies: ['IPv4', 'IPv6'] })],
  ['Service', 'spec.loadBalancerClass', spec({ type: 'LoadBalancer' }), spec({ type: 'LoadBalancer', loadBalancerClass: 'a.b/c' }), spec({ type: 'ClusterIP' })],
  ['Secret', 'type', { type: 'Opaque' }, { type: 'kubernetes.io/tls' }, {}],
  ['Secret', 'data', { immutable: true, data: { a: 'YQ==' } }, { immutable: true, data: { a: 'Yg==' } }, { immutable: true, stringData: { a: 'a' } }],
  ['ConfigMap', 'data', { immutable: true, data: { a: '1' } }, { immutable: true, data: { a: '2' } }, { immutable: true, data: { a: '1' }, metadata: { name: 'extra', namespace: 'team-a', labels: {} } }],
  ['ConfigMap', 'immutable', { immutable: true }, {}, { immutable: true }],
  ['ResourceQuota', 'spec.scopes', spec({ scopes: ['BestEffort'] }), spec({ scopes: ['NotBestEffort'] }), spec({ scopes: ['BestEffort'], hard: { pods: 1 } })],
  ...['DaemonSet', 'ReplicaSet'].map((kind): [string, string, any, any, any] => [kind, 'spec.selector', selecting('1'), selecting('2'), selecting('1', { minReadySeconds: 3 })]),
  ['ClusterRoleBinding', 'roleRef', { roleRef: { kind: 'ClusterRole', name: 'a' } }, { roleRef: { kind: 'ClusterRole', name: 'b' } }, { roleRef: { kind: 'ClusterRole', name: 'a' }, subjects: [] }],
  ['PersistentVolumeClaim', 'spec', claim({}), claim({ accessModes: ['ReadWriteMany'] }), claim({ volumeMode: 'Filesystem' })],
  ['PersistentVolumeClaim', 'spec', claim({ storageClassName: 'a' }), claim({ storageClassName: 'b' }), claim({ storageClassName: 'a', resources: { requests: { storage: '2Gi' } } })],
  ['PersistentVolumeClaim', 'spec', claim({ storageClassName: 'a' }), claim({}), claim({ storageClassName: 'a', volumeName: 'v' })],
  ['PersistentVolumeClaim', 'spec', claim({ volumeName: 'v' }), claim({ volumeName: 'w' }), claim({})],
  ['PersistentVolume', 'spec', volume({}), volume({ hostPath: { path: '/b' } }), volume({ persistentVolumeReclaimPolicy: 'Retain' })],
  ['PersistentVolume', 'spec', volume({ nodeAffinity: { required: {} } }), volume({}), volume({ nodeAffinity: { required: {} }, capacity: { storage: '2Gi' } })],
  ['PersistentVolume', 'spec', volume({}), volume({ volumeMode: 'Block' }), volume({ nodeAffinity: { required: {} }, volumeMode: 'Filesystem' })],
  ['ConfigMap', 'binaryData', BINARY, { ...BINARY, binaryData: { a: 'Yg==' } }, { ...BINARY, metadata: { name: 'extra', namespace: 'team-a', labels: { a: 'b' } } }],
  ['Secret', 'immutable', { immutable: true, data: {} }, { immutable: false, data: {} }, { immutable: true }],
  ['Job', 'spec.template', job({}), job({ template: { spec: { restartPolicy: 'OnFailure' } } }), job({ parallelism: 2 })],
  ['Job', 'spec.selector', job({ selector: { matchLabels: { a: '1' } } }), job({ selector: { matchLabels: { a: '2' } } }), job({ selector: { matchLabels: { a: '1' } }, suspend: true })],
  ['Job', 'spec.completionMode', job({}), job({ completionMode: 'Indexed' }), job({ completionMode: 'NonIndexed' })],
  ['PriorityClass', 'value', { value: 1 }, { value: 2 }, { value: 1, description: 'a' }],
  ['PriorityClass', 'preemptionPolicy', { value: 1 }, { value: 1, preemptionPolicy: 'Never' }, { value: 1, preemptionPolicy: 'PreemptLowerPriority' }],
  ['StorageClass', 'provisioner', { provisioner: 'a.b' }, { provisioner: 'c.d' }, { provisioner: 'a.b', allowVolumeExpansion: true }],
  ['StorageClass', 'parameters', { parameters: { type: 'slow' } }, { parameters: { type: 'fast' } }, { parameters: { type: 'slow' }, mountOptions: ['a'] }],
  ['StorageClass', 'reclaimPolicy', {}, { reclaimPolicy: 'Retain' }, { reclaimPolicy: 'Delete' }],
  ['StorageClass', 'volumeBindingMode', {}, { volumeBindingMode: 'WaitForFirstConsumer' }, { volumeBindingMode: 'Immediate' }],
  ['IngressClass', 'spec.controller', spec({ controller: 'a.b/c' }), spec({ controller: 'a.b/d' }), spec({ controller: 'a.b/c', parameters: { kind: 'A', name: 'a' } })],
  ['RuntimeClass', 'handler', { handler: 'runc' }, { handler: 'gvisor' }, { handler: 'runc', overhead: { podFixed: { cpu: '1' } } }],
];

test.each(CASES)('reports that a %s can\'t change its %s', (kind, field, before, after, beside) => {
  expect(refused(kind, before, after)).toEqual([field]);
  expect(refused(kind, before, beside)).toEqual([]);
});

test('has a case for each immutable field', () => {
  const rows = IMMUTABLE.flatMap(({ kinds, field }) => kinds.map(kind => `${kind} ${field}`));
  expect(new Set(CASES.map(([kind, field]) => `${kind} ${field}`))).toEqual(new Set(rows));
});

test('accepts changes of custom resources with the kind of a built-in resource', () => {
  const [before, after] = [job({}), job({ template: {} })];
  expect(refused('Job', before, after, 'batch.volcano.sh/v1alpha1')).toEqual([]);
  expect(refused('Job', before, after, 'batch/v1')).toEqual(['spec.template']);
  expect(refused('StorageClass', { provisioner: 'a.b' }, { provisioner: 'c.d' }, 'storage.k8s.io/v1')).toEqual(['provisioner']);
});

test('accepts changes of objects that are not immutable', () => {
  expect(refused('Secret', { data: { a: 'YQ==' } }, { data: { a: 'Yg==' } })).toEqual([]);
  expect(refused('ConfigMap', { data: { a: '1' } }, { data: { a: '2' }, immutable: true })).toEqual([]);
});

test('advises deleting a StatefulSet without its pods if they can stay', () => {
  const [{ findings }] = compared(rendered(), changed(rendered(), 'StatefulSet', 'my-vc', set => set.spec.serviceName = 'other'));
  expect(findings[0]).toMatchObject({
    severity: 'refused',
    subject: 'StatefulSet/team-a/my-vc',
    advice: expect.stringContaining('kubectl delete statefulset my-vc -n team-a --cascade=orphan'),
  });
});

test('upgrades between all releases change no immutable fields', () => {
  const releases = ['0.22.6', '0.25.2', '0.28.2', '0.30.5', '0.33.4', '0.36.1'];
  for (const [i, release] of releases.slice(0, -1).entries()) {
    expect([release, ...foundOf(['immutable-field'], { release }, { release: releases[i + 1] })]).toEqual([release]);
  }
});
