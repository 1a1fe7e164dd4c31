import { egressPolicies } from './egress-policies';
import { given } from './given';
import { globalOverOwn, namespacedMeta } from './object-meta';
import { addresses, controlPlanePods, hostDns, peer, PLATFORM_PODS, tcp, udp, workloadLabels, workloadPods } from './traffic';
import { chartLabels, Manifest, presentOnly, Rendering } from '../../render/rendering';
import { Json, JsonObject } from '../../values/json';

const SNAPSHOT_LABELS = { app: 'vcluster-snapshot' };
const HOST_API = { ports: tcp(443, 8443, 6443) };
const API_PORTS = tcp(8443);
const DNS_AND_API_PORTS = [...udp(1053), ...tcp(1053, 8443)];

/** Which traffic may reach the virtual cluster's pods, and where theirs may go. */
export function networkPolicies(r: Rendering): Manifest[] {
  const { policies, controlPlane, privateNodes } = r.values;
  if (!policies?.networkPolicy?.enabled) {
    return [];
  }
  if (r.release.supports.networkPolicies === 'egress') {
    return egressPolicies(r);
  }
  const hasWorkloads = !r.release.supports.privateNodesNetworkPolicies || !privateNodes?.enabled;
  const hasCoreDns = hasWorkloads && controlPlane?.coredns?.enabled && !controlPlane.coredns.embedded;
  return [
    ...hasWorkloads ? [workloadPolicy(r)] : [],
    controlPlanePolicy(r),
    ...hasCoreDns ? [coreDnsPolicy(r)] : [],
    snapshotPolicy(r),
  ];
}

function workloadPolicy(r: Rendering): Manifest {
  const { publicEgress, egress, ingress } = r.values.policies!.networkPolicy!.workload ?? {};
  return policy(r, `vc-work-${r.name}`, workloadLabels(r), {
    egress: [
      { ports: DNS_AND_API_PORTS, to: [controlPlanePods(r)] },
      { to: [workloadPods(r)] },
      ...publicEgress?.enabled ? [{ to: [addresses(publicEgress)] }] : [],
      ...given(egress),
    ],
    ingress: [
      { from: [controlPlanePods(r)] },
      { from: [workloadPods(r)] },
      ...given(ingress),
    ],
  });
}

function controlPlanePolicy(r: Rendering): Manifest {
  const { egress, ingress } = r.values.policies!.networkPolicy!.controlPlane ?? {};
  return policy(r, `vc-cp-${r.name}`, { release: r.name }, {
    egress: [
      { to: [hostDns(r)] },
      HOST_API,
      { to: [controlPlanePods(r)] },
      { to: [workloadPods(r)] },
      { to: [PLATFORM_PODS] },
      ...given(egress),
    ],
    ingress: [
      ...r.release.supports.apiServerIngress ? [{ ports: API_PORTS }] : [],
      { from: [controlPlanePods(r)] },
      { ports: DNS_AND_API_PORTS, from: [workloadPods(r)] },
      { from: [peer(SNAPSHOT_LABELS)] },
      { from: [PLATFORM_PODS] },
      ...given(ingress),
    ],
  });
}

function coreDnsPolicy(r: Rendering): Manifest {
  return policy(r, `vc-kube-dns-${r.name}`, { 'k8s-app': 'vcluster-kube-dns', ...workloadLabels(r) }, {
    egress: [
      { to: [hostDns(r)] },
      { ports: API_PORTS, to: [controlPlanePods(r)] },
    ],
    ingress: [{ ports: [...tcp(1053), ...udp(1053)], from: [workloadPods(r)] }],
  });
}

function snapshotPolicy(r: Rendering): Manifest {
  return policy(r, `vc-snapshot-${r.name}`, SNAPSHOT_LABELS, {
    egress: [{ to: [controlPlanePods(r)] }, { to: [hostDns(r)] }, HOST_API],
  });
}

function policy(r: Rendering, name: string, podLabels: JsonObject, traffic: { egress: Json[]; ingress?: Json[] }): Manifest {
  const { labels, annotations } = r.values.policies!.networkPolicy!;
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: namespacedMeta(r, name, {
      labels: { ...labels, ...chartLabels(r) },
      annotations: globalOverOwn(r, annotations),
    }),
    spec: {
      podSelector: { matchLabels: podLabels },
      policyTypes: ['Egress', 'Ingress'],
      ...presentOnly(traffic),
    },
  };
}
