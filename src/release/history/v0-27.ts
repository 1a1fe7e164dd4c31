import type { ReleaseChange } from '../release-change';

export const v0_27: ReleaseChange = {
  version: '0.27.3',
  defaults: {
    sync: {
      toHost: {
        pods: { rewriteHosts: { initContainer: { image: { registry: 'mirror.gcr.io', repository: 'library/alpine', tag: '3.20' } } } },
      },
    },
    controlPlane: {
      distro: { k8s: { image: { tag: 'v1.33.4' } }, k3s: { image: { tag: 'v1.33.3-k3s1' } } },
      standalone: { syncConfig: { enabled: true } },
    },
    privateNodes: { kubelet: { config: {} }, importNodeBinaries: null },
    deploy: { kubeProxy: { config: {} } },
    integrations: {
      externalSecrets: {
        sync: {
          toHost: { externalSecrets: { selector: { matchLabels: {} } }, stores: { enabled: false, selector: { matchLabels: {} } } },
          fromHost: { clusterStores: { enabled: false, selector: { matchLabels: {} } } },
        },
      },
    },
  },
  shape: {
    AutoUpgrade: { bundleRepository: null },
    ContainerdJoin: { importImages: null },
    ContainerdMirror: { overridePath: 'boolean' },
    ContainerdMirrorHost: { overridePath: 'boolean' },
    ContainerdRegistry: { auth: 'map<ContainerdRegistryAuth>' },
    ContainerdRegistryAuth: { username: 'string', password: 'string', identityToken: 'string', auth: 'string' },
    ControlPlaneStatefulSet: { image: 'Image' },
    EnableSwitchSelector: { selector: 'StandardLabelSelector', enabled: 'boolean' },
    ExternalSecretsSync: { toHost: 'ExternalSecretsSyncToHostConfig', fromHost: 'ExternalSecretsSyncFromHostConfig' },
    ExternalSecretsSyncFromHostConfig: { clusterStores: 'EnableSwitchSelector' },
    ExternalSecretsSyncToHostConfig: { externalSecrets: 'SelectorConfig', stores: 'EnableSwitchSelector' },
    JoinConfiguration: { preInstallCommands: 'string[]' },
    KubeProxy: { config: 'object' },
    Kubelet: { config: 'object', cgroupDriver: null },
    PrivateNodes: { importNodeBinaries: null },
    SelectorConfig: { selector: 'StandardLabelSelector' },
    Standalone: { syncConfig: 'StandaloneSyncConfig' },
    StandaloneJoinNode: { preInstallCommands: 'string[]', name: null },
    StandaloneSyncConfig: { enabled: 'boolean' },
    SyncRewriteHostsInitContainer: { image: 'Image' },
    StatefulSetImage: null,
  },
  supports: {
    privateNodesFullImage: 'always',
    konnectivityPorts: 'one',
    privateNodesRole: true,
    externalSecretsAlways: true,
    versionedCustomResources: true,
  },
  before: {
    '0.27.3': { defaults: { controlPlane: { backingStore: { etcd: { deploy: { statefulSet: { image: { tag: '3.5.21-0' } } } } } } } },
    '0.27.2': { supports: { terminationGracePeriodSeconds: 10 } },
    '0.27.1': {
      defaults: {
        controlPlane: {
          distro: { k8s: { image: { tag: 'v1.33.1' } }, k3s: { image: { tag: 'v1.33.1-k3s1' } } },
          statefulSet: { resources: { requests: { 'ephemeral-storage': '400Mi' } } },
        },
      },
      shape: {
        ContainerdMirror: { overridePath: null },
        ContainerdMirrorHost: { overridePath: null },
        ContainerdRegistry: { auth: null },
        ContainerdRegistryAuth: null,
      },
      supports: { kubernetesCopyFlag: '-a' },
    },
  },
};
