import { chartLabels, globalAnnotations, RenderInput } from './rendering';
import { serviceAccountName } from './statefulset';
import { JsonObject } from '../values/json';

export const RBAC_API = 'rbac.authorization.k8s.io/v1';

/** The subject of bindings: the service account of the control plane. */
export function controlPlaneSubject(input: RenderInput, namespace = input.namespace): JsonObject[] {
  return [{ kind: 'ServiceAccount', name: serviceAccountName(input), namespace }];
}

/** The reference to the role of a binding. */
export function roleRef(kind: 'Role' | 'ClusterRole', name: string): JsonObject {
  return { kind, name, apiGroup: 'rbac.authorization.k8s.io' };
}

/** The metadata that all roles and bindings have. */
export function commonMeta(input: RenderInput) {
  return { labels: chartLabels(input), annotations: globalAnnotations(input) };
}
