import { isObject, JsonObject, put } from './json';

/**
 * Merges values over a release's defaults as Helm does: maps key by key, anything else is replaced as a whole.
 *
 * `null` removes a default. If there is no default, `null` stays. Keys with the value `undefined` are ignored.
 *
 * @returns a tree that must not be changed: it shares all parts that are not merged with the defaults and with the values, so
 * that results which were cached for the objects of the defaults can be used again.
 */
export function mergeValues(defaults: JsonObject, values: JsonObject): JsonObject {
  const merged: JsonObject = { ...defaults };
  let changed = false;
  for (const key of Object.keys(values)) {
    const value = values[key];
    const standard = Object.hasOwn(defaults, key) ? defaults[key] : undefined;
    if (value === null && standard !== undefined) {
      delete merged[key];
    } else if (isObject(value) && isObject(standard)) {
      merged[key] = mergeValues(standard, value);
    } else if (value !== undefined) {
      put(merged, key, value);
    }
    changed ||= merged[key] !== standard;
  }
  return changed ? merged : defaults;
}

/**
 * Merges values over others, as Helm merges several files: like `mergeValues`, but a `null` stays, so that it later removes the
 * default of the release.
 */
export function mergeLayers(base: JsonObject, over: JsonObject): JsonObject {
  const keys = Object.keys(over);
  if (keys.length === 0) {
    return base;
  }
  const merged: JsonObject = { ...base };
  for (const key of keys) {
    const value = over[key];
    const below = Object.hasOwn(base, key) ? base[key] : undefined;
    put(merged, key, isObject(value) && isObject(below) ? mergeLayers(below, value) : value);
  }
  return merged;
}
