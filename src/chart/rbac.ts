import { chartLabels, globalAnnotations, RenderInput } from './rendering';
import { serviceAccountName } from './statefulset';
import { JsonObject } from '../values/json';

export const RBAC_API = 'rbac.authorization.k8s.io/v1';

/** The service account that a binding binds: the control plane's. */
export function controlPlaneSubject(input: RenderInput, namespace = input.namespace): JsonObject[] {
  return [{ kind: 'ServiceAccount', name: serviceAccountName(input), namespace }];
}

/** The role that a binding gives. */
export function roleRef(kind: 'Role' | 'ClusterRole', name: string): JsonObject {
  return { kind, name, apiGroup: 'rbac.authorization.k8s.io' };
}

/** What the metadata of all roles and bindings says. */
export function commonMeta(input: RenderInput) {
  return { labels: chartLabels(input), annotations: globalAnnotations(input) };
}
