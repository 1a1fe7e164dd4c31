import { ControlPlaneOptions } from './control-plane-options';
import { VClusterProps } from './control-plane-props';
import { DistroOptions } from './distro';
import { ExportKubeConfigOptions } from './export-kube-config';
import { IngressOptions } from './ingress';
import { PodDisruptionBudgetOptions } from './pod-disruption-budget';
import { PoliciesOptions } from './policies';
import { ProxyOptions } from './proxy';
import { RbacOptions } from './rbac';
import { ServiceOptions } from './service';
import { ServiceAccountOptions } from './service-account';
import { ServiceMonitorOptions } from './service-monitor';

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

  /**
   * The Kubernetes that the virtual cluster runs: its version, its image, its resources.
   *
   * Documented as `controlPlane.distro`.
   *
   * @default - the release's
   */
  readonly distro?: DistroOptions;

  /**
   * The Service at which the virtual cluster's API answers.
   *
   * Documented as `controlPlane.service`.
   *
   * @default - a Service that is reached within the host cluster
   */
  readonly service?: ServiceOptions;

  /**
   * The Ingress that leads from the outside to the virtual cluster's API. Giving it switches it on.
   *
   * Documented as `controlPlane.ingress`.
   *
   * @default - none
   */
  readonly ingress?: IngressOptions;

  /**
   * The proxy through which the virtual cluster's API answers: for which names its certificate holds.
   *
   * Documented as `controlPlane.proxy`.
   *
   * @default - the release's
   */
  readonly proxy?: ProxyOptions;

  /**
   * How many of the control plane's pods an eviction leaves running. Giving it switches it on. Since release 0.31.
   *
   * Documented as `controlPlane.advanced.podDisruptionBudget`.
   *
   * @default - none
   */
  readonly podDisruptionBudget?: PodDisruptionBudgetOptions;

  /**
   * The ServiceMonitor by which the Prometheus operator finds the control plane's metrics. Giving it switches it on.
   *
   * Documented as `controlPlane.serviceMonitor`.
   *
   * @default - none
   */
  readonly serviceMonitor?: ServiceMonitorOptions;

  /**
   * The service account that the control plane runs as.
   *
   * Documented as `controlPlane.advanced.serviceAccount`.
   *
   * @default - one of its own, named `vc-NAME`
   */
  readonly serviceAccount?: ServiceAccountOptions;

  /**
   * The service account that the virtual cluster's workloads run as in the host cluster.
   *
   * Documented as `controlPlane.advanced.workloadServiceAccount`.
   *
   * @default - one of its own, named `vc-workload-NAME`
   */
  readonly workloadServiceAccount?: ServiceAccountOptions;

  /**
   * What the control plane may do in the host cluster.
   *
   * Documented as `rbac`.
   *
   * @default - what its options need
   */
  readonly rbac?: RbacOptions;

  /**
   * What the virtual cluster's workloads may do and use.
   *
   * Documented as `policies`.
   *
   * @default - anything
   */
  readonly policies?: PoliciesOptions;

  /**
   * The kubeconfig for the virtual cluster that vCluster writes to a Secret once it is up.
   *
   * Documented as `exportKubeConfig`.
   *
   * @default - one for `https://localhost:8443`, in the Secret `vc-NAME`
   */
  readonly exportKubeConfig?: ExportKubeConfigOptions;

  /**
   * Annotations of every object of the virtual cluster.
   *
   * Documented as `controlPlane.advanced.globalMetadata.annotations`.
   *
   * @default {}
   */
  readonly globalAnnotations?: { [key: string]: string };
}
