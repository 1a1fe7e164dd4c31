import { customResourceRules, mappedResourceRules, pluginRules } from './extra-rules';
import { isEmpty } from './rendering';
import { ALL_VERBS, FOLLOW, GATEWAY_API, givenRules, isTrue, KUBE_OVN_VERBS, READ_VERBS, rule, RuleOptions, RuleRow, SNAPSHOT_API } from './rules';
import { hasScheduler, syncsNamespaces, takesVolumeSnapshots, usesKubeOvn } from './switches';

const STORAGE = 'storage.k8s.io';
const KUBELET = ['nodes/metrics', 'nodes/stats', 'nodes/proxy'];
const WRITE = ['create', 'delete', 'patch', 'update'];

/** The permissions of the control plane in the whole host cluster, and the options that require them. */
export const CLUSTER_ROLE_RULES: readonly RuleRow[] = [
  {
    when: o => o.values.pro,
    rules: [
      { apiGroups: ['cluster.loft.sh', 'storage.loft.sh'], resources: ['features', 'virtualclusters'], verbs: [...READ_VERBS] },
      rule('management.loft.sh', ['virtualclusterinstances'], ['get']),
    ],
  },

  // Nodes.
  {
    when: o => o.values.pro || o.fromHost.nodes?.enabled,
    rules: o => [rule('', ['pods', 'nodes', 'nodes/status', ...o.supports.kubeletRulesForProxyOnly ? [] : KUBELET], FOLLOW)],
  },
  {
    when: o => o.supports.kubeletRulesForProxyOnly && o.fromHost.nodes?.enabled && proxiesKubelets(o),
    rules: [rule('', KUBELET, ['get'])],
  },
  { when: o => o.values.experimental?.isolatedControlPlane?.enabled, rules: [rule('', ['nodes'], FOLLOW)] },
  {
    when: o => o.fromHost.nodes?.enabled && o.fromHost.nodes.syncBackChanges,
    rules: [rule('', ['nodes', 'nodes/status'], ['update', 'patch'])],
  },

  // Storage.
  { when: usesScheduler, rules: [rule(STORAGE, ['storageclasses', 'csinodes', 'csidrivers', 'csistoragecapacities'], FOLLOW)] },
  { when: o => isTrue(o.fromHost.storageClasses?.enabled), rules: [rule(STORAGE, ['storageclasses'], FOLLOW)] },
  { when: o => isTrue(o.fromHost.csiNodes?.enabled), rules: [rule(STORAGE, ['csinodes'], FOLLOW)] },
  { when: o => isTrue(o.fromHost.csiDrivers?.enabled), rules: [rule(STORAGE, ['csidrivers'], FOLLOW)] },
  { when: o => isTrue(o.fromHost.csiStorageCapacities?.enabled), rules: [rule(STORAGE, ['csistoragecapacities'], FOLLOW)] },
  {
    when: o => o.supports.splitVolumeRules && (o.toHost.persistentVolumes?.enabled || takesVolumeSnapshots(o.input)),
    rules: [rule('', ['persistentvolumes'], ['get', 'list'])],
  },
  {
    when: o => o.toHost.persistentVolumes?.enabled,
    rules: o => [rule('', ['persistentvolumes'], [...WRITE, ...o.supports.splitVolumeRules ? ['watch'] : FOLLOW])],
  },

  // Classes.
  { when: o => o.fromHost.ingressClasses?.enabled, rules: [rule('networking.k8s.io', ['ingressclasses'], FOLLOW)] },
  {
    when: o => o.fromHost.gatewayClasses?.enabled || o.fromHost.gateways?.enabled || o.toHost.gatewayApi?.enabled,
    rules: [rule(GATEWAY_API, ['gatewayclasses'], FOLLOW)],
  },
  { when: o => o.fromHost.gateways?.enabled, rules: [rule(GATEWAY_API, ['gateways'], FOLLOW)] },
  {
    when: o => o.fromHost.runtimeClasses?.enabled,
    rules: o => [rule(o.supports.runtimeClassesApiGroup, ['runtimeclasses'], FOLLOW)],
  },
  { when: o => o.toHost.storageClasses?.enabled, rules: [rule(STORAGE, ['storageclasses'], [...WRITE, ...FOLLOW])] },
  {
    when: o => o.toHost.priorityClasses?.enabled || o.fromHost.priorityClasses?.enabled,
    rules: [rule('scheduling.k8s.io', ['priorityclasses'], ALL_VERBS)],
  },
  { when: usesDeviceClasses, rules: [rule('resource.k8s.io', ['deviceclasses'], FOLLOW)] },

  // Volume snapshots.
  {
    when: o => !o.supports.splitVolumeRules && o.fromHost.volumeSnapshotClasses?.enabled,
    rules: [rule(SNAPSHOT_API, ['volumesnapshotclasses'], READ_VERBS)],
  },
  {
    when: o => o.supports.splitVolumeRules && (o.fromHost.volumeSnapshotClasses?.enabled || takesVolumeSnapshots(o.input)),
    rules: [rule(SNAPSHOT_API, ['volumesnapshotclasses'], ['get', 'list'])],
  },
  {
    when: o => o.supports.splitVolumeRules && o.fromHost.volumeSnapshotClasses?.enabled,
    rules: [rule(SNAPSHOT_API, ['volumesnapshotclasses'], ['watch'])],
  },
  {
    when: o => !o.supports.splitVolumeRules && o.toHost.volumeSnapshotContents?.enabled,
    rules: [rule(SNAPSHOT_API, ['volumesnapshotcontents'], ALL_VERBS)],
  },
  {
    when: o => o.supports.splitVolumeRules && (o.toHost.volumeSnapshotContents?.enabled || takesVolumeSnapshots(o.input)),
    rules: [rule(SNAPSHOT_API, ['volumesnapshotcontents'], [...WRITE, 'get', 'list'])],
  },
  {
    when: o => o.supports.splitVolumeRules && o.toHost.volumeSnapshotContents?.enabled,
    rules: [rule(SNAPSHOT_API, ['volumesnapshotcontents'], ['watch'])],
  },

  // Services and namespaces.
  { when: o => o.values.networking?.replicateServices?.fromHost, rules: [rule('', ['services', 'endpoints'], FOLLOW)] },
  { when: o => syncsNamespaces(o.input), rules: [rule('', ['namespaces', 'serviceaccounts'], [...WRITE, ...FOLLOW])] },

  // Integrations.
  {
    when: o => o.integrations.metricsServer?.enabled && o.integrations.metricsServer.nodes,
    rules: [rule('metrics.k8s.io', ['nodes'], ['get', 'list'])],
  },
  {
    when: o => (o.integrations.kubeVirt?.enabled && o.integrations.kubeVirt.webhook?.enabled)
      || (o.integrations.externalSecrets?.enabled && o.integrations.externalSecrets.webhook?.enabled),
    rules: [rule('admissionregistration.k8s.io', ['validatingwebhookconfigurations', 'mutatingwebhookconfigurations'], READ_VERBS)],
  },
  { when: syncsCustomResources, rules: [rule('apiextensions.k8s.io', ['customresourcedefinitions'], READ_VERBS)] },
  {
    when: o => o.integrations.externalSecrets?.enabled
      && (o.integrations.externalSecrets.sync?.clusterStores?.enabled || o.integrations.externalSecrets.sync?.fromHost?.clusterStores?.enabled),
    rules: [rule('external-secrets.io', ['clustersecretstores'], READ_VERBS)],
  },
  { when: syncsClusterIssuers, rules: [rule('cert-manager.io', ['clusterissuers'], READ_VERBS)] },

  // Load balancers of private nodes.
  { when: o => usesKubeOvn(o.input), rules: [rule('kubeovn.io', ['ovn-eips', 'router-lb-rules'], KUBE_OVN_VERBS)] },
  {
    when: o => usesKubeOvn(o.input) && o.values.controlPlane?.advanced?.cloudControllerManager?.kubeOvn?.podRoutes?.enabled,
    rules: [rule('kubeovn.io', ['vpcs'], [...READ_VERBS, 'update', 'patch'])],
  },

  // Resources that the values name.
  { rules: o => mappedResourceRules(o.input, 'configmaps', o.fromHost.configMaps) },
  { rules: o => mappedResourceRules(o.input, 'secrets', o.fromHost.secrets) },
  { rules: o => customResourceRules(o.input, o.fromHost.customResources, READ_VERBS) },
  { rules: o => pluginRules(o.input, 'clusterRole') },
  { rules: o => givenRules(o.values.experimental?.genericSync?.clusterRole?.extraRules) },
  { rules: o => givenRules(o.values.rbac?.clusterRole?.extraRules) },
];

