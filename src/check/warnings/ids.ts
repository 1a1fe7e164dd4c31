import { DOUBTS } from './doubts';
import { WARNINGS } from './index';

/** The warnings that don't only depend on the values, but also on finished objects, other objects of the app, or other props. */
export const OTHER_WARNINGS = [
  'data-volume-unused-by-helm',
  'file-not-mounted',
  'host-version-without-patch',
  'kubeconfig-namespace-without-rights',
  'quota-refuses-control-plane',
  'replicas-on-one-node',
  'service-account-without-token',
  'store-shared',
] as const;

/** The id of a warning that doesn't only depend on the values. */
export type OtherWarning = typeof OTHER_WARNINGS[number];

/** The ids of all warnings, sorted. */
export function warningIds(): string[] {
  return [...new Set([...WARNINGS.wholeCluster.map(({ id }) => id), ...Object.keys(DOUBTS), ...OTHER_WARNINGS])].sort();
}
