/**
 * Exceptions for structs of typed props. By default, a type `T` of a `vcluster.yaml` becomes the struct `TOptions` with a prop for
 * each key.
 */
export interface StructSpec {
  /** The type of the struct, by its name in the shapes of the releases. */
  readonly of: string;
  /** Keys without a prop, because other props replace them. */
  readonly omit?: readonly string[];
  /** Props for nested options: the path of each from the type, such as `spec.type`. */
  readonly hoisted?: Readonly<Record<string, string>>;
  /** Whether the struct sets `enabled` to true by default. */
  readonly switchedOn?: boolean;
  /** The description of the struct, if it differs from the meaning of its type. */
  readonly summary?: string;
  /** Required props whose keys are optional in the type. */
  readonly required?: readonly string[];
  /** Additional props, which are not keys of a `vcluster.yaml`. */
  readonly own?: Readonly<Record<string, OwnProp>>;
}

/** A prop that is not a key of a `vcluster.yaml`. */
export interface OwnProp {
  readonly type: string;
  /** The lines of its docstring, without the default. */
  readonly doc: readonly string[];
  readonly default: string;
}

const EXISTING_ACCOUNT: OwnProp = {
  type: 'kplus.IServiceAccount',
  doc: [
    'Existing service account, or one that another construct creates. No service account is rendered then. Cannot be',
    'combined with `enabled`, `name`, `annotations` and `labels`.',
  ],
  default: '- none; the service account is rendered, or the one named `name` is used',
};

