import * as kplus from 'cdk8s-plus-28';
import { StatefulSetValues } from './statefulset-values';
import { fragment } from '../input/kubernetes-fragment';
import { group } from '../input/typed';
import { Rendering } from '../render/rendering';
import { JsonObject } from '../values/json';

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

/** The container's security context. kube-vip announces addresses, for which it needs two capabilities. */
export function securityContext(r: Pick<Rendering, 'values'>): JsonObject | undefined {
  const context = r.values.controlPlane?.statefulSet?.security?.containerSecurityContext as JsonObject | undefined;
  if (!r.values.controlPlane?.advanced?.kubeVip?.enabled) {
    return context;
  }
  const capabilities = (context?.capabilities ?? {}) as JsonObject;
  const add = new Set([...(capabilities.add as string[] | undefined ?? []), 'NET_ADMIN', 'NET_RAW']);
  return { ...context, capabilities: { ...capabilities, add: [...add] } };
}
