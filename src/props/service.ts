import * as kplus from 'cdk8s-plus-28';
import { fragment } from './kubernetes-fragment';
import { ControlPlaneValues } from './sections';
import { given, group } from './typed';
import { isObject, JsonObject } from '../values/json';

/**
 * The Service at which the virtual cluster's API answers.
 *
 * Documented as `controlPlane.service`.
 */
export interface ServiceOptions {
  /**
   * Whether there is one.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * How the Service is reached. Documented as `controlPlane.service.spec.type`.
   *
   * @default kplus.ServiceType.CLUSTER_IP
   */
  readonly type?: kplus.ServiceType;

  /**
   * The port of every node at which the API answers, where the Service's type opens one.
   *
   * @default 0 - one that is free
   */
  readonly httpsNodePort?: number;

  /**
   * The port of every node at which the virtual cluster's kubelet answers, where the Service's type opens one.
   *
   * @default 0 - one that is free
   */
  readonly kubeletNodePort?: number;

  /**
   * Further annotations, such as those by which a cloud sets its load balancers up.
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

  /**
   * What else the Service says, such as `externalTrafficPolicy`. Its `ports` and its `selector` take the place of the
   * ones that vCluster needs. `type` above wins over the one here.
   *
   * @default {}
   */
  readonly spec?: kplus.k8s.ServiceSpec;
}

/** The options as a `vcluster.yaml` says them. */
export function serviceValues(options?: ServiceOptions): ControlPlaneValues['service'] {
  return group(options, (o): NonNullable<ControlPlaneValues['service']> => ({
    enabled: o.enabled,
    httpsNodePort: o.httpsNodePort,
    kubeletNodePort: o.kubeletNodePort,
    annotations: o.annotations,
    labels: o.labels,
    spec: specValues(o),
  }));
}

function specValues({ spec, type }: ServiceOptions): JsonObject | undefined {
  const written = fragment(spec, 'ServiceSpec');
  // What is no spec is left to the check.
  return written === undefined || isObject(written) ? given({ ...written, ...given({ type }) }) : written;
}
