import type { RenderInput } from './rendering';
import { Json, JsonObject } from '../values/json';

/** Selects pods by their labels, in the namespace of the policy or in the namespaces that a selector selects. */
export function peer(labels: JsonObject, namespaceSelector?: JsonObject): JsonObject {
  return { podSelector: { matchLabels: labels }, ...namespaceSelector && { namespaceSelector } };
}

/** The pods of the control plane, including those of deployed etcd. */
export function controlPlanePods(input: RenderInput): JsonObject {
  return peer({ release: input.name });
}

/** The labels of the pods that run in the virtual cluster. */
export function workloadLabels(input: RenderInput): JsonObject {
  return { 'vcluster.loft.sh/managed-by': input.name };
}

/** The pods that run in the virtual cluster. */
export function workloadPods(input: RenderInput): JsonObject {
  return peer(workloadLabels(input));
}

/** The pods of the vCluster platform, in any namespace. */
export const PLATFORM_PODS = peer({ app: 'loft' }, {});

/** The DNS server of the host cluster. */
export function hostDns(input: RenderInput): JsonObject {
  return peer({ 'k8s-app': input.release.supports.hostDnsLabel }, { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } });
}

/** Addresses outside of the cluster. */
export function ipBlockPeer(block: { cidr?: string; except?: string[] } | undefined): JsonObject {
  return { ipBlock: { cidr: block?.cidr ?? null, except: block?.except ?? [] } };
}

export function tcp(...ports: number[]): Json[] {
  return ports.map(port => ({ port, protocol: 'TCP' }));
}

export function udp(...ports: number[]): Json[] {
  return ports.map(port => ({ port, protocol: 'UDP' }));
}
