import { call, Expression, Field, literal, struct, vcluster } from './expression';
import { commented, Doc } from './layout';
import type { ImportedCluster } from './virtual-cluster';
import { isObject, Json, JsonObject } from '../values/json';
import { formatPath, Path } from '../values/problem';

/** An app with one virtual cluster. */
export interface ImportedApp extends ImportedCluster {
  /** Such as `0.36.1`. */
  readonly release: string;
  readonly name: string;
  readonly namespace: string;
  readonly hostKubernetesVersion?: string;
}

/** The typed props of the construct, without values. */
function typedFields({ release, name, hostKubernetesVersion, fields }: ImportedApp): Field[] {
  return [
    { prop: 'release', value: call(vcluster('VClusterRelease'), 'of', literal(release)) },
    { prop: 'name', value: literal(name) },
    ...hostKubernetesVersion === undefined ? [] : [{ prop: 'hostKubernetesVersion', value: literal(hostKubernetesVersion) }],
    ...fields,
  ];
}

/** All props of the construct. Values without a typed form are `values`, or text if the language can't express them exactly. */
export function allFields(app: ImportedApp, remaining: (values: JsonObject) => Field): Field[] {
  return Object.keys(app.values).length > 0 ? [...typedFields(app), remaining(app.values)] : typedFields(app);
}

/** The props of the construct as one expression. */
export function propsOf(fields: readonly Field[]): Expression & { readonly kind: 'struct' } {
  return struct(vcluster('VirtualClusterProps'), fields) as Expression & { readonly kind: 'struct' };
}

/** The code of a prop. Values without a typed form have comments with their paths in the file. */
export function withRemarks({ prop }: Field, code: Doc, { values }: ImportedApp, comment: string): Doc {
  return commented(prop === 'values' || prop === 'valuesFrom' ? remarks(values).map(line => `${comment} ${line}`) : [], code);
}

function remarks(values: JsonObject): string[] {
  return ['What typed props do not express exactly:', ...leaves(values, []).map(([path, value]) =>
    `- ${formatPath(path)}${value === null ? ', which is null and removes the default' : ''}`)];
}

function leaves(value: Json, path: Path): [Path, Json][] {
  return isObject(value) && Object.keys(value).length > 0
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key])) : [[path, value]];
}
