import { isObject, Json, JsonObject } from '../values/json';

/** Replaces the value at a path, or removes it if the new value is undefined or an empty map. Maps that become empty are removed. */
export function replaced(map: JsonObject, [key, ...path]: readonly string[], value: Json | undefined): JsonObject {
  const inner = path.length === 0 ? value : replaced(map[key] as JsonObject, path, value);
  if (inner === undefined || isEmpty(inner)) {
    const { [key]: _, ...others } = map;
    return others;
  }
  return { ...map, [key]: inner };
}

/** Removes empty maps that have no effect because their default is a map too. */
export function withoutIdleMaps(map: JsonObject, defaults: unknown): JsonObject {
  return Object.fromEntries(Object.entries(map).flatMap(([key, value]) => {
    const standard = isObject(defaults) && Object.hasOwn(defaults, key) ? defaults[key] : undefined;
    const kept = isObject(value) && isObject(standard) ? withoutIdleMaps(value, standard) : value;
    return isEmpty(kept) && isObject(standard) ? [] : [[key, kept]];
  }));
}

function isEmpty(value: Json): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}
