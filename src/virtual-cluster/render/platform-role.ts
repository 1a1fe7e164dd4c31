import { clusterWideName } from './object-meta';
import { controlPlaneSubject, RBAC_API, roleRef } from './rbac';
import { rule } from './rules';
import type { Manifest, Rendering } from '../../render/rendering';

const API_KEY_SECRET = 'vcluster-platform-api-key';

/** Lets the control plane read the platform's API key, where that is a Secret in another namespace. */
export function platformRole(r: Rendering): Manifest[] {
  const { createRBAC = true, namespace, secretName } = apiKey(r) ?? {};
  if (!createRBAC || !namespace || namespace === r.namespace) {
    return [];
  }
  const name = clusterWideName(r, 'vc', '-platform-role');
  return [
    {
      apiVersion: RBAC_API,
      kind: 'Role',
      metadata: { name, namespace },
      rules: [{ ...rule('', ['secrets'], ['get']), resourceNames: [secretName || API_KEY_SECRET] }],
    },
    {
      apiVersion: RBAC_API,
      kind: 'RoleBinding',
      metadata: { name: clusterWideName(r, 'vc', '-platform-role-binding'), namespace },
      subjects: controlPlaneSubject(r, r.release.supports.platformSubjectNamespace === 'secret' ? namespace : r.namespace),
      roleRef: roleRef('Role', name),
    },
  ];
}

function apiKey({ values, release }: Rendering) {
  return release.supports.platformValues === 'topLevel' ? values.platform?.apiKey : values.external?.platform?.apiKey;
}
