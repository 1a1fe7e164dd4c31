/*
 * What an API server gives back of what it was sent: all of it, save for what it writes in its own way.
 */

/** Where amounts stand, which it writes in its own unit. */
const AMOUNTS = /(\.(limits|requests|hard|default|defaultRequest|min|max|maxLimitRequestRatio)\.[^.]+|\.sizeLimit)$/;

/** Where nothing is given by 0, and it chooses. */
const CHOSEN = /\.nodePort$/;

const FACTORS: Readonly<Record<string, number>> = {
  '': 1,
  'n': 1e-9,
  'u': 1e-6,
  'm': 1e-3,
  'k': 1e3,
  'M': 1e6,
  'G': 1e9,
  'T': 1e12,
  'P': 1e15,
  'E': 1e18,
  'Ki': 2 ** 10,
  'Mi': 2 ** 20,
  'Gi': 2 ** 30,
  'Ti': 2 ** 40,
  'Pi': 2 ** 50,
  'Ei': 2 ** 60,
};

/** The fields of an object that were lost or changed on the way to the server and back, with both values. */
export function lostFields(sent: any, stored: any, path = ''): string[] {
  if (path === '.stringData' && sent) {
    return Object.entries(sent).flatMap(([key, text]) => lostFields(text, decoded(stored?.[key]), `${path}.${key}`));
  }
  if (Array.isArray(sent)) {
    return sent.length === 0 && (stored === undefined || stored === null) ? [] : [
      ...Array.isArray(stored) && stored.length === sent.length ? [] : [told(path, `${sent.length} items`, `${stored?.length} items`)],
      ...sent.flatMap((item, index) => lostFields(item, stored?.[index], `${path}[${index}]`)),
    ];
  }
  if (typeof sent === 'object' && sent !== null) {
    const isSource = path.endsWith('.emptyDir');
    return [
      ...isSource && stored === undefined ? [told(path, sent, stored)] : [],
      ...Object.keys(sent).flatMap(key => lostFields(sent[key], path === '' && key === 'stringData' ? stored?.data : stored?.[key], `${path}.${key}`)),
    ];
  }
  return isSame(sent, stored, path) ? [] : [told(path, sent, stored)];
}

function isSame(sent: unknown, stored: unknown, path: string): boolean {
  if (sent === stored) {
    return true;
  }
  // What is nothing isn't stored.
  if (!sent && (stored === undefined || CHOSEN.test(path))) {
    return true;
  }
  return AMOUNTS.test(path) && amount(sent) === amount(stored);
}

/** A quantity as a number, rounded as a server rounds it: to a thousandth. */
function amount(quantity: unknown): number {
  const [, digits = 'NaN', unit = ''] = /^([+-]?[\d.]+(?:[eE][+-]?\d+)?)([a-zA-Z]*)$/.exec(String(quantity)) ?? [];
  return Math.ceil(Number((Number(digits) * (FACTORS[unit] ?? NaN) * 1000).toPrecision(12))) / 1000;
}

function decoded(base64: unknown): string | undefined {
  return typeof base64 === 'string' ? Buffer.from(base64, 'base64').toString('utf8') : undefined;
}

function told(path: string, sent: unknown, stored: unknown): string {
  return `${path} (${JSON.stringify(sent)} became ${JSON.stringify(stored)})`;
}
