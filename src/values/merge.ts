import { isObject, Json, JsonObject } from './json';

/**
 * Merges values over a release's defaults as Helm does: maps key by key, anything else is replaced as a whole.
 *
 * `null` removes a default; where there is none, it stays. `undefined` is as if the key weren't there.
 *
 * @returns a tree to read, not to change: whatever the values leave as it was is the defaults' own object, so that it
 * can be known by identity. What comes from the values is copied, and frozen, as what is written once as YAML can be
 * used again then.
 */
export function mergeValues(defaults: JsonObject, values: JsonObject): JsonObject {
  // A Map, because a key such as `__proto__` is nothing special in it.
  const merged = new Map(Object.entries(defaults));
  let changed = false;
  for (const [key, value] of Object.entries(values)) {
    const standard = merged.get(key);
    if (value === null && merged.has(key)) {
      merged.delete(key);
    } else if (isObject(value) && isObject(standard)) {
      merged.set(key, mergeValues(standard, value));
    } else if (value !== undefined) {
      merged.set(key, copy(value));
    }
    changed ||= merged.get(key) !== standard;
  }
  return changed ? Object.freeze(Object.fromEntries(merged)) as JsonObject : defaults;
}

function copy(value: Json): Json {
  if (Array.isArray(value)) {
    return Object.freeze(value.map(item => copy(item ?? null))) as Json[];
  }
  if (isObject(value)) {
    const given = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return Object.freeze(Object.fromEntries(given.map(([key, inner]) => [key, copy(inner)]))) as JsonObject;
  }
  return value;
}
