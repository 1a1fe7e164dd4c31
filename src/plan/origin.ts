import { at, isObject, JsonObject } from '../values/json';
import { formatPath, Path } from '../values/problem';

/** The place in code of an option. */
export interface CodePlace {
  /** The path of the prop. */
  readonly path: Path;
  /** How its value is written in code, if that differs from the value of the option. */
  readonly code?: string;
}

/** The three inputs of the user. */
export interface Written {
  /** The typed props as values. */
  readonly typed: JsonObject;
  readonly values: JsonObject;
  readonly valuesFrom: JsonObject;
  /** The place in code of an option that a typed prop sets. */
  readonly locate: (path: Path) => CodePlace;
}

/** The path of an option as the user wrote it: of the typed prop that sets it, or else in `values` or `valuesFrom`. */
export function writtenPath(path: Path, written: Written): string {
  return isTyped(path, written) ? formatPath(written.locate(path).path) : formatPath([sourceOf(path, written), ...path]);
}

/** How the value at a path is written in code. Undefined if it is the value itself. */
export function writtenCode(path: Path, written: Written): string | undefined {
  return isTyped(path, written) ? written.locate(path).code : undefined;
}

function sourceOf(path: Path, { values, valuesFrom }: Written): 'values' | 'valuesFrom' {
  if (path.length > 0 && at(values, path) !== undefined) {
    return 'values';
  }
  return (path.length > 0 && at(valuesFrom, path) !== undefined) || Object.keys(values).length === 0 && Object.keys(valuesFrom).length > 0 ? 'valuesFrom' : 'values';
}

/**
 * The path of an option that a typed prop added to a list, as the user wrote it. Undefined for other options.
 *
 * @param added the added values, whose objects are also in `written`
 */
export function addedPath(path: Path, written: JsonObject, prop: string | undefined, added: JsonObject): string | undefined {
  const items = prop === undefined ? [] : mapsInLists(added);
  const length = path.findIndex((_, i) => items.includes(at(written, path.slice(0, i + 1)))) + 1;
  return length > 0 ? formatPath([...prop!.split('.'), ...path.slice(length)]) : undefined;
}

/** The maps in the lists of a tree. */
function mapsInLists(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value.filter(isObject);
  }
  return isObject(value) ? Object.values(value).flatMap(mapsInLists) : [];
}

/** Whether typed props set the value at a path, or the map or list that it is missing from. */
function isTyped(path: Path, { typed, values, valuesFrom }: Written): boolean {
  return (path.length > 0 && at(typed, path) !== undefined) || (path.length > 1 && at(typed, path.slice(0, -1)) !== undefined
    && at(values, path) === undefined && at(valuesFrom, path) === undefined);
}
