import { listed } from '../../values/listed';
import type { Rule } from '../rule';

const POSITIONS = ['auto', 'true', 'false'];

/** Switches with a third value. Any other value would silently mean false. */
const TRISTATE_SWITCHES = [
  'policies.limitRange', 'policies.resourceQuota',
  'rbac.clusterRole', 'rbac.enableVolumeSnapshotRules',
  'sync.fromHost.csiDrivers', 'sync.fromHost.csiNodes', 'sync.fromHost.csiStorageCapacities', 'sync.fromHost.storageClasses',
];

export const tristateSwitches: readonly Rule[] = TRISTATE_SWITCHES.map(owner => ({
  path: `${owner}.enabled`,
  check: position => position === '' || POSITIONS.includes(String(position)),
  allowed: listed(POSITIONS),
}));
