import type { ObjectAdvice } from './registry';
import { selects } from '../../check/kubernetes/label-selector';
import { list } from '../../check/read';
import { at, Json, JsonObject } from '../../values/json';
import { Path } from '../../values/problem';

const REPLICAS_PATH: Path = ['controlPlane', 'statefulSet', 'highAvailability', 'replicas'];

/**
 * Warns of several replicas that can all run on one node.
 *
 * @param manifest the finished workload, including patches
 * @param where returns the path of an option as the user wrote it
 */
export function adviceOnPlacement(manifest: JsonObject, where: (path: Path) => string): ObjectAdvice[] {
  const replicas = at(manifest, ['spec', 'replicas']);
  if (!(typeof replicas === 'number' && replicas > 1)) {
    return [];
  }
  const terms = placementTerms(at(manifest, ['spec', 'template', 'spec']) as JsonObject, at(manifest, ['metadata', 'namespace']));
  const labels = at(manifest, ['spec', 'template', 'metadata', 'labels']);
  if (terms.some(term => selects(at(term, ['labelSelector']), labels))) {
    return [];
  }
  return [{
    id: 'replicas-on-one-node',
    about: `${where(REPLICAS_PATH)}: ${replicas}.`,
    advice: terms.length > 0
      ? 'All replicas can run on one node: no label selector of a podAntiAffinity or of topologySpreadConstraints selects their pods. '
        + `Their labels are ${JSON.stringify(labels)}.`
      : 'All replicas can run on one node. '
        + "Spread them with scheduling.topologySpreadConstraints, a podAntiAffinity, or the control plane's scheduling.spread().",
  }];
}

/** The terms that spread pods of the same namespace: those with a label selector. */
function placementTerms(spec: JsonObject, namespace: Json | undefined): Json[] {
  const antiAffinity = at(spec, ['affinity', 'podAntiAffinity']);
  const terms = [
    ...list(at(antiAffinity, ['requiredDuringSchedulingIgnoredDuringExecution'])),
    ...list(at(antiAffinity, ['preferredDuringSchedulingIgnoredDuringExecution'])).map(({ podAffinityTerm }) => podAffinityTerm),
  ];
  return [
    ...terms.filter(term => isOfNamespace(term, namespace)),
    ...list(spec.topologySpreadConstraints),
  ];
}

/** Whether a term applies to pods of a namespace. The namespaces that a selector selects are unknown. */
function isOfNamespace(term: Json, namespace: Json | undefined): boolean {
  const namespaces = list(at(term, ['namespaces']));
  const hasSelector = (at(term, ['namespaceSelector']) ?? null) !== null;
  return hasSelector || namespaces.length === 0 || namespaces.includes(namespace);
}
