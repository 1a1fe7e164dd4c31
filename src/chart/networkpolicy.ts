import { egressPolicies } from './networkpolicy-egress';
import { globalOverOwn, namespacedMeta } from './object-meta';
import { fragmentList } from './parts';
import { chartLabels, isEmpty, Manifest, presentOnly, RenderInput } from './rendering';
import { ipBlockPeer, controlPlanePods, hostDns, peer, PLATFORM_PODS, tcp, udp, workloadLabels, workloadPods } from './traffic';
import { Json, JsonObject } from '../values/json';

const SNAPSHOT_LABELS = { app: 'vcluster-snapshot' };
const HOST_API = { ports: tcp(443, 8443, 6443) };
const API_PORTS = tcp(8443);
const DNS_AND_API_PORTS = [...udp(1053), ...tcp(1053, 8443)];

/** The network policies of the virtual cluster's pods. */
export function networkPolicies(input: RenderInput): Manifest[] {
  const { policies, controlPlane, privateNodes } = input.values;
  if (!policies?.networkPolicy?.enabled) {
    return [];
  }
  if (input.release.supports.networkPolicies === 'egress') {
    return egressPolicies(input);
  }
  const hasWorkloads = !input.release.supports.privateNodesNetworkPolicies || !privateNodes?.enabled;
  const hasCoreDns = hasWorkloads && controlPlane?.coredns?.enabled && !controlPlane.coredns.embedded;
  return [
    ...hasWorkloads ? [workloadPolicy(input)] : [],
    controlPlanePolicy(input),
    ...hasCoreDns ? [coreDnsPolicy(input)] : [],
    snapshotPolicy(input),
  ];
}

function workloadPolicy(input: RenderInput): Manifest {
  const { publicEgress, egress, ingress } = input.values.policies!.networkPolicy!.workload ?? {};
  return networkPolicyOf(input, `vc-work-${input.name}`, workloadLabels(input), {
    egress: [
      { ports: DNS_AND_API_PORTS, to: [controlPlanePods(input)] },
      { to: [workloadPods(input)] },
      ...publicEgress?.enabled ? [{ to: [ipBlockPeer(publicEgress)] }] : [],
      ...fragmentList(egress),
    ],
    ingress: [
      { from: [controlPlanePods(input)] },
      { from: [workloadPods(input)] },
      ...fragmentList(ingress),
    ],
  });
}

function controlPlanePolicy(input: RenderInput): Manifest {
  const { egress, ingress } = input.values.policies!.networkPolicy!.controlPlane ?? {};
  return networkPolicyOf(input, `vc-cp-${input.name}`, { release: input.name }, {
    egress: [
      { to: [hostDns(input)] },
      HOST_API,
      { to: [controlPlanePods(input)] },
      { to: [workloadPods(input)] },
      { to: [PLATFORM_PODS] },
      ...fragmentList(egress),
    ],
    ingress: [
      ...input.release.supports.apiServerIngress ? [{ ports: API_PORTS }] : [],
      { from: [controlPlanePods(input)] },
      { ports: DNS_AND_API_PORTS, from: [workloadPods(input)] },
      { from: [peer(SNAPSHOT_LABELS)] },
      { from: [PLATFORM_PODS] },
      ...fragmentList(ingress),
    ],
  });
}

function coreDnsPolicy(input: RenderInput): Manifest {
  return networkPolicyOf(input, `vc-kube-dns-${input.name}`, { 'k8s-app': 'vcluster-kube-dns', ...workloadLabels(input) }, {
    egress: [
      { to: [hostDns(input)] },
      { ports: API_PORTS, to: [controlPlanePods(input)] },
    ],
    ingress: [{ ports: [...tcp(1053), ...udp(1053)], from: [workloadPods(input)] }],
  });
}

function snapshotPolicy(input: RenderInput): Manifest {
  return networkPolicyOf(input, `vc-snapshot-${input.name}`, SNAPSHOT_LABELS, {
    egress: [{ to: [controlPlanePods(input)] }, { to: [hostDns(input)] }, HOST_API],
  });
}

function networkPolicyOf(input: RenderInput, name: string, podLabels: JsonObject, traffic: { egress: Json[]; ingress?: Json[] }): Manifest {
  const { labels, annotations } = input.values.policies!.networkPolicy!;
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: namespacedMeta(input, name, {
      labels: isEmpty(labels) ? chartLabels(input) : { ...labels, ...chartLabels(input) },
      annotations: globalOverOwn(input, annotations),
    }),
    spec: {
      podSelector: { matchLabels: podLabels },
      policyTypes: ['Egress', 'Ingress'],
      ...presentOnly(traffic),
    },
  };
}
