import * as kplus from 'cdk8s-plus-28';
import { fragments } from './kubernetes-fragment';
import { PoliciesValues } from './sections';
import { group } from './typed';

/** Rules of a NetworkPolicy. */
export interface NetworkPolicyRules {
  /**
   * Who may connect, beside those that must.
   *
   * @default []
   */
  readonly ingress?: kplus.k8s.NetworkPolicyIngressRule[];

  /**
   * What may be connected to, beside what must be.
   *
   * @default []
   */
  readonly egress?: kplus.k8s.NetworkPolicyEgressRule[];
}

/** Addresses that workloads may connect to. */
export interface PublicEgress {
  /**
   * Whether they may.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * The addresses.
   *
   * @default '0.0.0.0/0'
   */
  readonly cidr?: string;

  /**
   * Addresses among them that they may not connect to.
   *
   * @default - the private ranges
   */
  readonly except?: string[];
}

/** What the workloads of the virtual cluster may connect to, and who to them. */
export interface WorkloadNetworkPolicyRules extends NetworkPolicyRules {
  /**
   * The addresses outside the cluster.
   *
   * @default - all public ones
   */
  readonly publicEgress?: PublicEgress;
}

/** What the workloads of the virtual cluster may connect to outside the cluster. */
export interface OutgoingConnections {
  /**
   * Whether the control plane may connect to the platform.
   *
   * @default true
   */
  readonly platform?: boolean;

  /**
   * The addresses that workloads may connect to.
   *
   * @default - all public ones
   */
  readonly ipBlock?: kplus.k8s.IpBlock;
}

/**
 * The NetworkPolicies that keep the virtual cluster's pods apart from others.
 *
 * Documented as `policies.networkPolicy`. What it can be told changed in release 0.31.
 */
export interface NetworkPolicyOptions {
  /**
   * Whether there are any.
   *
   * @default - true where any of its options is given
   */
  readonly enabled?: boolean;

  /**
   * The name server that may be asked where the virtual cluster has none of its own.
   *
   * @default '8.8.8.8'
   */
  readonly fallbackDns?: string;

  /**
   * The control plane's connections. Since release 0.31.
   *
   * @default - those that must be
   */
  readonly controlPlane?: NetworkPolicyRules;

  /**
   * The workloads' connections. Since release 0.31.
   *
   * @default - those that must be, and all public addresses
   */
  readonly workload?: WorkloadNetworkPolicyRules;

  /**
   * Connections to the outside. Until release 0.30.
   *
   * @default - all public addresses, and the platform
   */
  readonly outgoingConnections?: OutgoingConnections;

  /**
   * What else the control plane may connect to. Releases 0.25 to 0.30.
   *
   * @default []
   */
  readonly extraControlPlaneRules?: kplus.k8s.NetworkPolicyEgressRule[];

  /**
   * What else the workloads may connect to. Releases 0.25 to 0.30.
   *
   * @default []
   */
  readonly extraWorkloadRules?: kplus.k8s.NetworkPolicyEgressRule[];

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

type NetworkPolicyValues = NonNullable<PoliciesValues['networkPolicy']>;

/** The options as a `vcluster.yaml` says them. */
export function networkPolicyValues(options?: NetworkPolicyOptions): NetworkPolicyValues | undefined {
  return group(options, (o): NetworkPolicyValues => ({
    enabled: o.enabled ?? true,
    fallbackDns: o.fallbackDns,
    controlPlane: group(o.controlPlane, rules),
    workload: group(o.workload, (w): NonNullable<NetworkPolicyValues['workload']> => ({
      ...rules(w),
      publicEgress: group(w.publicEgress, ({ enabled, cidr, except }) => ({ enabled, cidr, except })),
    })),
    outgoingConnections: group(o.outgoingConnections, ({ platform, ipBlock }) => ({
      platform,
      ipBlock: group(ipBlock, ({ cidr, except }) => ({ cidr, except })),
    })),
    extraControlPlaneRules: fragments(o.extraControlPlaneRules, 'NetworkPolicyEgressRule'),
    extraWorkloadRules: fragments(o.extraWorkloadRules, 'NetworkPolicyEgressRule'),
    annotations: o.annotations,
    labels: o.labels,
  }));
}

function rules(o: NetworkPolicyRules) {
  return {
    ingress: fragments(o.ingress, 'NetworkPolicyIngressRule'),
    egress: fragments(o.egress, 'NetworkPolicyEgressRule'),
  };
}
