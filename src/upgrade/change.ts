import type { ObjectDifferences } from './changes/object-changes';
import type { Cluster } from './model/cluster';

/** The changes of a virtual cluster, from which findings are created. */
export interface ClusterChange extends ObjectDifferences {
  readonly before?: Cluster;
  readonly after?: Cluster;
  /** The cluster that this new one replaces, with another name or namespace. */
  readonly renamedFrom?: Cluster;
  /** The day of the comparison, such as `2026-11-25`. */
  readonly today: string;
}

/** The changes of a virtual cluster that exists before and after. */
export interface ClusterUpgrade extends ClusterChange {
  readonly before: Cluster;
  readonly after: Cluster;
}

/** Whether a virtual cluster exists before and after. */
export function isUpgrade(change: ClusterChange): change is ClusterUpgrade {
  return change.before !== undefined && change.after !== undefined;
}
