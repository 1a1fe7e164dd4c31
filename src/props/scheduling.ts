import * as kplus from 'cdk8s-plus-28';
import { fragment, fragments } from './kubernetes-fragment';
import { StatefulSetValues } from './statefulset-values';
import { group } from './typed';

/**
 * Where the control plane's pods may run, and in which order a StatefulSet starts them.
 *
 * cdk8s-plus's `scheduling` of the construct adds to what is given here.
 *
 * Documented as `controlPlane.statefulSet.scheduling`.
 */
export interface Scheduling {
  /**
   * The labels that a node must carry to run the pods.
   *
   * @default {}
   */
  readonly nodeSelector?: { [key: string]: string };

  /**
   * What attracts the pods to nodes and to other pods, and what keeps them apart.
   *
   * @default - none
   */
  readonly affinity?: kplus.k8s.Affinity;

  /**
   * The taints of nodes that the pods put up with.
   *
   * @default []
   */
  readonly tolerations?: kplus.k8s.Toleration[];

  /**
   * The name of the PriorityClass of the pods.
   *
   * @default - the cluster's default priority
   */
  readonly priorityClassName?: string;

  /**
   * Whether a StatefulSet starts its pods all at once or one after the other. A Deployment ignores it.
   *
   * @default kplus.PodManagementPolicy.PARALLEL
   */
  readonly podManagementPolicy?: kplus.PodManagementPolicy;

  /**
   * How the pods spread over zones, nodes or other domains.
   *
   * @default []
   */
  readonly topologySpreadConstraints?: kplus.k8s.TopologySpreadConstraint[];
}

/** The options as a `vcluster.yaml` says them. */
export function schedulingValues(options?: Scheduling): StatefulSetValues['scheduling'] {
  return group(options, o => ({
    nodeSelector: o.nodeSelector,
    affinity: fragment(o.affinity, 'Affinity'),
    tolerations: fragments(o.tolerations, 'Toleration'),
    priorityClassName: o.priorityClassName,
    podManagementPolicy: o.podManagementPolicy,
    topologySpreadConstraints: fragments(o.topologySpreadConstraints, 'TopologySpreadConstraint'),
  }));
}
