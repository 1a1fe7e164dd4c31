import * as kplus from 'cdk8s-plus-28';
import { AdvancedValues } from './sections';
import { group } from './typed';

/** When pods that run but aren't ready may be evicted. */
export enum UnhealthyPodEvictionPolicy {
  /** Only while enough others are healthy. */
  IF_HEALTHY_BUDGET = 'IfHealthyBudget',
  /** Always. */
  ALWAYS_ALLOW = 'AlwaysAllow',
}

/**
 * How many of the control plane's pods an eviction leaves running. Since release 0.31.
 *
 * Documented as `controlPlane.advanced.podDisruptionBudget`.
 */
export interface PodDisruptionBudgetOptions {
  /**
   * Whether there is one.
   *
   * @default - true where any of its options is given
   */
  readonly enabled?: boolean;

  /**
   * How many pods must stay. Not together with `maxUnavailable`.
   *
   * @default - none
   */
  readonly minAvailable?: kplus.PercentOrAbsolute;

  /**
   * How many pods may be missing. Not together with `minAvailable`.
   *
   * @default - none
   */
  readonly maxUnavailable?: kplus.PercentOrAbsolute;

  /**
   * When pods that run but aren't ready may be evicted.
   *
   * @default UnhealthyPodEvictionPolicy.IF_HEALTHY_BUDGET
   */
  readonly unhealthyPodEvictionPolicy?: UnhealthyPodEvictionPolicy;
}

/** The options as a `vcluster.yaml` says them. */
export function podDisruptionBudgetValues(options?: PodDisruptionBudgetOptions): AdvancedValues['podDisruptionBudget'] {
  return group(options, (o): NonNullable<AdvancedValues['podDisruptionBudget']> => ({
    enabled: o.enabled ?? true,
    minAvailable: percentOrAbsolute(o.minAvailable),
    maxUnavailable: percentOrAbsolute(o.maxUnavailable),
    unhealthyPodEvictionPolicy: o.unhealthyPodEvictionPolicy,
  }));
}

function percentOrAbsolute(amount: kplus.PercentOrAbsolute | undefined): any {
  return typeof amount === 'object' ? amount?.value ?? null : amount;
}
