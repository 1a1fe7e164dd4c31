import { IConstruct } from 'constructs';
import { clustersOf, createdBefore, hostClusterOf } from './host-clusters';
import { ofAppOncePerReport } from './once-per-report';
import { isInTree } from './registry';
import { kubeConfigSecretPlace } from '../../check/kubeconfig-secret';
import { list, text } from '../../check/read';
import type { Plan } from '../../plan/plan';
import { grouped } from '../../values/grouped';
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

/** The virtual clusters of an app by the Secrets that they write. */
const writers = ofAppOncePerReport(root => grouped(clustersOf(root), ({ plan }) => secretsOf(plan).map(({ place }) => keyOf(plan, place))));

/** The errors about Secrets of a virtual cluster that an earlier one writes, too. Those of its own namespace have another error. */
export function sharedSecretErrors(construct: IConstruct, plan: Plan): string[] {
  return secretsOf(plan).flatMap(({ option, place }) => {
    const all = writers(construct).get(keyOf(plan, place)) ?? [];
    const other = createdBefore(construct, all).find(one => one.plan.namespace !== plan.namespace && isInTree(one.construct));
    return other ? [`${plan.where(option)}: the Secret ${place} must be written by only one virtual cluster. Another is at ${other.construct.node.path}: `
      + 'only the last kubeconfig would remain. Give one of the Secrets another name or namespace. If they are for different host clusters, set hostCluster.'] : [];
  });
}

function keyOf(plan: Plan, place: string): string {
  return `${hostClusterOf(plan)}\n${place}`;
}

function secretsOf(plan: Plan): WrittenSecret[] {
  const { secret, additionalSecrets } = plan.values.exportKubeConfig ?? {};
  const named = (one: any, option: Path): WrittenSecret[] =>
    ([one?.name, one?.namespace].some(part => text(part).trim() !== '') ? [{ option, place: kubeConfigSecretPlace(one, plan) }] : []);
  const chosen = named(secret, ['exportKubeConfig', 'secret']);
  return [
    ...chosen.length > 0 && !plan.release.isWithin(BOTH_SINCE) ? [] : [{ option: ['name'], place: kubeConfigSecretPlace(undefined, plan) }],
    ...chosen,
    ...list(additionalSecrets).flatMap((one, index) => named(one, ['exportKubeConfig', 'additionalSecrets', index])),
  ];
}
