/**
 * A value as Helm's templates print it: numbers with an exponent from a million on, and below a ten-thousandth.
 *
 * Helm knows but one kind of number, so that whole ones are printed like that too.
 */
export function goText(value: string | number | boolean): string {
  return typeof value === 'number' ? numberText(value) : String(value);
}

function numberText(value: number): string {
  const [digits, exponent] = value.toExponential().split('e');
  const isShort = Number(exponent) >= -4 && Number(exponent) < 6;
  return isShort ? String(value) : `${digits}e${exponent[0]}${exponent.slice(1).padStart(2, '0')}`;
}
