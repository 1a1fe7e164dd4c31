import { serviceAccountName } from '../../control-plane/workload';
import { chartLabels, globalAnnotations, Rendering } from '../../render/rendering';
import { JsonObject } from '../../values/json';

export const RBAC_API = 'rbac.authorization.k8s.io/v1';

/** The service account that a binding binds: the control plane's. */
export function controlPlaneSubject(r: Rendering, namespace = r.namespace): JsonObject[] {
  return [{ kind: 'ServiceAccount', name: serviceAccountName(r), namespace }];
}

/** The role that a binding gives. */
export function roleRef(kind: 'Role' | 'ClusterRole', name: string): JsonObject {
  return { kind, name, apiGroup: 'rbac.authorization.k8s.io' };
}

/** What the metadata of all roles and bindings says. */
export function commonMeta(r: Rendering) {
  return { labels: chartLabels(r), annotations: globalAnnotations(r) };
}
