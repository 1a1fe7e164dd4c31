import { checkFragment, checkLoose, keysOf } from './fragments';
import { checkUnique } from './lists';
import type { Path, Problem } from '../../values/problem';
import type { ShapeOptions } from '../check-shape';

/** The keys of values whose maps of strings are labels or annotations. */
const TYPES_OF_MAPS = new Map([
  ['annotations', 'Annotations'],
  ...['extraLabels', 'hostLabels', 'labels', 'labelSelector', 'matchLabels', 'namespaceLabels', 'nodeLabels', 'nodeSelector']
    .map((key): [string, string] => [key, 'Labels']),
]);

/** The types of a `vcluster.yaml` that correspond to Kubernetes types, but have fewer keys, with the names of the Kubernetes types. */
const KUBERNETES_TYPES = new Map([
  ...[
    'HostAlias', 'IPBlock', 'LabelSelectorRequirement', 'NetworkPolicyPeer', 'NetworkPolicyPort', 'PodDNSConfig', 'PodDNSConfigOption',
    'VolumeMount',
  ].map((type): [string, string] => [type, type]),
  ['RBACPolicyRule', 'PolicyRule'],
]);

/**
 * The checks of a `vcluster.yaml` that use the rules of Kubernetes.
 */
export const KUBERNETES_CHECKS: Required<Pick<ShapeOptions, 'kubernetes' | 'kubernetesKeys' | 'strings' | 'object' | 'list'>> = {
  kubernetes: (notation, value, path) => checkFragment(notation, value, path).filter(problem => !isTemplate(problem)),
  kubernetesKeys: type => keysOf(type),
  strings: (key, value, path) => (TYPES_OF_MAPS.has(key) ? checkFragment(TYPES_OF_MAPS.get(key)!, value, path) : []),
  object: (type, whole, path) => (KUBERNETES_TYPES.has(type) ? checkLoose(KUBERNETES_TYPES.get(type)!, whole(), path) : []),
  list: (type, items, path) => (KUBERNETES_TYPES.has(type) ? checkUnique(KUBERNETES_TYPES.get(type)!, items, path) : []),
};

/** The options whose YAML the chart evaluates as a template. */
export const TEMPLATED = {
  volumes: ['controlPlane', 'statefulSet', 'persistence', 'addVolumes'],
  ingress: ['controlPlane', 'ingress', 'spec'],
  tlsRoute: ['controlPlane', 'tlsRoute', 'spec'],
} satisfies Record<string, Path>;

/** Whether a value is a template. It can't be checked before it is evaluated. */
function isTemplate({ path, value }: Problem): boolean {
  return typeof value === 'string' && value.includes('{{')
    && Object.values(TEMPLATED).some(option => option.every((key, i) => path[i] === key));
}
