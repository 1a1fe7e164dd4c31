import type { ObjectDifferences } from './changes/object-changes';
import type { Cluster } from './model/cluster';

/** What changes for one virtual cluster, as findings are made from it. */
export interface ClusterChange extends ObjectDifferences {
  readonly before?: Cluster;
  readonly after?: Cluster;
  /** The cluster that this new one takes the place of, under another name or in another namespace. */
  readonly renamedFrom?: Cluster;
  /** The day of the comparison, such as `2026-11-25`. */
  readonly today: string;
}

/** A change of a virtual cluster that is there before and after. */
export interface ClusterUpgrade extends ClusterChange {
  readonly before: Cluster;
  readonly after: Cluster;
}

/** Whether a virtual cluster is there before and after. */
export function isUpgrade(change: ClusterChange): change is ClusterUpgrade {
  return change.before !== undefined && change.after !== undefined;
}
