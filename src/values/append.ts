import { isObject, Json, JsonObject } from './json';

/**
 * Appends the lists of one tree to those of another, at any depth. Other added values replace the values of the base. A list
 * doesn't replace a value that is not a list: a check reports that value.
 */
export function appendedDeeply(base: JsonObject, added: JsonObject): JsonObject {
  const entries = Object.entries(added);
  if (entries.length === 0) {
    return base;
  }
  const result: JsonObject = { ...base };
  for (const [key, value] of entries) {
    const before = base[key] ?? undefined;
    if (Array.isArray(value)) {
      result[key] = before === undefined || Array.isArray(before) ? [...(before ?? []) as Json[], ...value] : before;
    } else if (isObject(value)) {
      result[key] = before === undefined || isObject(before) ? appendedDeeply((before ?? {}) as JsonObject, value) : before;
    } else if (value !== undefined) {
      result[key] = value;
    }
  }
  return result;
}
