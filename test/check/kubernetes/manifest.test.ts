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

/** What is wrong with an object: its name, an object that is wrong, the path of the error, one that is right, and words of the error. */
type Wrong = [what: string, wrong: JsonObject, path: string, right: JsonObject, words?: string | RegExp];

function paths(manifest: JsonObject): string[] {
  const problems = checkManifest(manifest);
  expect(problems.filter(problem => !problem.allowed || problem.fix === '')).toEqual([]);
  return problems.map(problem => problem.path.join('.'));
}

describe('the name of an object', () => {
  test.each([
    ['ConfigMap', {}, 'a.b', 'A', "at most 253 lower-case letters, digits, '-' and '.', "],
    ['Service', { spec: { ports: [{ port: 1 }] } }, 'a1', '1a', "at most 63 lower-case letters, digits and '-', starting with a letter"],
    ['StatefulSet', workload('StatefulSet'), '1a', 'a.b', "at most 63 lower-case letters, digits and '-', starting and ending with a letter or digit"],
    ['Role', {}, 'A:b', 'a/b', "a name without '/' and '%'"],
    ['ClusterRoleBinding', { roleRef: ROLE_REF }, '...', '..', "other than '.' and '..'"],
    ['ServiceMonitor', {}, 'a', 'A', 'at most 253 lower-case '],
  ])('of a %s', (kind, more, right, wrong, words) => {
    expect(paths({ ...object(kind), ...more, metadata: { name: right } })).toEqual([]);
    expect(paths({ ...object(kind), ...more, metadata: { name: wrong } })).toEqual(['metadata.name']);
    const [{ allowed }] = checkManifest({ ...object(kind), ...more, metadata: { name: wrong } });
    expect(allowed.startsWith(`the name of a ${kind}: `)).toBe(true);
    expect(allowed).toContain(words);
  });

  test.each(['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'])('can contain colons for a %s', kind => {
    const more: JsonObject = kind.endsWith('Binding') ? { roleRef: ROLE_REF } : {};
    expect(paths({ ...object(kind), ...more, metadata: { name: 'A:b' } })).toEqual([]);
  });

  test('is required', () => {
    expect(paths({ ...object('Secret'), metadata: {} })).toEqual(['metadata.name']);
    expect(paths(object('Role', {}, ''))).toEqual(['metadata.name']);
  });
});

test.each(['ConfigMap', 'ServiceMonitor'])('the namespace of a %s must be valid', kind => {
  expect(paths(object(kind, { metadata: { name: 'a', namespace: '1a' } }))).toEqual([]);
  expect(paths(object(kind, { metadata: { name: 'a', namespace: 'a.b' } }))).toEqual(['metadata.namespace']);
  expect(checkManifest(object(kind, { metadata: { name: 'a', namespace: 'a.b' } }))[0].allowed).toMatch(/^the name of a namespace: at most 63 /);
});

const TEMPLATE = 'spec.template';

