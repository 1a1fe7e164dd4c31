import { Json } from '../values/json';

/** A decimal number with no more digits than a JavaScript number can hold. */
const NUMBER = /^(?=.{1,15}$)\+?((0|[1-9]\d*)(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

/** A text as it is read if the chart writes it without quotes: `10` becomes a number. */
export function unquoted(value: unknown): Json {
  if (typeof value !== 'string') {
    return (value ?? null) as Json;
  }
  const text = value.trim();
  const number = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : text;
}
