import { numberBetween, numberAtLeast, wordOf, isSet, KubernetesRule, KubernetesRules, notEmptyKeys, wordOrEmpty } from './common-rules';
import { valuesFor } from './labels';
import { DNS_LABEL, DNS_SUBDOMAIN, LABEL_VALUE, QUALIFIED_NAME } from './names';

const TOPOLOGY_KEY: KubernetesRule = {
  path: 'topologyKey',
  check: key => QUALIFIED_NAME.matches(key),
  allowed: 'the key of a node label, such as topology.kubernetes.io/zone',
};

/** Whether a selector itself already contains a label. */
function isSelected(label: string, selector: any): boolean {
  return Object.keys(selector?.matchLabels ?? {}).includes(label) || selector?.matchExpressions?.some((one: any) => one.key === label);
}

function labelKeys(path: string): KubernetesRule[] {
  return [
    {
      path,
      check: (keys, owner) => keys.length === 0 || isSet(owner.labelSelector),
      allowed: 'left out if labelSelector is not set',
    },
    { path: `${path}[]`, check: QUALIFIED_NAME.matches, allowed: `the key of a label: ${QUALIFIED_NAME.allowed}` },
  ];
}

const NOT_SELECTED_TWICE: KubernetesRule = {
  path: 'matchLabelKeys[]',
  check: (key, owner) => !isSelected(key, owner.labelSelector),
  allowed: 'a key that the labelSelector does not name already',
};

export const SCHEDULING_RULES: KubernetesRules = {
  Toleration: [
    { path: 'key', check: key => key === '' || QUALIFIED_NAME.matches(key), allowed: `the key of a taint: ${QUALIFIED_NAME.allowed}` },
    {
      path: 'operator',
      absentToo: true,
      check: (operator, owner) => isSet(owner.key) || operator === 'Exists',
      allowed: 'Exists if key is not set, which tolerates every taint',
      fix: 'Give the key of the taint, or set the operator to Exists.',
    },
    { path: 'operator', check: operator => ['', 'Equal', 'Exists'].includes(operator), allowed: 'Equal or Exists' },
    {
      path: 'value',
      check: (value, owner) => owner.operator !== 'Exists' || value === '',
      allowed: 'left out if operator is Exists, which matches any value',
    },
    {
      path: 'value',
      check: (value, owner) => owner.operator === 'Exists' || LABEL_VALUE.matches(value),
      allowed: `the value of a taint: ${LABEL_VALUE.allowed}`,
    },
    wordOrEmpty('effect', ['NoSchedule', 'PreferNoSchedule', 'NoExecute']),
    {
      path: 'tolerationSeconds',
      check: (_seconds, owner) => owner.effect === 'NoExecute',
      allowed: 'left out, unless the effect is NoExecute',
    },
  ],
  NodeSelector: [
    { path: 'nodeSelectorTerms', check: terms => terms.length > 0, allowed: 'a list of at least one term' },
    {
      path: 'nodeSelectorTerms[]',
      check: term => !term.matchExpressions?.some((one: any) => one.values?.some((value: string) => !LABEL_VALUE.matches(value))),
      allowed: `a term whose values are values of labels: ${LABEL_VALUE.allowed}`,
    },
  ],
  NodeSelectorTerm: [
    { path: 'matchExpressions[]', check: one => QUALIFIED_NAME.matches(one.key), allowed: 'a requirement whose key is the key of a label' },
    {
      path: 'matchExpressions[]',
      check: one => ['In', 'NotIn', 'Exists', 'DoesNotExist', 'Gt', 'Lt'].includes(one.operator),
      allowed: 'a requirement with the operator In, NotIn, Exists, DoesNotExist, Gt or Lt',
    },
    {
      path: 'matchFields[]',
      check: one => one.key === 'metadata.name' && ['In', 'NotIn'].includes(one.operator) && one.values?.length === 1,
      allowed: 'a requirement for metadata.name with the operator In or NotIn and exactly one value',
    },
    {
      path: 'matchFields[]',
      check: one => one.values?.length !== 1 || DNS_SUBDOMAIN.matches(one.values[0]),
      allowed: 'a requirement with the name of a node as its value',
    },
  ],
  NodeSelectorRequirement: [
    ...['In', 'NotIn'].map(operator => valuesFor(operator, count => count > 0, 'a list of at least one value')),
    ...['Exists', 'DoesNotExist'].map(operator => valuesFor(operator, count => count === 0, 'left out')),
    ...['Gt', 'Lt'].map(operator => valuesFor(operator, count => count === 1, 'a list of exactly one value')),
    {
      path: 'values[]',
      check: (value, owner) => !['Gt', 'Lt'].includes(owner.operator) || /^[+-]?\d+$/.test(value),
      allowed: (_value, owner) => `a whole number, in quotes, for the operator ${owner.operator}`,
    },
  ],
  PreferredSchedulingTerm: [numberBetween('weight', 1, 100)],
  WeightedPodAffinityTerm: [numberBetween('weight', 1, 100)],
  PodAffinityTerm: [
    TOPOLOGY_KEY,
    { path: 'namespaces[]', check: DNS_LABEL.matches, allowed: `the name of a namespace: ${DNS_LABEL.allowed}` },
    ...labelKeys('matchLabelKeys'),
    ...labelKeys('mismatchLabelKeys'),
    NOT_SELECTED_TWICE,
    {
      path: 'mismatchLabelKeys[]',
      check: (key, owner) => !owner.matchLabelKeys?.includes(key),
      allowed: 'a key that matchLabelKeys does not name as well',
    },
  ],
  TopologySpreadConstraint: [
    numberAtLeast('maxSkew', 1),
    ...notEmptyKeys('topologyKey'),
    wordOf('whenUnsatisfiable', ['DoNotSchedule', 'ScheduleAnyway']),
    numberAtLeast('minDomains', 1),
    {
      path: 'minDomains',
      check: (_domains, owner) => owner.whenUnsatisfiable === 'DoNotSchedule',
      allowed: 'left out, unless whenUnsatisfiable is DoNotSchedule',
    },
    wordOf('nodeAffinityPolicy', ['Honor', 'Ignore']),
    wordOf('nodeTaintsPolicy', ['Honor', 'Ignore']),
    ...labelKeys('matchLabelKeys'),
    NOT_SELECTED_TWICE,
  ],
};
