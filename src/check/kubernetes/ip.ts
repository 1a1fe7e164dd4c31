/** The 4 or 16 bytes of an IP address. Undefined if it is invalid. Leading zeros are allowed, as in Kubernetes. */
export function parseIp(text: string): number[] | undefined {
  return text.includes(':') ? parseV6(text) : parseV4(text);
}

/** An IP network: the bytes of its first address, and the length of its prefix in bits. */
export interface Cidr {
  readonly bytes: readonly number[];
  readonly bits: number;
}

/** Reads a network such as `10.0.0.0/8` or `fd00::/8`. Undefined if it is invalid. */
export function parseCidr(text: string): Cidr | undefined {
  const match = /^([^/]+)\/(\d{1,3})$/.exec(text);
  const bytes = match ? parseIp(match[1]) : undefined;
  const bits = Number(match?.[2]);
  return bytes && bits <= bytes.length * 8 ? { bytes, bits } : undefined;
}

/** Whether one network is within another one, and smaller. */
export function isSmallerNetwork(inner: Cidr, outer: Cidr): boolean {
  const leading = (cidr: Cidr) => cidr.bytes.map(byte => byte.toString(2).padStart(8, '0')).join('').slice(0, outer.bits);
  return inner.bytes.length === outer.bytes.length && inner.bits > outer.bits && leading(inner) === leading(outer);
}

function parseV4(text: string): number[] | undefined {
  const parts = text.split('.');
  return parts.length === 4 && parts.every(part => /^\d+$/.test(part) && Number(part) <= 255) ? parts.map(Number) : undefined;
}

function parseV6(text: string): number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) {
    return undefined;
  }
  const before = bytesOfGroups(halves[0], halves.length === 1);
  const after = bytesOfGroups(halves[1] ?? '', true);
  if (!before || !after) {
    return undefined;
  }
  const missing = 16 - before.length - after.length;
  if (halves.length === 2 ? missing < 2 : missing !== 0) {
    return undefined;
  }
  return [...before, ...Array<number>(missing).fill(0), ...after];
}

/** The bytes of groups of hexadecimal digits. The last group can be an IPv4 address. */
function bytesOfGroups(text: string, isLast: boolean): number[] | undefined {
  const bytes: number[] = [];
  const parts = text === '' ? [] : text.split(':');
  for (const [index, part] of parts.entries()) {
    if (/^[\da-f]{1,4}$/i.test(part)) {
      const group = parseInt(part, 16);
      bytes.push(Math.floor(group / 256), group % 256);
      continue;
    }
    const v4 = isLast && index === parts.length - 1 ? parseV4(part) : undefined;
    if (!v4) {
      return undefined;
    }
    bytes.push(...v4);
  }
  return bytes;
}
