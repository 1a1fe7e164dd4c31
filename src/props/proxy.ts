import { ControlPlaneValues } from './sections';
import { group } from './typed';

/**
 * The proxy in the control plane through which the virtual cluster's API answers.
 *
 * Documented as `controlPlane.proxy`.
 */
export interface ProxyOptions {
  /**
   * Further host names and IP addresses that the API's certificate holds for. The Service's and the Ingress's are in it
   * anyway. Documented as `controlPlane.proxy.extraSANs`.
   *
   * @default []
   */
  readonly extraSans?: string[];

  /**
   * The address on which the proxy listens.
   *
   * @default '0.0.0.0'
   */
  readonly bindAddress?: string;

  /**
   * The port on which the proxy listens. The Services and probes reach it at 8443, whatever stands here: leave it.
   *
   * @default 8443
   */
  readonly port?: number;
}

/** The options as a `vcluster.yaml` says them. */
export function proxyValues(options?: ProxyOptions): ControlPlaneValues['proxy'] {
  return group(options, (o): NonNullable<ControlPlaneValues['proxy']> => ({
    bindAddress: o.bindAddress,
    port: o.port,
    extraSANs: o.extraSans,
  }));
}
