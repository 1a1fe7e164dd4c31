import { kubeConfigNamespaces } from './kubeconfig-namespaces';
import { clusterWideName } from './object-meta';
import { commonMeta, controlPlaneSubject, RBAC_API, roleRef } from './rbac';
import { Manifest, presentOnly, RenderInput } from './rendering';
import { roleRules } from './role';
import { syncsNamespaces } from './switches';

/**
 * A Role and a RoleBinding for the control plane in each other namespace with a kubeconfig Secret. The chart doesn't render them,
 * but vCluster watches these namespaces like its own, and doesn't start without the same permissions there.
 */
export function kubeConfigRoles(input: RenderInput): Manifest[] {
  return (syncsNamespaces(input) ? [] : kubeConfigNamespaces(input)).flatMap((namespace): Manifest[] => {
    const name = clusterWideName(input, 'vc');
    const { labels, annotations } = commonMeta(input);
    const metadata = presentOnly({ name, namespace, labels, annotations });
    return [
      { apiVersion: RBAC_API, kind: 'Role', metadata, rules: roleRules(input) },
      { apiVersion: RBAC_API, kind: 'RoleBinding', metadata, subjects: controlPlaneSubject(input), roleRef: roleRef('Role', name) },
    ];
  });
}