/** The options that require a ClusterRole if `rbac.clusterRole.enabled` is `auto`. */
export const NEEDS_CLUSTER_ROLE: readonly ((options: RuleOptions) => unknown)[] = [
  o => o.values.rbac?.clusterRole?.overwriteRules,
  o => o.values.rbac?.clusterRole?.extraRules,
  o => pluginRules(o.input, 'clusterRole'),
  o => o.values.experimental?.genericSync?.clusterRole?.extraRules,
  o => o.values.experimental?.isolatedControlPlane?.enabled,
  o => o.values.networking?.replicateServices?.fromHost,
  o => o.values.pro,

  o => o.toHost.storageClasses?.enabled,
  o => o.toHost.persistentVolumes?.enabled,
  o => o.toHost.priorityClasses?.enabled,
  o => o.toHost.volumeSnapshotContents?.enabled,
  o => o.toHost.customResources,
  o => syncsNamespaces(o.input),
  o => o.supports.gatewayApiClusterRole && (o.fromHost.gatewayClasses?.enabled || syncsGatewayApi(o)),
  usesDeviceClasses,
  usesScheduler,

  o => o.fromHost.nodes?.enabled,
  o => o.fromHost.priorityClasses?.enabled,
  o => o.fromHost.volumeSnapshotClasses?.enabled,
  o => o.fromHost.ingressClasses?.enabled,
  o => o.fromHost.runtimeClasses?.enabled,
  o => isTrue(o.fromHost.storageClasses?.enabled),
  o => isTrue(o.fromHost.csiNodes?.enabled),
  o => isTrue(o.fromHost.csiDrivers?.enabled),
  o => isTrue(o.fromHost.csiStorageCapacities?.enabled),
  o => o.fromHost.customResources,
  o => o.fromHost.configMaps?.enabled,
  o => o.fromHost.secrets?.enabled,
  o => takesVolumeSnapshots(o.input),

  o => o.integrations.kubeVirt?.enabled,
  o => o.integrations.externalSecrets?.enabled,
  o => o.integrations.istio?.enabled,
  o => o.integrations.metricsServer?.enabled && o.integrations.metricsServer.nodes,
  syncsClusterIssuers,

  o => usesKubeOvn(o.input),
];

