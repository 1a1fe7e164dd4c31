import { given } from './given';
import { globalOverOwn, labelsWith, namespacedMeta } from './object-meta';
import { workloadNamespace } from './resource-policies';
import { addresses, controlPlanePods, hostDns, PLATFORM_PODS, tcp, udp, workloadLabels, workloadPods } from './traffic';
import type { Manifest, Rendering } from '../../render/rendering';
import { Json, JsonObject } from '../../values/json';

/** The network policies of releases before 0.31, which hold back only what goes out. */
export function egressPolicies(r: Rendering): Manifest[] {
  const { outgoingConnections, extraWorkloadRules, extraControlPlaneRules } = r.values.policies!.networkPolicy!;
  return [
    policy(r, `vc-work-${r.name}`, workloadNamespace(r), workloadLabels(r), [
      { ports: [{ port: 443 }, { port: 8443 }], to: [controlPlanePods(r)] },
      { ports: [...udp(53), ...tcp(53)] },
      { to: [workloadPods(r), addresses(outgoingConnections?.ipBlock)] },
      ...given(extraWorkloadRules),
    ]),
    policy(r, `vc-cp-${r.name}`, r.namespace, { release: r.name }, [
      { ports: [{ port: 443 }, { port: 8443 }, { port: 6443 }] },
      { to: [{ podSelector: {} }, hostDns(r), ...outgoingConnections?.platform ? [PLATFORM_PODS] : []] },
      ...given(extraControlPlaneRules),
    ]),
  ];
}

function policy(r: Rendering, name: string, namespace: string, podLabels: JsonObject, egress: Json[]): Manifest {
  const { labels, annotations } = r.values.policies!.networkPolicy!;
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: {
      ...namespacedMeta(r, name, { labels: labelsWith(r, labels), annotations: globalOverOwn(r, annotations) }),
      namespace,
    },
    spec: { podSelector: { matchLabels: podLabels }, egress, policyTypes: ['Egress'] },
  };
}
