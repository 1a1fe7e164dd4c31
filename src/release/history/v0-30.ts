import type { ReleaseChange } from '../release-change';

export const v0_30: ReleaseChange = {
  version: '0.30.5',
  defaults: {
    sync: { toHost: { endpointSlices: { enabled: true } } },
    controlPlane: {
      distro: { k8s: { image: { tag: 'v1.34.0' } }, k3s: { image: { tag: 'v1.34.1-k3s1' } } },
      backingStore: { database: { external: { identityProvider: '' } } },
      statefulSet: { resources: { limits: { 'ephemeral-storage': '10Gi', 'memory': '4Gi' } }, initContainers: [], sidecarContainers: [] },
      advanced: { kubeVip: { enabled: false } },
    },
    privateNodes: { autoNodes: [] },
    rbac: { enableVolumeSnapshotRules: { enabled: 'auto' } },
  },
  shape: {
    ControlPlaneAdvanced: { kubeVip: 'KubeVip' },
    ControlPlaneStatefulSet: { initContainers: 'k8s:InitContainer[]', sidecarContainers: 'k8s:Container[]' },
    DatabaseKine: { identityProvider: 'string' },
    DynamicNodePool: { nodeTypeSelector: 'Requirement[]', provider: null, requirements: null },
    EnableAutoSwitch: { enabled: 'string|boolean' },
    ExternalDatabaseKine: { identityProvider: 'string' },
    Integrations: { netris: 'object' },
    KubeVip: { enabled: 'boolean', interface: 'string', gateway: 'string' },
    PrivateNodes: { autoNodes: 'PrivateNodesAutoNodes[]' },
    PrivateNodesAutoNodes: { provider: 'string!', properties: 'map<string>' },
    RBAC: { enableVolumeSnapshotRules: 'EnableAutoSwitch' },
    StandaloneAutoNodes: { nodeTypeSelector: 'Requirement[]', requirements: null },
    StaticNodePool: { nodeTypeSelector: 'Requirement[]', provider: null, requirements: null },
    SyncToHost: { endpointSlices: 'EnableSwitchWithPatches' },
  },
  supports: { kubeletRulesForProxyOnly: true, splitVolumeRules: true, serviceNeedsAnnotations: false },
  before: {
    '0.30.5': { supports: { kubeletRulesForProxyOnly: false } },
    '0.30.2': { supports: { terminationGracePeriodSeconds: 10 } },
    '0.30.1': { supports: { serviceNeedsAnnotations: true } },
  },
};
