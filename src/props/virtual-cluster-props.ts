import type { VirtualClusterBaseProps } from './control-plane-props';
import type { Distro } from './distro';
import * as config from '../../imports/config';

/** Properties of `VirtualCluster`. */
export interface VirtualClusterProps extends VirtualClusterBaseProps, config.VirtualClusterOptions {
  /**
   * Kubernetes distribution of the virtual cluster, with its version, image and resources.
   *
   * Documented as `controlPlane.distro`.
   *
   * @default - upstream Kubernetes, with the version of the release's default image
   */
  readonly distro?: Distro;

  /**
   * Service account of the control plane.
   *
   * Documented as `controlPlane.advanced.serviceAccount`.
   *
   * @default - a new service account named `vc-NAME`
   */
  readonly serviceAccount?: config.ServiceAccountOptions;
}
