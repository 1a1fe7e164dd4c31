import { checkManifest } from '../../../src/check/kubernetes/manifest';
import { JsonObject } from '../../../src/values/json';

const VERSIONS: Record<string, string> = {
  ClusterRole: 'rbac.authorization.k8s.io/v1',
  ClusterRoleBinding: 'rbac.authorization.k8s.io/v1',
  Deployment: 'apps/v1',
  Ingress: 'networking.k8s.io/v1',
  NetworkPolicy: 'networking.k8s.io/v1',
  PodDisruptionBudget: 'policy/v1',
  Role: 'rbac.authorization.k8s.io/v1',
  RoleBinding: 'rbac.authorization.k8s.io/v1',
  ServiceMonitor: 'monitoring.coreos.com/v1',
  StatefulSet: 'apps/v1',
};
const ROLE_REF = { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'a' };
const CLAIM = { metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } };
const MOUNTS_DATA = { containers: [{ name: 'a', image: 'b', volumeMounts: [{ name: 'data', mountPath: '/data' }] }] };

function object(kind: string, more: JsonObject = {}, name = 'a'): JsonObject {
  return { apiVersion: VERSIONS[kind] ?? 'v1', kind, metadata: { name }, ...more };
}

function workload(kind: string, spec: JsonObject = {}, pod: JsonObject = {}, metadata: JsonObject = { labels: { app: 'a' } }): JsonObject {
  const template = { metadata, spec: { containers: [{ name: 'a', image: 'b' }], ...pod } };
  return object(kind, { spec: { selector: { matchLabels: { app: 'a' } }, template, ...spec } });
}

function paths(manifest: JsonObject): string[] {
  const problems = checkManifest(manifest);
  expect(problems.filter(problem => !problem.allowed || problem.fix === '')).toEqual([]);
  return problems.map(problem => problem.path.join('.'));
}

describe('the name of an object', () => {
  test.each([
    ['ConfigMap', {}, 'a.b', 'A'],
    ['Service', { spec: { ports: [{ port: 1 }] } }, 'a1', '1a'],
    ['StatefulSet', workload('StatefulSet'), '1a', 'a.b'],
    ['Role', {}, 'A:b', 'a/b'],
    ['ClusterRoleBinding', { roleRef: ROLE_REF }, '...', '..'],
    ['ServiceMonitor', {}, 'a', 'A'],
  ])('of a %s', (kind, more, right, wrong) => {
    expect(paths({ ...object(kind), ...more, metadata: { name: right } })).toEqual([]);
    expect(paths({ ...object(kind), ...more, metadata: { name: wrong } })).toEqual(['metadata.name']);
  });

  test.each(['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'])('can contain colons for a %s', kind => {
    const more: JsonObject = kind.endsWith('Binding') ? { roleRef: ROLE_REF } : {};
    expect(paths({ ...object(kind), ...more, metadata: { name: 'A:b' } })).toEqual([]);
  });

  test('has an error that describes the kind of name', () => {
    expect(checkManifest({ ...object('ConfigMap'), metadata: { name: 'A' } })[0].allowed).toMatch(/^the name of a ConfigMap: at most 253 /);
  });

  test('is required', () => {
    expect(paths({ ...object('Secret'), metadata: {} })).toEqual(['metadata.name']);
    expect(paths(object('Role', {}, ''))).toEqual(['metadata.name']);
  });
});

test.each(['ConfigMap', 'ServiceMonitor'])('the namespace of a %s must be valid', kind => {
  expect(paths(object(kind, { metadata: { name: 'a', namespace: '1a' } }))).toEqual([]);
  expect(paths(object(kind, { metadata: { name: 'a', namespace: 'a.b' } }))).toEqual(['metadata.namespace']);
});

const TEMPLATE = 'spec.template';

