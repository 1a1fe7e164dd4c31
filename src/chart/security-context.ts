import { RenderInput } from './rendering';
import { JsonObject } from '../values/json';

/** The container's security context. kube-vip needs two capabilities to announce addresses. */
export function securityContext(input: Pick<RenderInput, 'values'>): JsonObject | undefined {
  const context = input.values.controlPlane?.statefulSet?.security?.containerSecurityContext as JsonObject | undefined;
  if (!input.values.controlPlane?.advanced?.kubeVip?.enabled) {
    return context;
  }
  const capabilities = (context?.capabilities ?? {}) as JsonObject;
  const add = new Set([...(capabilities.add as string[] | undefined ?? []), 'NET_ADMIN', 'NET_RAW']);
  return { ...context, capabilities: { ...capabilities, add: [...add] } };
}
