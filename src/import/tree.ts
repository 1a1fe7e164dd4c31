import { isObject, Json, JsonObject } from '../values/json';

/** A map with another value at a path, or without it where that is undefined or an empty map. Maps that become empty are left out. */
export function replaced(map: JsonObject, [key, ...path]: readonly string[], value: Json | undefined): JsonObject {
  const inner = path.length === 0 ? value : replaced(map[key] as JsonObject, path, value);
  if (inner === undefined || isEmpty(inner)) {
    const { [key]: _, ...others } = map;
    return others;
  }
  return { ...map, [key]: inner };
}

/** A map without the empty maps that change nothing, because the default there is a map too. */
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