test.each<[string, JsonObject, string, JsonObject]>([
  ['labels', object('Secret', { metadata: { name: 'a', labels: { a: '!' } } }), 'metadata.labels.a', object('Secret', { metadata: { name: 'a', labels: { a: 'b' } } })],
  ['keys of an object', object('Secret', { stringdata: {} }), 'stringdata', object('Secret', { stringData: {} })],
  ['rules of a Role', object('Role', { rules: [{ verbs: [], apiGroups: [''], resources: ['a'] }] }), 'rules.0.verbs', object('Role', { rules: [] })],
  ['URLs of a Role', object('Role', { rules: [{ verbs: ['get'], nonResourceURLs: ['/a'] }] }), 'rules.0', object('ClusterRole', { rules: [{ verbs: ['get'], nonResourceURLs: ['/a'] }] })],
  ['the group of a role', object('RoleBinding', { roleRef: { ...ROLE_REF, apiGroup: 'rbac' } }), 'roleRef.apiGroup', object('RoleBinding', { roleRef: ROLE_REF })],
  ['the kind of a role', object('RoleBinding', { roleRef: { ...ROLE_REF, kind: 'User' } }), 'roleRef.kind', object('RoleBinding', { roleRef: { ...ROLE_REF, kind: 'Role' } })],
  ['the kind of a cluster role', object('ClusterRoleBinding', { roleRef: { ...ROLE_REF, kind: 'Role' } }), 'roleRef', object('ClusterRoleBinding', { roleRef: ROLE_REF })],
  ['the name of a role', object('RoleBinding', { roleRef: { ...ROLE_REF, name: 'a/b' } }), 'roleRef.name', object('RoleBinding', { roleRef: { ...ROLE_REF, name: 'A:b' } })],
  ...([
    ['the kind of who has it', { kind: 'Team', name: 'a' }, 'kind', { kind: 'User', name: 'A' }],
    ['the name of who has it', { kind: 'Group', name: '' }, 'name', { kind: 'Group', name: 'a:b' }],
    ['the name of a ServiceAccount', { kind: 'ServiceAccount', name: 'A' }, 'name', { kind: 'ServiceAccount', name: 'a', apiGroup: '' }],
    ['the group of a user', { kind: 'User', name: 'a', apiGroup: 'a' }, 'apiGroup', { kind: 'User', name: 'a', apiGroup: 'rbac.authorization.k8s.io' }],
    ['another group', { kind: 'ServiceAccount', name: 'a', apiGroup: 'a' }, 'apiGroup', { kind: 'Group', name: 'a', apiGroup: '' }],
    ['the group of a ServiceAccount', { kind: 'ServiceAccount', name: 'a', apiGroup: 'rbac.authorization.k8s.io' }, 'apiGroup', { kind: 'ServiceAccount', name: 'a' }],
  ] as [string, JsonObject, string, JsonObject][]).map(([what, wrong, key, right]): [string, JsonObject, string, JsonObject] => [
    what, object('RoleBinding', { roleRef: ROLE_REF, subjects: [wrong] }), `subjects.0.${key}`, object('RoleBinding', { roleRef: ROLE_REF, subjects: [right] }),
  ]),
  [
    'the namespace of who has it everywhere',
    object('ClusterRoleBinding', { roleRef: ROLE_REF, subjects: [{ kind: 'ServiceAccount', name: 'a' }] }),
    'subjects.0',
    object('ClusterRoleBinding', { roleRef: ROLE_REF, subjects: [{ kind: 'ServiceAccount', name: 'a', namespace: 'b' }, { kind: 'User', name: 'c' }] }),
  ],
  ['an Ingress', object('Ingress', { spec: { tls: [] } }), 'spec', object('Ingress', { spec: { rules: [{ host: 'a.b' }] } })],
  ['an Ingress without spec', object('Ingress'), 'spec', object('Ingress', { spec: { defaultBackend: { service: { name: 'a', port: { number: 1 } } } } })],
  ['a LimitRange', object('LimitRange', { spec: { limits: [{ type: 'A' }] } }), 'spec.limits.0.type', object('LimitRange', { spec: { limits: [] } })],
  ['a NetworkPolicy', object('NetworkPolicy', { spec: { policyTypes: ['A'] } }), 'spec.policyTypes.0', object('NetworkPolicy', { spec: { podSelector: {} } })],
  ['a claim', object('PersistentVolumeClaim', { spec: { ...CLAIM.spec, accessModes: [] } }), 'spec.accessModes', object('PersistentVolumeClaim', { spec: CLAIM.spec })],
  ['a budget', object('PodDisruptionBudget', { spec: { minAvailable: -1 } }), 'spec.minAvailable', object('PodDisruptionBudget', { spec: {} })],
  ['a quota', object('ResourceQuota', { spec: { hard: { pods: -1 } } }), 'spec.hard.pods', object('ResourceQuota', { spec: {} })],
  ['a Service', object('Service', { spec: { type: 'A', ports: [{ port: 1 }] } }), 'spec.type', object('Service', { spec: { ports: [{ port: 1 }] } })],
  ['ports of a Service', object('Service', { spec: { type: 'NodePort' } }), 'spec', object('Service', { spec: { clusterIP: 'None' } })],
  ['a Service without spec', object('Service'), 'spec', object('Service', { spec: { type: 'ExternalName', externalName: 'a' } })],
  ['a ServiceAccount', object('ServiceAccount', { imagePullSecrets: ['a'] }), 'imagePullSecrets.0', object('ServiceAccount', { imagePullSecrets: [{ name: 'a' }] })],
  ['keys of a ConfigMap', object('ConfigMap', { data: { 'a b': 'c' } }), 'data.a b', object('ConfigMap', { data: { 'a.b': 'c' } })],
  ['bytes of a ConfigMap', object('ConfigMap', { binaryData: { a: 'x' } }), 'binaryData.a', object('ConfigMap', { binaryData: { a: 'YQ==' } })],
  ['a ConfigMap that is too large', object('ConfigMap', { data: { a: 'b'.repeat(2 ** 20 + 1) } }), '', object('ConfigMap', { data: { a: 'b'.repeat(2 ** 20) } })],
  ['a key that is there twice', object('ConfigMap', { data: { a: 'b' }, binaryData: { a: 'YQ==' } }), 'data.a', object('ConfigMap', { data: { a: 'b' }, binaryData: { b: 'YQ==' } })],
  ['keys of a Secret', object('Secret', { stringData: { '..a': 'b' } }), 'stringData...a', object('Secret', { stringData: { '.a': 'b' } })],
  ['bytes of a Secret', object('Secret', { data: { a: 'b' } }), 'data.a', object('Secret', { data: { a: 'YQ==' } })],
  [
    'a Secret that is too large',
    object('Secret', { data: { a: Buffer.alloc(2 ** 20 + 1).toString('base64') } }),
    '',
    object('Secret', { data: { a: Buffer.alloc(2 ** 20).toString('base64') } }),
  ],
  ['replicas', workload('StatefulSet', { replicas: -1 }), 'spec.replicas', workload('StatefulSet', { replicas: 0 })],
  ['replicas of a Deployment', workload('Deployment', { replicas: 1.5 }), 'spec.replicas', workload('Deployment', { replicas: 1 })],
  ['seconds to be ready', workload('Deployment', { minReadySeconds: -1 }), 'spec.minReadySeconds', workload('Deployment', { minReadySeconds: 0 })],
  ['a selector of nothing', workload('StatefulSet', { selector: {} }), 'spec.selector', workload('StatefulSet', { selector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } })],
  ['a selector of others', workload('Deployment', {}, {}, {}), 'spec.selector', workload('Deployment', {}, {}, { labels: { app: 'a', b: 'c' } })],
  ['how pods are managed', workload('StatefulSet', { podManagementPolicy: 'Serial' }), 'spec.podManagementPolicy', workload('StatefulSet', { podManagementPolicy: 'Parallel' })],
  ['the Service of pods', workload('StatefulSet', { serviceName: 'a.b' }), 'spec.serviceName', workload('StatefulSet', { serviceName: 'a' })],
  ['what becomes of claims', workload('StatefulSet', { persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Keep' } }), 'spec.persistentVolumeClaimRetentionPolicy.whenDeleted', workload('StatefulSet', { persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain' } })],
  ['what becomes of further claims', workload('StatefulSet', { persistentVolumeClaimRetentionPolicy: { whenScaled: 'retain' } }), 'spec.persistentVolumeClaimRetentionPolicy.whenScaled', workload('StatefulSet', { persistentVolumeClaimRetentionPolicy: { whenScaled: 'Delete' } })],
  ['how pods are updated', workload('StatefulSet', { updateStrategy: { type: 'Recreate' } }), 'spec.updateStrategy.type', workload('StatefulSet', { updateStrategy: { type: 'OnDelete' } })],
  ['how pods are not updated', workload('StatefulSet', { updateStrategy: { type: 'OnDelete', rollingUpdate: {} } }), 'spec.updateStrategy.rollingUpdate', workload('StatefulSet', { updateStrategy: { rollingUpdate: { partition: 0 } } })],
  ['which pods are updated', workload('StatefulSet', { updateStrategy: { rollingUpdate: { partition: -1 } } }), 'spec.updateStrategy.rollingUpdate.partition', workload('StatefulSet', { updateStrategy: { rollingUpdate: { partition: 1 } } })],
  ['the first number', workload('StatefulSet', { ordinals: { start: -1 } }), 'spec.ordinals.start', workload('StatefulSet', { ordinals: { start: 1 } })],
  ['how a Deployment is updated', workload('Deployment', { strategy: { type: 'OnDelete' } }), 'spec.strategy.type', workload('Deployment', { strategy: { type: 'Recreate' } })],
  ['how it is not', workload('Deployment', { strategy: { type: 'Recreate', rollingUpdate: {} } }), 'spec.strategy.rollingUpdate', workload('Deployment', { strategy: { rollingUpdate: {} } })],
  ['how many may miss', workload('Deployment', { strategy: { rollingUpdate: { maxUnavailable: '101%' } } }), 'spec.strategy.rollingUpdate.maxUnavailable', workload('Deployment', { strategy: { rollingUpdate: { maxUnavailable: '100%' } } })],
  ['how many may be too many', workload('Deployment', { strategy: { rollingUpdate: { maxSurge: -1 } } }), 'spec.strategy.rollingUpdate.maxSurge', workload('Deployment', { strategy: { rollingUpdate: { maxSurge: '200%' } } })],
  ['updates that cannot move', workload('Deployment', { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: '0%' } } }), 'spec.strategy.rollingUpdate.maxUnavailable', workload('Deployment', { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } } })],
  ['how many are kept', workload('Deployment', { revisionHistoryLimit: -1 }), 'spec.revisionHistoryLimit', workload('Deployment', { revisionHistoryLimit: 0 })],
  ['claim templates', workload('StatefulSet', { volumeClaimTemplates: [{ ...CLAIM, metadata: {} }] }), 'spec.volumeClaimTemplates.0.metadata', workload('StatefulSet', { volumeClaimTemplates: [CLAIM] })],
  ['mounts of claims', workload('Deployment', {}, MOUNTS_DATA), `${TEMPLATE}.spec.containers.0.volumeMounts.0.name`, workload('StatefulSet', { volumeClaimTemplates: [CLAIM] }, MOUNTS_DATA)],
  ['pods of a workload', workload('Deployment', {}, { dnsPolicy: 'A' }), `${TEMPLATE}.spec.dnsPolicy`, workload('Deployment', {}, { dnsPolicy: 'Default' })],
  ['a template without pods', workload('Deployment', { template: { metadata: { labels: { app: 'a' } } } }), `${TEMPLATE}.spec`, workload('Deployment')],
  ['labels of pods', workload('Deployment', {}, {}, { labels: { app: 'a', b: '!' } }), `${TEMPLATE}.metadata.labels.b`, workload('Deployment', {}, {}, { labels: { app: 'a', b: '' } })],
  ['mounts in a pod', object('Pod', { spec: MOUNTS_DATA }), 'spec.containers.0.volumeMounts.0.name', object('Pod', { spec: { ...MOUNTS_DATA, volumes: [{ name: 'data', emptyDir: {} }] } })],
  ['mounts in a StatefulSet', workload('StatefulSet', {}, MOUNTS_DATA), `${TEMPLATE}.spec.containers.0.volumeMounts.0.name`, workload('StatefulSet', {}, { ...MOUNTS_DATA, volumes: [{ name: 'data', emptyDir: {} }] })],
  ['a pod', object('Pod', { spec: { containers: [] } }), 'spec.containers', object('Pod', { spec: { containers: [{ name: 'a', image: 'b' }] } })],
  ['metadata of kinds that it does not know', { ...object('ServiceMonitor'), metadata: { name: 'a', labels: { a: 1 } } }, 'metadata.labels.a', object('ServiceMonitor', { spec: 1 })],
])('finds the problem in %s', (_, wrong, path, right) => {
  expect(paths(wrong)).toEqual([path]);
  expect(paths(right)).toEqual([]);
});

test('does not check custom kinds with the same name', () => {
  expect(paths({ ...object('Service'), apiVersion: 'serving.knative.dev/v1' })).toEqual([]);
});

test('reports a problem in a part and in the complete object once', () => {
  expect(paths(workload('Deployment', {}, { volumes: [{ name: 'a' }, { name: 'a' }], hostAliases: [{ ip: 'a' }] })).sort()).toEqual([
    'spec.template.spec.hostAliases.0.ip', 'spec.template.spec.volumes.1.name',
  ]);
});
