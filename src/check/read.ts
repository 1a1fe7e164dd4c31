import { isObject, Json } from '../values/json';

/**
 * Functions for reading values that can have wrong types. The check of the shape reports wrong types. For rules, they count as
 * missing.
 */

/** The value as a text. Empty if it is not a text. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The items of a list. Empty if the value is not a list. */
export function list(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}

/** The entries of a map. Empty if the value is not a map. */
export function entries(value: unknown): [string, any][] {
  return isObject(value) ? Object.entries<Json>(value) : [];
}

/** Whether there is a value: neither undefined nor null. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Whether a list or map is not empty. */
export function holdsAny(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** The number of occurrences of a character in a text. */
export function countIn(haystack: string, needle: string): number {
  return haystack.split(needle).length - 1;
}

/** Whether a text contains a Go template, which is expanded before vCluster reads it, for example by vCluster Platform. */
export function holdsGoTemplate(value: unknown): boolean {
  return text(value).includes('{{');
}
