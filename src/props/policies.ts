import { NetworkPolicyOptions, networkPolicyValues } from './network-policy';
import { LimitRangeOptions, limitRangeValues, ResourceQuotaOptions, resourceQuotaValues } from './resource-policies';
import { PoliciesValues } from './sections';
import { group } from './typed';

/** How much the pods of the virtual cluster may do, as Kubernetes' pod security standards have it. */
export enum PodSecurityStandard {
  /** Anything. */
  PRIVILEGED = 'privileged',
  /** What isn't known to break out of a container. */
  BASELINE = 'baseline',
  /** What hardened pods need. */
  RESTRICTED = 'restricted',
}

/**
 * What the virtual cluster's workloads may do and use.
 *
 * Documented as `policies`.
 */
export interface PoliciesOptions {
  /**
   * The pod security standard that the virtual cluster enforces.
   *
   * @default - none
   */
  readonly podSecurityStandard?: PodSecurityStandard;

  /**
   * What all workloads may use together.
   *
   * @default - none, unless a limit range is enabled
   */
  readonly resourceQuota?: ResourceQuotaOptions;

  /**
   * What one container may use.
   *
   * @default - none, unless a resource quota is enabled
   */
  readonly limitRange?: LimitRangeOptions;

  /**
   * The NetworkPolicies that keep the virtual cluster's pods apart from others.
   *
   * @default - none
   */
  readonly networkPolicy?: NetworkPolicyOptions;
}

/** The options as a `vcluster.yaml` says them. */
export function policiesValues(options?: PoliciesOptions): PoliciesValues | undefined {
  return group(options, (o): PoliciesValues => ({
    podSecurityStandard: o.podSecurityStandard,
    resourceQuota: resourceQuotaValues(o.resourceQuota),
    limitRange: limitRangeValues(o.limitRange),
    networkPolicy: networkPolicyValues(o.networkPolicy),
  }));
}
