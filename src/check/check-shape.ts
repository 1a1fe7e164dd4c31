import { HintOptions, whatWasMeant } from './what-was-meant';
import { wrongType } from './wrong-type';
import { ANY_KEY, isRequired, Kind, parseKind, Shape, TypeShape } from '../release/shape';
import { at, isObject, JsonObject } from '../values/json';
import { Path, Problem } from '../values/problem';

/** Additional checks and hints of the check of keys and types. */
export interface ShapeOptions extends HintOptions {
  /** Returns advice for a value of a type that its key no longer has. Default: the advice for all wrong types. */
  readonly changed?: (path: Path, value: unknown) => string | undefined;
  /** Checks values of Kubernetes types: `Affinity`, `Toleration[]`. Default: they are not checked. */
  readonly kubernetes?: (notation: string, value: unknown, path: Path) => Problem[];
  /** Checks a map of strings, by its key. Default: it is not checked. */
  readonly strings?: (key: string, value: JsonObject, path: Path) => Problem[];
  /** The types that are not maps. */
  readonly leaves?: Readonly<Record<string, Leaf>>;
  /** Checks an object of a type, merged over its defaults, if its keys and types have no errors. It must not keep the path. */
  readonly object?: (type: string, whole: () => JsonObject, path: Path) => Problem[];
  /** Checks a list of a type, in addition to its items. It must not keep the path. */
  readonly list?: (type: string, items: readonly unknown[], path: Path) => Problem[];
  /** Whether a key with the value null counts as missing, also in lists. */
  readonly nullIsAbsent?: boolean;
  /** The defaults that the value is merged over. A key in the defaults is not missing. Default: none. */
  readonly defaults?: JsonObject;
  /** A cache of the frozen objects without errors, with the types that they were checked as. */
  readonly fine?: WeakMap<object, Set<string>>;
}

/** A type that isn't a map. */
export interface Leaf {
  readonly accepts: (value: unknown) => boolean;
  readonly allowed: string;
  readonly fix?: (value: unknown, path: Path) => string | undefined;
}

/**
 * Finds unknown keys and wrong types in a value.
 *
 * It checks the user's values, not the merged values: a null removes a default, whatever the type of its key.
 * Lists are not merged, so a null in a list is a value of the wrong type.
 *
 * @param value the user's values, or a part of them
 * @param notation the type of the value, in the notation of shapes
 * @param shape the types that the notation names
 * @param path the path of the value
 */
export function checkShape(value: unknown, notation: string, shape: Shape, path: Path = [], options: ShapeOptions = {}): Problem[] {
  const walk: Walk = { shape, root: { kind: parseKind(notation), path }, options, problems: [], broken: 0 };
  if (isKeyThere(walk, value, false)) {
    visit(walk, value, walk.root.kind, [...path], false);
  }
  return walk.problems;
}

/** A path that is changed during the traversal. What keeps it must copy it. */
type Place = (string | number)[];

interface Walk {
  readonly shape: Shape;
  readonly root: { readonly kind: Kind; readonly path: Path };
  readonly options: ShapeOptions;
  readonly problems: Problem[];
  /** The number of problems that are unknown keys or wrong types. */
  broken: number;
}

function visit(walk: Walk, value: unknown, kind: Kind, path: Place, inList: boolean): void {
  if (!accepts(walk, kind, value)) {
    broken(walk, wrongKind(walk, value, kind, [...path]));
    return;
  }
  switch (kind.kind) {
    case 'union':
      return visit(walk, value, kind.of.find(one => accepts(walk, one, value))!, path, inList);
    case 'list':
      return visitItems(walk, value as unknown[], kind.of, path);
    case 'map':
      return visitMap(walk, value as JsonObject, kind.of, path, inList);
    case 'named':
      return walk.options.leaves?.[kind.name] ? undefined : visitKeys(walk, value as JsonObject, kind.name, path, inList);
    case 'kubernetes':
      addProblems(walk, walk.options.kubernetes?.(kind.name, value, [...path]) ?? []);
  }
}

/** Adds problems one by one, because the number of arguments of a call is limited. */
function addProblems(walk: Walk, problems: Problem[]): void {
  problems.forEach(problem => walk.problems.push(problem));
}

function visitKey(walk: Walk, parent: JsonObject, key: string, kind: Kind, path: Place, inList: boolean): void {
  const value = parent[key];
  if (isFineScalar(kind, value)) {
    return;
  }
  // If several types are allowed, the schemas have no type, and accept null.
  path.push(key);
  if (isKeyThere(walk, value, inList) || (value === null && kind.kind !== 'union' && removesNothing(walk, value, path))) {
    visit(walk, value, kind, path, inList);
  }
  path.pop();
}

/** Whether a value is a valid scalar. This is a fast path for most values: it needs no path. */
function isFineScalar(kind: Kind, value: unknown): boolean {
  return kind.kind === 'scalar' && SCALAR_CHECKS[kind.name](value);
}

/** Whether a key with this value exists. */
function isKeyThere(walk: Walk, value: unknown, inList: boolean): boolean {
  return value !== undefined && (value !== null || (inList && !walk.options.nullIsAbsent));
}

/** Whether a null removes no default. It then stays in the values. */
function removesNothing(walk: Walk, value: unknown, path: Path): boolean {
  return value === null && walk.options.defaults !== undefined && at(walk.options.defaults, path) === undefined;
}

