import { parseQuantity } from './quantity';
import { at, Json, JsonObject } from '../../values/json';
import { entries, text } from '../read';

/** Amounts by resource, in billionths. */
export type Amounts = Readonly<Record<string, bigint>>;

/** What a container requests and may use at most, with all defaults. */
export interface ContainerResources {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** What a LimitRange says about containers. */
export interface ContainerLimits {
  readonly max: Amounts;
  readonly min: Amounts;
  readonly default: Amounts;
  readonly defaultRequest: Amounts;
}

/** The amounts that stand in a map. What isn't written as one is left out: others report it. */
export function parseAmounts(map: Json | undefined): Amounts {
  return Object.fromEntries(entries(map)
    .map(([resource, amount]): [string, bigint | undefined] => [resource, parseQuantity(amount)])
    .filter((entry): entry is [string, bigint] => entry[1] !== undefined));
}

/**
 * What a LimitRange says about containers, with the defaults that an API server fills in: the default limit is the
 * maximum, the default request is the default limit, else the minimum.
 */
export function containerLimits(limitRange: JsonObject | undefined): ContainerLimits {
  const items = at(limitRange, ['spec', 'limits']);
  const item = Array.isArray(items) ? items.find(one => text(one?.type) === 'Container') : undefined;
  const [max, min, own, ownRequest] = ['max', 'min', 'default', 'defaultRequest'].map(key => parseAmounts(item?.[key]));
  const limit = { ...max, ...own };
  return { max, min, default: limit, defaultRequest: { ...min, ...limit, ...ownRequest } };
}

/** The resources of a container in a namespace with a LimitRange. A request that is missing is its limit, where it has one of its own. */
export function containerResources(container: JsonObject, limits: ContainerLimits): ContainerResources {
  const own = parseAmounts(at(container, ['resources', 'limits']));
  return {
    limits: { ...limits.default, ...own },
    requests: { ...limits.defaultRequest, ...own, ...parseAmounts(at(container, ['resources', 'requests'])) },
  };
}
