import type { ClusterChange } from './change';
import { fieldChanges } from './changes/field-changes';
import { objectChanges, ObjectDifferences as ComparedObjects } from './changes/object-changes';
import { findingsOf } from './findings';
import { Cluster, clusterOf } from './model/cluster';
import { ClusterSides, Sides, splitByCluster } from './model/clusters';
import { counterparts } from './model/renames';
import { objectName, ReadManifest } from './read-object';
import type { ObjectChanges, VirtualClusterChanges } from './report-types';

/** The differences between two sets of manifests. */
export interface Comparison {
  readonly clusters: VirtualClusterChanges[];
  /** The changes of objects that belong to no virtual cluster. */
  readonly others: ObjectChanges;
}

/**
 * Compares the virtual clusters in two sets of manifests.
 *
 * @param today the day for the end of life of releases, such as `2026-11-25`
 */
export function compareManifests(before: ReadManifest[], after: ReadManifest[], today: string): Comparison {
  const { clusters, others } = splitByCluster(before, after);
  const changes = clusters.map(sides => changeOf(sides, today));
  const renamedFrom = counterparts(changes);
  return {
    clusters: changes.map(change => {
      const { name, namespace } = change.after ?? change.before!;
      return {
        name,
        namespace,
        from: change.before?.release,
        to: change.after?.release,
        findings: findingsOf({ ...change, renamedFrom: renamedFrom.get(change) }),
        ...described(change),
      };
    }),
    others: otherChanges(others, today),
  };
}

function changeOf({ id, before, after }: ClusterSides, today: string): ClusterChange {
  const [was, is]: (Cluster | undefined)[] = [before, after].map(objects => clusterOf(id.name, id.namespace, objects));
  return { before: was, after: is, today, ...objectChanges(before, after) };
}

function otherChanges({ before, after }: Sides, today: string): ObjectChanges {
  const changes = objectChanges(before, after);
  return { findings: findingsOf({ today, ...changes }), ...described(changes) };
}

function described({ added, removed, changed }: ComparedObjects): Omit<ObjectChanges, 'findings'> {
  return {
    added: added.map(objectName),
    removed: removed.map(objectName),
    changed: changed.map(pair => ({ object: objectName(pair.after), changes: fieldChanges(pair) })),
  };
}
