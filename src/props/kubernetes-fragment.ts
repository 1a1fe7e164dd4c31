import { KUBERNETES } from '../../imports/kubernetes-shapes';
import { ANY_KEY, Kind, parseKind } from '../release/shape';
import { heldValue } from '../values/held-value';
import { isObject } from '../values/json';

/**
 * Converts a Kubernetes fragment with the `k8s` types of cdk8s-plus to a manifest: quantities and ports become plain values, and
 * keys have the spelling of the API (`hostIp` → `hostIP`). Unknown keys are kept, so that the check of the shape reports them.
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

/** The spelling of a key in the API, which can differ in upper and lower case. */
function apiSpelling(key: string, fields: { readonly [key: string]: string }): string {
  if (Object.hasOwn(fields, key)) {
    return key;
  }
  const lower = key.toLowerCase();
  return Object.keys(fields).find(name => name.toLowerCase() === lower) ?? key;
}
