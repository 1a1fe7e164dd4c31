import { clusterMeta, clusterWideName, namespacedMeta } from './object-meta';
import { commonMeta, controlPlaneSubject, RBAC_API, roleRef } from './rbac';
import { ROLE_RULES } from './role-rules';
import { givenRules, rulesOf } from './rules';
import { syncsNamespaces } from './switches';
import { isEmpty, Manifest, Rendering } from '../../render/rendering';
import { JsonObject } from '../../values/json';

/** What the control plane may do in its namespace: in all of them where the virtual cluster's namespaces are synced. */
export function role(r: Rendering): Manifest[] {
  if (!r.values.rbac?.role?.enabled) {
    return [];
  }
  const { overwriteRules } = r.values.rbac.role;
  return [{
    apiVersion: RBAC_API,
    kind: syncsNamespaces(r) ? 'ClusterRole' : 'Role',
    metadata: metadata(r),
    rules: isEmpty(overwriteRules) ? rulesOf(r, ROLE_RULES) : givenRules(overwriteRules),
  }];
}

/** Gives the control plane its role. */
export function roleBinding(r: Rendering): Manifest[] {
  if (!r.values.rbac?.role?.enabled) {
    return [];
  }
  return [{
    apiVersion: RBAC_API,
    kind: syncsNamespaces(r) ? 'ClusterRoleBinding' : 'RoleBinding',
    metadata: metadata(r),
    subjects: controlPlaneSubject(r),
    roleRef: roleRef(syncsNamespaces(r) ? 'ClusterRole' : 'Role', roleName(r)),
  }];
}

function metadata(r: Rendering): JsonObject {
  return syncsNamespaces(r) ? clusterMeta(roleName(r), commonMeta(r)) : namespacedMeta(r, roleName(r), commonMeta(r));
}

function roleName(r: Rendering): string {
  return syncsNamespaces(r) ? clusterWideName(r, 'vc-mn') : `vc-${r.name}`;
}
