import { createHash } from 'node:crypto';
import { isObject, Json, JsonObject } from '../../src/values/json';

/** The kinds that belong to no namespace. */
const CLUSTER_SCOPED_KINDS = ['ClusterRole', 'ClusterRoleBinding', 'Namespace', 'CustomResourceDefinition', 'PriorityClass', 'StorageClass', 'IngressClass', 'GatewayClass'];

/** The label that says something else than the chart's, and the annotation that the chart doesn't have. */
const OURS = ['heritage', 'cdk8s-vcluster.github.io/keeps-annotations'];

/**
 * Objects by kind, namespace and name, each reduced to what it says. What is empty is left out, and so are the label and
 * the annotation that are ours.
 */
export function canonicalObjects(manifests: JsonObject[], namespace: string): Map<string, Json> {
  return new Map(manifests.filter(isObject).map(manifest => {
    const { kind, metadata } = manifest as { kind: string; metadata: { [key: string]: any } };
    const inNamespace = CLUSTER_SCOPED_KINDS.includes(kind) ? undefined : metadata.namespace ?? namespace;
    const said = meaningful({ ...manifest, metadata: { ...metadata, namespace: inNamespace } }) as JsonObject;
    return [`${kind} ${inNamespace ?? '-'}/${metadata.name}`, withConfigDigest(said)];
  }));
}

/** Leaves out null, `{}` and `[]`, save where an empty map says something (`emptyDir: {}`), and what is ours. */
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

/** The text of a configuration as its digest, which is how the cases hold it. */
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
