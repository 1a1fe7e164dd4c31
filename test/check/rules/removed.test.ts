import { Row, testRows, told } from './refusals';

const SNAPSHOTS = ['sync.toHost.volumeSnapshots', 'sync.toHost.volumeSnapshotContents', 'sync.fromHost.volumeSnapshotClasses', 'deploy.volumeSnapshotController'];

describe('a removed option', () => {
  testRows([
    ...SNAPSHOTS.map((path): Row => [`is refused, whatever it says: ${path}`, { [path]: { enabled: false } }, [path]]),
    ['is refused if it is a switch', { 'rbac.enableVolumeSnapshotRules': { enabled: 'auto' } }, ['rbac.enableVolumeSnapshotRules']],
    ...[...SNAPSHOTS, 'rbac.enableVolumeSnapshotRules'].map((path): Row => [`was there until 0.36: ${path}`, { [path]: { enabled: false } }, [], { release: '0.35.3' }]),
  ]);

  it('is reported with advice', () => {
    expect(told({ 'deploy.volumeSnapshotController': {} })).toEqual([
      'deploy.volumeSnapshotController must be left out: since release 0.36, vCluster no longer syncs volume snapshots. Remove the option, or stay on release 0.35.',
    ]);
  });
});
