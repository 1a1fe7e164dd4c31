import { Converted, convertEntries, untyped } from './converted';
import { evaluate } from './evaluate';
import { Expression, kplus, optionalStruct, TypeName, vcluster } from './expression';
import { cpu, size } from './quantities';
import { VALUE_TYPES } from '../props/value-types';
import { isObject, Json, JsonObject } from '../values/json';

/** The quantities with a typed form, and the structs of cdk8s-plus for their request and limit. */
const AMOUNTS: Readonly<Record<string, { readonly prop: string; readonly type: TypeName }>> = {
  'cpu': { prop: 'cpu', type: kplus('CpuResources') },
  'memory': { prop: 'memory', type: kplus('MemoryResources') },
  'ephemeral-storage': { prop: 'ephemeralStorage', type: kplus('EphemeralStorageResources') },
};
const ENDS: Readonly<Record<string, string>> = { requests: 'request', limits: 'limit' };

/** Converts requests and limits. Only quantities without a typed form stay in the values. */
export function resources(value: Json): Converted {
  if (!isObject(value)) {
    return untyped(value);
  }
  const found: Record<string, Record<string, Expression>> = {};
  const { rest } = convertEntries(value, (amounts_, end) => (isObject(amounts_) && ENDS[end] && Object.keys(amounts_).length > 0
    ? {
      rest: convertEntries(amounts_, (one, name) => {
        const typed = amount(name, one);
        if (!typed) {
          return untyped(one);
        }
        (found[name] ??= {})[ENDS[end]] = typed;
        return {};
      }).rest,
    }
    : untyped(amounts_)));
  const typed = optionalStruct(kplus('ContainerResources'), Object.fromEntries(Object.entries(AMOUNTS)
    .map(([name, { prop, type }]) => [prop, found[name] && optionalStruct(type, { request: found[name].request, limit: found[name].limit })])));
  return { typed, rest };
}

/** Converts quantities that are not requests or limits. */
export function amounts(value: Json): Converted {
  if (!isObject(value) || Object.keys(value).length === 0) {
    return untyped(value);
  }
  const { typed, rest } = convertEntries(value, (one, name) => {
    const expression = amount(name, one);
    return expression ? { typed: expression } : untyped(one);
  });
  return { typed: optionalStruct(vcluster('LimitRangeResourcesOptions'), Object.fromEntries(typed.map(([name, one]) => [AMOUNTS[name].prop, one]))), rest };
}

/** The quantity of a resource. Undefined if the library would write it differently. */
function amount(name: string, value: Json): Expression | undefined {
  const prop = AMOUNTS[name]?.prop;
  const typed = prop && (name === 'cpu' ? cpu(value) : size(value));
  return typed && (VALUE_TYPES.amounts.write({ [prop]: evaluate(typed) }) as JsonObject)[name] === value ? typed : undefined;
}
