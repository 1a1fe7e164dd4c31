import { convertDistro, convertStore } from './choices';
import type { Context } from './converted';
import { evaluate } from './evaluate';
import { Field, struct, vcluster } from './expression';
import { convertOption, convertOptions, SpecialOption } from './options';
import { withoutIdleMaps } from './tree';
import { Variables } from './variables';
import type { Identity, Plan } from '../plan/plan';
import { planVirtualCluster } from '../plan/plan-virtual-cluster';
import type { VirtualClusterProps } from '../props/virtual-cluster-props';
import { isEqual } from '../values/canonical';
import { at, Json, JsonObject } from '../values/json';

/** The abilities of a language. */
export type Abilities = Omit<Context, 'variables'>;

/** A virtual cluster in code. */
export interface ImportedCluster {
  /** The typed props, in the order of the file. */
  readonly fields: readonly Field[];
  /** The values without a typed form. */
  readonly values: JsonObject;
}

const ADVANCED = ['controlPlane', 'advanced'];

/**
 * Converts the values of a `vcluster.yaml` to typed props. The library merges them to the same configuration: options that it
 * would write differently stay in `values`.
 */
export function importValues(values: JsonObject, identity: Identity, abilities: Abilities): ImportedCluster {
  const wanted = mergedBy(planVirtualCluster({ values } as VirtualClusterProps, identity));
  const isSame = (cluster: ImportedCluster) => isEqual(mergedBy(planCluster(cluster, identity)), wanted);
  const all = converted(values, identity, abilities, []);
  if (isSame(all)) {
    return all;
  }
  // Options whose prop would result in another configuration stay in `values`.
  const wrong = all.fields.filter(field => !isSame({ fields: [field], values })).map(({ prop }) => prop);
  const right = converted(values, identity, abilities, wrong);
  return isSame(right) ? right : { fields: [], values };
}

function converted(values: JsonObject, { release }: Identity, abilities: Abilities, without: readonly string[]): ImportedCluster {
  const defaults = release.defaults as JsonObject;
  const context: Context = { ...abilities, variables: new Variables() };
  const { fields, rest } = convertOptions('VirtualClusterOptions', withoutIdleMaps(values, defaults), defaults, context,
    { special: specialOptions(defaults, context), without });
  return { fields, values: rest };
}

/** The plan of the construct for a cluster. */
export function planCluster({ fields, values }: ImportedCluster, identity: Identity): Plan {
  const props = evaluate(struct(vcluster('VirtualClusterProps'), fields));
  return planVirtualCluster({ ...props, values }, identity);
}

function mergedBy({ values, errors }: Plan): unknown {
  return { values, errors: errors.length };
}

function specialOptions(defaults: JsonObject, context: Context): SpecialOption[] {
  const own = (path: string[], prop: string, convert: (value: Json, standard: unknown) => ReturnType<SpecialOption['convert']>): SpecialOption =>
    ({ path, prop, convert: value => convert(value, at(defaults, path)) });
  return [
    own(['controlPlane', 'backingStore'], 'backingStore', (value, standard) => convertStore(value, standard, context)),
    own(['controlPlane', 'distro'], 'distro', (value, standard) => convertDistro(value, standard, context)),
    own([...ADVANCED, 'serviceAccount'], 'serviceAccount', (value, standard) =>
      convertOption({ kind: 'struct', name: 'ServiceAccountOptions' }, value, standard, context)),
  ];
}
