import { Duration, Size, SizeRoundingBehavior } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { isObject, JsonObject, withoutUndefined } from '../values/json';
import type { Path } from '../values/problem';

/** The conversion of a type of cdk8s or cdk8s-plus to the values of a `vcluster.yaml`. */
export interface ValueType {
  /** Whether a value is of the type. `instanceof` can't be used, because the value can be from another copy of cdk8s or cdk8s-plus. */
  readonly accepts: (value: any) => boolean;
  /** What is allowed, as the end of the sentence "… must be". */
  readonly allowed: string;
  /** The parts of a value with their required types. Default: none. */
  readonly parts?: (value: any) => readonly Part[];
  /** Converts the value. */
  readonly write: (value: any) => unknown;
  /** The path in the prop for a path in the converted value. Default: the same path. */
  readonly locate?: (path: Path, value: any) => Path;
}

/** A part of a value. */
export interface Part {
  readonly at: Path;
  readonly value: unknown;
  readonly type: Pick<ValueType, 'accepts' | 'allowed'>;
}

const SIZE = { accepts: (value: any) => hasMethod(value, 'toKibibytes'), allowed: 'a Size, such as Size.mebibytes(512)' };
const CPU = { accepts: (value: any) => isObject(value) && typeof value.amount === 'string', allowed: 'a Cpu, such as Cpu.millis(500)' };
const ENV_VALUE = {
  accepts: (value: any) => isObject(value) && (value.value !== undefined || value.valueFrom !== undefined),
  allowed: 'an EnvValue, such as EnvValue.fromValue(\'text\')',
};
const RESOURCE_PROPS = { 'cpu': 'cpu', 'memory': 'memory', 'ephemeral-storage': 'ephemeralStorage' } as Record<string, string>;

/** The types of values that are not plain JSON, by their names in the table of options. */
export const VALUE_TYPES: Readonly<Record<string, ValueType>> = {
  seconds: {
    accepts: value => hasMethod(value, 'toSeconds'),
    allowed: 'a Duration, such as Duration.seconds(30)',
    // Fractions of a second are kept, so that the check of the shape reports them.
    write: (duration: Duration) => duration.toSeconds({ integral: false }),
  },
  duration: {
    accepts: value => hasMethod(value, 'toSeconds'),
    allowed: 'a Duration, such as Duration.hours(1)',
    write: goDuration,
  },
  size: {
    accepts: value => hasMethod(value, 'toKibibytes'),
    allowed: 'a Size, such as Size.gibibytes(5)',
    write: quantity,
  },
  auto: {
    accepts: value => typeof value !== 'boolean',
    allowed: 'an AutoSwitch, such as AutoSwitch.TRUE',
    write: (value: string) => (value === 'true' || value === 'false' ? value === 'true' : value),
  },
  percent: {
    accepts: value => isObject(value) && ['string', 'number'].includes(typeof value.value),
    allowed: 'a PercentOrAbsolute, such as PercentOrAbsolute.absolute(1)',
    write: (amount: kplus.PercentOrAbsolute) => amount.value,
  },
  resources: {
    accepts: isObject,
    allowed: 'a ContainerResources of cdk8s-plus',
    parts: value => Object.entries(value).flatMap(([amount, ends]): Part[] => (isObject(ends)
      ? Object.entries(ends).map(([end, one]) => ({ at: [amount, end], value: one, type: amount === 'cpu' ? CPU : SIZE }))
      : [{ at: [amount], value: ends, type: { accepts: isObject, allowed: '{ request, limit }' } }])),
    write: resources,
    locate: ([end, amount, ...rest]) => [...amount === undefined ? [] : [RESOURCE_PROPS[amount] ?? amount, String(end).replace(/s$/, '')], ...rest],
  },
  amounts: {
    accepts: isObject,
    allowed: 'amounts of cpu, memory and ephemeralStorage',
    parts: value => Object.entries(value).map(([amount, one]) => ({ at: [amount], value: one, type: amount === 'cpu' ? CPU : SIZE })),
    write: resourceAmounts,
    locate: ([amount, ...rest]) => (amount === undefined ? [] : [RESOURCE_PROPS[amount] ?? amount, ...rest]),
  },
  env: {
    accepts: value => isObject(value),
    allowed: 'a map of names to EnvValues',
    parts: value => Object.entries(value).map(([name, source]) => ({ at: [name], value: source, type: ENV_VALUE })),
    write: environment,
    locate: ([index, ...rest], value) => (index === undefined ? [] : [Object.keys(value ?? {})[Number(index)] ?? index, ...rest[0] === 'name' ? [] : rest]),
  },
  volume: {
    accepts: value => hasMethod(value, '_toKube'),
    allowed: 'a Volume of cdk8s-plus, such as Volume.fromEmptyDir(…)',
    write: volume,
  },
  mount: {
    accepts: value => isObject(value) && isObject(value.volume),
    allowed: 'a VolumeMount of cdk8s-plus: { volume, path }',
    write: mount,
    locate: ([key, ...rest]) => (key === undefined ? [] : [{ name: 'volume', mountPath: 'path', mountPropagation: 'propagation' }[key] ?? key, ...rest]),
  },
  secret: {
    accepts: value => isObject(value),
    allowed: 'a Secret of cdk8s-plus',
    write: (secret: kplus.ISecret) => ({ name: secret.name }),
    locate: () => [],
  },
  tls: {
    accepts: isObject,
    allowed: 'an IngressTls of cdk8s-plus: { hosts, secret }',
    write: (tls: kplus.IngressTls) => withoutUndefined({ hosts: tls.hosts, secretName: tls.secret?.name }),
    locate: ([key, ...rest]) => (key === undefined ? [] : [key === 'secretName' ? 'secret' : key, ...rest]),
  },
  dnsOption: {
    accepts: isObject,
    allowed: 'a DnsOption of cdk8s-plus: { name, value }',
    write: ({ name, value }: kplus.DnsOption) => withoutUndefined({ name, value }),
  },
};