/** The structs that differ from the default, and those for parts of a type. */
export const STRUCT_SPECS: Readonly<Record<string, StructSpec>> = {
  // The sections of a vcluster.yaml. Those below controlPlane and controlPlane.advanced are at the same level as the others.
  VirtualClusterOptions: {
    of: 'Config',
    summary: 'The sections of a `vcluster.yaml`.',
    omit: ['controlPlane'],
    hoisted: {
      statefulSet: 'controlPlane.statefulSet',
      service: 'controlPlane.service',
      ingress: 'controlPlane.ingress',
      tlsRoute: 'controlPlane.tlsRoute',
      proxy: 'controlPlane.proxy',
      endpoint: 'controlPlane.endpoint',
      coredns: 'controlPlane.coredns',
      hostPathMapper: 'controlPlane.hostPathMapper',
      serviceMonitor: 'controlPlane.serviceMonitor',
      standalone: 'controlPlane.standalone',
      defaultImageRegistry: 'controlPlane.advanced.defaultImageRegistry',
      virtualScheduler: 'controlPlane.advanced.virtualScheduler',
      workloadServiceAccount: 'controlPlane.advanced.workloadServiceAccount',
      headlessService: 'controlPlane.advanced.headlessService',
      globalAnnotations: 'controlPlane.advanced.globalMetadata.annotations',
      podDisruptionBudget: 'controlPlane.advanced.podDisruptionBudget',
      konnectivity: 'controlPlane.advanced.konnectivity',
      registry: 'controlPlane.advanced.registry',
      cloudControllerManager: 'controlPlane.advanced.cloudControllerManager',
      kubeVip: 'controlPlane.advanced.kubeVip',
    },
  },

  ExportKubeConfigOptions: {
    of: 'ExportKubeConfig',
    own: {
      grantAccess: {
        type: 'boolean',
        doc: [
          'Renders a Role and a RoleBinding for the control plane in each other namespace that a Secret is written to. The Role',
          'has the same rules as the Role in the control plane\'s own namespace. The control plane does not start without these',
          'permissions: if false, grant them yourself. The chart does not have this option.',
        ],
        default: 'false',
      },
    },
  },

  // Structs that set `enabled` to true.
  IngressOptions: { of: 'ControlPlaneIngress', switchedOn: true, hoisted: { className: 'spec.ingressClassName', tls: 'spec.tls' } },
  TlsRouteOptions: { of: 'ControlPlaneTLSRoute', switchedOn: true },
  ServiceMonitorOptions: { of: 'ServiceMonitor', switchedOn: true },
  PodDisruptionBudgetOptions: { of: 'PodDisruptionBudget', switchedOn: true },
  NetworkPolicyOptions: { of: 'NetworkPolicy', switchedOn: true },
  ResourceQuotaOptions: { of: 'ResourceQuota', switchedOn: true },
  LimitRangeOptions: { of: 'LimitRange', switchedOn: true },

  // Structs for several types.
  ImageOptions: { of: 'Image' },
  DistroComponentOptions: { of: 'DistroContainerEnabled' },

  ServiceOptions: { of: 'ControlPlaneService', hoisted: { type: 'spec.type' } },

  // The options of each BackingStore. The static method selects the store.
  EmbeddedDatabaseOptions: { of: 'DatabaseKine', omit: ['enabled', 'dataSource', 'keyFile', 'certFile', 'caFile', 'identityProvider'] },
  ExternalDatabaseOptions: {
    of: 'ExternalDatabaseKine',
    omit: ['enabled'],
    own: {
      dataSourceFrom: {
        type: 'kplus.EnvValue',
        doc: [
          'Environment value that provides the data source, such as a key of a Secret, so that no manifest contains it. Cannot be',
          'combined with `dataSource`.',
          '',
          'The value is passed to the control plane\'s container as the environment variable `VCLUSTER_DATA_SOURCE`, which is',
          'appended to `env`. The argument `--set controlPlane.backingStore.database.external.dataSource=$(VCLUSTER_DATA_SOURCE)`,',
          'which `vcluster start` supports in every release, is appended to `args`. If you replace the entrypoint of the image,',
          '`/vcluster start`, with a `command`, it must pass its arguments on to `/vcluster start`.',
          '',
          '- In the Secret, write `\\,` for a comma and `\\\\` for a backslash, because `--set` treats them as a separator and an',
          '  escape character. The value must not end with a line break. If it cannot be parsed, the control plane stops, and its',
          '  log shows the value.',
          '- A change of the Secret takes effect when the pods restart.',
          '- Everyone who can read the environment or the process arguments of the pods can read the value. vCluster also logs the',
          '  arguments of the database client that it starts.',
          '- Programs that read the configuration themselves, such as `vcluster restore`, do not see the value.',
        ],
        default: '- none; `dataSource` or `connector` is required instead',
      },
    },
  },
  EmbeddedEtcdOptions: { of: 'EtcdEmbedded', omit: ['enabled'] },
  ExternalEtcdOptions: { of: 'EtcdExternal', omit: ['enabled', 'tls'], required: ['endpoint'], hoisted: { caFile: 'tls.caFile', certFile: 'tls.certFile', keyFile: 'tls.keyFile' } },
  DeployedEtcdOptions: {
    of: 'EtcdDeploy',
    omit: ['enabled', 'statefulSet', 'headlessService'],
    hoisted: {
      replicas: 'statefulSet.highAvailability.replicas',
      image: 'statefulSet.image',
      imagePullPolicy: 'statefulSet.imagePullPolicy',
      resources: 'statefulSet.resources',
      volumeClaim: 'statefulSet.persistence.volumeClaim',
      volumeClaimTemplates: 'statefulSet.persistence.volumeClaimTemplates',
      addVolumes: 'statefulSet.persistence.addVolumes',
      addVolumeMounts: 'statefulSet.persistence.addVolumeMounts',
      scheduling: 'statefulSet.scheduling',
      security: 'statefulSet.security',
      env: 'statefulSet.env',
      extraArgs: 'statefulSet.extraArgs',
      enableServiceLinks: 'statefulSet.enableServiceLinks',
      pods: 'statefulSet.pods',
      annotations: 'statefulSet.annotations',
      labels: 'statefulSet.labels',
      headlessServiceAnnotations: 'headlessService.annotations',
    },
  },

  ServiceAccountOptions: { of: 'ControlPlaneServiceAccount', own: { existing: EXISTING_ACCOUNT } },
  WorkloadServiceAccountOptions: { of: 'ControlPlaneWorkloadServiceAccount', own: { existing: EXISTING_ACCOUNT } },

  // The options of each Distro.
  K3sOptions: { of: 'DistroK3s', omit: ['enabled'] },
  K0sOptions: { of: 'DistroK0s', omit: ['enabled'] },
};

