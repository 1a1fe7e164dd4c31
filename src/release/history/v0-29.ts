import type { ReleaseChange } from '../release-change';

export const v0_29: ReleaseChange = {
  version: '0.29.3',
  defaults: {
    controlPlane: { backingStore: { etcd: { deploy: { statefulSet: { image: { tag: '3.6.4-0' } } } } } },
    deploy: { volumeSnapshotController: { enabled: false } },
    integrations: { externalSecrets: { sync: { externalSecrets: null, stores: null, clusterStores: null } } },
    experimental: { syncSettings: { targetNamespace: null } },
  },
  shape: {
    Deploy: { volumeSnapshotController: 'VolumeSnapshotController' },
    ExperimentalSyncSettings: { targetNamespace: null },
    ExternalSecretsSync: { externalSecrets: null, stores: null, clusterStores: null },
    VolumeSnapshotController: { enabled: 'boolean' },
    ClusterStoresSyncConfig: null,
  },
  supports: { writesEvents: true },
  before: { '0.29.2': { supports: { terminationGracePeriodSeconds: 10 } } },
};
