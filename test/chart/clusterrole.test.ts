import { object, objects, OLDEST } from './rendering';
import type { Values } from '../../src/values/values';

const FOLLOW = ['get', 'watch', 'list'];
const READ = ['get', 'list', 'watch'];

function rulesFor(resource: string, values: Values, given = {}): any[] {
  return object('ClusterRole', values, given).rules.filter((rule: any) => rule.resources.includes(resource));
}

describe('an option requires the ClusterRole and its rules', () => {
  test.each<[string, string[], Values]>([
    ['virtualclusters', READ, { pro: true }],
    ['nodes/status', FOLLOW, { sync: { fromHost: { nodes: { enabled: true } } } }],
    ['csinodes', FOLLOW, { controlPlane: { advanced: { virtualScheduler: { enabled: true } } } }],
    ['csinodes', FOLLOW, { controlPlane: { distro: { k8s: { scheduler: { enabled: true } } } } }],
    ['csinodes', FOLLOW, { sync: { toHost: { pods: { hybridScheduling: { enabled: true } } } } }],
    ['storageclasses', FOLLOW, { sync: { fromHost: { storageClasses: { enabled: true } } } }],
    ['csidrivers', FOLLOW, { sync: { fromHost: { csiDrivers: { enabled: 'true' } } } }],
    ['ingressclasses', FOLLOW, { sync: { fromHost: { ingressClasses: { enabled: true } } } }],
    ['runtimeclasses', FOLLOW, { sync: { fromHost: { runtimeClasses: { enabled: true } } } }],
    ['gateways', FOLLOW, { sync: { fromHost: { gateways: { enabled: true } } } }],
    ['gatewayclasses', FOLLOW, { sync: { fromHost: { gatewayClasses: { enabled: true } } } }],
    ['deviceclasses', FOLLOW, { sync: { fromHost: { deviceClasses: { enabled: true } } } }],
    ['services', FOLLOW, { networking: { replicateServices: { fromHost: [{ from: 'a/b', to: 'c/d' }] } } }],
    ['nodes', ['get', 'list'], { integrations: { metricsServer: { enabled: true } } }],
    ['mutatingwebhookconfigurations', READ, { integrations: { kubeVirt: { enabled: true } } }],
    ['customresourcedefinitions', READ, { integrations: { istio: { enabled: true } } }],
    ['clusterissuers', READ, { integrations: { certManager: { enabled: true } } }],
    ['clustersecretstores', READ, {
      integrations: { externalSecrets: { enabled: true, sync: { fromHost: { clusterStores: { enabled: true } } } } },
    }],
    ['foos', READ, { sync: { fromHost: { customResources: { 'foos.example.com': { enabled: true, scope: 'Cluster' } } } } }],
  ])('%s', (resource, verbs, values) => {
    expect(rulesFor(resource, values).map(rule => rule.verbs)).toEqual([verbs]);
    expect(object('ClusterRoleBinding', values).roleRef.name).toBe('vc-my-vc-v-team-a');
  });

  test.each(['persistentVolumes', 'storageClasses', 'priorityClasses', 'resourceClaims'] as const)('sync.toHost.%s', option => {
    expect(objects('ClusterRole', { sync: { toHost: { [option]: { enabled: true } } } })).toHaveLength(1);
  });

  test('rules that the values add', () => {
    const extraRules = [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }];
    expect(object('ClusterRole', { rbac: { clusterRole: { extraRules } } }).rules).toEqual(extraRules);
    expect(object('ClusterRole', { plugins: { p: { rbac: { clusterRole: { extraRules } } } } }).rules).toEqual(extraRules);
  });

  test('rules that replace the others', () => {
    const overwriteRules = [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }];
    expect(object('ClusterRole', { pro: true, rbac: { clusterRole: { overwriteRules } } }).rules).toEqual(overwriteRules);
  });
});

test('by default there is none', () => {
  expect(objects('ClusterRole')).toEqual([]);
  expect(objects('ClusterRoleBinding')).toEqual([]);
});

test.each([
  [false, { pro: true }, 0],
  ['false', { pro: true }, 0],
  [true, {}, 1],
  ['true', {}, 1],
] as const)('rbac.clusterRole.enabled can be %j', (enabled, values, count) => {
  expect(objects('ClusterRole', { ...values, rbac: { clusterRole: { enabled } } })).toHaveLength(count);
});

