import type { Rule } from '../rule';

const VOLUME_SNAPSHOTS = [
  'sync.toHost.volumeSnapshots', 'sync.toHost.volumeSnapshotContents', 'sync.fromHost.volumeSnapshotClasses',
  'deploy.volumeSnapshotController', 'rbac.enableVolumeSnapshotRules',
];

/** Options that a release still reads, but refuses with any value. */
export const removed: readonly Rule[] = VOLUME_SNAPSHOTS.map(path => ({
  path,
  since: '0.36',
  check: () => false,
  allowed: 'left out: since release 0.36, vCluster no longer syncs volume snapshots',
  fix: 'Remove the option, or stay on release 0.35.',
}));
