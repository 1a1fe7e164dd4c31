import { Context, Converted, convertItems, convertMap, hasOddKey, untyped } from './converted';
import { enumType } from './enum-member';
import { Field, ItemType, k8s, kplus, list, struct, vcluster } from './expression';
import { convertFragment } from './kubernetes';
import { kubernetesStruct } from './kubernetes-types';
import { replaced } from './tree';
import { convertValue } from './value-types';
import { Option, OptionType, optionStruct } from '../props/option-table';
import { at, isObject, Json, JsonObject } from '../values/json';

/** An option with its own conversion to code. */
export interface SpecialOption extends Pick<Option, 'prop' | 'path'> {
  readonly convert: (value: Json) => Converted;
}

/** The options that are converted. */
interface Choice {
  /** Options that are not in the table. */
  readonly special?: readonly SpecialOption[];
  /** Props that are not used. */
  readonly without?: readonly string[];
}

/** A struct, and the options without a typed form. */
export interface ConvertedStruct {
  readonly fields: readonly Field[];
  /** The options without a typed form, as values. */
  readonly rest: JsonObject;
}

/**
 * The options of a struct as fields.
 *
 * @param value the values at the path of the struct
 * @param defaults the release's defaults there
 */
export function convertOptions(
  struct_: string, value: JsonObject, defaults: unknown, context: Context, { special = [], without = [] }: Choice = {},
): ConvertedStruct {
  let rest = value;
  const found: { readonly field: Field; readonly place: number[] }[] = [];
  // An option below another one comes first, because it is more specific.
  const options = [...special, ...optionStruct(struct_).options]
    .filter(({ prop }) => !without.includes(prop))
    .sort((a, b) => b.path.length - a.path.length);
  for (const option of options) {
    const given = at(rest, option.path) as Json | undefined;
    const converted = given === undefined ? undefined : 'convert' in option ? option.convert(given)
      : convertOption(option.type, given, at(defaults, option.path), context);
    if (converted?.typed) {
      found.push({ field: { prop: option.prop, value: converted.typed }, place: placeOf(value, option.path) });
      rest = replaced(rest, option.path, converted.rest);
    }
  }
  return { fields: found.sort((a, b) => comparePlaces(a.place, b.place)).map(({ field }) => field), rest };
}

/** Converts a struct of options. If a required prop is missing, nothing of it has a typed form. */
function convertStruct(name: string, value: Json, defaults: unknown, context: Context): Converted {
  if (!isObject(value) || hasOddKey(value)) {
    return untyped(value);
  }
  const known = optionStruct(name);
  const { fields, rest } = convertOptions(name, value, defaults, context);
  const given = known.switchedOn ? switchedOn(name, fields, value, defaults, context) : fields;
  if (!given || lacksRequired(name, fields) || (fields.length === 0 && Object.keys(rest).length > 0)) {
    return untyped(value);
  }
  return { typed: struct(vcluster(name), given), rest: Object.keys(rest).length > 0 ? rest : undefined };
}

/** Whether a required prop is missing. */
export function lacksRequired(name: string, fields: readonly Field[]): boolean {
  return optionStruct(name).options.some(({ prop, required }) => required && !fields.some(field => field.prop === prop));
}

/** The fields of a struct that sets `enabled` to true by default. Undefined if it would change the value. */
function switchedOn(
  struct_: string, fields: readonly Field[], value: JsonObject, defaults: unknown, context: Context,
): readonly Field[] | undefined {
  const given = fields.find(({ prop }) => prop === 'enabled');
  if (given) {
    return value.enabled === true && fields.length > 1 ? fields.filter(field => field !== given) : fields;
  }
  const standard = at(defaults, ['enabled']);
  const typed = value.enabled === undefined && standard !== undefined
    ? convertOption(optionStruct(struct_).byProp.get('enabled')!.type, standard, undefined, context).typed : undefined;
  return typed && [{ prop: 'enabled', value: typed }, ...fields];
}

/** Converts an option of the table. */
export function convertOption(type: OptionType, value: Json, defaults: unknown, context: Context): Converted {
  switch (type.kind) {
    case 'struct': return convertStruct(type.name, value, defaults, context);
    case 'kubernetes': return convertFragment(type.name, value, context);
    case 'list': return convertList(type.of, value, context);
    case 'map': return convertMap(value, itemType(type.of), (item, key) => convertOption(type.of, item, at(defaults, [key]), context));
    default: return convertValue(type.name, value, context);
  }
}

function convertList(of: OptionType, value: Json, context: Context): Converted {
  const items = Array.isArray(value) ? convertItems(value, item => convertOption(of, item, undefined, context)) : undefined;
  if (items && of.kind === 'value' && of.name === 'volume') {
    context.variables.addVolumes(value as JsonObject[], items);
  }
  return items ? { typed: list(itemType(of), items) } : untyped(value);
}

/** Types whose values are classes or structs of cdk8s-plus. */
const CLASSES: Readonly<Record<string, ItemType>> = {
  volume: { kind: 'class', type: kplus('Volume') },
  mount: { kind: 'struct', type: kplus('VolumeMount') },
  secret: { kind: 'class', type: kplus('ISecret') },
  tls: { kind: 'struct', type: kplus('IngressTls') },
  dnsOption: { kind: 'struct', type: kplus('DnsOption') },
  object: { kind: 'map', of: { kind: 'any' } },
  any: { kind: 'any' },
  string: { kind: 'string' },
  base64: { kind: 'string' },
  boolean: { kind: 'boolean' },
  integer: { kind: 'number' },
  number: { kind: 'number' },
};

function itemType(type: OptionType): ItemType {
  switch (type.kind) {
    case 'struct': return { kind: 'struct', type: vcluster(type.name) };
    case 'kubernetes': return { kind: 'struct', type: k8s(kubernetesStruct(type.name)!.name) };
    case 'list':
    case 'map': return { kind: type.kind, of: itemType(type.of) };
    default: return CLASSES[type.name] ?? { kind: 'enum', type: enumType(type.name) };
  }
}

/** The positions of a path in the keys of a map, so that the code has the same order as the file. */
function placeOf(value: JsonObject, path: readonly string[]): number[] {
  return path.map((key, i) => Object.keys(at(value, path.slice(0, i)) ?? {}).indexOf(key));
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  const i = a.findIndex((place, index) => place !== b[index]);
  return i < 0 ? a.length - b.length : a[i] - (b[i] ?? -1);
}
