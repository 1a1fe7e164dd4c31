import { globalOverOwn, labelsWith, namespacedMeta } from './object-meta';
import { fragmentList } from './parts';
import type { Manifest, RenderInput } from './rendering';
import { workloadNamespace } from './resource-policies';
import { ipBlockPeer, controlPlanePods, hostDns, PLATFORM_PODS, tcp, udp, workloadLabels, workloadPods } from './traffic';
import { Json, JsonObject } from '../values/json';

/** The network policies of releases before 0.31, which only restrict egress. */
export function egressPolicies(input: RenderInput): Manifest[] {
  const { outgoingConnections, extraWorkloadRules, extraControlPlaneRules } = input.values.policies!.networkPolicy!;
  return [
    egressPolicy(input, `vc-work-${input.name}`, workloadNamespace(input), workloadLabels(input), [
      { ports: [{ port: 443 }, { port: 8443 }], to: [controlPlanePods(input)] },
      { ports: [...udp(53), ...tcp(53)] },
      { to: [workloadPods(input), ipBlockPeer(outgoingConnections?.ipBlock)] },
      ...fragmentList(extraWorkloadRules),
    ]),
    egressPolicy(input, `vc-cp-${input.name}`, input.namespace, { release: input.name }, [
      { ports: [{ port: 443 }, { port: 8443 }, { port: 6443 }] },
      { to: [{ podSelector: {} }, hostDns(input), ...outgoingConnections?.platform ? [PLATFORM_PODS] : []] },
      ...fragmentList(extraControlPlaneRules),
    ]),
  ];
}

function egressPolicy(input: RenderInput, name: string, namespace: string, podLabels: JsonObject, egress: Json[]): Manifest {
  const { labels, annotations } = input.values.policies!.networkPolicy!;
  return {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: {
      ...namespacedMeta(input, name, { labels: labelsWith(input, labels), annotations: globalOverOwn(input, annotations) }),
      namespace,
    },
    spec: { podSelector: { matchLabels: podLabels }, egress, policyTypes: ['Egress'] },
  };
}
