import { Duration, Size, SizeRoundingBehavior } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { isObject, JsonObject } from '../values/json';

/*
 * What cdk8s users write, as a `vcluster.yaml` says it. A value of another class than the declared one can come from
 * plain JavaScript: it is passed on as it is, for the check of the release's shape to name.
 */

/** A duration in seconds. Parts of a second are kept: the check says where whole seconds are wanted. */
export function seconds(duration: Duration | undefined): number | undefined {
  return hasMethod(duration, 'toSeconds') ? duration.toSeconds({ integral: false }) : duration;
}

/** A size as Kubernetes writes quantities, in the largest unit that needs no fraction: `5Gi`, `400Mi`. */
export function quantity(size: Size | undefined): string | undefined {
  if (!hasMethod(size, 'toKibibytes')) {
    return size;
  }
  const kibibytes = size.toKibibytes({ rounding: SizeRoundingBehavior.NONE });
  for (const [unit, factor] of [['Gi', 1024 * 1024], ['Mi', 1024]] as const) {
    if (kibibytes % factor === 0) {
      return `${kibibytes / factor}${unit}`;
    }
  }
  return `${kibibytes}Ki`;
}

/** An amount of CPU as Kubernetes writes quantities: `200m`, `1`. */
export function cpuQuantity(cpu: kplus.Cpu | undefined): string | undefined {
  return typeof cpu === 'object' ? cpu?.amount ?? (cpu as any) : cpu;
}

/** Amounts of a container's resources, by what Kubernetes calls them. */
export function amounts({ cpu, memory, ephemeralStorage }: { cpu?: kplus.Cpu; memory?: Size; ephemeralStorage?: Size }): { [resource: string]: any } {
  return { 'cpu': cpuQuantity(cpu), 'memory': quantity(memory), 'ephemeral-storage': quantity(ephemeralStorage) };
}

/** A switch that may also be `auto`: a `vcluster.yaml` says yes and no as booleans. */
export function autoSwitch(enabled: string | undefined): string | boolean | undefined {
  return enabled === 'true' || enabled === 'false' ? enabled === 'true' : enabled;
}

/** The fields that hold something; nothing where none does. */
export function given<T extends object>(fields: T): T | undefined {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) as T : undefined;
}

/** Each item of a list as `convert` writes it. What isn't a list is passed on. */
export function each<T, R>(items: T[] | undefined, convert: (item: T) => R): R[] | undefined {
  return Array.isArray(items) ? items.map(convert) : items;
}

/** Converts a group of options, leaving out what isn't given; what is no group is passed on. */
export function group<T extends object, R extends object>(options: T | undefined, convert: (options: T) => R): R | undefined {
  return isObject(options) ? given(convert(options)) ?? {} as R : options as unknown as R | undefined;
}

/** A volume, as Kubernetes writes it. */
export function volume(source: kplus.Volume): JsonObject {
  // `_toKube` is how cdk8s-plus itself turns a volume into Kubernetes' terms.
  const internal = source as unknown as { _toKube(): kplus.k8s.Volume };
  return hasMethod(internal, '_toKube') ? kplus.k8s.toJson_Volume(internal._toKube()) as JsonObject : internal;
}

/** Environment variables by name, as Kubernetes lists them. */
export function environment(variables: { [name: string]: kplus.EnvValue } | undefined): JsonObject[] | undefined {
  if (!isObject(variables)) {
    return variables as unknown as undefined;
  }
  return Object.entries(variables as { [name: string]: kplus.EnvValue }).map(([name, source]) =>
    kplus.k8s.toJson_EnvVar({ name, value: source?.value, valueFrom: source?.valueFrom }) as JsonObject);
}

/** Whether a value can do what its class promises. Two copies of cdk8s in one app make `instanceof` blind. */
function hasMethod<T>(value: T | undefined, name: keyof T): value is T {
  return typeof value === 'object' && value !== null && typeof value[name] === 'function';
}
