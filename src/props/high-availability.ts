import { Duration } from 'cdk8s';
import { StatefulSetValues } from './statefulset-values';
import { group, seconds } from './typed';

/**
 * How many pods run the control plane, and how one of them becomes the leader.
 *
 * The times reach vCluster through its configuration; they must obey
 * `leaseDuration` > `renewDeadline` > 1.2 × `retryPeriod`.
 *
 * Documented as `controlPlane.statefulSet.highAvailability`.
 */
export interface HighAvailability {
  /**
   * How many pods run the control plane. More than one needs a backing store that they can share:
   * any but the embedded database.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * How long the leader holds its lease unless it renews it. A standby takes over after this time at the latest.
   * Whole seconds.
   *
   * @default Duration.seconds(60)
   */
  readonly leaseDuration?: Duration;

  /**
   * How long the leader tries to renew its lease before it gives it up. Whole seconds.
   *
   * @default Duration.seconds(40)
   */
  readonly renewDeadline?: Duration;

  /**
   * How long a pod waits before it tries again to get or to renew the lease. Whole seconds.
   *
   * @default Duration.seconds(15)
   */
  readonly retryPeriod?: Duration;
}

/** The options as a `vcluster.yaml` says them. */
export function highAvailabilityValues(options?: HighAvailability): StatefulSetValues['highAvailability'] {
  return group(options, o => ({
    replicas: o.replicas,
    leaseDuration: seconds(o.leaseDuration),
    renewDeadline: seconds(o.renewDeadline),
    retryPeriod: seconds(o.retryPeriod),
  }));
}
