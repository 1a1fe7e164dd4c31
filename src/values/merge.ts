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
  const merged: JsonObject = { ...defaults };
  let changed = false;
  for (const [key, value] of Object.entries(values)) {
    const standard = Object.hasOwn(defaults, key) ? defaults[key] : undefined;
    if (value === null && standard !== undefined) {
      delete merged[key];
    } else if (isObject(value) && isObject(standard)) {
      merged[key] = mergeValues(standard, value);
    } else if (value !== undefined) {
      put(merged, key, copy(value));
    }
    changed ||= merged[key] !== standard;
  }
  return changed ? Object.freeze(merged) as JsonObject : defaults;
}

/** Sets a key. An assignment would take one named `__proto__` for the prototype. */
function put(object: JsonObject, key: string, value: Json): void {
  Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
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
