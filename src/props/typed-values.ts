import { fragment } from './kubernetes-fragment';
import { Option, StructTable, OptionType, optionStruct } from './option-table';
import { unknownProp } from './unknown-prop';
import { VALUE_TYPES } from './value-types';
import { problemLine } from '../values/describe';
import { at, isObject, JsonObject, put } from '../values/json';
import { formatPath, Path } from '../values/problem';

/** The errors in typed props, one line each. */
export type Errors = string[];

/** The input of `typedValues`. */
export interface TypedProps {
  /** The struct in the table of options. */
  readonly struct: string;
  readonly props: object;
  /** The path of the props as the user writes it. Default: the props of a construct. */
  readonly path?: Path;
  /** Props of the same object that are not in the table, or that are read elsewhere. */
  readonly beside?: readonly string[];
  /** The struct in which misplaced props are searched. Default: the same struct. */
  readonly root?: string;
}

/**
 * Converts typed props to the values of a `vcluster.yaml`. Values of a wrong class, and unknown props, are errors.
 */
export function typedValues({ struct, props, path = [], beside = [], root = struct }: TypedProps, errors: Errors): JsonObject {
  const known = optionStruct(struct);
  reportUnknown(known, { props, path, beside, root }, errors);
  const values: JsonObject = {};
  for (const option of known.options) {
    if (beside.includes(option.prop)) {
      continue;
    }
    const value = (props as Record<string, unknown>)[option.prop];
    if (value !== undefined) {
      const written = writtenAs(option.type, value, [...path, option.prop], root, errors);
      if (written !== undefined) {
        putAt(values, option.path, written);
      }
    }
  }
  if (known.switchedOn && values.enabled === undefined) {
    values.enabled = true;
  }
  return values;
}

function reportUnknown(known: StructTable, { props, path, beside, root }: Required<Omit<TypedProps, 'struct'>>, errors: Errors): void {
  for (const [key, value] of Object.entries(props)) {
    if (value !== undefined && !known.byProp.has(key) && !beside.includes(key)) {
      errors.push(problemLine(formatPath([...path, key]), unknownProp(key, value, [...known.byProp.keys(), ...beside], path, root)));
    }
  }
}

/** Sets a value at a path. Values on the path that are not maps are kept, so that the check of the shape reports them. */
function putAt(values: JsonObject, [key, ...rest]: Option['path'], value: unknown): void {
  if (rest.length === 0) {
    put(values, key, value as any);
    return;
  }
  const inner = values[key] ?? {};
  if (isObject(inner)) {
    put(values, key, inner);
    putAt(inner, rest, value);
  }
}

function writtenAs(type: OptionType, value: unknown, path: Path, root: string, errors: Errors): unknown {
  switch (type.kind) {
    case 'kubernetes': return fragment(value as object, type.name);
    case 'struct': return isObject(value) ? typedValues({ struct: type.name, props: value, path, root }, errors)
      : addTypeError(path, value, 'an object with options', errors);
    case 'list': return Array.isArray(value) ? writtenItems(type.of, value, path, root, errors) : addTypeError(path, value, 'a list', errors);
    case 'map': return isObject(value) ? Object.fromEntries(Object.entries(value)
      .map(([key, item]) => [key, item === undefined ? undefined : writtenAs(type.of, item, [...path, key], root, errors)]))
      : addTypeError(path, value, 'a map', errors);
    default: return writtenValue(type.name, value, path, errors);
  }
}

/** The items of a list. Undefined if one of them is refused. */
function writtenItems(type: OptionType, items: unknown[], path: Path, root: string, errors: Errors): unknown[] | undefined {
  const before = errors.length;
  const written = Array.from(items, (item, i) => item === undefined || item === null ? null : writtenAs(type, item, [...path, i], root, errors));
  return errors.length === before ? written : undefined;
}

/** A value of a class of cdk8s or cdk8s-plus, or plain JSON, which the check of the shape checks. */
function writtenValue(name: string, value: unknown, path: Path, errors: Errors): unknown {
  if (name === 'own') {
    return path[path.length - 1] === 'grantAccess' && typeof value !== 'boolean' ? addTypeError(path, value, 'true or false', errors) : undefined;
  }
  if (name === 'quantities') {
    return fragment(value as object, 'ResourceList');
  }
  const type = VALUE_TYPES[name];
  if (!type) {
    return value;
  }
  if (!type.accepts(value)) {
    return addTypeError(path, value, type.allowed, errors);
  }
  const wrong = (type.parts?.(value) ?? []).filter(part => part.value !== undefined && !part.type.accepts(part.value));
  wrong.forEach(part => addTypeError([...path, ...part.at], part.value, part.type.allowed, errors));
  return wrong.length > 0 ? undefined : type.write(value);
}

function addTypeError(path: Path, value: unknown, allowed: string, errors: Errors): undefined {
  errors.push(problemLine(formatPath(path), { path, value, allowed }));
}

/** The path in typed props for a path in the values that they are converted to. */
export function propPath(struct: string, path: Path, props: unknown): Path {
  const option = optionStruct(struct).options
    .filter(one => one.path.every((key, i) => path[i] === key))
    .sort((a, b) => b.path.length - a.path.length)[0];
  if (option) {
    const value = at(props, [option.prop]);
    return [option.prop, ...pathWithin(option.type, path.slice(option.path.length), value)];
  }
  // A map of the values that contains several props belongs to the struct.
  return optionStruct(struct).options.some(one => path.every((key, i) => one.path[i] === key)) ? [] : path;
}

function pathWithin(type: OptionType, path: Path, value: unknown): Path {
  if (path.length === 0) {
    return [];
  }
  const [key, ...rest] = path;
  switch (type.kind) {
    case 'struct': return propPath(type.name, path, value);
    case 'list':
    case 'map': return [key, ...pathWithin(type.of, rest, at(value, [key]))];
    case 'kubernetes': return asSpelt(path, value);
    default: return VALUE_TYPES[type.name]?.locate?.(path, value) ?? path;
  }
}

/** The path with the keys as the props spell them. They can differ from the API in upper and lower case: `hostIp`. */
function asSpelt(path: Path, value: unknown): Path {
  return path.reduce<Path>((spelt, key) => {
    const owner = at(value, spelt);
    const same = isObject(owner) && !Object.hasOwn(owner, key)
      ? Object.keys(owner).find(one => one.toLowerCase() === String(key).toLowerCase()) : undefined;
    return [...spelt, same ?? key];
  }, []);
}
