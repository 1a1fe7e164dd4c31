import type { ReleaseChange } from '../release-change';

export const v0_33: ReleaseChange = {
  version: '0.33.4',
  defaults: { controlPlane: { distro: { k3s: null } } },
  shape: {
    Distro: { k3s: null },
    SnapshotStorage: { azure: 'SnapshotStorageAzure' },
    SnapshotStorageAzure: { blobUrl: 'string', credential: 'SnapshotSecretCredential' },
    VirtualClusterKubeConfig: { clientCAKey: 'string' },
    DistroK3s: null,
  },
  supports: { apiServerIngress: true, privateNodesNetworkPolicies: true },
  before: {
    '0.33.3': { shape: { VirtualClusterKubeConfig: { clientCAKey: null } } },
    '0.33.2': {
      shape: { SnapshotStorage: { azure: null }, SnapshotStorageAzure: null },
      supports: { apiServerIngress: false, privateNodesNetworkPolicies: false, patchesWorkload: false },
    },
  },
};
