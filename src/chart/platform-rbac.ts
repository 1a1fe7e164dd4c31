import { clusterWideName } from './object-meta';
import { controlPlaneSubject, RBAC_API, roleRef } from './rbac';
import type { Manifest, RenderInput } from './rendering';
import { rule } from './rules';

const API_KEY_SECRET = 'vcluster-platform-api-key';

/** Allows the control plane to read the platform's API key, if it is in a Secret in another namespace. */
export function platformRole(input: RenderInput): Manifest[] {
  const { createRBAC = true, namespace, secretName } = apiKey(input) ?? {};
  if (!createRBAC || !namespace || namespace === input.namespace) {
    return [];
  }
  const name = clusterWideName(input, 'vc', '-platform-role');
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
      metadata: { name: clusterWideName(input, 'vc', '-platform-role-binding'), namespace },
      subjects: controlPlaneSubject(input, input.release.supports.platformSubjectNamespace === 'secret' ? namespace : input.namespace),
      roleRef: roleRef('Role', name),
    },
  ];
}

function apiKey({ values, release }: RenderInput) {
  return release.supports.platformValues === 'topLevel' ? values.platform?.apiKey : values.external?.platform?.apiKey;
}
