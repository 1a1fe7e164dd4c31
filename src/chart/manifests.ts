import { Manifest, RenderInput } from './rendering';
import { expandText } from './template';
import { isObject, Json, JsonObject } from '../values/json';
import { readYaml } from '../values/read-yaml';

/** The additional objects that the values contain as YAML: the literal ones, then those of the template. */
export function extraManifests(input: RenderInput): Manifest[] {
  const { manifests, manifestsTemplate } = input.values.experimental?.deploy?.host ?? {};
  return [...readObjects(manifests), ...readObjects(manifestsTemplate && expandText(input, manifestsTemplate).text)]
    .filter(isObject)
    .map(object => withNamespace(input, object as Manifest));
}

/**
 * The objects in a YAML text, including those in its Lists.
 *
 * @throws if the text isn't YAML
 */
export function readObjects(text: string | undefined): Json[] {
  return text ? readYaml(text).flatMap(object => isObject(object) && isObjectList(object) ? object.items as Json[] : [object]) : [];
}

function isObjectList({ apiVersion, kind, items }: JsonObject): boolean {
  return apiVersion === 'v1' && kind === 'List' && Array.isArray(items);
}

/** Sets the namespace as Helm does: to that of the virtual cluster, unless the object has one or is cluster-scoped. */
function withNamespace(input: RenderInput, object: Manifest): Manifest {
  const metadata: JsonObject = object.metadata ?? {};
  return metadata.namespace || CLUSTER_SCOPED.has(object.kind) ? object : { ...object, metadata: { ...metadata, namespace: input.namespace } };
}

/** Whether a built-in kind is cluster-scoped. */
export function isClusterScoped(apiGroup: string, kind: string): boolean {
  return CLUSTER_SCOPED.has(kind) && (!apiGroup.includes('.') || apiGroup.endsWith('.k8s.io'));
}

/** Cluster-scoped kinds. If a kind is missing here, the API server removes the namespace. */
const CLUSTER_SCOPED = new Set([
  'APIService', 'CSIDriver', 'CSINode', 'CertificateSigningRequest', 'ClusterRole', 'ClusterRoleBinding', 'ClusterTrustBundle',
  'CustomResourceDefinition', 'DeviceClass', 'FlowSchema', 'GatewayClass', 'IPAddress', 'IngressClass', 'MutatingAdmissionPolicy',
  'MutatingAdmissionPolicyBinding', 'MutatingWebhookConfiguration', 'Namespace', 'Node', 'PersistentVolume', 'PriorityClass',
  'PriorityLevelConfiguration', 'ResourceSlice', 'RuntimeClass', 'ServiceCIDR', 'StorageClass', 'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding', 'ValidatingWebhookConfiguration', 'VolumeAttachment', 'VolumeAttributesClass',
  'VolumeSnapshotClass', 'VolumeSnapshotContent',
]);
