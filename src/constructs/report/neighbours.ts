import { Chart } from 'cdk8s';
import { IConstruct } from 'constructs';
import { isInTree } from './app-report';
import type { Plan } from '../../plan/plan';

/** A virtual cluster, by the construct that renders it. */
interface Neighbour {
  readonly construct: IConstruct;
  readonly plan: Plan;
}

/** The virtual clusters of each app, by namespace, in the order in which they were made. */
const apps = new WeakMap<IConstruct, Map<string, Neighbour[]>>();

/** The first release that wants a namespace for itself. */
const ALONE_SINCE = '0.25';

/** Notes where a virtual cluster lives, for its neighbours to know. */
export function moveIn(construct: IConstruct, plan: Plan): void {
  const { root } = construct.node;
  const namespaces = apps.get(root) ?? new Map<string, Neighbour[]>();
  apps.set(root, namespaces);
  const key = namespaceKey(construct, plan);
  namespaces.set(key, [...namespaces.get(key) ?? [], { construct, plan }]);
}

/** What keeps a virtual cluster from living beside those that were in its namespace before. */
export function neighbourErrors(construct: IConstruct, plan: Plan): string[] {
  const neighbours = apps.get(construct.node.root)?.get(namespaceKey(construct, plan)) ?? [];
  const before = neighbours.slice(0, neighbours.findIndex(neighbour => neighbour.construct === construct))
    .filter(neighbour => isInTree(neighbour.construct));
  const namesake = before.find(neighbour => neighbour.plan.name === plan.name);
  if (namesake) {
    return [`name: ${JSON.stringify(plan.name)} must be the name of one virtual cluster in its namespace. `
      + `Another is at ${namesake.construct.node.path}: give one of them another name or another namespace.`];
  }
  const crowded = before.find(neighbour => [neighbour.plan, plan].some(one => one.release.isWithin(ALONE_SINCE)));
  return crowded ? [`namespace: ${JSON.stringify(plan.namespace)} must hold one virtual cluster: since release ${ALONE_SINCE} a second one `
    + `doesn't start. Another is at ${crowded.construct.node.path}: give each a namespace of its own.`] : [];
}

/** Objects that are told no namespace go wherever their chart's do. */
function namespaceKey(construct: IConstruct, plan: Plan): string {
  return plan.objectNamespace ?? `${Chart.of(construct).node.path}: unknown`;
}
