import type { ReleaseChange } from '../release-change';

export const v0_36: ReleaseChange = {
  version: '0.36.1',
  defaults: {
    sync: { toHost: { volumeSnapshots: null, volumeSnapshotContents: null }, fromHost: { volumeSnapshotClasses: null } },
    deploy: { volumeSnapshotController: null },
    rbac: { enableVolumeSnapshotRules: null },
  },
  shape: {
    DynamicNodePool: { profile: 'string' },
    PrivateNodes: { defaultProfile: 'string' },
    SnapshotsAuto: { volumes: null },
    Standalone: { advertiseAddress: 'string' },
    StaticNodePool: { profile: 'string' },
    SnapshotVolumes: null,
  },
  supports: { gatewayApiClusterRole: true },
};
