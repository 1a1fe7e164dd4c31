import { changed, compared, foundOf, rendered } from '../rendered';

/** The subject and the first words of the findings about immutable fields, from one object to another. */
function refused(kind: string, before: any, after: any): string[] {
  const objectOf = (fields: any) => ({ apiVersion: 'v1', kind, metadata: { name: 'extra', namespace: 'team-a' }, ...fields });
  const objects = rendered();
  return compared([...objects, objectOf(before)], [...objects, objectOf(after)]).flatMap(({ findings }) => findings)
    .filter(({ id }) => id === 'immutable-field').map(({ message }) => message.split(' ')[0]);
}

const spec = (fields: any) => ({ spec: fields });

/** What an API server refuses, and beside it a change of the same object that it makes. */
test.each([
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
])('reports that a %s can\'t change its %s', (kind, field, before, after, beside) => {
  expect(refused(kind, before, after)).toEqual([field]);
  expect(refused(kind, before, beside)).toEqual([]);
});

test('lets objects that aren\'t immutable change', () => {
  expect(refused('Secret', { data: { a: 'YQ==' } }, { data: { a: 'Yg==' } })).toEqual([]);
  expect(refused('ConfigMap', { data: { a: '1' } }, { data: { a: '2' }, immutable: true })).toEqual([]);
});

test('replaces a StatefulSet without its pods where they can stay', () => {
  const [{ findings }] = compared(rendered(), changed(rendered(), 'StatefulSet', 'my-vc', set => set.spec.serviceName = 'other'));
  expect(findings[0]).toMatchObject({
    severity: 'refused',
    subject: 'StatefulSet/team-a/my-vc',
    advice: expect.stringContaining('kubectl delete statefulset my-vc -n team-a --cascade=orphan'),
  });
});

test('upgrades between all releases change nothing that Kubernetes refuses', () => {
  const releases = ['0.22.6', '0.25.2', '0.28.2', '0.30.5', '0.33.4', '0.36.1'];
  for (const [i, release] of releases.slice(0, -1).entries()) {
    expect([release, ...foundOf(['immutable-field'], { release }, { release: releases[i + 1] })]).toEqual([release]);
  }
});
