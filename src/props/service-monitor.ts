import { ControlPlaneValues } from './sections';
import { group } from './typed';

/**
 * The ServiceMonitor by which the Prometheus operator finds the control plane's metrics.
 *
 * Documented as `controlPlane.serviceMonitor`.
 */
export interface ServiceMonitorOptions {
  /**
   * Whether there is one.
   *
   * @default - true where any of its options is given
   */
  readonly enabled?: boolean;

  /**
   * Further labels, such as those by which a Prometheus selects what it scrapes.
   *
   * @default {}
   */
  readonly labels?: { [key: string]: string };

  /**
   * Further annotations.
   *
   * @default {}
   */
  readonly annotations?: { [key: string]: string };
}

/** The options as a `vcluster.yaml` says them. */
export function serviceMonitorValues(options?: ServiceMonitorOptions): ControlPlaneValues['serviceMonitor'] {
  return group(options, (o): NonNullable<ControlPlaneValues['serviceMonitor']> => ({
    enabled: o.enabled ?? true,
    labels: o.labels,
    annotations: o.annotations,
  }));
}
