import { IConstruct } from 'constructs';
import { clustersOf, hostClusterOf } from './host-clusters';
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

/** What is wrong with the Secrets of a virtual cluster that another one, made before, writes too. */
export function sharedSecretErrors(construct: IConstruct, plan: Plan): string[] {
  const clusters = clustersOf(construct);
  const before = clusters.slice(0, clusters.findIndex(one => one.construct === construct))
    .filter(one => hostClusterOf(one.plan) === hostClusterOf(plan) && one.plan.namespace !== plan.namespace);
  const others = before.filter(one => [one.plan, plan].some(namesSecrets) && isInTree(one.construct));
  return others.length === 0 ? [] : secretsOf(plan).flatMap(({ option, place }) => {
    const other = others.find(one => secretsOf(one.plan).some(secret => secret.place === place));
    return other ? [`${plan.where(option)}: the Secret ${place} must be written by only one virtual cluster. Another is at ${other.construct.node.path}: `
      + 'only the last kubeconfig would remain. Give one of the Secrets another name or namespace. If they are for different host clusters, set hostCluster.'] : [];
  });
}

function namesSecrets({ values }: Plan): boolean {
  const { secret, additionalSecrets } = values.exportKubeConfig ?? {};
  return text(secret?.name) !== '' || text(secret?.namespace) !== '' || list(additionalSecrets).length > 0;
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
