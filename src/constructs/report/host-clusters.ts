import { IConstruct } from 'constructs';
import type { Plan } from '../../plan/plan';

/** A virtual cluster, by the construct that took its options. */
export interface PlacedCluster {
  readonly construct: IConstruct;
  readonly plan: Plan;
}

/** The virtual clusters of each app, in the order in which they were made. */
const clustersByApp = new WeakMap<IConstruct, PlacedCluster[]>();

/** The virtual clusters in the app of a construct, in the order in which they were made. */
export function clustersOf({ node: { root } }: IConstruct): PlacedCluster[] {
  let clusters = clustersByApp.get(root);
  if (!clusters) {
    clustersByApp.set(root, clusters = []);
  }
  return clusters;
}

/** The host cluster that a virtual cluster goes to. Empty if it is the app's only one. */
export function hostClusterOf({ hostCluster }: Plan): string {
  return hostCluster ?? '';
}

/**
 * Finds the host clusters of an app's objects: an object goes where the virtual cluster goes that it belongs to, or else
 * where all virtual clusters go that are in the same chart or construct.
 *
 * @returns a function that gives the host cluster of an object; undefined if it can't be told
 */
export function hostClusterFinder(root: IConstruct): (object: IConstruct) => string | undefined {
  const clusters = clustersOf(root);
  const [first = ''] = clusters.map(({ plan }) => hostClusterOf(plan));
  if (clusters.every(({ plan }) => hostClusterOf(plan) === first)) {
    return () => first;
  }
  const hosts = new Map<IConstruct, Set<string>>();
  for (const { construct, plan } of clusters) {
    for (const scope of construct.node.scopes) {
      hosts.set(scope, (hosts.get(scope) ?? new Set()).add(hostClusterOf(plan)));
    }
  }
  return object => {
    const nearest = [...object.node.scopes].reverse().map(scope => hosts.get(scope)).find(found => found !== undefined);
    return nearest?.size === 1 ? [...nearest][0] : undefined;
  };
}
