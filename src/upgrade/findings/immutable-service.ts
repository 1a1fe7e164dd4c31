import type { ObjectPair } from '../changes/object-changes';
import { ReadObject } from '../read-object';

/**
 * Whether the cluster IP of a Service changes.
 *
 * If the new manifest has no cluster IP, the API server keeps the old one. If the old manifest had none, the API server assigned
 * one, and any value is a change.
 */
export function changedClusterIp({ before, after }: ObjectPair): boolean {
  const [old, next] = [before, after].map(clusterIp);
  return hasClusterIp(before) && hasClusterIp(after) && next !== undefined && old !== next;
}

/** Whether the first IP family of a Service changes. For a headless Service, it can be changed. */
export function changedPrimaryFamily({ before, after }: ObjectPair): boolean {
  const [old, next] = [before, after].map(({ spec }) => spec?.ipFamilies?.[0]);
  const isHeadless = [before, after].some(service => clusterIp(service) === 'None');
  return hasClusterIp(before) && hasClusterIp(after) && !isHeadless && old !== undefined && next !== undefined && old !== next;
}

/** Whether the load balancer class changes. It can be changed if the type of the Service changes too. */
export function changedLoadBalancerClass({ before, after }: ObjectPair): boolean {
  const stays = [before, after].every(({ spec }) => spec?.type === 'LoadBalancer');
  return stays && before.spec.loadBalancerClass !== after.spec.loadBalancerClass;
}

function hasClusterIp({ spec }: ReadObject): boolean {
  return spec?.type !== 'ExternalName';
}

function clusterIp({ spec }: ReadObject): string | undefined {
  return spec?.clusterIP || spec?.clusterIPs?.[0] || undefined;
}
