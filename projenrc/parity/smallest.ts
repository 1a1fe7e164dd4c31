import { isObject, JsonObject } from '../../src/values/json';

/**
 * The smallest part of values with which something still holds: keys and items of lists are left out one by one, as long as
 * it does.
 */
export async function smallest(values: JsonObject, holds: (values: JsonObject) => Promise<boolean>): Promise<JsonObject> {
  for (const candidate of smaller(values)) {
    if (await holds(candidate as JsonObject)) {
      return smallest(candidate as JsonObject, holds);
    }
  }
  return values;
}

/** A value with one of its parts left out, the largest parts first. */
function smaller(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return [
      ...value.map((_, i) => value.filter((__, j) => i !== j)),
      ...value.flatMap((item, i) => smaller(item).map(next => value.map((other, j) => (i === j ? next : other)))),
    ];
  }
  if (!isObject(value)) {
    return [];
  }
  return [
    ...Object.keys(value).map(key => Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))),
    ...Object.entries(value).flatMap(([key, inner]) => smaller(inner).map(next => ({ ...value, [key]: next }))),
  ];
}
