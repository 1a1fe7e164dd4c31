import { backingStore, BackingStoreName } from '../../chart/persistence';
import { at } from '../../values/json';
import type { WarningRule } from '../rule';

const REPLICAS_OPTION = 'controlPlane.statefulSet.highAvailability.replicas';

/** The option with the number of etcd members, for each store that runs etcd in the host cluster. */
const MEMBERS: readonly (readonly [store: BackingStoreName, path: string])[] = [
  ['embeddedEtcd', REPLICAS_OPTION],
  ['deployedEtcd', 'controlPlane.backingStore.etcd.deploy.statefulSet.highAvailability.replicas'],
];

/** Even numbers of etcd members. */
export const etcdMemberWarnings: readonly WarningRule[] = MEMBERS.map(([store, path]) => ({
  id: 'even-etcd-members',
  path,
  check: (replicas, { values }) => !isEven(replicas) || backingStore(values) !== store,
  advice: 'An even number of etcd members does not tolerate more failures than the next smaller odd number. Use an odd number.',
}));

/** Replicas that can all be evicted at the same time. */
export const evictionWarnings: readonly WarningRule[] = [
  {
    id: 'replicas-without-disruption-budget',
    path: REPLICAS_OPTION,
    check: (replicas, { values }) => !(replicas > 1) || at(values, ['controlPlane', 'advanced', 'podDisruptionBudget', 'enabled']) !== false,
    advice: 'All replicas can be evicted at the same time while nodes are drained. Add a podDisruptionBudget.',
  },
];

function isEven(replicas: unknown): boolean {
  return typeof replicas === 'number' && replicas > 0 && replicas % 2 === 0;
}
