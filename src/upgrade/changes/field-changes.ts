import { hidden, Hiding, hidingOf } from './hidden';
import type { ObjectPair } from './object-changes';
import { isEqual } from '../../values/canonical';
import { isObject, JsonObject } from '../../values/json';
import { configOf, configuredCluster } from '../model/config';
import { ReadObject } from '../read-object';
import type { FieldChange } from '../report-types';

/** The path of the configuration in its Secret. */
export const CONFIG_PATH = 'data["config.yaml"]';

/** The changed fields of an object, sorted by path, without the secrets in them. */
export function fieldChanges({ before, after }: ObjectPair): FieldChange[] {
  return fieldDifferences(readable(before), readable(after), { path: '', key: '', hiding: 'nothing' });
}

/** Where a field is. */
interface Place {
  readonly path: string;
  readonly key: string;
  readonly hiding: Hiding;
}

function fieldDifferences(before: unknown, after: unknown, { path, key, hiding }: Place): FieldChange[] {
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap(inner => {
      const innerPath = join(path, inner);
      // The configuration is shown, although it is in a Secret.
      const isConfig = innerPath === CONFIG_PATH && isObject(before[inner] ?? after[inner]);
      const place = { path: innerPath, key: inner, hiding: isConfig ? 'nothing' : hidingOf(hiding, [before, after], inner) } as const;
      return fieldDifferences(before[inner], after[inner], place);
    });
  }
  const [old, next] = [before, after].map(itemsByName);
  if (old && next && sameOrder(old, next)) {
    const names = [...new Set([...old.keys(), ...next.keys()])];
    return names.flatMap(item => fieldDifferences(old.get(item), next.get(item), { path: `${path}[${item}]`, key: '', hiding }));
  }
  const shown = (value: unknown) => (value === undefined ? undefined : hidden(value, hiding, key));
  return isEqual(before, after) ? [] : [{ path, before: shown(before), after: shown(after) }];
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