function visitItems(walk: Walk, items: unknown[], kind: Kind, path: Place): void {
  if (kind.kind === 'kubernetes') {
    addProblems(walk, walk.options.kubernetes?.(`${kind.name}[]`, items, [...path]) ?? []);
    return;
  }
  items.forEach((item, index) => {
    if (!isFineScalar(kind, item)) {
      path.push(index);
      visit(walk, item, kind, path, true);
      path.pop();
    }
  });
  if (kind.kind === 'named') {
    addProblems(walk, walk.options.list?.(kind.name, items, path) ?? []);
  }
}

function visitMap(walk: Walk, value: JsonObject, kind: Kind, path: Place, inList: boolean): void {
  const before = walk.broken;
  Object.keys(value).forEach(key => visitKey(walk, value, key, kind, path, inList));
  if (kind.kind === 'scalar' && kind.name === 'string' && walk.broken === before) {
    addProblems(walk, walk.options.strings?.(String(path[path.length - 1]), value, [...path]) ?? []);
  }
}

function visitKeys(walk: Walk, value: JsonObject, type: string, path: Place, inList: boolean): void {
  const { fine } = walk.options;
  if (fine?.get(value)?.has(type)) {
    return;
  }
  const keys = parseKeys(walk.shape[type] ?? FREE);
  const before = walk.broken;
  const found = walk.problems.length;
  for (const key of Object.keys(value)) {
    const kind = keys.known.get(key) ?? keys.others;
    if (kind) {
      visitKey(walk, value, key, kind, path, inList);
    } else if (value[key] !== undefined) {
      broken(walk, unknownKey(walk, value[key], key, type, [...path, key]));
    }
  }
  for (const key of keys.required) {
    if (!isKeyThere(walk, value[key], true) && !isKeyThere(walk, at(withDefaults(walk, value, path), [key]), true)) {
      broken(walk, wrongKind(walk, undefined, keys.known.get(key)!, [...path, key]));
    }
  }
  if (walk.options.object && walk.broken === before) {
    addProblems(walk, walk.options.object(type, () => withDefaults(walk, value, path), path));
  }
  if (fine && walk.problems.length === found && Object.isFrozen(value)) {
    fine.set(value, (fine.get(value) ?? new Set()).add(type));
  }
}

/** A map merged over its defaults. */
function withDefaults({ options }: Walk, value: JsonObject, path: Path): JsonObject {
  const standard = options.defaults && at(options.defaults, path);
  return isObject(standard) ? { ...standard, ...value } : value;
}

/** The keys of a type. */
interface Keys {
  readonly known: ReadonlyMap<string, Kind>;
  /** The type of all other keys. */
  readonly others?: Kind;
  readonly required: readonly string[];
}

/** The keys of types that the shape doesn't list: any value is allowed. */
const FREE: TypeShape = { [ANY_KEY]: 'any' };

const parsedKeys = new WeakMap<TypeShape, Keys>();

/** Reads the notation of a type, once for all objects. */
function parseKeys(type: TypeShape): Keys {
  let keys = parsedKeys.get(type);
  if (!keys) {
    const { [ANY_KEY]: others, ...known } = type;
    parsedKeys.set(type, keys = {
      known: new Map(Object.entries(known).map(([key, notation]) => [key, parseKind(notation)])),
      others: others === undefined ? undefined : parseKind(others),
      required: Object.keys(known).filter(key => isRequired(known[key])),
    });
  }
  return keys;
}

function broken(walk: Walk, problem: Problem): void {
  walk.broken++;
  walk.problems.push(problem);
}

function wrongKind(walk: Walk, value: unknown, kind: Kind, path: Path): Problem {
  if (removesNothing(walk, value, path)) {
    return { ...wrongType(value, kind, walk.shape, path), fix: 'Remove it: null removes a default value, and there is none here.' };
  }
  const leaf = kind.kind === 'named' ? walk.options.leaves?.[kind.name] : undefined;
  if (leaf) {
    return { path, value, allowed: leaf.allowed, fix: leaf.fix?.(value, path) };
  }
  const problem = wrongType(value, kind, walk.shape, path);
  return { ...problem, fix: walk.options.changed?.(path, value) ?? problem.fix };
}

/** Whether a value is of a kind, without checking its content. */
function accepts(walk: Walk, kind: Kind, value: unknown): boolean {
  switch (kind.kind) {
    case 'any': return true;
    case 'union': return kind.of.some(one => accepts(walk, one, value));
    case 'list': return Array.isArray(value);
    case 'scalar': return SCALAR_CHECKS[kind.name](value);
    // Some Kubernetes types are not maps, such as quantities.
    case 'kubernetes': return value !== null;
    case 'named': return walk.options.leaves?.[kind.name]?.accepts(value) ?? isObject(value);
    default: return isObject(value);
  }
}

const INT64 = 2 ** 63;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const SCALAR_CHECKS: Record<string, (value: unknown) => boolean> = {
  string: value => typeof value === 'string',
  base64: value => typeof value === 'string' && BASE64.test(value.replace(/[\r\n]/g, '')),
  boolean: value => typeof value === 'boolean',
  integer: value => Number.isInteger(value) && Math.abs(value as number) < INT64,
  number: value => Number.isFinite(value),
};

function unknownKey(walk: Walk, value: unknown, key: string, type: string, path: Path): Problem {
  const fix = whatWasMeant({ key, value, type, path }, walk.shape, walk.root, walk.options);
  return { path, value, allowed: 'left out: there is no such key here', fix };
}
