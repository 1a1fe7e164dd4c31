import { JsonObject } from '../../values/json';
import { list } from '../read';

/** A rule of a Role or ClusterRole. */
type PolicyRule = JsonObject;

/**
 * The needed permissions that are not granted: a rule for each resource with missing verbs.
 *
 * Rules for URLs or for resources with names are ignored: they don't grant any of the needed permissions.
 */
export function missingRights(needed: readonly PolicyRule[], granted: readonly PolicyRule[]): PolicyRule[] {
  return needed.flatMap(({ apiGroups, resources, verbs }) => list(apiGroups).flatMap(apiGroup => list(resources).flatMap(resource => {
    const missing = list(verbs).filter(verb => !granted.some(rule => grants(rule, apiGroup, resource, verb)));
    return missing.length > 0 ? [{ apiGroups: [apiGroup], resources: [resource], verbs: missing }] : [];
  })));
}

function grants({ apiGroups, resources, verbs, resourceNames }: PolicyRule, apiGroup: string, resource: string, verb: string): boolean {
  const [, subresource] = resource.split('/');
  const covers = (allowed: unknown, ...wanted: string[]) => list(allowed).some(one => one === '*' || wanted.includes(one));
  return list(resourceNames).length === 0
    && covers(apiGroups, apiGroup) && covers(resources, resource, ...subresource ? [`*/${subresource}`] : []) && covers(verbs, verb);
}

/** Rules in short form, grouped by verbs: `pods, pods/log (get, list); leases.coordination.k8s.io (get)`. */
export function shortRules(rules: readonly PolicyRule[]): string {
  const byVerbs = new Map<string, string[]>();
  for (const { apiGroups, resources, verbs } of rules) {
    const names = list(apiGroups).flatMap(group => list(resources).map(resource => (group === '' ? resource : `${resource}.${group}`)));
    const key = list(verbs).join(', ');
    byVerbs.set(key, [...byVerbs.get(key) ?? [], ...names]);
  }
  return [...byVerbs].map(([verbs, names]) => `${names.join(', ')} (${verbs})`).join('; ');
}
