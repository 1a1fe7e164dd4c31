import { object, objects, OLDEST } from './rendering';
import type { Values } from '../../src/values/values';

const ALL = ['create', 'delete', 'patch', 'update', 'get', 'list', 'watch'];
const GATEWAY_API = 'gateway.networking.k8s.io';

const KUBE_OVN: Values = { controlPlane: { advanced: { cloudControllerManager: { kubeOvn: { enabled: true } } } } };
const KUBEVIRT_CSI: Values = { deploy: { csi: { kubeVirt: { enabled: true } } } };

/** The verbs of the rules for a resource, rule by rule. */
function verbs(resource: string, apiGroup: string, values?: Values, given = {}): string[][] {
  return object('Role', values, given).rules
    .filter((rule: any) => rule.apiGroups.includes(apiGroup) && rule.resources.includes(resource))
    .map((rule: any) => rule.verbs);
}

describe('the permissions for an option', () => {
  test.each<[string, string, Values]>([
    ['ingresses', 'networking.k8s.io', { sync: { toHost: { ingresses: { enabled: true } } } }],
    ['networkpolicies', 'networking.k8s.io', { sync: { toHost: { networkPolicies: { enabled: true } } } }],
    ['serviceaccounts', '', { sync: { toHost: { serviceAccounts: { enabled: true } } } }],
    ['poddisruptionbudgets', 'policy', { sync: { toHost: { podDisruptionBudgets: { enabled: true } } } }],
    ['resourceclaims', 'resource.k8s.io', { sync: { toHost: { resourceClaims: { enabled: true } } } }],
    ['resourceclaimtemplates', 'resource.k8s.io', { sync: { toHost: { resourceClaimTemplates: { enabled: true } } } }],
    ['gateways', GATEWAY_API, { sync: { toHost: { gatewayApi: { gateways: { enabled: true } } } } }],
    ['httproutes', GATEWAY_API, { sync: { toHost: { gatewayApi: { enabled: true } } } }],
    ['tlsroutes', GATEWAY_API, { sync: { toHost: { gatewayApi: { tlsRoutes: { enabled: true } } } } }],
    ['backendtlspolicies', GATEWAY_API, { sync: { toHost: { gatewayApi: { backendTLSPolicies: { enabled: true } } } } }],
    ['leases', 'coordination.k8s.io', { controlPlane: { statefulSet: { highAvailability: { replicas: 3 } } } }],
    ['leases', 'coordination.k8s.io', { controlPlane: { backingStore: { etcd: { embedded: { enabled: true } } } } }],
    ['virtualmachines/status', 'kubevirt.io', { integrations: { kubeVirt: { enabled: true } } }],
    ['externalsecrets', 'external-secrets.io', { integrations: { externalSecrets: { enabled: true } } }],
    ['certificates', 'cert-manager.io', { integrations: { certManager: { enabled: true } } }],
    ['issuers', 'cert-manager.io', { integrations: { certManager: { enabled: true } } }],
    ['virtualservices', 'networking.istio.io', { integrations: { istio: { enabled: true } } }],
    ['servicemonitors', 'monitoring.coreos.com', { experimental: { nodeMonitors: [{}] } }],
    ['foos', 'example.com', { sync: { toHost: { customResources: { 'foos.example.com/v1': { enabled: true } } } } }],
  ])('%s of %s', (resource, apiGroup, values) => {
    expect(verbs(resource, apiGroup)).toEqual([]);
    expect(verbs(resource, apiGroup, values)).toEqual([ALL]);
  });

  test.each<[string, string, string[], Values]>([
    ['services', '', ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'], KUBE_OVN],
    ['endpointslices', 'discovery.k8s.io', ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete', 'deletecollection'], KUBE_OVN],
    ['persistentvolumeclaims', '', ['create', 'delete', 'get', 'list', 'watch'], KUBEVIRT_CSI],
    ['datavolumes', 'cdi.kubevirt.io', ['create', 'delete', 'get', 'list', 'watch'], KUBEVIRT_CSI],
    ['virtualmachineinstances', 'kubevirt.io', ['get', 'list'], KUBEVIRT_CSI],
    ['virtualmachines/addvolume', 'subresources.kubevirt.io', ['update'], KUBEVIRT_CSI],
  ])('%s of %s, for private nodes', (resource, apiGroup, expected, values) => {
    const privateNodes = { privateNodes: { enabled: true } };
    expect(verbs(resource, apiGroup, { ...privateNodes, ...values })).toEqual([...verbs(resource, apiGroup, privateNodes), expected]);
  });

  test('without options, pods and the resources that they use can be synced', () => {
    expect(verbs('pods', '')).toEqual([ALL]);
    expect(verbs('pods/ephemeralcontainers', '')).toEqual([['patch', 'update']]);
  });

  test('with private nodes, most permissions are left out, because the pods are elsewhere', () => {
    expect(verbs('pods', '', { privateNodes: { enabled: true } })).toEqual([['get', 'list', 'watch']]);
    expect(verbs('pods/exec', '', { privateNodes: { enabled: true } })).toEqual([]);
  });

  test('pods can be resized in host clusters that support it', () => {
    expect(verbs('pods/resize', '', {}, { hostMinor: 34 })).toEqual([]);
    expect(verbs('pods/resize', '', {}, { hostMinor: 35 })).toEqual([['patch', 'update']]);
  });

  test('reference grants can be read if routes need them, and are synced if namespaces are', () => {
    const gatewayApi = { enabled: true };
    expect(verbs('referencegrants', GATEWAY_API, { sync: { toHost: { gatewayApi } } })).toEqual([['get', 'list', 'watch']]);
    expect(verbs('referencegrants', GATEWAY_API, { sync: { toHost: { gatewayApi: { ...gatewayApi, referenceGrants: { enabled: true } } } } }))
      .toEqual([ALL]);
  });
});

describe('differences between releases', () => {
  test('volume snapshots have one rule before 0.30, and two since', () => {
    const values = { sync: { toHost: { volumeSnapshots: { enabled: true } } } };
    expect(verbs('volumesnapshots', 'snapshot.storage.k8s.io', values, { release: OLDEST })).toEqual([ALL]);
    expect(verbs('volumesnapshots', 'snapshot.storage.k8s.io', values, { release: '0.35.3' }))
      .toEqual([ALL.filter(verb => verb !== 'watch'), ['watch']]);
  });

  test('events can only be read before 0.29', () => {
    expect(verbs('events', '', {}, { release: '0.28.2' })).toEqual([['get', 'list', 'watch']]);
    expect(verbs('events', '', {}, { release: '0.29.3' })).toEqual([['create', 'get', 'list', 'watch']]);
  });

  test('the control plane may patch its workload since 0.31.3', () => {
    expect(verbs('statefulsets', 'apps', {}, { release: '0.31.2' })).toEqual([['get', 'list', 'watch']]);
    expect(verbs('statefulsets', 'apps', {}, { release: '0.31.3' })).toEqual([['get', 'list', 'watch', 'patch', 'update']]);
  });

  test("a custom resource's version is part of its group before 0.27", () => {
    const values = { sync: { toHost: { customResources: { 'foos.example.com/v1': { enabled: true } } } } };
    expect(verbs('foos', 'example.com/v1', values, { release: '0.26.5' })).toEqual([ALL]);
  });

  test('external secrets require an option before 0.27', () => {
    const values = { integrations: { externalSecrets: { enabled: true, sync: { externalSecrets: { enabled: false } } } } };
    expect(verbs('externalsecrets', 'external-secrets.io', values, { release: '0.26.5' })).toEqual([]);
    expect(verbs('externalsecrets', 'external-secrets.io', values, { release: '0.27.3' })).toEqual([ALL]);
  });
});

test('the values add rules: those of plugins sorted by name, then those of the role', () => {
  const given = (resource: string) => ({ apiGroups: ['x.io'], resources: [resource], verbs: ['get'] });
  const plugin = (resource: string) => ({ image: 'i', rbac: { role: { extraRules: [given(resource)] } } });
  const { rules } = object('Role', {
    rbac: { role: { extraRules: [given('role')] } },
    plugins: { b: plugin('new-b'), a: plugin('new-a'), none: { image: 'i' } },
    plugin: { z: plugin('old') },
  });
  expect(rules.slice(-4)).toEqual(['old', 'new-a', 'new-b', 'role'].map(given));
});

test('the values can replace all rules', () => {
  const overwriteRules = [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }];
  expect(object('Role', { rbac: { role: { overwriteRules, extraRules: overwriteRules } } }).rules).toEqual(overwriteRules);
});

test('without a role, there is no binding', () => {
  const values = { rbac: { role: { enabled: false } } };
  expect([...objects('Role', values), ...objects('RoleBinding', values)]).toEqual([]);
});

describe('if namespaces are synced', () => {
  const SYNCED = { sync: { toHost: { namespaces: { enabled: true } } } };

  test('the role is a ClusterRole, without a namespace', () => {
    const role = object('ClusterRole', SYNCED, { called: 'vc-mn-my-vc-v-team-a' });
    expect(role.metadata).not.toHaveProperty('namespace');
    expect(object('ClusterRoleBinding', SYNCED, { called: 'vc-mn-my-vc-v-team-a' }).roleRef)
      .toEqual({ apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'vc-mn-my-vc-v-team-a' });
    expect(objects('Role', SYNCED)).toEqual([]);
  });

  test('the option of releases before 0.26 is the multi-namespace mode', () => {
    const values = { experimental: { multiNamespaceMode: { enabled: true } } };
    expect(object('ClusterRole', values, { release: OLDEST, called: 'vc-mn-my-vc-v-team-a' })).toBeDefined();
  });

  test('a long name is shortened, and does not end in a hyphen', () => {
    const name = 'a-name-of-thirty-characters-ok';
    const roles = objects('ClusterRole', SYNCED, { name, namespace: 'a-namespace-of-25-chars-x-and-more' });
    expect(roles.map(role => role.metadata.name)).toContain(`vc-mn-${name}-v-a-namespace-of-25-chars`);
  });
});
