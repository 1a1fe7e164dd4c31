import { CLUSTER_ROLE_RULES, NEEDS_CLUSTER_ROLE } from './clusterrole-rules';
import { clusterMeta, clusterWideName } from './object-meta';
import { commonMeta, RBAC_API } from './rbac';
import { isEmpty, Manifest, RenderInput } from './rendering';
import { givenRules, isTrue, ruleOptions, rulesOfRows } from './rules';

/** The permissions of the control plane in the whole host cluster. */
export function clusterRole(input: RenderInput): Manifest[] {
  if (!hasClusterRole(input)) {
    return [];
  }
  const overwriteRules = input.values.rbac?.clusterRole?.overwriteRules;
  return [{
    apiVersion: RBAC_API,
    kind: 'ClusterRole',
    metadata: clusterMeta(clusterRoleName(input), commonMeta(input)),
    rules: isEmpty(overwriteRules) ? rulesOfRows(input, CLUSTER_ROLE_RULES) : givenRules(overwriteRules),
  }];
}

/** Whether the control plane has permissions in the whole host cluster. */
export function hasClusterRole(input: RenderInput): boolean {
  const enabled = input.values.rbac?.clusterRole?.enabled;
  if (enabled !== 'auto') {
    return isTrue(enabled);
  }
  const options = ruleOptions(input);
  return NEEDS_CLUSTER_ROLE.some(needs => !isEmpty(needs(options)));
}

/** The name of the ClusterRole and of its binding. */
export function clusterRoleName(input: RenderInput): string {
  return clusterWideName(input, 'vc');
}
