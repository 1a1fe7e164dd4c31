import type { Expression, ItemType } from './expression';
import type { Variables } from './variables';
import { isObject, Json } from '../values/json';

/** The result of converting a part of a `vcluster.yaml`: typed code, and values that it can't express exactly. */
export interface Converted {
  /** Undefined if nothing has a typed form. */
  readonly typed?: Expression;
  /** The part that stays in `values`. Undefined if everything has a typed form. */
  readonly rest?: Json;
}

/** The abilities of the language, and the variables of the code. */
export interface Context {
  readonly variables: Variables;
  /** Whether nulls in maps reach the library. jsii removes them. */
  readonly keepsNulls: boolean;
  /** Whether the entries of a map keep their order. */
  readonly keepsOrder: boolean;
}

/** The result if nothing has a typed form. */
export const untyped = (rest: Json): Converted => ({ rest });

/** Converts the values of a map independently. */
export function convertEntries(
  map: Readonly<Record<string, Json>>, convert: (value: Json, key: string) => Converted,
): { readonly typed: [string, Expression][]; readonly rest?: Record<string, Json> } {
  const typed: [string, Expression][] = [];
  const rest: [string, Json][] = [];
  for (const [key, value] of Object.entries(map)) {
    const converted = convert(value, key);
    if (converted.typed) {
      typed.push([key, converted.typed]);
    }
    if (converted.rest !== undefined) {
      rest.push([key, converted.rest]);
    }
  }
  return { typed, rest: rest.length > 0 ? Object.fromEntries(rest) : undefined };
}

/** Converts a map. It has no typed form if none of its values has one. */
export function convertMap(value: Json, of: ItemType, convert: (value: Json, key: string) => Converted): Converted {
  if (!isObject(value) || hasOddKey(value)) {
    return untyped(value);
  }
  const { typed, rest } = convertEntries(value, convert);
  return typed.length > 0 || rest === undefined ? { typed: { kind: 'map', of, entries: typed }, rest } : untyped(value);
}

/** Converts the items of a list. Undefined unless all items have a complete typed form, because lists are not merged. */
export function convertItems(items: readonly Json[], convert: (value: Json) => Converted): Expression[] | undefined {
  const converted = items.map(convert);
  return converted.every(({ typed, rest }) => typed && rest === undefined) ? converted.map(({ typed }) => typed!) : undefined;
}

/** Whether a value contains a null. */
export function hasNull(value: Json): boolean {
  return value === null || (typeof value === 'object' && Object.values(value).some(hasNull));
}

/** Whether a map has a key with a special meaning in object literals. */
export function hasOddKey(value: Json): boolean {
  return typeof value === 'object' && value !== null
    && ((isObject(value) && Object.hasOwn(value, '__proto__')) || Object.values(value).some(hasOddKey));
}
