import { Json } from '../values/json';

/** A decimal number, of no more digits than a number here keeps. */
const NUMBER = /^(?=.{1,15}$)\+?((0|[1-9]\d*)(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A text as it is read where a chart writes it without quotes, and a number means the same: `10` is one. */
export function unquoted(value: unknown): Json {
  if (typeof value !== 'string') {
    return (value ?? null) as Json;
  }
  const text = value.trim();
  const number = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : text;
}
