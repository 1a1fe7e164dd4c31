import { createHash } from 'node:crypto';
import { isObject, Json, JsonObject } from '../../src/values/json';

/** The cluster-scoped kinds. */
const CLUSTER_SCOPED_KINDS = ['ClusterRole', 'ClusterRoleBinding', 'Namespace', 'CustomResourceDefinition', 'PriorityClass', 'StorageClass', 'IngressClass', 'GatewayClass'];

/** The label whose value differs from the chart, and the annotation that the chart doesn't have. */
const OURS = ['heritage', 'cdk8s-vcluster.github.io/keeps-annotations'];

/**
 * Objects by kind, namespace and name, in a canonical form: without empty values, and without the label and the annotation in
 * which the library differs.
 */
export function canonicalObjects(manifests: JsonObject[], namespace: string): Map<string, Json> {
  return new Map(manifests.filter(isObject).map(manifest => {
    const { kind, metadata } = manifest as { kind: string; metadata: { [key: string]: any } };
    const inNamespace = CLUSTER_SCOPED_KINDS.includes(kind) ? undefined : metadata.namespace ?? namespace;
    const said = meaningful({ ...manifest, metadata: { ...metadata, namespace: inNamespace } }) as JsonObject;
    return [`${kind} ${inNamespace ?? '-'}/${metadata.name}`, withConfigDigest(said)];
  }));
}

/** Removes null, `{}` and `[]`, unless an empty map has a meaning (`emptyDir: {}`), and the label and the annotation of the library. */
function meaningful(value: any, key = ''): Json | undefined {
  if (Array.isArray(value)) {
    const items = value.map(item => meaningful(item) ?? null);
    return items.length > 0 ? items : undefined;
  }
  if (isObject(value)) {
    const entries = Object.keys(value).filter(name => !OURS.includes(name)).sort()
      .map(name => [name, meaningful(value[name], name)] as const)
      .filter(([, inner]) => inner !== undefined);
    return entries.length > 0 || key === 'emptyDir' ? Object.fromEntries(entries) as JsonObject : undefined;
  }
  return value ?? undefined;
}

/** Replaces the text of a configuration by its digest, as in the cases. */
function withConfigDigest(manifest: JsonObject): JsonObject {
  const data = manifest.data as JsonObject | undefined;
  const config = data?.['config.yaml'];
  if (manifest.kind !== 'Secret' || typeof config !== 'string' || config.startsWith('sha256:')) {
    return manifest;
  }
  const digest = createHash('sha256').update(Buffer.from(config, 'base64')).digest('hex');
  return { ...manifest, data: { ...data, 'config.yaml': `sha256:${digest}` } };
}

/** The paths at which two sets of objects differ. */
export function objectDifferences(expected: Map<string, Json>, actual: Map<string, Json>): string[] {
  return [...new Set([...expected.keys(), ...actual.keys()])].flatMap(id => differingPaths(expected.get(id), actual.get(id), id));
}

function differingPaths(expected: any, actual: any, path: string): string[] {
  if (JSON.stringify(expected) === JSON.stringify(actual)) {
    return [];
  }
  if (typeof expected !== 'object' || typeof actual !== 'object' || !expected || !actual) {
    return [`${path}: ${short(expected)} → ${short(actual)}`];
  }
  return [...new Set([...Object.keys(expected), ...Object.keys(actual)])].flatMap(key => differingPaths(expected[key], actual[key], `${path}.${key}`));
}

function short(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 120);
}
