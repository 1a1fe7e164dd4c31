import type { PropPaths } from '../props/prop-paths';
import { at, isObject, JsonObject } from '../values/json';
import { formatPath, Path } from '../values/problem';

/** What the user wrote, in its two ways. */
export interface Written {
  /** What typed props say, as values. */
  readonly typed: JsonObject;
  /** What `values` says. */
  readonly values: JsonObject;
  readonly propPaths: PropPaths;
  /** The props themselves, whose spelling of keys may differ from the API's. */
  readonly props: object;
}

/** The path of an option as its author wrote it: of the typed prop where one says it, else in `values`. */
export function writtenPath(path: Path, written: Written): string {
  return isTyped(path, written) ? formatPath(asSpelt(propPath(path, written.propPaths).path, written.props)) : formatPath(['values', ...path]);
}

/** How the value at a path is written in code. Undefined where it is what stands there. */
export function writtenCode(path: Path, written: Written): string | undefined {
  return isTyped(path, written) ? propPath(path, written.propPaths).code : undefined;
}

/**
 * The path of an option that a typed prop added to a list, as its author wrote it. Undefined where it isn't one.
 *
 * @param added what was added, whose parts stand in `written` as they are
 */
export function addedPath(path: Path, written: JsonObject, prop: string | undefined, added: JsonObject): string | undefined {
  const items = prop === undefined ? [] : itemsOf(added);
  const length = path.findIndex((_, i) => items.includes(at(written, path.slice(0, i + 1)))) + 1;
  return length > 0 ? formatPath([...prop!.split('.'), ...path.slice(length)]) : undefined;
}

/** The maps in the lists of a tree. */
function itemsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value.filter(isObject);
  }
  return isObject(value) ? Object.values(value).flatMap(itemsOf) : [];
}

/** Whether typed props say something at a path: the value there, or the map or list that it is missing from. */
function isTyped(path: Path, { typed, values }: Written): boolean {
  return at(typed, path) !== undefined
    || (path.length > 1 && at(typed, path.slice(0, -1)) !== undefined && at(values, path) === undefined);
}

function propPath(path: Path, propPaths: PropPaths): { readonly path: Path; readonly code?: string } {
  let best: { readonly path: Path; readonly code?: string } | undefined;
  let length = -1;
  for (const [values, prop, code] of propPaths) {
    const pattern = values.split('.');
    if (pattern.length > length && pattern.length <= path.length && pattern.every((key, i) => key === '*' || key === path[i])) {
      const wild = path.filter((_, i) => pattern[i] === '*');
      const start = prop ? prop.split('.').map(key => (key === '*' ? wild.shift()! : key)) : [];
      best = { path: [...start, ...path.slice(pattern.length)], code: pattern.length === path.length ? code : undefined };
      length = pattern.length;
    }
  }
  return best ?? { path: ['values', ...path] };
}

/** The path with its keys as the props spell them, which may differ from the API in upper and lower case: `hostIp`. */
function asSpelt(path: Path, props: object): Path {
  return path.reduce<Path>((spelt, key) => {
    const owner = at(props, spelt);
    const same = isObject(owner) && !Object.hasOwn(owner, key)
      ? Object.keys(owner).find(one => one.toLowerCase() === String(key).toLowerCase()) : undefined;
    return [...spelt, same ?? key];
  }, []);
}