/** Names that differ from the name of the type: the shorter names in the documentation and in Kubernetes. */
export const NAMES_OF_STRUCTS: Readonly<Record<string, string>> = {
  AutoUpgrade: 'NodeAutoUpgradeOptions',
  ControlPlaneHeadlessService: 'HeadlessServiceOptions',
  ControlPlaneHighAvailability: 'HighAvailabilityOptions',
  ControlPlanePersistence: 'PersistenceOptions',
  ControlPlaneProbes: 'ProbesOptions',
  ControlPlaneProxy: 'ProxyOptions',
  ControlPlaneScheduling: 'SchedulingOptions',
  ControlPlaneSecurity: 'SecurityOptions',
  ControlPlaneServiceAccount: 'ServiceAccountOptions',
  ControlPlaneStatefulSet: 'StatefulSetOptions',
  ControlPlaneWorkloadServiceAccount: 'WorkloadServiceAccountOptions',
  DistroContainer: 'DistroComponentOptions',
  DistroContainerEnabled: 'DistroComponentOptions',
  DistroK8s: 'K8sOptions',
  EnableAutoSwitch: 'AutoSwitchOptions',
  EnableAutoSwitchWithPatches: 'AutoResourceSyncOptions',
  EnableAutoSwitchWithPatchesAndSelector: 'SelectiveAutoResourceSyncOptions',
  EnableSwitch: 'SwitchOptions',
  EnableSwitchSelector: 'SelectiveSwitchOptions',
  EnableSwitchWithPatches: 'ResourceSyncOptions',
  EnableSwitchWithPatchesAndSelector: 'SelectiveResourceSyncOptions',
  EnableSwitchWithResourcesMappings: 'MappedResourceSyncOptions',
  ExportKubeConfigAdditionalSecretReference: 'AdditionalKubeConfigSecretOptions',
  ExportKubeConfigSecretReference: 'KubeConfigSecretOptions',
  ExportKubeConfigServiceAccount: 'KubeConfigServiceAccountOptions',
  ExternalEtcdPersistenceVolumeClaim: 'EtcdVolumeClaimOptions',
  ExternalSecretsSyncFromHostConfig: 'ExternalSecretsSyncFromHostOptions',
  ExternalSecretsSyncToHostConfig: 'ExternalSecretsSyncToHostOptions',
  GatewayAPIEnableSwitchWithPatches: 'GatewayApiSyncOptions',
  LabelsAndAnnotations: 'LabelsAndAnnotationsOptions',
  LabelSelector: 'MatchLabelsOptions',
  Plugin: 'LegacyPluginOptions',
  Plugins: 'PluginOptions',
  PodDNSConfig: 'DnsConfigOptions',
  Proxy: 'ExperimentalProxyOptions',
  RBAC: 'RbacOptions',
  RBACClusterRole: 'ClusterRoleOptions',
  RBACRole: 'RoleOptions',
  StatefulSetImage: 'ImageOptions',
  Sync: 'SyncOptions',
  SyncAllResource: 'AllResourceSyncOptions',
  TranslatePatch: 'PatchOptions',
  Patch: 'GenericSyncPatchOptions',
};

/**
 * More specific types of props than those of the shapes, by `Type.key`, in the notation of the table of options.
 * The formats of values, which are in the same folder as the meanings, are specific types too.
 */
export const FINER: Readonly<Record<string, string>> = {
  'ControlPlaneIngress.spec.tls': 'tls[]',
  'ControlPlaneIngress.spec.ingressClassName': 'string',
  'ControlPlaneService.spec.type': 'string',
  'LimitRange.default': 'amounts',
  'LimitRange.defaultRequest': 'amounts',
  'LimitRange.min': 'amounts',
  'LimitRange.max': 'amounts',
  'PodDisruptionBudget.minAvailable': 'percent',
  'PodDisruptionBudget.maxUnavailable': 'percent',
  'ResourceQuota.quota': 'quantities',
  'PodDNSConfig.options': 'dnsOption[]',
  'SyncRewriteHostsInitContainer.image': 'Image',
  'Plugin.config': 'object',
  'Integrations.netris': 'NetrisIntegration',
  'PrivateNodes.autoNodes': 'PrivateNodesAutoNodes[]',
  'ControlPlaneStatefulSet.image': 'Image',
  'ControlPlaneProbes.livenessProbe': 'LivenessProbe',
  'ControlPlaneProbes.readinessProbe': 'ReadinessProbe',
  'ControlPlaneProbes.startupProbe': 'StartupProbe',
  'SyncFromHost.ingressClasses': 'EnableSwitchWithPatchesAndSelector',
  'SyncFromHost.runtimeClasses': 'EnableSwitchWithPatchesAndSelector',
  'SyncFromHost.priorityClasses': 'EnableSwitchWithPatchesAndSelector',
  'SyncFromHost.storageClasses': 'EnableAutoSwitchWithPatchesAndSelector',
  'DistroK8s.scheduler': 'DistroContainerEnabled',
};

/** Types of the shapes for which cdk8s-plus has a type, in the notation of the table. */
export const FOREIGN: Readonly<Record<string, string>> = {
  'Resources': 'resources',
  'k8s:ResourceRequirements': 'resources',
  'TranslatePatchLabels': 'object',
  'VolumeMount': 'mount',
  'k8s:VolumeMount': 'k8s:VolumeMount',
  'ImagePullSecretName': 'secret',
  'k8s:EnvVar[]': 'env',
  'k8s:Volume': 'volume',
  'k8s:Labels': 'map<string>',
  'k8s:InitContainer': 'k8s:Container',
  'StandardLabelSelector': 'k8s:LabelSelector',
  'LabelSelectorRequirement': 'k8s:LabelSelectorRequirement',
  'NetworkPolicyIngressRule': 'k8s:NetworkPolicyIngressRule',
  'NetworkPolicyEgressRule': 'k8s:NetworkPolicyEgressRule',
  'NetworkPolicyPeer': 'k8s:NetworkPolicyPeer',
  'NetworkPolicyPort': 'k8s:NetworkPolicyPort',
  'IPBlock': 'k8s:IPBlock',
  'HostAlias': 'k8s:HostAlias',
  'RBACPolicyRule': 'k8s:PolicyRule',
};

