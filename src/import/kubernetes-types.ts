/* eslint-disable @typescript-eslint/no-require-imports */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The type of a prop in jsii. */
export interface JsiiType {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: 'array' | 'map'; readonly elementtype: JsiiType };
}

/** A struct of Kubernetes' types. */
export interface KubernetesStruct {
  readonly name: string;
  /** Its props by the lower-case keys of the API. */
  readonly props: ReadonlyMap<string, { readonly name: string; readonly type: JsiiType; readonly required: boolean }>;
}

interface Declared {
  readonly name: string;
  readonly kind: string;
  readonly datatype?: boolean;
  readonly properties?: readonly { readonly name: string; readonly type: JsiiType; readonly optional?: boolean }[];
}

const PREFIX = 'cdk8s-plus-28.k8s.';

/** The names of Kubernetes types in cdk8s-plus that differ not only in upper and lower case. */
const NAMES: Readonly<Record<string, string>> = { persistentvolumeclaim: 'KubePersistentVolumeClaimProps' };

let declared: ReadonlyMap<string, Declared> | undefined;
const structs = new Map<string, KubernetesStruct>();

/** The struct of a Kubernetes type in cdk8s-plus. Undefined if there is none. */
export function kubernetesStruct(type: string): KubernetesStruct | undefined {
  const key = type.toLowerCase();
  const known = structs.get(key);
  if (known) {
    return known;
  }
  const found = types().get((NAMES[key] ?? key).toLowerCase());
  if (!found?.datatype) {
    return undefined;
  }
  const props = (found.properties ?? []).map(({ name, type: propType, optional }) =>
    [name.toLowerCase(), { name, type: propType, required: !optional }] as const);
  const struct = { name: found.name, props: new Map(props) };
  structs.set(key, struct);
  return struct;
}

/** The name of a type in the module with the Kubernetes types. Undefined for types of other modules. */
export function kubernetesName(fqn: string): string | undefined {
  return fqn.startsWith(PREFIX) ? fqn.slice(PREFIX.length) : undefined;
}

/** The Kubernetes types in cdk8s-plus, as jsii describes them. */
function types(): ReadonlyMap<string, Declared> {
  if (!declared) {
    const folder = dirname(require.resolve('cdk8s-plus-28/package.json'));
    const assembly = JSON.parse(readFileSync(join(folder, '.jsii'), 'utf8'));
    // In some versions, the types are in a separate file.
    const { types: all } = assembly.types ? assembly : JSON.parse(gunzipSync(readFileSync(join(folder, assembly.filename))).toString());
    declared = new Map(Object.entries(all as Record<string, Declared>).flatMap(([fqn, type]) => {
      const name = kubernetesName(fqn);
      return name === undefined ? [] : [[name.toLowerCase(), type]];
    }));
  }
  return declared;
}