test.each<Wrong>([
  ['labels', object('Secret', { metadata: { name: 'a', labels: { a: '!' } } }), 'metadata.labels.a', object('Secret', { metadata: { name: 'a', labels: { a: 'b' } } })],
  ['keys of an object', object('Secret', { stringdata: {} }), 'stringdata', object('Secret', { stringData: {} })],
  ['rules of a Role', object('Role', { rules: [{ verbs: [], apiGroups: [''], resources: ['a'] }] }), 'rules.0.verbs', object('Role', { rules: [] })],
  ['URLs of a Role', object('Role', { rules: [{ verbs: ['get'], nonResourceURLs: ['/a'] }] }), 'rules.0', object('ClusterRole', { rules: [{ verbs: ['get'], nonResourceURLs: ['/a'] }] }), 'only a ClusterRole can have rules for URLs'],
  ['the group of a role', object('RoleBinding', { roleRef: { ...ROLE_REF, apiGroup: 'rbac' } }), 'roleRef.apiGroup', object('RoleBinding', { roleRef: ROLE_REF }), /^rbac\.authorization\.k8s\.io\. /],
  ['the kind of a role', object('RoleBinding', { roleRef: { ...ROLE_REF, kind: 'User' } }), 'roleRef.kind', object('RoleBinding', { roleRef: { ...ROLE_REF, kind: 'Role' } }), /^Role or ClusterRole\./],
  ['the kind of a cluster role', object('ClusterRoleBinding', { roleRef: { ...ROLE_REF, kind: 'Role' } }), 'roleRef', object('ClusterRoleBinding', { roleRef: ROLE_REF }), 'a reference to a ClusterRole'],
  ['the name of a role', object('RoleBinding', { roleRef: { ...ROLE_REF, name: 'a/b' } }), 'roleRef.name', object('RoleBinding', { roleRef: { ...ROLE_REF, name: 'A:b' } }), "the name of a role: a name without '/' and '%'"],
  ...([
    ['the kind of who has it', { kind: 'Team', name: 'a' }, 'kind', { kind: 'User', name: 'A' }, 'ServiceAccount, User or Group'],
    ['the name of who has it', { kind: 'Group', name: '' }, 'name', { kind: 'Group', name: 'a:b' }, 'given, and not empty'],
    ['the name of a ServiceAccount', { kind: 'ServiceAccount', name: 'A' }, 'name', { kind: 'ServiceAccount', name: 'a', apiGroup: '' }, 'the name of a ServiceAccount: at most 253 '],
    ['the group of a user', { kind: 'User', name: 'a', apiGroup: 'a' }, 'apiGroup', { kind: 'User', name: 'a', apiGroup: 'rbac.authorization.k8s.io' }, 'rbac.authorization.k8s.io, or left out for a ServiceAccount'],
    ['another group', { kind: 'ServiceAccount', name: 'a', apiGroup: 'a' }, 'apiGroup', { kind: 'Group', name: 'a', apiGroup: '' }],
    ['the group of a ServiceAccount', { kind: 'ServiceAccount', name: 'a', apiGroup: 'rbac.authorization.k8s.io' }, 'apiGroup', { kind: 'ServiceAccount', name: 'a' }],
  ] as Wrong[]).map(([what, wrong, key, right, words]): Wrong => [
    what, object('RoleBinding', { roleRef: ROLE_REF, subjects: [wrong] }), `subjects.0.${key}`, object('RoleBinding', { roleRef: ROLE_REF, subjects: [right] }), words,
  ]),
  [
    'the namespace of who has it everywhere',
    object('ClusterRoleBinding', { roleRef: ROLE_REF, subjects: [{ kind: 'ServiceAccount', name: 'a' }] }),
    'subjects.0',
    object('ClusterRoleBinding', { roleRef: ROLE_REF, subjects: [{ kind: 'ServiceAccount', name: 'a', namespace: 'b' }, { kind: 'User', name: 'c' }] }),
    'a ServiceAccount with its namespace',
  ],
  ['an Ingress', object('Ingress', { spec: { tls: [] } }), 'spec', object('Ingress', { spec: { rules: [{ host: 'a.b' }] } }), 'with rules or a defaultBackend'],
  ['an Ingress without spec', object('Ingress'), 'spec', object('Ingress', { spec: { defaultBackend: { service: { name: 'a', port: { number: 1 } } } } })],
  ['a LimitRange', object('LimitRange', { spec: { limits: [{ type: 'A' }] } }), 'spec.limits.0.type', object('LimitRange', { spec: { limits: [] } })],
  ['a NetworkPolicy', object('NetworkPolicy', { spec: { policyTypes: ['A'] } }), 'spec.policyTypes.0', object('NetworkPolicy', { spec: { podSelector: {} } })],
  ['a claim', object('PersistentVolumeClaim', { spec: { ...CLAIM.spec, accessModes: [] } }), 'spec.accessModes', object('PersistentVolumeClaim', { spec: CLAIM.spec })],
  ['a budget', object('PodDisruptionBudget', { spec: { minAvailable: -1 } }), 'spec.minAvailable', object('PodDisruptionBudget', { spec: {} })],
  ['a quota', object('ResourceQuota', { spec: { hard: { pods: -1 } } }), 'spec.hard.pods', object('ResourceQuota', { spec: {} })],
  ['a Service', object('Service', { spec: { type: 'A', ports: [{ port: 1 }] } }), 'spec.type', object('Service', { spec: { ports: [{ port: 1 }] } })],
  ['ports of a Service', object('Service', { spec: { type: 'NodePort' } }), 'spec', object('Service', { spec: { clusterIP: 'None' } }), /with ports, unless clusterIP is None or type is ExternalName/],
  ['a Service without spec', object('Service'), 'spec', object('Service', { spec: { type: 'ExternalName', externalName: 'a' } })],
  ['a ServiceAccount', object('ServiceAccount', { imagePullSecrets: ['a'] }), 'imagePullSecrets.0', object('ServiceAccount', { imagePullSecrets: [{ name: 'a' }] })],
  ['keys of a ConfigMap', object('ConfigMap', { data: { 'a b': 'c' } }), 'data.a b', object('ConfigMap', { data: { 'a.b': 'c' } }), "under a key other than 'a b': a key is at most 253 letters"],
  ['bytes of a ConfigMap', object('ConfigMap', { binaryData: { a: 'x' } }), 'binaryData.a', object('ConfigMap', { binaryData: { a: 'YQ==' } })],
  ['a ConfigMap that is too large', object('ConfigMap', { data: { a: 'b'.repeat(2 ** 20 + 1) } }), '', object('ConfigMap', { data: { a: 'b'.repeat(2 ** 20) } }), 'at most 1 MiB'],
  ['a key that is there twice', object('ConfigMap', { data: { a: 'b' }, binaryData: { a: 'YQ==' } }), 'data.a', object('ConfigMap', { data: { a: 'b' }, binaryData: { b: 'YQ==' } }), 'that binaryData does not also have'],
  ['keys of a Secret', object('Secret', { stringData: { '..a': 'b' } }), 'stringData...a', object('Secret', { stringData: { '.a': 'b' } }), "under a key other than '..a': a key is at most 253 letters"],
  ['bytes of a Secret', object('Secret', { data: { a: 'b' } }), 'data.a', object('Secret', { data: { a: 'YQ==' } })],
  [
    'a Secret that is too large',
    object('Secret', { data: { a: Buffer.alloc(2 ** 20 + 1).toString('base64') } }),
    '',
    object('Secret', { data: { a: Buffer.alloc(2 ** 20).toString('base64') } }),
    'at most 1 MiB',
  ],
  ['replicas', workload('StatefulSet', { replicas: -1 }), 'spec.replicas', workload('StatefulSet', { replicas: 0 }), 'a whole number of at least 0.'],
  ['replicas of a Deployment', workload('Deployment', { replicas: 1.5 }), 'spec.replicas', workload('Deployment', { replicas: 1 })],
  ['seconds to be ready', workload('Deployment', { minReadySeconds: -1 }), 'spec.minReadySeconds', workload('Deployment', { minReadySeconds: 0 }), 'a whole number of at least 0.'],
  ['a selector of nothing', workload('StatefulSet', { selector: {} }), 'spec.selector', workload('StatefulSet', { selector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } }), 'with at least one label or expression'],
  ['a selector of others', workload('Deployment', {}, {}, {}), 'spec.selector', workload('Deployment', {}, {}, { labels: { app: 'a', b: 'c' } }), /matches the labels of the template\. .*lacks these labels: app: a\./],
  ['how pods are managed', workload('StatefulSet', { podManagementPolicy: 'Serial' }), 'spec.podManagementPolicy', workload('StatefulSet', { podManagementPolicy: 'Parallel' }), 'OrderedReady or Parallel'],
  ['the Service of pods', workload('StatefulSet', { serviceName: 'a.b' }), 'spec.serviceName', workload('StatefulSet', { serviceName: 'a' }), /^at most 63 lower-case letters, digits and '-', /],
  ['what becomes of claims', workload('StatefulSet', { persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Keep' } }), 'spec.persistentVolumeClaimRetentionPolicy.whenDeleted', workload('StatefulSet', { persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain' } }), 'Retain or Delete'],
  ['what becomes of further claims', workload('StatefulSet', { persistentVolumeClaimRetentionPolicy: { whenScaled: 'retain' } }), 'spec.persistentVolumeClaimRetentionPolicy.whenScaled', workload('StatefulSet', { persistentVolumeClaimRetentionPolicy: { whenScaled: 'Delete' } }), 'Retain or Delete'],
  ['how pods are updated', workload('StatefulSet', { updateStrategy: { type: 'Recreate' } }), 'spec.updateStrategy.type', workload('StatefulSet', { updateStrategy: { type: 'OnDelete' } }), 'RollingUpdate or OnDelete'],
  ['how pods are not updated', workload('StatefulSet', { updateStrategy: { type: 'OnDelete', rollingUpdate: {} } }), 'spec.updateStrategy.rollingUpdate', workload('StatefulSet', { updateStrategy: { rollingUpdate: { partition: 0 } } }), 'left out if type is OnDelete'],
  ['which pods are updated', workload('StatefulSet', { updateStrategy: { rollingUpdate: { partition: -1 } } }), 'spec.updateStrategy.rollingUpdate.partition', workload('StatefulSet', { updateStrategy: { rollingUpdate: { partition: 1 } } }), 'a whole number of at least 0.'],
  ['the first number', workload('StatefulSet', { ordinals: { start: -1 } }), 'spec.ordinals.start', workload('StatefulSet', { ordinals: { start: 1 } }), 'a whole number of at least 0.'],
  ['how a Deployment is updated', workload('Deployment', { strategy: { type: 'OnDelete' } }), 'spec.strategy.type', workload('Deployment', { strategy: { type: 'Recreate' } }), 'RollingUpdate or Recreate'],
  ['how it is not', workload('Deployment', { strategy: { type: 'Recreate', rollingUpdate: {} } }), 'spec.strategy.rollingUpdate', workload('Deployment', { strategy: { rollingUpdate: {} } }), 'left out if type is Recreate'],
  ['how many may miss', workload('Deployment', { strategy: { rollingUpdate: { maxUnavailable: '101%' } } }), 'spec.strategy.rollingUpdate.maxUnavailable', workload('Deployment', { strategy: { rollingUpdate: { maxUnavailable: '100%' } } }), /not negative, or a percentage up to "100%"/],
  ['how many may be too many', workload('Deployment', { strategy: { rollingUpdate: { maxSurge: -1 } } }), 'spec.strategy.rollingUpdate.maxSurge', workload('Deployment', { strategy: { rollingUpdate: { maxSurge: '200%' } } }), /not negative, or a percentage\. /],
  ['updates that cannot move', workload('Deployment', { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: '0%' } } }), 'spec.strategy.rollingUpdate.maxUnavailable', workload('Deployment', { strategy: { rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } } }), 'more than 0 if maxSurge is 0'],
  ['how many are kept', workload('Deployment', { revisionHistoryLimit: -1 }), 'spec.revisionHistoryLimit', workload('Deployment', { revisionHistoryLimit: 0 }), 'a whole number of at least 0.'],
  ['claim templates', workload('StatefulSet', { volumeClaimTemplates: [{ ...CLAIM, metadata: {} }] }), 'spec.volumeClaimTemplates.0.metadata', workload('StatefulSet', { volumeClaimTemplates: [CLAIM] })],
  ['mounts of claims', workload('Deployment', {}, MOUNTS_DATA), `${TEMPLATE}.spec.containers.0.volumeMounts.0.name`, workload('StatefulSet', { volumeClaimTemplates: [CLAIM] }, MOUNTS_DATA), /a volume of the pod, which has none\. Add the volume/],
  ['pods of a workload', workload('Deployment', {}, { dnsPolicy: 'A' }), `${TEMPLATE}.spec.dnsPolicy`, workload('Deployment', {}, { dnsPolicy: 'Default' })],
  ['a template without pods', workload('Deployment', { template: { metadata: { labels: { app: 'a' } } } }), `${TEMPLATE}.spec`, workload('Deployment'), /^given\. /],
  ['labels of pods', workload('Deployment', {}, {}, { labels: { app: 'a', b: '!' } }), `${TEMPLATE}.metadata.labels.b`, workload('Deployment', {}, {}, { labels: { app: 'a', b: '' } })],
  ['mounts in a pod', object('Pod', { spec: MOUNTS_DATA }), 'spec.containers.0.volumeMounts.0.name', object('Pod', { spec: { ...MOUNTS_DATA, volumes: [{ name: 'data', emptyDir: {} }] } })],
  ['mounts in a StatefulSet', workload('StatefulSet', {}, MOUNTS_DATA), `${TEMPLATE}.spec.containers.0.volumeMounts.0.name`, workload('StatefulSet', {}, { ...MOUNTS_DATA, volumes: [{ name: 'data', emptyDir: {} }] })],
  ['a pod', object('Pod', { spec: { containers: [] } }), 'spec.containers', object('Pod', { spec: { containers: [{ name: 'a', image: 'b' }] } })],
  ['metadata of kinds that it does not know', { ...object('ServiceMonitor'), metadata: { name: 'a', labels: { a: 1 } } }, 'metadata.labels.a', object('ServiceMonitor', { spec: 1 })],
])('finds the problem in %s', (_, wrong, path, right, words = '') => {
  expect(paths(wrong)).toEqual([path]);
  const [{ allowed, fix = '' }] = checkManifest(wrong);
  expect(`${allowed}. ${fix}`).toMatch(words);
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
