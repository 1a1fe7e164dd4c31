/** A value in a manifest or a `vcluster.yaml`. */
export type Json = string | number | boolean | null | Json[] | JsonObject;

/** A plain object of JSON values. */
export interface JsonObject {
  [key: string]: Json;
}

/** Whether a value is a plain object: neither null nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The maps in a list. Empty if it isn't a list. */
export function objectsIn(list: unknown): JsonObject[] {
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** The value at a path of keys and list positions. Undefined if there is none. */
export function at(value: unknown, path: readonly (string | number)[]): any {
  let here: any = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) {
      return undefined;
    }
    here = here[key];
  }
  return here;
}

/** Sets a key. A plain assignment to the key `__proto__` would set the prototype. */
export function put(object: JsonObject, key: string, value: Json): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true });
  } else {
    object[key] = value;
  }
}

/** The fields that have a value. */
export function withoutUndefined<T extends object>(fields: T): T {
  return without(fields, value => value === undefined) as T;
}

/** The fields whose values are not left out. */
export function without(fields: object, isLeftOut: (value: unknown) => boolean): object {
  const rest: JsonObject = {};
  for (const [key, value] of Object.entries(fields)) {
    if (!isLeftOut(value)) {
      put(rest, key, value);
    }
  }
  return rest;
}
