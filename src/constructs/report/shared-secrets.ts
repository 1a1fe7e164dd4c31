import { IConstruct } from 'constructs';
import { oncePerReport } from './app-report';
import { clustersOf, hostClusterOf, PlacedCluster } from './host-clusters';
import { isInTree } from './registry';
import { list, text } from '../../check/read';
import type { Plan } from '../../plan/plan';
import type { Path } from '../../values/problem';

/** A Secret that a virtual cluster writes its kubeconfig to. */
interface WrittenSecret {
  /** The option that names it. */
  readonly option: Path;
  /** `namespace/name`. */
  readonly place: string;
}

/** The first release that writes `vc-NAME` also where the values name another Secret. */
const BOTH_SINCE = '0.24';

/** The virtual clusters of each app by the Secrets that they write, in the order in which they were made. */
const writersByApp = new WeakMap<IConstruct, () => ReadonlyMap<string, readonly PlacedCluster[]>>();

/** The errors about Secrets of a virtual cluster that one of those before it writes, too. Those of its namespace have an error anyway. */
export function sharedSecretErrors(construct: IConstruct, plan: Plan): string[] {
  const { root } = construct.node;
  if (!writersByApp.has(root)) {
    writersByApp.set(root, oncePerReport(() => writersOf(clustersOf(root))));
  }
  const writers = writersByApp.get(root)!();
  return secretsOf(plan).flatMap(({ option, place }) => {
    const all = writers.get(keyOf(plan, place)) ?? [];
    const other = all.slice(0, all.findIndex(one => one.construct === construct)).find(one => one.plan.namespace !== plan.namespace);
    return other ? [`${plan.where(option)}: the Secret ${place} must be written by only one virtual cluster. Another is at ${other.construct.node.path}: `
      + 'only the last kubeconfig would remain. Give one of the Secrets another name or namespace. If they are for different host clusters, set hostCluster.'] : [];
  });
}

function writersOf(clusters: readonly PlacedCluster[]): ReadonlyMap<string, readonly PlacedCluster[]> {
  const writers = new Map<string, PlacedCluster[]>();
  for (const cluster of clusters.filter(one => isInTree(one.construct))) {
    for (const { place } of secretsOf(cluster.plan)) {
      const key = keyOf(cluster.plan, place);
      const known = writers.get(key);
      known ? known.push(cluster) : writers.set(key, [cluster]);
    }
  }
  return writers;
}

function keyOf(plan: Plan, place: string): string {
  return `${hostClusterOf(plan)}\n${place}`;
}

function secretsOf({ values, name, namespace, release }: Plan): WrittenSecret[] {
  const { secret, additionalSecrets } = values.exportKubeConfig ?? {};
  const standard = `vc-${name}`;
  const named = (one: any, option: Path): WrittenSecret[] => {
    const [ownName, ownNamespace] = [text(one?.name).trim(), text(one?.namespace).trim()];
    return ownName || ownNamespace ? [{ option, place: `${ownNamespace || namespace}/${ownName || standard}` }] : [];
  };
  const chosen = named(secret, ['exportKubeConfig', 'secret']);
  return [
    ...chosen.length > 0 && !release.isWithin(BOTH_SINCE) ? [] : [{ option: ['name'], place: `${namespace}/${standard}` }],
    ...chosen,
    ...list(additionalSecrets).flatMap((one, index) => named(one, ['exportKubeConfig', 'additionalSecrets', index])),
  ];
}
