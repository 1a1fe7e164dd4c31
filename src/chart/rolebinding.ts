import { controlPlaneSubject, RBAC_API, roleRef } from './rbac';
import { Manifest, RenderInput } from './rendering';
import { roleMeta, roleName } from './role';
import { syncsNamespaces } from './switches';

/** Grants the control plane its role. */
export function roleBinding(input: RenderInput): Manifest[] {
  if (!input.values.rbac?.role?.enabled) {
    return [];
  }
  return [{
    apiVersion: RBAC_API,
    kind: syncsNamespaces(input) ? 'ClusterRoleBinding' : 'RoleBinding',
    metadata: roleMeta(input),
    subjects: controlPlaneSubject(input),
    roleRef: roleRef(syncsNamespaces(input) ? 'ClusterRole' : 'Role', roleName(input)),
  }];
}
