const NANOSECONDS: Readonly<Record<string, number>> = { ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9 };
const NUMBER_AND_UNIT = /(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g;
const LONGEST = 2 ** 63;

/** Whether Go accepts a text as a duration. */
export function isDuration(time: string): boolean {
  const unsigned = time.replace(/^[+-]/, '');
  if (unsigned === '0') {
    return true;
  }
  const parts = [...unsigned.matchAll(NUMBER_AND_UNIT)];
  const total = parts.reduce((sum, [, number, unit]) => sum + Number(number) * NANOSECONDS[unit], 0);
  return parts.length > 0 && parts.map(([part]) => part).join('') === unsigned && total < LONGEST;
}
