import { isObject, Json } from '../values/json';

/**
 * Reading values that may hold wrong types, without a stumble: the shape's check tells of those,
 * and the rules then see as little as if nothing stood there.
 */

/** The text that stands there, or none. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The items of the list that stands there, or none. */
export function list(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}

/** The keys and values of the map that stands there, or none. */
export function entries(value: unknown): [string, any][] {
  return isObject(value) ? Object.entries<Json>(value) : [];
}

/** Whether there is a value: neither undefined nor null. */
export function isPresent(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Whether a list or map holds anything. */
export function holdsAny(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** How often a character stands in a text. */
export function countIn(haystack: string, needle: string): number {
  return haystack.split(needle).length - 1;
}

/** Whether a text holds a Go template, which its author expects to be expanded before vCluster reads it, as vCluster Platform does. */
export function holdsGoTemplate(value: unknown): boolean {
  return text(value).includes('{{');
}
