import { isObject, JsonObject } from '../../src/values/json';

/**
 * The smallest part of values for which a condition is still true. Keys and items of lists are removed one by one while the
 * condition is true.
 */
export async function smallest(values: JsonObject, holds: (values: JsonObject) => Promise<boolean>): Promise<JsonObject> {
  for (const candidate of smaller(values)) {
    if (await holds(candidate as JsonObject)) {
      return smallest(candidate as JsonObject, holds);
    }
  }
  return values;
}

/** Copies of a value, each without one of its parts. The largest parts are removed first. */
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
