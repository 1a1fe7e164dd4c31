import { kindSwitch, refusals } from '../../src/upgrade/in-place';

function object(kind: string, fields: object): any {
  return { apiVersion: 'v1', kind, metadata: { name: 'my-vc', namespace: 'team-a' }, ...fields };
}

/** What can't change in place when an object's spec does. */
function refused(kind: string, before: object, after: object): string[] {
  return refusals(object(kind, { spec: before }), object(kind, { spec: after })).map(({ what }) => what);
}

test.each([
  ['StatefulSet', 'volumeClaimTemplates', [{ metadata: { name: 'data' } }]],
  ['StatefulSet', 'serviceName', 'other-headless'],
  ['StatefulSet', 'podManagementPolicy', 'Parallel'],
  ['StatefulSet', 'selector', { matchLabels: { app: 'other' } }],
  ['Deployment', 'selector', { matchLabels: { app: 'other' } }],
  ['Service', 'clusterIP', 'None'],
])("says that a %s's %s can't change in place", (kind, field, value) => {
  expect(refused(kind, {}, { [field]: value })).toEqual([`spec.${field} can't change in place`]);
  expect(refused(kind, { [field]: value }, { [field]: value })).toEqual([]);
});

test.each(['RoleBinding', 'ClusterRoleBinding'])("says that a %s's roleRef can't change in place", kind => {
  const [before, after] = ['Role', 'ClusterRole'].map(roleKind => object(kind, { roleRef: { kind: roleKind, name: 'vc-my-vc' } }));
  expect(refusals(before, after).map(({ what }) => what)).toEqual(["roleRef can't change in place"]);
});

test('lets pass what Kubernetes changes in place', () => {
  expect(refused('StatefulSet', { replicas: 1, template: {} }, { replicas: 3, template: { spec: {} } })).toEqual([]);
  expect(refused('Service', { type: 'ClusterIP' }, { type: 'LoadBalancer' })).toEqual([]);
});

test('takes a pod management policy that is left out for the usual one', () => {
  expect(refused('StatefulSet', {}, { podManagementPolicy: 'OrderedReady' })).toEqual([]);
});

test('replaces a StatefulSet without its pods where they can stay, and with them where nothing would find them', () => {
  const advice = (field: string) => refusals(object('StatefulSet', {}), object('StatefulSet', { spec: { [field]: 'other' } }))[0].advice;
  expect(advice('serviceName')).toContain('kubectl delete statefulset my-vc -n team-a --cascade=orphan');
  expect(advice('selector')).toMatch(/kubectl delete statefulset my-vc -n team-a$/);
});

test('says what becomes of the state when a StatefulSet becomes a Deployment, and the other way round', () => {
  const [set, deployment] = ['StatefulSet', 'Deployment'].map(kind => object(kind, {}));
  expect(kindSwitch(set, deployment)).toMatchObject({
    what: 'StatefulSet my-vc becomes a Deployment',
    advice: expect.stringMatching(/nothing mounts them any more.*kubectl delete statefulset my-vc -n team-a/),
  });
  expect(kindSwitch(deployment, set)).toMatchObject({
    what: 'Deployment my-vc becomes a StatefulSet',
    advice: expect.stringMatching(/new, and empty.*kubectl delete deployment my-vc -n team-a/),
  });
});

test('sees no switch where objects have other names, or are no workloads', () => {
  const other = { ...object('Deployment', {}), metadata: { name: 'other' } };
  expect(kindSwitch(object('StatefulSet', {}), other)).toBeUndefined();
  expect(kindSwitch(object('Role', {}), object('ClusterRole', {}))).toBeUndefined();
});