/** A size as Kubernetes writes quantities, in the largest unit without a fraction: `5Gi`, `400Mi`. */
export function quantity(size: Size): string {
  const kibibytes = size.toKibibytes({ rounding: SizeRoundingBehavior.NONE });
  for (const [unit, factor] of [['Gi', 1024 * 1024], ['Mi', 1024]] as const) {
    if (kibibytes % factor === 0) {
      return `${kibibytes / factor}${unit}`;
    }
  }
  return `${kibibytes}Ki`;
}

/** A duration in the format of Go, in whole hours, minutes and seconds: `1h30m`. */
export function goDuration(duration: Duration): string {
  const milliseconds = duration.toMilliseconds({ integral: false });
  const [hours, minutes, seconds] = [Math.floor(milliseconds / 3_600_000), Math.floor(milliseconds / 60_000) % 60, (milliseconds % 60_000) / 1000];
  return [[hours, 'h'], [minutes, 'm'], [seconds, 's']].filter(([amount]) => amount !== 0).map(([amount, unit]) => `${amount}${unit}`).join('') || '0s';
}

function resourceAmounts(given: { cpu?: kplus.Cpu; memory?: Size; ephemeralStorage?: Size }): JsonObject {
  return Object.fromEntries(Object.entries(RESOURCE_PROPS)
    .map(([name, prop]) => [name, (given as any)[prop]])
    .filter(([, amount]) => amount !== undefined)
    .map(([name, amount]) => [name, name === 'cpu' ? amount.amount : quantity(amount)])) as JsonObject;
}

function resources(given: kplus.ContainerResources): JsonObject {
  const ends = (end: 'limit' | 'request') => {
    const all = resourceAmounts({ cpu: given.cpu?.[end], memory: given.memory?.[end], ephemeralStorage: given.ephemeralStorage?.[end] });
    return Object.keys(all).length > 0 ? all : undefined;
  };
  return withoutUndefined({ limits: ends('limit'), requests: ends('request') }) as JsonObject;
}

/** Environment variables by name, as Kubernetes lists them. */
export function environment(variables: { [name: string]: kplus.EnvValue }): JsonObject[] {
  return Object.entries(variables).filter(([, source]) => source !== undefined).map(([name, source]) =>
    kplus.k8s.toJson_EnvVar({ name, value: source.value, valueFrom: source.valueFrom }) as JsonObject);
}

/** A volume as a manifest. cdk8s-plus itself uses `_toKube` for this. */
function volume(source: kplus.Volume): JsonObject {
  return kplus.k8s.toJson_Volume((source as unknown as { _toKube(): kplus.k8s.Volume })._toKube()) as JsonObject;
}

function mount({ volume: { name }, path, readOnly, subPath, subPathExpr, propagation }: kplus.VolumeMount): JsonObject {
  return withoutUndefined({ name, mountPath: path, readOnly, subPath, subPathExpr, mountPropagation: propagation }) as JsonObject;
}

function hasMethod(value: any, name: string): boolean {
  return typeof value === 'object' && value !== null && typeof value[name] === 'function';
}
