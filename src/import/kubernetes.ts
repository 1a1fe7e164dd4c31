import { Context, convertEntries, convertItems, convertMap, Converted, hasNull, hasOddKey, untyped } from './converted';
import { evaluate } from './evaluate';
import { data, Expression, Field, ItemType, k8s, list, literal, struct } from './expression';
import { JsiiType, kubernetesName, kubernetesStruct } from './kubernetes-types';
import { inClass } from './quantities';
import { fragment } from '../props/kubernetes-fragment';
import { isEqual } from '../values/canonical';
import { isObject, Json, JsonObject } from '../values/json';
import { mergeLayers } from '../values/merge';

/** The classes for Kubernetes types that are a text or a number. */
const HOLDERS = ['Quantity', 'IntOrString'];

/** Converts a Kubernetes fragment. Parts for which cdk8s-plus has no types are not converted. */
export function convertFragment(type: string, value: Json, context: Context): Converted {
  const { typed, rest } = convertStruct(type, value, context);
  if (!typed || !isObject(value)) {
    return untyped(value);
  }
  const written = mergeLayers((rest ?? {}) as JsonObject, fragment(evaluate(typed), type));
  return isEqual(written, value) ? { typed, rest } : untyped(value);
}

function convertStruct(type: string, value: Json, context: Context): Converted {
  const known = kubernetesStruct(type);
  if (!known || !isObject(value) || hasOddKey(value)) {
    return untyped(value);
  }
  const fields: Field[] = [];
  const { rest } = convertEntries(value, (item, key) => {
    const prop = known.props.get(key.toLowerCase());
    const converted = prop ? convertProp(prop.type, item, context) : untyped(item);
    if (prop && converted.typed) {
      fields.push({ prop: prop.name, value: converted.typed });
    }
    return converted;
  });
  const missing = [...known.props.values()].some(({ name, required }) => required && !fields.some(({ prop }) => prop === name));
  // Empty maps can have a meaning: `emptyDir: {}`.
  return missing || (fields.length === 0 && rest !== undefined) ? untyped(value) : { typed: struct(k8s(known.name), fields), rest };
}

function convertProp(type: JsiiType, value: Json, context: Context): Converted {
  if (type.collection) {
    return convertCollection(type.collection.kind, type.collection.elementtype, value, context);
  }
  if (type.fqn) {
    const name = kubernetesName(type.fqn) ?? '';
    const held = HOLDERS.includes(name) ? inClass(name, value) : undefined;
    return held ? { typed: held } : convertStruct(name, value, context);
  }
  const typed = primitive(type.primitive, value, context);
  return typed ? { typed } : untyped(value);
}

function convertCollection(kind: 'array' | 'map', of: JsiiType, value: Json, context: Context): Converted {
  if (kind === 'array') {
    const items = Array.isArray(value) ? convertItems(value, item => convertProp(of, item, context)) : undefined;
    return items ? { typed: list(itemType(of), items) } : untyped(value);
  }
  return convertMap(value, itemType(of), item => convertProp(of, item, context));
}

function primitive(name: string | undefined, value: Json, { keepsNulls }: Context): Expression | undefined {
  if (name === 'any' || name === 'json') {
    return hasNull(value) && !keepsNulls ? undefined : data(value);
  }
  return typeof value === name ? literal(value as string | number | boolean) : undefined;
}

function itemType({ primitive: name, fqn, collection }: JsiiType): ItemType {
  if (collection) {
    return { kind: collection.kind === 'array' ? 'list' : 'map', of: itemType(collection.elementtype) };
  }
  if (fqn) {
    const type = kubernetesName(fqn)!;
    return { kind: HOLDERS.includes(type) ? 'class' : 'struct', type: k8s(type) };
  }
  return { kind: name === 'string' || name === 'number' || name === 'boolean' ? name : 'any' };
}
