import { checkFragment, checkLoose, keysOf } from './fragments';
import { checkUnique } from './lists';
import type { Path, Problem } from '../../values/problem';
import type { ShapeOptions } from '../check-shape';

/** The keys of values under which maps of strings are labels or annotations. */
const TYPES_OF_MAPS = new Map([
  ['annotations', 'Annotations'],
  ...['extraLabels', 'hostLabels', 'labels', 'labelSelector', 'matchLabels', 'namespaceLabels', 'nodeLabels', 'nodeSelector']
    .map((key): [string, string] => [key, 'Labels']),
]);

/** The types of a `vcluster.yaml` that have fewer keys than those of Kubernetes, but mean the same, with what Kubernetes calls them. */
const KUBERNETES_TYPES = new Map([
  ...[
    'HostAlias', 'IPBlock', 'LabelSelectorRequirement', 'NetworkPolicyPeer', 'NetworkPolicyPort', 'PodDNSConfig', 'PodDNSConfigOption',
    'VolumeMount',
  ].map((type): [string, string] => [type, type]),
  ['RBACPolicyRule', 'PolicyRule'],
]);

/**
 * What the check of keys and types of a `vcluster.yaml` leaves to Kubernetes.
 */
export const KUBERNETES_CHECKS: Required<Pick<ShapeOptions, 'kubernetes' | 'kubernetesKeys' | 'strings' | 'object' | 'list'>> = {
  kubernetes: (notation, value, path) => checkFragment(notation, value, path).filter(problem => !isTemplate(problem)),
  kubernetesKeys: type => keysOf(type),
  strings: (key, value, path) => (TYPES_OF_MAPS.has(key) ? checkFragment(TYPES_OF_MAPS.get(key)!, value, path) : []),
  object: (type, whole, path) => (KUBERNETES_TYPES.has(type) ? checkLoose(KUBERNETES_TYPES.get(type)!, whole(), path) : []),
  list: (type, items, path) => (KUBERNETES_TYPES.has(type) ? checkUnique(KUBERNETES_TYPES.get(type)!, items, path) : []),
};

/** The options whose YAML the chart takes for a template. */
export const TEMPLATED = {
  volumes: ['controlPlane', 'statefulSet', 'persistence', 'addVolumes'],
  ingress: ['controlPlane', 'ingress', 'spec'],
  tlsRoute: ['controlPlane', 'tlsRoute', 'spec'],
} satisfies Record<string, Path>;

/** Templates say nothing before the chart's names are put in. */
function isTemplate({ path, value }: Problem): boolean {
  return typeof value === 'string' && value.includes('{{')
    && Object.values(TEMPLATED).some(option => option.every((key, i) => path[i] === key));
}
