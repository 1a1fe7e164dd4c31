import { clusterMeta, clusterWideName, namespacedMeta } from './object-meta';
import { commonMeta, RBAC_API } from './rbac';
import { isEmpty, Manifest, RenderInput } from './rendering';
import { ROLE_RULES } from './role-rules';
import { givenRules, RbacRule, rulesOfRows } from './rules';
import { syncsNamespaces } from './switches';
import { JsonObject } from '../values/json';

/** The permissions of the control plane in its namespace, or in all namespaces if namespaces of the virtual cluster are synced. */
export function role(input: RenderInput): Manifest[] {
  if (!input.values.rbac?.role?.enabled) {
    return [];
  }
  return [{
    apiVersion: RBAC_API,
    kind: syncsNamespaces(input) ? 'ClusterRole' : 'Role',
    metadata: roleMeta(input),
    rules: roleRules(input),
  }];
}

/** The rules of that role. */
export function roleRules(input: RenderInput): RbacRule[] {
  const overwriteRules = input.values.rbac?.role?.overwriteRules;
  return isEmpty(overwriteRules) ? rulesOfRows(input, ROLE_RULES) : givenRules(overwriteRules);
}

/** The metadata of the role and of its binding. */
export function roleMeta(input: RenderInput): JsonObject {
  return syncsNamespaces(input) ? clusterMeta(roleName(input), commonMeta(input)) : namespacedMeta(input, roleName(input), commonMeta(input));
}

/** The name of the role and of its binding. */
export function roleName(input: RenderInput): string {
  return syncsNamespaces(input) ? clusterWideName(input, 'vc-mn') : `vc-${input.name}`;
}
