import { claimsVolume } from '../../chart/persistence';
import type { WarningRule } from '../rule';

/** Claims that are deleted with the workload. */
export const persistenceWarnings: readonly WarningRule[] = [
  {
    id: 'volume-claim-deleted-with-stateful-set',
    path: 'controlPlane.statefulSet.persistence.volumeClaim.retentionPolicy',
    check: (policy, { values }) => policy !== 'Delete' || !claimsVolume(values),
    advice: 'Deleting the StatefulSet deletes the claims, and the virtual cluster\'s data with them. Keep them with Retain.',
  },
];
