import * as kplus from 'cdk8s-plus-28';
import { fragment } from './kubernetes-fragment';
import { StatefulSetValues } from './statefulset-values';
import { group } from './typed';

/**
 * The security contexts of the pods and of the control plane's container.
 *
 * Documented as `controlPlane.statefulSet.security`.
 */
export interface Security {
  /**
   * The security context of the pods.
   *
   * @default {}
   */
  readonly podSecurityContext?: kplus.k8s.PodSecurityContext;

  /**
   * The security context of the control plane's container. What is given is laid over the default, field by field.
   *
   * @default { allowPrivilegeEscalation: false, runAsUser: 0, runAsGroup: 0 }
   */
  readonly containerSecurityContext?: kplus.k8s.SecurityContext;
}

/** The options as a `vcluster.yaml` says them. */
export function securityValues(options?: Security): StatefulSetValues['security'] {
  return group(options, o => ({
    podSecurityContext: fragment(o.podSecurityContext, 'PodSecurityContext'),
    containerSecurityContext: fragment(o.containerSecurityContext, 'SecurityContext'),
  }));
}
