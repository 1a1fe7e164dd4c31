import { runsNoWorkload } from './control-plane';
import { customResourceRules, pluginRules } from './extra-rules';
import { ALL_VERBS, GATEWAY_API, givenRules, isTrue, KUBE_OVN_VERBS, READ_VERBS, rule, RuleOptions, RuleRow, SNAPSHOT_API } from './rules';
import { syncsNamespaces, takesVolumeSnapshots, usesKubeOvn } from './switches';

const CSI_VERBS = ['create', 'delete', ...READ_VERBS];
/** The first minor version of Kubernetes that can resize pods in place. */
const POD_RESIZE = 35;

/** The permissions of the control plane in its namespace, and the options that require them. */
export const ROLE_RULES: readonly RuleRow[] = [
  // Pods and the resources that they use.
  {
    when: o => o.supports.privateNodesRole && o.values.privateNodes?.enabled,
    rules: [
      rule('', ['secrets', 'configmaps'], ALL_VERBS),
      rule('', ['services', 'pods', 'persistentvolumeclaims'], READ_VERBS),
    ],
  },
  {
    when: o => !(o.supports.privateNodesRole && o.values.privateNodes?.enabled),
    rules: [
      rule('', [
        'configmaps', 'secrets', 'services', 'pods', 'pods/attach', 'pods/portforward', 'pods/exec', 'persistentvolumeclaims',
      ], ALL_VERBS),
      rule('', ['pods/status', 'pods/ephemeralcontainers'], ['patch', 'update']),
    ],
  },
  {
    when: o => o.supports.podResize && o.input.hostMinor >= POD_RESIZE,
    rules: [rule('', ['pods/resize'], ['patch', 'update'])],
  },
  {
    rules: o => [rule('apps', ['statefulsets', 'replicasets', 'deployments'], o.supports.patchesWorkload ? [...READ_VERBS, 'patch', 'update'] : READ_VERBS)],
  },

  // Events and endpoints.
  { when: o => !o.supports.writesEvents, rules: [rule('', ['endpoints', 'events', 'pods/log'], READ_VERBS)] },
  {
    when: o => o.supports.writesEvents,
    rules: [rule('', ['endpoints', 'pods/log'], READ_VERBS), rule('', ['events'], ['create', ...READ_VERBS])],
  },
  { when: o => o.supports.eventsV1, rules: [rule('events.k8s.io', ['events'], ['create', ...READ_VERBS])] },
  {
    when: o => o.toHost.endpoints?.enabled || runsNoWorkload(o.input),
    rules: [rule('', ['endpoints'], ['create', 'delete', 'patch', 'update'])],
  },
  {
    when: o => o.toHost.endpointSlices?.enabled,
    rules: [rule('discovery.k8s.io', ['endpointslices'], ['create', 'list', 'get', 'delete', 'patch', 'update', 'watch'])],
  },

  { when: electsLeader, rules: [rule('coordination.k8s.io', ['leases'], ALL_VERBS)] },
  {
    when: o => o.integrations.metricsServer?.enabled && o.integrations.metricsServer.pods,
    rules: [rule('metrics.k8s.io', ['pods'], ['get', 'list'])],
  },

  // Resources that are synced to the host cluster.
  { when: o => o.toHost.ingresses?.enabled, rules: [rule('networking.k8s.io', ['ingresses'], ALL_VERBS)] },
  {
    when: o => o.toHost.gatewayApi?.enabled || o.toHost.gatewayApi?.gateways?.enabled,
    rules: [rule(GATEWAY_API, ['gateways'], ALL_VERBS)],
  },
  {
    when: o => o.toHost.gatewayApi?.enabled || o.toHost.gatewayApi?.httpRoutes?.enabled,
    rules: [rule(GATEWAY_API, ['httproutes'], ALL_VERBS)],
  },
  { when: o => o.toHost.gatewayApi?.tlsRoutes?.enabled, rules: [rule(GATEWAY_API, ['tlsroutes'], ALL_VERBS)] },
  { when: o => o.toHost.gatewayApi?.backendTLSPolicies?.enabled, rules: [rule(GATEWAY_API, ['backendtlspolicies'], ALL_VERBS)] },
  { when: o => o.supports.gatewayApi && syncsReferenceGrants(o), rules: [rule(GATEWAY_API, ['referencegrants'], ALL_VERBS)] },
  {
    when: o => o.supports.gatewayApi && !syncsReferenceGrants(o) && obeysReferenceGrants(o),
    rules: [rule(GATEWAY_API, ['referencegrants'], READ_VERBS)],
  },
  { when: o => o.toHost.networkPolicies?.enabled, rules: [rule('networking.k8s.io', ['networkpolicies'], ALL_VERBS)] },
  {
    when: o => !o.supports.splitVolumeRules && o.toHost.volumeSnapshots?.enabled,
    rules: [rule(SNAPSHOT_API, ['volumesnapshots'], ALL_VERBS)],
  },
  {
    when: o => o.supports.splitVolumeRules && (o.toHost.volumeSnapshots?.enabled || takesVolumeSnapshots(o.input)),
    rules: [rule(SNAPSHOT_API, ['volumesnapshots'], ALL_VERBS.filter(verb => verb !== 'watch'))],
  },
  {
    when: o => o.supports.splitVolumeRules && o.toHost.volumeSnapshots?.enabled,
    rules: [rule(SNAPSHOT_API, ['volumesnapshots'], ['watch'])],
  },
  {
    when: o => o.toHost.resourceClaims?.enabled,
    rules: [
      rule('resource.k8s.io', ['resourceclaims'], ALL_VERBS),
      rule('resource.k8s.io', ['resourceclaims/status'], ['patch', 'update']),
    ],
  },
  { when: o => o.toHost.resourceClaimTemplates?.enabled, rules: [rule('resource.k8s.io', ['resourceclaimtemplates'], ALL_VERBS)] },
  { when: o => o.toHost.serviceAccounts?.enabled, rules: [rule('', ['serviceaccounts'], ALL_VERBS)] },
  { when: o => o.toHost.podDisruptionBudgets?.enabled, rules: [rule('policy', ['poddisruptionbudgets'], ALL_VERBS)] },

  // Integrations.
  {
    when: o => o.integrations.kubeVirt?.enabled,
    rules: [
      rule('subresources.kubevirt.io', ['*'], ALL_VERBS),
      rule('pool.kubevirt.io', withStatus('virtualmachinepools'), ALL_VERBS),
      rule('clone.kubevirt.io', withStatus('virtualmachineclones'), ALL_VERBS),
      rule('cdi.kubevirt.io', withStatus('datavolumes'), ALL_VERBS),
      rule('kubevirt.io', withStatus('virtualmachines', 'virtualmachineinstances', 'virtualmachineinstancemigrations'), ALL_VERBS),
    ],
  },
  {
    when: o => o.integrations.externalSecrets?.enabled
      && (o.supports.externalSecretsAlways || o.integrations.externalSecrets.sync?.externalSecrets?.enabled),
    rules: [rule('external-secrets.io', ['externalsecrets'], ALL_VERBS)],
  },
  {
    when: o => o.integrations.externalSecrets?.enabled
      && (o.integrations.externalSecrets.sync?.stores?.enabled || o.integrations.externalSecrets.sync?.toHost?.stores?.enabled),
    rules: [rule('external-secrets.io', ['secretstores'], ALL_VERBS)],
  },
  {
    when: o => o.integrations.certManager?.enabled && o.integrations.certManager.sync?.toHost?.certificates?.enabled,
    rules: [rule('cert-manager.io', ['certificates'], ALL_VERBS)],
  },
  {
    when: o => o.integrations.certManager?.enabled && o.integrations.certManager.sync?.toHost?.issuers?.enabled,
    rules: [rule('cert-manager.io', ['issuers'], ALL_VERBS)],
  },
  {
    when: o => o.integrations.istio?.enabled,
    rules: [rule('networking.istio.io', ['destinationrules', 'gateways', 'serviceentries', 'virtualservices'], ALL_VERBS)],
  },
  {
    when: o => !o.supports.gatewayApi && o.integrations.istio?.enabled,
    rules: [rule(GATEWAY_API, ['referencegrants'], ALL_VERBS)],
  },
  { when: o => o.values.experimental?.nodeMonitors, rules: [rule('monitoring.coreos.com', ['servicemonitors'], ALL_VERBS)] },

  // Load balancers and volumes of private nodes.
  {
    when: o => usesKubeOvn(o.input),
    rules: [
      rule('', ['services'], KUBE_OVN_VERBS),
      rule('discovery.k8s.io', ['endpointslices'], [...KUBE_OVN_VERBS, 'deletecollection']),
    ],
  },
  {
    when: o => o.values.deploy?.csi?.kubeVirt?.enabled,
    rules: [
      rule('', ['persistentvolumeclaims'], CSI_VERBS),
      rule('cdi.kubevirt.io', ['datavolumes'], CSI_VERBS),
      rule('kubevirt.io', ['virtualmachines', 'virtualmachineinstances'], ['get', 'list']),
      rule('subresources.kubevirt.io', ['virtualmachines/addvolume', 'virtualmachines/removevolume'], ['update']),
    ],
  },

  // Resources that the values name.
  { rules: o => customResourceRules(o.input, o.toHost.customResources, ALL_VERBS) },
  { rules: o => pluginRules(o.input, 'role') },
  { rules: o => givenRules(o.values.experimental?.genericSync?.role?.extraRules) },
  { rules: o => givenRules(o.values.rbac?.role?.extraRules) },
];

function electsLeader({ values, supports }: RuleOptions): unknown {
  return values.privateNodes?.enabled
    || Number(values.controlPlane?.statefulSet?.highAvailability?.replicas) > 1
    || (supports.embeddedEtcdLeases && values.controlPlane?.backingStore?.etcd?.embedded?.enabled);
}

/** Whether routes or policies can be synced that refer to other namespaces, which requires reference grants. */
function obeysReferenceGrants({ toHost: { gatewayApi } }: RuleOptions): unknown {
  return gatewayApi?.enabled || gatewayApi?.httpRoutes?.enabled || gatewayApi?.tlsRoutes?.enabled || gatewayApi?.backendTLSPolicies?.enabled;
}

/** Whether reference grants are synced. They are not needed if all workloads are in one namespace of the host cluster. */
function syncsReferenceGrants(o: RuleOptions): unknown {
  return (obeysReferenceGrants(o) && syncsNamespaces(o.input))
    || o.integrations.istio?.enabled
    || isTrue(o.toHost.gatewayApi?.referenceGrants?.enabled);
}

function withStatus(...resources: string[]): string[] {
  return resources.flatMap(resource => [resource, `${resource}/status`]);
}
