import { HintOptions, whatWasMeant } from './what-was-meant';
import { wrongType } from './wrong-type';
import { ANY_KEY, isRequired, Kind, parseKind, Shape, TypeShape } from '../release/shape';
import { at, isObject, JsonObject } from '../values/json';
import { Path, Problem } from '../values/problem';

/** What the check of keys and types leaves to others. */
export interface ShapeOptions extends HintOptions {
  /** What to do about a value of a type that its key no longer has. Default: what helps with any wrong type. */
  readonly changed?: (path: Path, value: unknown) => string | undefined;
  /** Checks what Kubernetes defines: `Affinity`, `Toleration[]`. Default: it isn't checked. */
  readonly kubernetes?: (notation: string, value: unknown, path: Path) => Problem[];
  /** Checks a map of strings, by the key that it stands under. Default: it isn't checked. */
  readonly strings?: (key: string, value: JsonObject, path: Path) => Problem[];
  /** The types that aren't maps. */
  readonly leaves?: Readonly<Record<string, Leaf>>;
  /** Checks an object of a type, with the defaults that it is laid over, once its keys and types are fine. */
  readonly object?: (type: string, whole: () => JsonObject, path: Path) => Problem[];
  /** Checks a list of a type, besides its items. */
  readonly list?: (type: string, items: readonly unknown[], path: Path) => Problem[];
  /** Whether a null under a key means that the key isn't there, in lists too. */
  readonly nullIsAbsent?: boolean;
  /** What the value is laid over: a key that it leaves out is there all the same where this has it. Default: nothing. */
  readonly defaults?: JsonObject;
  /** Where to keep which objects were found to be fine, by their types. Only frozen ones, which stay so, are kept. */
  readonly fine?: WeakMap<object, Set<string>>;
}

/** A type that isn't a map. */
export interface Leaf {
  readonly accepts: (value: unknown) => boolean;
  readonly allowed: string;
  readonly fix?: (value: unknown, path: Path) => string | undefined;
}

/**
 * Finds the keys and types of a value that a shape doesn't know.
 *
 * It is meant for what a user wrote, not for the merged values: a null takes a default away, whatever the type of its key.
 * Inside of lists nothing is merged, so that a null there is a value of the wrong type.
 *
 * @param value the user's values, or a part of them
 * @param notation what may stand there, as shapes write it
 * @param shape the types that the notation names
 * @param path where the value stands
 */
export function checkShape(value: unknown, notation: string, shape: Shape, path: Path = [], options: ShapeOptions = {}): Problem[] {
  const walk: Walk = { shape, root: { kind: parseKind(notation), path }, options, problems: [], broken: 0 };
  if (isKeyThere(walk, value, false)) {
    visit(walk, value, walk.root.kind, path, false);
  }
  return walk.problems;
}

interface Walk {
  readonly shape: Shape;
  readonly root: { readonly kind: Kind; readonly path: Path };
  readonly options: ShapeOptions;
  readonly problems: Problem[];
  /** How many of the problems are unknown keys and wrong types. */
  broken: number;
}

function visit(walk: Walk, value: unknown, kind: Kind, path: Path, inList: boolean): void {
  if (!accepts(walk, kind, value)) {
    broken(walk, wrongKind(walk, value, kind, path));
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
      addProblems(walk, walk.options.kubernetes?.(kind.name, value, path) ?? []);
  }
}

/** One by one: a call takes only so many arguments. */
function addProblems(walk: Walk, problems: Problem[]): void {
  problems.forEach(problem => walk.problems.push(problem));
}

function visitKey(walk: Walk, parent: JsonObject, key: string, kind: Kind, path: Path, inList: boolean): void {
  const value = parent[key];
  if (isFineScalar(kind, value)) {
    return;
  }
  // Where several types may stand, schemas say none, and let a null pass.
  if (isKeyThere(walk, value, inList) || (value === null && kind.kind !== 'union' && removesNothing(walk, value, [...path, key]))) {
    visit(walk, value, kind, [...path, key], inList);
  }
}

/** Most of what there is to see is a scalar that is fine: it needs no path. */
function isFineScalar(kind: Kind, value: unknown): boolean {
  return kind.kind === 'scalar' && SCALAR_CHECKS[kind.name](value);
}

/** Whether a key with this value is there at all. */
function isKeyThere(walk: Walk, value: unknown, inList: boolean): boolean {
  return value !== undefined && (value !== null || (inList && !walk.options.nullIsAbsent));
}

/** A null that finds no default to take away stays in the values. */
function removesNothing(walk: Walk, value: unknown, path: Path): boolean {
  return value === null && walk.options.defaults !== undefined && at(walk.options.defaults, path) === undefined;
}

function visitItems(walk: Walk, items: unknown[], kind: Kind, path: Path): void {
  if (kind.kind === 'kubernetes') {
    addProblems(walk, walk.options.kubernetes?.(`${kind.name}[]`, items, path) ?? []);
    return;
  }
  items.forEach((item, index) => {
    if (!isFineScalar(kind, item)) {
      visit(walk, item, kind, [...path, index], true);
    }
  });
  if (kind.kind === 'named') {
    addProblems(walk, walk.options.list?.(kind.name, items, path) ?? []);
  }
}

function visitMap(walk: Walk, value: JsonObject, kind: Kind, path: Path, inList: boolean): void {
  const before = walk.broken;
  Object.keys(value).forEach(key => visitKey(walk, value, key, kind, path, inList));
  if (kind.kind === 'scalar' && kind.name === 'string' && walk.broken === before) {
    addProblems(walk, walk.options.strings?.(String(path[path.length - 1]), value, path) ?? []);
  }
}

function visitKeys(walk: Walk, value: JsonObject, type: string, path: Path, inList: boolean): void {
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
  const whole = () => {
    const standard = at(walk.options.defaults, path);
    return isObject(standard) ? { ...standard, ...value } : value;
  };
  for (const key of keys.required) {
    if (!isKeyThere(walk, at(whole(), [key]), true)) {
      broken(walk, wrongKind(walk, undefined, keys.known.get(key)!, [...path, key]));
    }
  }
  if (walk.options.object && walk.broken === before) {
    addProblems(walk, walk.options.object(type, whole, path));
  }
  if (fine && walk.problems.length === found && Object.isFrozen(value)) {
    fine.set(value, (fine.get(value) ?? new Set()).add(type));
  }
}

/** The keys of a type. */
interface Keys {
  readonly known: ReadonlyMap<string, Kind>;
  /** What may stand under all others. */
  readonly others?: Kind;
  readonly required: readonly string[];
}

/** What the shape doesn't list holds anything. */
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

/** Whether a value is of a kind, without a look at what it holds. */
function accepts(walk: Walk, kind: Kind, value: unknown): boolean {
  switch (kind.kind) {
    case 'any': return true;
    case 'union': return kind.of.some(one => accepts(walk, one, value));
    case 'list': return Array.isArray(value);
    case 'scalar': return SCALAR_CHECKS[kind.name](value);
    // Kubernetes has types that aren't maps, such as quantities.
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
