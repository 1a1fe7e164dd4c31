/* eslint-disable @typescript-eslint/no-require-imports */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** What may be given for a prop, as jsii describes it. */
export interface JsiiType {
  readonly primitive?: string;
  readonly fqn?: string;
  readonly collection?: { readonly kind: 'array' | 'map'; readonly elementtype: JsiiType };
}

/** A struct of Kubernetes' types. */
export interface KubernetesStruct {
  readonly name: string;
  /** Its props by their keys in the API, in lower case. */
  readonly props: ReadonlyMap<string, { readonly name: string; readonly type: JsiiType; readonly required: boolean }>;
}

interface Declared {
  readonly name: string;
  readonly kind: string;
  readonly datatype?: boolean;
  readonly properties?: readonly { readonly name: string; readonly type: JsiiType; readonly optional?: boolean }[];
}

const PREFIX = 'cdk8s-plus-28.k8s.';

/** What cdk8s-plus calls a type of Kubernetes, where that isn't its name in other letters. */
const NAMES: Readonly<Record<string, string>> = { persistentvolumeclaim: 'KubePersistentVolumeClaimProps' };

let declared: ReadonlyMap<string, Declared> | undefined;
const structs = new Map<string, KubernetesStruct>();

/** The struct that a type of Kubernetes has in cdk8s-plus. Undefined if there is none. */
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

/** The name of a type in the module of Kubernetes' types. Undefined if it is one of another module. */
export function kubernetesName(fqn: string): string | undefined {
  return fqn.startsWith(PREFIX) ? fqn.slice(PREFIX.length) : undefined;
}

/** The types of Kubernetes in cdk8s-plus, as jsii describes them for the other languages. */
function types(): ReadonlyMap<string, Declared> {
  if (!declared) {
    const folder = dirname(require.resolve('cdk8s-plus-28/package.json'));
    const assembly = JSON.parse(readFileSync(join(folder, '.jsii'), 'utf8'));
    // Some versions hold the types in another file.
    const { types: all } = assembly.types ? assembly : JSON.parse(gunzipSync(readFileSync(join(folder, assembly.filename))).toString());
    declared = new Map(Object.entries(all as Record<string, Declared>).flatMap(([fqn, type]) => {
      const name = kubernetesName(fqn);
      return name === undefined ? [] : [[name.toLowerCase(), type]];
    }));
  }
  return declared;
}
