import { Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { clustersOf, createdBefore, hostClusterOf, PlacedCluster } from './host-clusters';
import { isInTree } from './registry';
import type { Plan } from '../../plan/plan';

/** The virtual clusters of each app by host cluster and namespace, in the order of their creation. */
const clustersByPlace = new WeakMap<IConstruct, Map<string, PlacedCluster[]>>();

/** The first release that requires a separate namespace. */
const ALONE_SINCE = '0.25';

const OTHER_HOST = 'If they are for different host clusters, set hostCluster.';

/** Records the namespace of a virtual cluster, for the checks of other virtual clusters. */
export function recordPlace(construct: IConstruct, plan: Plan): void {
  const { root } = construct.node;
  const places = clustersByPlace.get(root) ?? new Map<string, PlacedCluster[]>();
  clustersByPlace.set(root, places);
  const key = keyOfPlace(construct, plan);
  places.set(key, [...places.get(key) ?? [], { construct, plan }]);
  clustersOf(construct).push({ construct, plan });
}

/** The errors of a virtual cluster that cannot run in the same namespace as the virtual clusters before it. */
export function neighbourErrors(construct: IConstruct, plan: Plan): string[] {
  const neighbours = clustersByPlace.get(construct.node.root)?.get(keyOfPlace(construct, plan)) ?? [];
  const before = createdBefore(construct, neighbours)
    .filter(neighbour => isInTree(neighbour.construct));
  const namesake = before.find(neighbour => neighbour.plan.name === plan.name);
  if (namesake) {
    return [`name: ${JSON.stringify(plan.name)} must be the name of only one virtual cluster in its namespace. `
      + `Another is at ${namesake.construct.node.path}: give one of them another name or another namespace. ${OTHER_HOST}`];
  }
  const crowded = before.find(neighbour => [neighbour.plan, plan].some(one => one.release.isWithin(ALONE_SINCE)));
  return crowded ? [`namespace: ${JSON.stringify(plan.namespace)} must contain only one virtual cluster: since release ${ALONE_SINCE}, a second one `
    + `does not start. Another is at ${crowded.construct.node.path}: give each its own namespace. ${OTHER_HOST}`] : [];
}

/** The host cluster and namespace of a virtual cluster. Objects without a namespace are in that of their chart. */
function keyOfPlace(construct: IConstruct, plan: Plan): string {
  return JSON.stringify([hostClusterOf(plan), plan.objectNamespace ?? null, plan.objectNamespace === undefined ? Chart.of(construct).node.path : '']);
}
