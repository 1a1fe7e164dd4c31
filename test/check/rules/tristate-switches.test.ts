import { Row, testRows, testWords } from './refusals';

describe('a switch with a third value', () => {
  const switches = [
    'policies.limitRange.enabled', 'policies.resourceQuota.enabled', 'rbac.clusterRole.enabled', 'sync.fromHost.csiDrivers.enabled',
    'sync.fromHost.csiNodes.enabled', 'sync.fromHost.csiStorageCapacities.enabled', 'sync.fromHost.storageClasses.enabled',
  ];
  testRows([
    ...switches.map((path): Row => [`has no other: ${path}`, { [path]: 'yes' }, [path]]),
    ['had no other in the rights for snapshots', { 'rbac.enableVolumeSnapshotRules.enabled': 'yes' }, ['rbac.enableVolumeSnapshotRules.enabled'],
      { release: '0.35.3' }],
    ...['auto', 'true', 'false', true, false, ''].map((position): Row =>
      [`may be ${JSON.stringify(position)}`, Object.fromEntries(switches.map(path => [path, position])), []]),
  ]);
});

describe('the error says what is allowed', () => {
  testWords([
    ['another position', { 'rbac.clusterRole.enabled': 'yes' }, ['must be auto, true or false.']],
  ]);
});
