import { Leaf } from '../check-shape';

const SYNTAX = /^([+-]?)(\d+\.?\d*|\.\d+)(?:([numkMGTPE]|[KMGTPE]i)|[eE]([+-]?\d+))?$/;
const DECIMAL_SUFFIXES: Record<string, number> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY_SUFFIXES = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/** The maximum exponent. Larger ones make no difference in comparisons. */
const LARGEST_EXPONENT = 400;

/** One, in billionths. */
export const ONE = 1_000_000_000n;

/** A quantity of CPU, memory or storage in billionths, rounded up as in Kubernetes. Undefined if it is invalid. */
export function parseQuantity(quantity: unknown): bigint | undefined {
  const text = typeof quantity === 'object' ? '' : String(quantity);
  if (!parsedAmounts.has(text)) {
    if (parsedAmounts.size >= MAX_PARSED) {
      parsedAmounts.clear();
    }
    parsedAmounts.set(text, parseAmount(text));
  }
  return parsedAmounts.get(text);
}

/** A cache of parsed quantities, because the virtual clusters of a fleet have the same few quantities. */
const parsedAmounts = new Map<string, bigint | undefined>();
const MAX_PARSED = 1000;

function parseAmount(text: string): bigint | undefined {
  const [, sign, digits, suffix, power] = SYNTAX.exec(text.trim()) ?? [];
  if (digits === undefined) {
    return undefined;
  }
  const [whole, fraction = ''] = digits.split('.');
  let mantissa = BigInt(whole + fraction);
  let exponent = 9 - fraction.length + (DECIMAL_SUFFIXES[suffix] ?? Number(power ?? 0));
  if (BINARY_SUFFIXES.includes(suffix)) {
    mantissa *= 1024n ** BigInt(BINARY_SUFFIXES.indexOf(suffix) + 1);
  }
  exponent = Math.max(-LARGEST_EXPONENT, Math.min(LARGEST_EXPONENT, exponent));
  const divisor = 10n ** BigInt(Math.max(0, -exponent));
  const nanos = exponent < 0 ? (mantissa + divisor - 1n) / divisor : mantissa * 10n ** BigInt(exponent);
  return sign === '-' ? -nanos : nanos;
}

/** Whether a quantity is an integer. */
export function isWhole(quantity: unknown): boolean {
  return parseQuantity(quantity)! % ONE === 0n;
}

/** Whether one quantity is larger than another. False if one of them is invalid. */
export function isMore(one: unknown, other: unknown): boolean {
  return parseQuantity(one)! > parseQuantity(other)!;
}

/** The type of quantities. */
export const QUANTITY: Leaf = {
  accepts: value => (typeof value === 'string' || typeof value === 'number') && SYNTAX.test(String(value).trim()),
  allowed: 'an amount such as 500m, 2, 128Mi or 1.5Gi',
  fix: (value, path) => (typeof value === 'string' ? suggestion(value, String(path[path.length - 1])) : undefined),
};

/** The most likely intended quantity: 5G for `5 GB`, 512Mi for `512mi`. For CPUs, 200m for `200 m`: larger units have no meaning. */
function suggestion(text: string, resource: string): string | undefined {
  if (/(?:^|\.)cpu$/.test(resource)) {
    const [, thousandths] = /^\s*(\d+(?:\.\d+)?)\s*m\s*$/i.exec(text) ?? [];
    return thousandths === undefined ? undefined : `Did you mean ${thousandths}m?`;
  }
  const [, digits, prefix, binary] = /^\s*(\d+(?:\.\d+)?)\s*([kmgtp])(i?)b?\s*$/i.exec(text) ?? [];
  if (digits === undefined) {
    return undefined;
  }
  const upper = prefix.toUpperCase();
  const decimal = upper === 'K' ? 'k' : upper;
  return binary ? `Did you mean ${digits}${upper}i?` : `Did you mean ${digits}${upper}i, or ${digits}${decimal}?`;
}
