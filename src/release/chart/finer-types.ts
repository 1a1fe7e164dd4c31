/**
 * Types of keys for which vCluster's schemas are not specific enough. The schemas mostly say object, but the chart writes the
 * value to a manifest, or vCluster reads it as a Kubernetes type.
 *
 * By type and key in the schemas, for all releases that have the key.
 */
export const FINER_TYPES: Record<string, string> = {
  // The control plane's workload and Service.
  'ControlPlaneStatefulSet.env': 'k8s:EnvVar[]',
  'ControlPlaneStatefulSet.initContainers': 'k8s:InitContainer[]',
  'ControlPlaneStatefulSet.sidecarContainers': 'k8s:Container[]',
  'ControlPlaneScheduling.affinity': 'k8s:Affinity',
  'ControlPlaneScheduling.nodeSelector': 'k8s:Labels',
  'ControlPlaneScheduling.tolerations': 'k8s:Toleration[]',
  'ControlPlaneScheduling.topologySpreadConstraints': 'k8s:TopologySpreadConstraint[]',
  'ControlPlaneSecurity.podSecurityContext': 'k8s:PodSecurityContext',
  'ControlPlaneSecurity.containerSecurityContext': 'k8s:SecurityContext',
  'ControlPlanePersistence.volumeClaimTemplates': 'k8s:PersistentVolumeClaim[]',
  'ControlPlanePersistence.dataVolume': 'k8s:Volume[]',
  'ControlPlanePersistence.binariesVolume': 'k8s:Volume[]',
  'ControlPlanePersistence.addVolumes': 'k8s:Volume[]',
  'ControlPlaneService.spec': 'k8s:ServiceSpec',
  'ControlPlaneIngress.spec': 'k8s:IngressSpec',
  'PodDisruptionBudget.minAvailable': 'integer|string',
  'PodDisruptionBudget.maxUnavailable': 'integer|string',
  'Resources.limits': 'k8s:ResourceList',
  'Resources.requests': 'k8s:ResourceList',

  // Deployed etcd.
  'EtcdDeployStatefulSet.env': 'k8s:EnvVar[]',
  'ExternalEtcdPersistence.volumeClaimTemplates': 'k8s:PersistentVolumeClaim[]',
  'ExternalEtcdPersistence.addVolumes': 'k8s:Volume[]',

  // The distros' containers.
  ...Object.fromEntries(['DistroK0s', 'DistroK3s', 'DistroK8s'].flatMap(distro => [
    [`${distro}.env`, 'k8s:EnvVar[]'],
    [`${distro}.resources`, 'k8s:ResourceRequirements'],
    [`${distro}.securityContext`, 'k8s:SecurityContext'],
  ])),

  // CoreDNS.
  'CoreDNSDeployment.affinity': 'k8s:Affinity',
  'CoreDNSDeployment.tolerations': 'k8s:Toleration[]',
  'CoreDNSDeployment.topologySpreadConstraints': 'k8s:TopologySpreadConstraint[]',
  'CoreDNSService.spec': 'k8s:ServiceSpec',

  // Programs on private nodes.
  'AutoUpgrade.podSecurityContext': 'k8s:PodSecurityContext',
  'AutoUpgrade.containerSecurityContext': 'k8s:SecurityContext',
  'KonnectivityAgent.tolerations': 'k8s:Toleration[]',
  'KonnectivityAgent.extraEnv': 'k8s:EnvVar[]',
  'KubeProxy.tolerations': 'k8s:Toleration[]',
  'KubeProxy.extraEnv': 'k8s:EnvVar[]',

  // Plugins.
  'Plugin.env': 'k8s:EnvVar[]',
  'Plugin.envFrom': 'k8s:EnvFromSource[]',
  'Plugin.lifecycle': 'k8s:Lifecycle',
  'Plugin.livenessProbe': 'k8s:Probe',
  'Plugin.readinessProbe': 'k8s:Probe',
  'Plugin.startupProbe': 'k8s:Probe',
  'Plugin.resources': 'k8s:ResourceRequirements',
  'Plugin.securityContext': 'k8s:SecurityContext',
  'Plugin.volumeMounts': 'k8s:VolumeMount[]',
  'Plugins.resources': 'k8s:ResourceRequirements',
  'Plugins.securityContext': 'k8s:SecurityContext',
  'Plugins.volumeMounts': 'k8s:VolumeMount[]',

  // External systems.
  'ExternalConfig.*': 'object',

  // Permissions.
  'RBACRole.extraRules': 'k8s:PolicyRule[]',
  'RBACRole.overwriteRules': 'k8s:PolicyRule[]',
  'RBACClusterRole.extraRules': 'k8s:PolicyRule[]',
  'RBACClusterRole.overwriteRules': 'k8s:PolicyRule[]',
  'ExperimentalGenericSyncExtraRules.extraRules': 'k8s:PolicyRule[]',

  // Policies.
  'ResourceQuota.quota': 'k8s:ResourceList',
  'ResourceQuota.scopeSelector': 'k8s:ScopeSelector',
  'LimitRange.default': 'k8s:ResourceList',
  'LimitRange.defaultRequest': 'k8s:ResourceList',
  'LimitRange.max': 'k8s:ResourceList',
  'LimitRange.min': 'k8s:ResourceList',
  'NetworkPolicy.extraControlPlaneRules': 'k8s:NetworkPolicyEgressRule[]',
  'NetworkPolicy.extraWorkloadRules': 'k8s:NetworkPolicyEgressRule[]',
  'NetworkPolicyPort.port': 'integer|string',
  'ValidatingWebhookClientConfig.caBundle': 'base64',
  ...Object.fromEntries(['MutatingWebhook', 'ValidatingWebhook'].flatMap(webhook => [
    [`${webhook}.rules`, 'k8s:RuleWithOperations[]'],
    [`${webhook}.namespaceSelector`, 'k8s:LabelSelector'],
    [`${webhook}.objectSelector`, 'k8s:LabelSelector'],
    [`${webhook}.matchConditions`, 'k8s:MatchCondition[]'],
  ])),
};
