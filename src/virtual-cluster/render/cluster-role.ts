import { CLUSTER_ROLE_RULES, NEEDS_CLUSTER_ROLE } from './cluster-role-rules';
import { clusterMeta, clusterWideName } from './object-meta';
import { commonMeta, controlPlaneSubject, RBAC_API, roleRef } from './rbac';
import { givenRules, isTrue, ruleOptions, rulesOf } from './rules';
import { isEmpty, Manifest, Rendering } from '../../render/rendering';

/** What the control plane may do in the whole host cluster. */
export function clusterRole(r: Rendering): Manifest[] {
  if (!hasClusterRole(r)) {
    return [];
  }
  const overwriteRules = r.values.rbac?.clusterRole?.overwriteRules;
  return [{
    apiVersion: RBAC_API,
    kind: 'ClusterRole',
    metadata: clusterMeta(clusterRoleName(r), commonMeta(r)),
    rules: isEmpty(overwriteRules) ? rulesOf(r, CLUSTER_ROLE_RULES) : givenRules(overwriteRules),
  }];
}

/** Gives the control plane its ClusterRole. */
export function clusterRoleBinding(r: Rendering): Manifest[] {
  if (!hasClusterRole(r)) {
    return [];
  }
  return [{
    apiVersion: RBAC_API,
    kind: 'ClusterRoleBinding',
    metadata: clusterMeta(clusterRoleName(r), commonMeta(r)),
    subjects: controlPlaneSubject(r),
    roleRef: roleRef('ClusterRole', clusterRoleName(r)),
  }];
}

/** Whether the control plane may do anything in the whole host cluster. */
export function hasClusterRole(r: Rendering): boolean {
  const enabled = r.values.rbac?.clusterRole?.enabled;
  if (enabled !== 'auto') {
    return isTrue(enabled);
  }
  const options = ruleOptions(r);
  return NEEDS_CLUSTER_ROLE.some(needs => !isEmpty(needs(options)));
}

function clusterRoleName(r: Rendering): string {
  return clusterWideName(r, 'vc');
}