function proxiesKubelets({ values }: RuleOptions): unknown {
  const proxy = values.networking?.advanced?.proxyKubelets;
  return proxy?.byIP || proxy?.byHostname;
}

function usesScheduler(o: RuleOptions): unknown {
  return hasScheduler(o.input) || o.toHost.pods?.hybridScheduling?.enabled;
}

function usesDeviceClasses({ toHost, fromHost }: RuleOptions): unknown {
  return toHost.resourceClaims?.enabled || toHost.resourceClaimTemplates?.enabled || fromHost.deviceClasses?.enabled;
}

function syncsClusterIssuers({ integrations: { certManager } }: RuleOptions): unknown {
  return certManager?.enabled && certManager.sync?.fromHost?.clusterIssuers?.enabled;
}

function syncsGatewayApi({ toHost: { gatewayApi }, fromHost }: RuleOptions): unknown {
  return fromHost.gateways?.enabled
    || gatewayApi?.enabled
    || gatewayApi?.gateways?.enabled
    || gatewayApi?.httpRoutes?.enabled
    || gatewayApi?.tlsRoutes?.enabled
    || gatewayApi?.backendTLSPolicies?.enabled;
}

/** Whether any custom resources are synced. */
function syncsCustomResources(o: RuleOptions): unknown {
  const { kubeVirt, externalSecrets, certManager, istio } = o.integrations;
  return [kubeVirt, externalSecrets, certManager, istio].some(integration => integration?.enabled)
    || !isEmpty(o.toHost.customResources)
    || !isEmpty(o.fromHost.customResources)
    || o.fromHost.gatewayClasses?.enabled
    || syncsGatewayApi(o);
}
