/**
 * A value as Helm's templates print it: numbers from 1,000,000 on, and below 0.0001, are written with an exponent.
 *
 * Helm has only one type of numbers, so this also applies to integers.
 */
export function goText(value: string | number | boolean): string {
  return typeof value === 'number' ? numberText(value) : String(value);
}

/** A finite number as the shortest decimal: from 1,000,000 on, and below 0.0001, with an exponent. */
export function numberText(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-4 && size < 1e6)) {
    return String(value);
  }
  const [digits, exponent] = value.toExponential().split('e');
  return `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}
