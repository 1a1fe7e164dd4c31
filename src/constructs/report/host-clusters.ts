import { IConstruct } from 'constructs';
import type { Plan } from '../../plan/plan';

/** A virtual cluster, with the construct that has its options. */
export interface PlacedCluster {
  readonly construct: IConstruct;
  readonly plan: Plan;
}

/** The virtual clusters of each app, in the order of their creation. */
const clustersByApp = new WeakMap<IConstruct, PlacedCluster[]>();

/** The virtual clusters in the app of a construct, in the order of their creation. */
export function clustersOf({ node: { root } }: IConstruct): PlacedCluster[] {
  let clusters = clustersByApp.get(root);
  if (!clusters) {
    clustersByApp.set(root, clusters = []);
  }
  return clusters;
}

/** Those of some virtual clusters that were created before the one of a construct. */
export function createdBefore(construct: IConstruct, clusters: readonly PlacedCluster[]): readonly PlacedCluster[] {
  return clusters.slice(0, clusters.findIndex(one => one.construct === construct));
}

/** The host cluster of a virtual cluster. Empty if the app has only one host cluster. */
export function hostClusterOf({ hostCluster }: Plan): string {
  return hostCluster ?? '';
}

/** Whether all virtual clusters of an app are in the same host cluster. */
export function hasOneHost(root: IConstruct): boolean {
  return new Set(clustersOf(root).map(({ plan }) => hostClusterOf(plan))).size <= 1;
}

/**
 * Finds the host clusters of an app's objects: that of the virtual cluster that the object belongs to, or else that of all virtual
 * clusters in the same chart or construct.
 *
 * @returns a function that returns the host cluster of an object, or undefined if it is unknown
 */
export function hostClusterFinder(root: IConstruct): (object: IConstruct) => string | undefined {
  const clusters = clustersOf(root);
  if (hasOneHost(root)) {
    const host = clusters.length > 0 ? hostClusterOf(clusters[0].plan) : '';
    return () => host;
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
