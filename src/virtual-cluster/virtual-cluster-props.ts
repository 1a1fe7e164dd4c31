import { ControlPlaneOptions } from '../control-plane/control-plane-options';
import { VClusterProps } from '../control-plane/control-plane-stateful-set';

/** Properties of `VirtualCluster`. What has no prop of its own goes into `values`. */
export interface VirtualClusterProps extends VClusterProps {
  /**
   * The options of the control plane's workload.
   *
   * Documented as `controlPlane.statefulSet`.
   *
   * @default - the release's
   */
  readonly statefulSet?: ControlPlaneOptions;
}