/** The TypeScript type of each notation that is not a struct. */
export const TYPESCRIPT: Readonly<Record<string, string>> = {
  string: 'string',
  base64: 'string',
  boolean: 'boolean',
  integer: 'number',
  number: 'number',
  any: 'any',
  object: '{ [key: string]: any }',
  auto: 'AutoSwitch',
  seconds: 'Duration',
  duration: 'Duration',
  size: 'Size',
  percent: 'kplus.PercentOrAbsolute',
  resources: 'kplus.ContainerResources',
  amounts: 'LimitRangeResourcesOptions',
  quantities: '{ [resource: string]: kplus.k8s.Quantity }',
  env: '{ [name: string]: kplus.EnvValue }',
  volume: 'kplus.Volume',
  mount: 'kplus.VolumeMount',
  secret: 'kplus.ISecret',
  tls: 'kplus.IngressTls',
  dnsOption: 'kplus.DnsOption',
};

/** The names of Kubernetes types in cdk8s-plus, if they differ. */
export const K8S_NAMES: Readonly<Record<string, string>> = {
  PersistentVolumeClaim: 'KubePersistentVolumeClaimProps',
  IPBlock: 'IpBlock',
  IngressTLS: 'IngressTls',
};

/** Keys with an enum, of this library or of cdk8s-plus, by `Type.key`. */
export const ENUMS: Readonly<Record<string, string>> = {
  'ControlPlaneIngress.pathType': 'kplus.HttpIngressPathType',
  'ControlPlaneScheduling.podManagementPolicy': 'kplus.PodManagementPolicy',
  'ControlPlaneService.spec.type': 'kplus.ServiceType',
  'ControlPlaneStatefulSet.dnsPolicy': 'kplus.DnsPolicy',
  'ExternalEtcdPersistenceVolumeClaim.accessModes': 'kplus.PersistentVolumeAccessMode',
  'ExternalEtcdPersistenceVolumeClaim.retentionPolicy': 'VolumeClaimRetentionPolicy',
  'VolumeClaim.accessModes': 'kplus.PersistentVolumeAccessMode',
  'VolumeClaim.retentionPolicy': 'VolumeClaimRetentionPolicy',
  'PodDisruptionBudget.unhealthyPodEvictionPolicy': 'UnhealthyPodEvictionPolicy',
  'Policies.podSecurityStandard': 'PodSecurityStandard',
  'SyncToHostCustomResource.scope': 'CustomResourceScope',
  'SyncFromHostCustomResource.scope': 'CustomResourceScope',
  'ValidatingWebhook.failurePolicy': 'WebhookFailurePolicy',
  'MutatingWebhook.failurePolicy': 'WebhookFailurePolicy',
  'ValidatingWebhook.matchPolicy': 'WebhookMatchPolicy',
  'MutatingWebhook.matchPolicy': 'WebhookMatchPolicy',
  'ValidatingWebhook.sideEffects': 'WebhookSideEffects',
  'MutatingWebhook.sideEffects': 'WebhookSideEffects',
  'MutatingWebhook.reinvocationPolicy': 'WebhookReinvocationPolicy',
  'KubeletJoinTaint.effect': 'kplus.TaintEffect',
  'SnapshotStorage.type': 'SnapshotStorageType',
  'Logging.encoding': 'LogEncoding',
  'GatewayVirtualNamespacePolicy.from': 'GatewayNamespacesFrom',
  'CustomResourceProxy.accessResources': 'ProxiedResourceAccess',
  'ArgoCDApplication.target': 'ArgoCdTarget',
  'CSIKubeVirtStorageClass.hostVolumeMode': 'VolumeMode',
};

/** Keys that stay strings, because their allowed values depend on the version of another program, or can't be enum members. */
export const OPEN_SETS = /^(Patch\.op|Hook\.verbs|RuleWithVerbs\.\w+|Requirement\.operator|LabelSelectorRequirement\.operator|NetworkPolicyPort\.protocol)$/;

/** The meanings of options whose keys Kubernetes defines, by `Type.key`. */
export const KUBERNETES_MEANINGS: Readonly<Record<string, string>> = {
  'ControlPlaneIngress.spec.ingressClassName': 'Name of the IngressClass. Takes precedence over the one in `spec`.',
  'ControlPlaneIngress.spec.tls': 'TLS certificates, for a controller that terminates TLS. Takes precedence over those in `spec`.',
  'ControlPlaneService.spec.type': 'Type of the Service. Takes precedence over the one in `spec`.',
};
