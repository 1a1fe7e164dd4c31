import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { AutoSwitch } from './auto-switch';
import { fragment } from './kubernetes-fragment';
import { PoliciesValues } from './sections';
import { amounts, autoSwitch, group } from './typed';

/**
 * What all workloads of the virtual cluster may use together.
 *
 * Documented as `policies.resourceQuota`.
 */
export interface ResourceQuotaOptions {
  /**
   * Whether there is a quota. `AUTO`: where `limitRange` is enabled.
   *
   * @default - AutoSwitch.TRUE where any of its options is given
   */
  readonly enabled?: AutoSwitch;

  /**
   * The amounts, by what Kubernetes calls them: `requests.cpu`, `limits.memory`, `count/pods`. They are laid over the
   * default, one by one.
   *
   * @default - 10 CPUs, 20Gi of memory and 60Gi of ephemeral storage requested, limits of 20, 40Gi and 160Gi; 100Gi of
   * storage; 20 pods, 20 services (1 load balancer, no node ports), 20 claims, 40 endpoints, 100 secrets, 100 config maps
   */
  readonly quota?: { [resource: string]: kplus.k8s.Quantity };

  /**
   * Which pods count, by what they are.
   *
   * @default - all
   */
  readonly scopeSelector?: kplus.k8s.ScopeSelector;

  /**
   * Which pods count, such as `NotTerminating`.
   *
   * @default []
   */
  readonly scopes?: string[];

  /**
   * Further annotations.
   *
   * @default {}
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Further labels.
   *
   * @default {}
   */
  readonly labels?: { [key: string]: string };
}

/** Amounts of what one container uses. */
export interface ContainerAmounts {
  /**
   * CPU.
   *
   * @default - as it was
   */
  readonly cpu?: kplus.Cpu;

  /**
   * Memory.
   *
   * @default - as it was
   */
  readonly memory?: Size;

  /**
   * Storage that goes with the pod.
   *
   * @default - as it was
   */
  readonly ephemeralStorage?: Size;
}

/**
 * What one container of the virtual cluster's workloads may use, and what it gets where it doesn't say.
 *
 * Documented as `policies.limitRange`.
 */
export interface LimitRangeOptions {
  /**
   * Whether there is a limit range. `AUTO`: where `resourceQuota` is enabled.
   *
   * @default - AutoSwitch.TRUE where any of its options is given
   */
  readonly enabled?: AutoSwitch;

  /**
   * The limits of containers that have none.
   *
   * @default - 1 CPU, 512Mi of memory, 8Gi of ephemeral storage
   */
  readonly default?: ContainerAmounts;

  /**
   * The requests of containers that have none.
   *
   * @default - 100m CPU, 128Mi of memory, 3Gi of ephemeral storage
   */
  readonly defaultRequest?: ContainerAmounts;

  /**
   * The least that a container may ask for.
   *
   * @default - anything
   */
  readonly min?: ContainerAmounts;

  /**
   * The most that a container may use.
   *
   * @default - anything
   */
  readonly max?: ContainerAmounts;

  /**
   * Further annotations.
   *
   * @default {}
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Further labels.
   *
   * @default {}
   */
  readonly labels?: { [key: string]: string };
}

/** The options as a `vcluster.yaml` says them. */
export function resourceQuotaValues(options?: ResourceQuotaOptions): PoliciesValues['resourceQuota'] {
  return group(options, (o): NonNullable<PoliciesValues['resourceQuota']> => ({
    enabled: autoSwitch(o.enabled ?? AutoSwitch.TRUE),
    quota: fragment(o.quota, 'ResourceList'),
    scopeSelector: fragment(o.scopeSelector, 'ScopeSelector'),
    scopes: o.scopes,
    annotations: o.annotations,
    labels: o.labels,
  }));
}

/** The options as a `vcluster.yaml` says them. */
export function limitRangeValues(options?: LimitRangeOptions): PoliciesValues['limitRange'] {
  return group(options, (o): NonNullable<PoliciesValues['limitRange']> => ({
    enabled: autoSwitch(o.enabled ?? AutoSwitch.TRUE),
    default: group(o.default, amounts),
    defaultRequest: group(o.defaultRequest, amounts),
    min: group(o.min, amounts),
    max: group(o.max, amounts),
    annotations: o.annotations,
    labels: o.labels,
  }));
}
