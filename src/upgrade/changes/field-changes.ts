import { hidden } from './hidden';
import type { ObjectPair } from './object-changes';
import { isEqual } from '../../values/canonical';
import { isObject, JsonObject } from '../../values/json';
import { configOf, configuredCluster } from '../model/config';
import { ReadObject } from '../read-object';
import type { FieldChange } from '../report-types';

/** The path of the configuration in its Secret. */
export const CONFIG_PATH = 'data["config.yaml"]';

/** The changed fields of an object, sorted by path. */
export function fieldChanges({ before, after }: ObjectPair): FieldChange[] {
  return fieldDifferences(readable(before), readable(after), '', '').map(({ name, ...change }) => hidden(after, change, name));
}

interface Difference extends FieldChange {
  /** The name of the list item that contains the field. */
  readonly name: string;
}

function fieldDifferences(before: unknown, after: unknown, path: string, name: string): Difference[] {
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap(key => fieldDifferences(before[key], after[key], join(path, key), name));
  }
  const [old, next] = [before, after].map(itemsByName);
  if (old && next && sameOrder(old, next)) {
    const names = [...new Set([...old.keys(), ...next.keys()])];
    return names.flatMap(item => fieldDifferences(old.get(item), next.get(item), `${path}[${item}]`, item));
  }
  return isEqual(before, after) ? [] : [{ path, name, before, after } as Difference];
}

function join(path: string, key: string): string {
  return /^[A-Za-z_$][\w$-]*$/.test(key) ? `${path}${path && '.'}${key}` : `${path}[${JSON.stringify(key)}]`;
}

/** The items of a list by name. Undefined if it is not a list, or if an item has no unique name. */
function itemsByName(list: unknown): Map<string, JsonObject> | undefined {
  if (!Array.isArray(list) || list.length === 0) {
    return undefined;
  }
  const entries = list.map(item => [isObject(item) && typeof item.name === 'string' ? item.name : undefined, item] as const);
  const items = new Map(entries);
  return items.size === list.length && !items.has(undefined) ? items as Map<string, JsonObject> : undefined;
}

/** Whether the items that two lists have in common are in the same order. */
function sameOrder(a: Map<string, unknown>, b: Map<string, unknown>): boolean {
  return isEqual([...a.keys()].filter(key => b.has(key)), [...b.keys()].filter(key => a.has(key)));
}

/** An object with its configuration as a map, if it contains one. */
function readable(object: ReadObject): ReadObject {
  if (configuredCluster(object) === undefined) {
    return object;
  }
  const { stringData, ...rest } = object;
  return { ...rest, data: { ...object.data, ...stringData, 'config.yaml': configOf(object) } } as unknown as ReadObject;
}
