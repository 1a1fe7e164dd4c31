import { call, cdk8s, Expression, k8s, kplus, literal } from './expression';
import { isObject, Json } from '../values/json';

const UNITS: Readonly<Record<string, string>> = { Ki: 'kibibytes', Mi: 'mebibytes', Gi: 'gibibytes', Ti: 'tebibytes' };

/** A Size, such as `Size.gibibytes(5)` for `5Gi`. */
export function size(value: Json): Expression | undefined {
  const [, amount, unit] = (typeof value === 'string' && /^(\d+)([KMGT]i)$/.exec(value)) || [];
  return unit ? call(cdk8s('Size'), UNITS[unit], literal(Number(amount))) : undefined;
}

/** A Cpu, such as `Cpu.millis(500)` for `500m`. */
export function cpu(value: Json): Expression | undefined {
  const [, amount, millis] = (typeof value === 'string' && /^(\d+(?:\.\d+)?)(m?)$/.exec(value)) || [];
  return amount ? call(kplus('Cpu'), millis ? 'millis' : 'units', literal(Number(amount))) : undefined;
}

/** A Kubernetes quantity. */
export function quantity(value: Json): Expression | undefined {
  return inClass('Quantity', value);
}

/** A text or a number in the class of a Kubernetes type, such as `IntOrString`. */
export function inClass(type: string, value: Json): Expression | undefined {
  switch (typeof value) {
    case 'string': return call(k8s(type), 'fromString', literal(value));
    case 'number': return call(k8s(type), 'fromNumber', literal(value));
    default: return undefined;
  }
}

/** Quantities by the names of resources. */
export function quantities(value: Json): Expression | undefined {
  const entries = isObject(value) ? Object.entries(value).map(([key, amount]) => [key, quantity(amount)] as const) : undefined;
  return entries?.every((entry): entry is [string, Expression] => entry[1] !== undefined)
    ? { kind: 'map', of: { kind: 'class', type: k8s('Quantity') }, entries } : undefined;
}