describe('objects of the host cluster that are synced by name', () => {
  const synced = (byName: { [key: string]: string }) => ({ sync: { fromHost: { secrets: { enabled: true, mappings: { byName } } } } });

  test('the permission is only for these names', () => {
    const values = synced({ 'ns2/b': 'x/b', 'ns1/a': 'x/a', '/own': 'x/own' });
    expect(rulesFor('namespaces', values)[0].resourceNames).toEqual(['ns1', 'ns2', 'team-a']);
    expect(rulesFor('secrets', values)).toEqual([
      { apiGroups: [''], resources: ['secrets'], verbs: ['list', 'watch'] },
      { apiGroups: [''], resources: ['secrets'], verbs: ['get'], resourceNames: ['a', 'b', 'own'] },
    ]);
  });

  test('the permission is for all names if one of them is a wildcard', () => {
    expect(rulesFor('secrets', synced({ 'ns1/*': 'x/*', 'ns2/b': 'x/b' }))[1]).not.toHaveProperty('resourceNames');
  });

  test('there is no rule without names', () => {
    expect(rulesFor('secrets', synced({}))).toEqual([]);
  });
});

describe('differences between releases', () => {
  test('runtime classes have the right API group since 0.24', () => {
    const values = { sync: { fromHost: { runtimeClasses: { enabled: true } } } };
    expect(rulesFor('runtimeclasses', values, { release: '0.23.3' })[0].apiGroups).toEqual(['nodes.k8s.io']);
    expect(rulesFor('runtimeclasses', values, { release: '0.24.2' })[0].apiGroups).toEqual(['node.k8s.io']);
  });

  test('the permission to read metrics of nodes requires syncing of nodes before 0.30.5, and then proxied kubelets', () => {
    const values = { sync: { fromHost: { nodes: { enabled: true } } } };
    expect(rulesFor('nodes/metrics', values, { release: '0.30.4' })[0].verbs).toEqual(FOLLOW);
    expect(rulesFor('nodes/metrics', values, { release: '0.30.5' })[0].verbs).toEqual(['get']);
    const proxyKubelets = { byHostname: false, byIP: false };
    expect(rulesFor('nodes/metrics', { ...values, networking: { advanced: { proxyKubelets } } })).toEqual([]);
  });

  test('volume snapshots are enabled by default from 0.30 to 0.35, unless nodes are private', () => {
    expect(objects('ClusterRole', {}, { release: '0.29.3' })).toEqual([]);
    expect(objects('ClusterRole', {}, { release: '0.30.5' })).toHaveLength(1);
    expect(objects('ClusterRole', { privateNodes: { enabled: true } }, { release: '0.35.3' })).toEqual([]);
  });

  test('the Gateway API requires a ClusterRole since 0.36', () => {
    const values = { sync: { toHost: { gatewayApi: { enabled: true } } }, privateNodes: { enabled: true } };
    expect(objects('ClusterRole', values, { release: '0.35.3' })).toEqual([]);
    expect(objects('ClusterRole', values)).toHaveLength(1);
  });

  test('kube-ovn requires a ClusterRole with its resources', () => {
    const withRoutes = (enabled: boolean) => ({
      controlPlane: { advanced: { cloudControllerManager: { kubeOvn: { enabled: true, podRoutes: { enabled } } } } }, privateNodes: { enabled: true },
    });
    const ofRouter = { apiGroups: ['kubeovn.io'], resources: ['ovn-eips', 'router-lb-rules'], verbs: ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'] };
    expect(objects('ClusterRole', { privateNodes: { enabled: true } })).toEqual([]);
    expect(object('ClusterRole', withRoutes(false)).rules).toEqual([ofRouter]);
    expect(object('ClusterRole', withRoutes(true)).rules)
      .toEqual([ofRouter, { apiGroups: ['kubeovn.io'], resources: ['vpcs'], verbs: ['get', 'list', 'watch', 'update', 'patch'] }]);
  });

  test('generic sync adds rules before 0.28', () => {
    const extraRules = [{ apiGroups: ['x.io'], resources: ['foos'], verbs: ['get'] }];
    const values = { experimental: { genericSync: { clusterRole: { extraRules }, role: { extraRules } } } };
    expect(object('ClusterRole', values, { release: OLDEST }).rules).toEqual(extraRules);
    expect(object('Role', values, { release: OLDEST }).rules).toContainEqual(extraRules[0]);
  });
});
