import { Manifest, RenderInput } from './rendering';
import { expandText } from './template';
import { isObject, Json, JsonObject } from '../values/json';
import { readYaml } from '../values/read-yaml';

/** The further objects that the values bring as YAML: as they are, and then those of the template. */
export function extraManifests(input: RenderInput): Manifest[] {
  const { manifests, manifestsTemplate } = input.values.experimental?.deploy?.host ?? {};
  return [...readObjects(manifests), ...readObjects(manifestsTemplate && expandText(input, manifestsTemplate).text)]
    .filter(isObject)
    .map(object => withNamespace(input, object as Manifest));
}

/**
 * The objects that a text of YAML brings, those of its lists among them.
 *
 * @throws when the text isn't YAML
 */
export function readObjects(text: string | undefined): Json[] {
  return text ? readYaml(text).flatMap(object => isObject(object) && isObjectList(object) ? object.items as Json[] : [object]) : [];
}

function isObjectList({ apiVersion, kind, items }: JsonObject): boolean {
  return apiVersion === 'v1' && kind === 'List' && Array.isArray(items);
}

/** An object goes where Helm would put it: into the virtual cluster's namespace, unless it says another or belongs to none. */
function withNamespace(input: RenderInput, object: Manifest): Manifest {
  const metadata: JsonObject = object.metadata ?? {};
  return metadata.namespace || CLUSTER_SCOPED.has(object.kind) ? object : { ...object, metadata: { ...metadata, namespace: input.namespace } };
}

/** Whether objects of a kind of Kubernetes' own belong to no namespace. */
export function isClusterScoped(apiGroup: string, kind: string): boolean {
  return CLUSTER_SCOPED.has(kind) && (!apiGroup.includes('.') || apiGroup.endsWith('.k8s.io'));
}

/** Kinds that belong to no namespace. For one that isn't here, the API server takes the namespace out. */
const CLUSTER_SCOPED = new Set([
  'APIService', 'CSIDriver', 'CSINode', 'CertificateSigningRequest', 'ClusterRole', 'ClusterRoleBinding', 'ClusterTrustBundle',
  'CustomResourceDefinition', 'DeviceClass', 'FlowSchema', 'GatewayClass', 'IPAddress', 'IngressClass', 'MutatingAdmissionPolicy',
  'MutatingAdmissionPolicyBinding', 'MutatingWebhookConfiguration', 'Namespace', 'Node', 'PersistentVolume', 'PriorityClass',
  'PriorityLevelConfiguration', 'ResourceSlice', 'RuntimeClass', 'ServiceCIDR', 'StorageClass', 'ValidatingAdmissionPolicy',
  'ValidatingAdmissionPolicyBinding', 'ValidatingWebhookConfiguration', 'VolumeAttachment', 'VolumeAttributesClass',
  'VolumeSnapshotClass', 'VolumeSnapshotContent',
]);
