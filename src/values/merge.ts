import { isObject, Json, JsonObject, put } from './json';

/**
 * Merges values over a release's defaults as Helm does: maps key by key, anything else is replaced as a whole.
 *
 * `null` removes a default. If there is no default, `null` stays. Keys with the value `undefined` are ignored.
 *
 * @returns a tree that must not be changed: parts that the values don't change are the objects of the defaults themselves, so
 * that results which were cached for these objects can be used again. Values are copied.
 */
export function mergeValues(defaults: JsonObject, values: JsonObject): JsonObject {
  const merged: JsonObject = { ...defaults };
  let changed = false;
  for (const [key, value] of Object.entries(values)) {
    const standard = Object.hasOwn(defaults, key) ? defaults[key] : undefined;
    if (value === null && standard !== undefined) {
      delete merged[key];
    } else if (isObject(value) && isObject(standard)) {
      merged[key] = mergeValues(standard, value);
    } else if (value !== undefined) {
      put(merged, key, copyWithoutNulls(value));
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
  const merged: JsonObject = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const below = Object.hasOwn(base, key) ? base[key] : undefined;
    if (value !== undefined) {
      put(merged, key, isObject(value) && isObject(below) ? mergeLayers(below, value) : copyWithoutNulls(value));
    }
  }
  return merged;
}

function copyWithoutNulls(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(item => copyWithoutNulls(item ?? null));
  }
  if (isObject(value)) {
    const copied: JsonObject = {};
    for (const key of Object.keys(value)) {
      if (value[key] !== undefined) {
        put(copied, key, copyWithoutNulls(value[key]));
      }
    }
    return copied;
  }
  return value;
}
