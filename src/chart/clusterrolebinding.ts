import { clusterRoleName, hasClusterRole } from './clusterrole';
import { clusterMeta } from './object-meta';
import { commonMeta, controlPlaneSubject, RBAC_API, roleRef } from './rbac';
import { Manifest, RenderInput } from './rendering';

/** Grants the control plane its ClusterRole. */
export function clusterRoleBinding(input: RenderInput): Manifest[] {
  if (!hasClusterRole(input)) {
    return [];
  }
  return [{
    apiVersion: RBAC_API,
    kind: 'ClusterRoleBinding',
    metadata: clusterMeta(clusterRoleName(input), commonMeta(input)),
    subjects: controlPlaneSubject(input),
    roleRef: roleRef('ClusterRole', clusterRoleName(input)),
  }];
}
