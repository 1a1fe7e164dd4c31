import { Context, Converted, hasNull, hasOddKey, untyped } from './converted';
import { enumMember, enumType } from './enum-member';
import { environment } from './environment';
import { evaluate } from './evaluate';
import { call, cdk8s, data, Expression, fields, kplus, literal, struct, vcluster } from './expression';
import { quantities, size } from './quantities';
import { amounts, resources } from './resources';
import { mount, volume } from './volumes';
import { fragment } from '../props/kubernetes-fragment';
import { VALUE_TYPES } from '../props/value-types';
import { isEqual } from '../values/canonical';
import { isObject, Json } from '../values/json';

/** Returns the expression that the library writes as a value. Undefined if there is none or it is unknown. */
type Inverse = (value: any, context: Context) => Expression | undefined;

/** The conversions of types of values to code: the inverse of `VALUE_TYPES`, and plain JSON. */
const INVERSES: Readonly<Record<string, Inverse>> = {
  string: value => (typeof value === 'string' ? literal(value) : undefined),
  base64: value => (typeof value === 'string' ? literal(value) : undefined),
  boolean: value => (typeof value === 'boolean' ? literal(value) : undefined),
  integer: value => (Number.isInteger(value) ? literal(value) : undefined),
  number: value => (typeof value === 'number' ? literal(value) : undefined),
  any: plainData,
  object: (value, context) => (isObject(value) ? plainData(value, context) : undefined),
  auto: value => enumMember(vcluster('AutoSwitch'), String(value)),
  seconds: value => (Number.isInteger(value) ? call(cdk8s('Duration'), 'seconds', literal(value)) : undefined),
  duration,
  size,
  percent,
  quantities,
  env: environment,
  volume: (value, context) => {
    const declaration = volume(value, context.variables);
    return declaration && { kind: 'variable', declaration };
  },
  mount: (value, context) => mount(value, context.variables),
  secret: (value, { variables }) =>
    (typeof value?.name === 'string' ? { kind: 'variable', declaration: variables.secret(value.name) } : undefined),
  tls: ({ hosts, secretName }, { variables }) => struct(kplus('IngressTls'), fields({
    hosts: Array.isArray(hosts) ? { kind: 'list', of: { kind: 'string' }, items: hosts.map(literal) } : undefined,
    secret: typeof secretName === 'string' ? { kind: 'variable', declaration: variables.secret(secretName) } : undefined,
  })),
  dnsOption: ({ name, value }) => struct(kplus('DnsOption'), fields({ name: literal(name), value: value === undefined ? undefined : literal(value) })),
};

/** Converts a value to code. The code is evaluated, and only used if the library writes the same value for it. */
export function convertValue(name: string, value: Json, context: Context): Converted {
  if (name === 'resources' || name === 'amounts') {
    return name === 'resources' ? resources(value) : amounts(value);
  }
  const inverse = INVERSES[name] ?? (text => enumMember(enumType(name), text));
  const typed = attempt(() => inverse(value, context));
  return typed && attempt(() => isEqual(writtenAs(name, evaluate(typed)), value)) ? { typed } : untyped(value);
}

function writtenAs(name: string, value: any): unknown {
  if (name === 'quantities') {
    return fragment(value, 'ResourceList');
  }
  return VALUE_TYPES[name]?.accepts(value) === false ? undefined : VALUE_TYPES[name]?.write(value) ?? value;
}

/** Returns undefined if the value is of another type than expected, or if cdk8s refuses it. */
function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function plainData(value: Json, { keepsNulls }: Context): Expression | undefined {
  return hasOddKey(value) || (hasNull(value) && !keepsNulls) ? undefined : data(value);
}

/** A duration in the largest unit without a fraction. */
function duration(text: string): Expression | undefined {
  const [, hours = 0, minutes = 0, seconds = 0] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text) ?? [];
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const [unit, factor] = total % 3600 === 0 && total > 0 ? ['hours', 3600] as const : total % 60 === 0 && total > 0 ? ['minutes', 60] as const : ['seconds', 1] as const;
  return call(cdk8s('Duration'), unit, literal(total / factor));
}

function percent(value: string | number): Expression | undefined {
  const share = /^(\d+)%$/.exec(String(value));
  return share ? call(kplus('PercentOrAbsolute'), 'percent', literal(Number(share[1])))
    : typeof value === 'number' ? call(kplus('PercentOrAbsolute'), 'absolute', literal(value)) : undefined;
}
