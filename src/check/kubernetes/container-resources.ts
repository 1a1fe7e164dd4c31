import { parseQuantity } from './quantity';
import { oncePerFrozen } from '../../values/frozen';
import { at, isObject, Json, JsonObject } from '../../values/json';
import { text } from '../read';

/** Quantities by resource, in billionths. */
export type Amounts = Readonly<Record<string, bigint>>;

/** The requests and limits of a container, with all defaults. */
export interface ContainerResources {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** The limits for containers in a LimitRange. */
export interface ContainerLimits {
  readonly max: Amounts;
  readonly min: Amounts;
  readonly default: Amounts;
  readonly defaultRequest: Amounts;
}

/** The quantities in a map. Invalid quantities are left out, because other checks report them. */
export function parseAmounts(map: Json | undefined): Amounts {
  return isObject(map) ? amountsOf(map) : {};
}

const amountsOf = oncePerFrozen((map: JsonObject): Amounts => {
  const amounts: Record<string, bigint> = {};
  for (const [resource, quantity] of Object.entries(map)) {
    const amount = parseQuantity(quantity);
    if (amount !== undefined) {
      amounts[resource] = amount;
    }
  }
  return amounts;
});

/**
 * The limits for containers in a LimitRange, with the defaults of the API server: the default limit is the maximum, and the
 * default request is the default limit, or else the minimum.
 */
export function containerLimits(limitRange: JsonObject | undefined): ContainerLimits {
  const items = at(limitRange, ['spec', 'limits']);
  const item = Array.isArray(items) ? items.find(one => text(one?.type) === 'Container') : undefined;
  const [max, min, own, ownRequest] = ['max', 'min', 'default', 'defaultRequest'].map(key => parseAmounts(item?.[key]));
  const limit = { ...max, ...own };
  return { max, min, default: limit, defaultRequest: { ...min, ...limit, ...ownRequest } };
}

/** The resources of a container in a namespace with a LimitRange. The default request is the limit of the container, if it has its own limit. */
export function containerResources(container: JsonObject, limits: ContainerLimits): ContainerResources {
  const own = parseAmounts(at(container, ['resources', 'limits']));
  return {
    limits: { ...limits.default, ...own },
    requests: { ...limits.defaultRequest, ...own, ...parseAmounts(at(container, ['resources', 'requests'])) },
  };
}
