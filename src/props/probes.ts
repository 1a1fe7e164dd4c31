import { Duration } from 'cdk8s';
import { StatefulSetValues } from './statefulset-values';
import { group, seconds } from './typed';

/**
 * One of the probes that the kubelet sends to the control plane.
 *
 * Its timings can be set since release 0.26; before that they are fixed.
 */
export interface ControlPlaneProbeOptions {
  /**
   * Whether the container has the probe.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * How many failures in a row make the probe fail.
   *
   * @default - 60 for the liveness and the readiness probe, 300 for the startup probe
   */
  readonly failureThreshold?: number;

  /**
   * How long an answer may take. Whole seconds.
   *
   * @default Duration.seconds(3)
   */
  readonly timeoutSeconds?: Duration;

  /**
   * How often the probe is sent. Whole seconds.
   *
   * @default - 2 seconds for the liveness and the readiness probe, 6 seconds for the startup probe
   */
  readonly periodSeconds?: Duration;
}

/** The probe that restarts the container when it fails. */
export interface LivenessProbeOptions extends ControlPlaneProbeOptions {
  /**
   * How long after its start the container is left alone. Whole seconds.
   *
   * @default Duration.seconds(60)
   */
  readonly initialDelaySeconds?: Duration;
}

/**
 * The probes of the control plane's container.
 *
 * Documented as `controlPlane.statefulSet.probes`.
 */
export interface Probes {
  /**
   * Restarts the container when it fails: HTTPS on `/healthz`.
   *
   * @default - enabled
   */
  readonly livenessProbe?: LivenessProbeOptions;

  /**
   * Takes the pod out of the Service when it fails: HTTPS on `/readyz`.
   *
   * @default - enabled
   */
  readonly readinessProbe?: ControlPlaneProbeOptions;

  /**
   * Holds the other probes back until the control plane is up: HTTPS on `/readyz`.
   *
   * @default - enabled
   */
  readonly startupProbe?: ControlPlaneProbeOptions;
}

/** The options as a `vcluster.yaml` says them. */
export function probesValues(options?: Probes): StatefulSetValues['probes'] {
  const probe = (one?: LivenessProbeOptions) => group(one, o => ({
    enabled: o.enabled,
    failureThreshold: o.failureThreshold,
    initialDelaySeconds: seconds(o.initialDelaySeconds),
    timeoutSeconds: seconds(o.timeoutSeconds),
    periodSeconds: seconds(o.periodSeconds),
  }));
  return group(options, o => ({
    livenessProbe: probe(o.livenessProbe),
    readinessProbe: probe(o.readinessProbe),
    startupProbe: probe(o.startupProbe),
  }));
}
