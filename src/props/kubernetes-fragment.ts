import { KUBERNETES } from '../../imports/kubernetes-shapes';
import { ANY_KEY, Kind, parseKind } from '../release/shape';
import { heldValue } from '../values/held-value';
import { isObject } from '../values/json';

/**
 * A Kubernetes fragment, written with cdk8s-plus's `k8s` types, as Kubernetes writes it: quantities and ports as plain
 * values, and keys as the API spells them (`hostIp` → `hostIP`). What the API doesn't know is passed on for the check
 * of the shape to name, so that nothing is lost on the way.
 */
export function fragment(value: object | undefined, type: string): any {
  return convert(value, parseKind(type));
}

function convert(value: unknown, kind: Kind | undefined): unknown {
  const held = heldValue(value);
  if (held !== undefined) {
    return held;
  }
  if (Array.isArray(value)) {
    return value.map(item => convert(item, kind?.kind === 'list' ? kind.of : undefined));
  }
  if (!isObject(value)) {
    return value;
  }
  const fields = kind?.kind === 'named' ? KUBERNETES[kind.name] : undefined;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => {
    const name = fields ? apiSpelling(key, fields) : key;
    const notation = fields?.[name] ?? fields?.[ANY_KEY];
    const itemKind = notation ? parseKind(notation) : kind?.kind === 'map' ? kind.of : undefined;
    return [name, convert(item, itemKind)];
  }));
}

/** The API's own spelling of a key, which may differ in upper and lower case. */
function apiSpelling(key: string, fields: { readonly [key: string]: string }): string {
  if (Object.hasOwn(fields, key)) {
    return key;
  }
  const lower = key.toLowerCase();
  return Object.keys(fields).find(name => name.toLowerCase() === lower) ?? key;
}
