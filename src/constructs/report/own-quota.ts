import type { ObjectAdvice } from './registry';
import { excesses } from '../../check/kubernetes/quota';
import type { Plan } from '../../plan/plan';
import { at, JsonObject } from '../../values/json';

/** The paths of the entries of each policy in the values. */
const POLICY_PATHS = { ResourceQuota: ['policies', 'resourceQuota', 'quota'], LimitRange: ['policies', 'limitRange'] };

/**
 * Warns of policies of a virtual cluster that refuse its own control plane.
 *
 * @param objects its finished objects, including the policies
 */
export function adviceOnQuota({ release, values, where }: Plan, objects: readonly JsonObject[]): ObjectAdvice[] {
  const ofKind = (kind: string) => objects.find(object => object.kind === kind);
  const [quota, limitRange] = [ofKind('ResourceQuota'), ofKind('LimitRange')];
  const namespace = at(quota ?? limitRange, ['metadata', 'namespace']);
  return excesses({ quota, limitRange }, objects.filter(object => at(object, ['metadata', 'namespace']) === namespace))
    .map(({ policy, entry, reason }) => {
      const path = [...POLICY_PATHS[policy], ...policy === 'ResourceQuota' ? [entry] : entry.split(/\.(.*)/s).slice(0, 2)];
      const isDefault = at(release.defaults, path) === at(values, path);
      return {
        id: 'quota-refuses-control-plane',
        about: `${where(path)}: ${JSON.stringify(at(values, path))}.`,
        advice: `The objects of this virtual cluster ${reason}.${isDefault ? ' This is the default value: set another value, or null for none.' : ''}`,
      };
    });
}
