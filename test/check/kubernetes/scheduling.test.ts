import { promises, SAME, takes } from './promises';
import { checkFragment } from '../../../src/check/kubernetes/fragments';

promises('Toleration', { key: 'a', operator: 'Equal', value: 'b', effect: 'NoExecute' }, [
  ['the key is one of a label', { key: 'a b' }, 'key', SAME, 'the key of a taint: at most 63 letters'],
  ['no key means any taint, and says so', { key: '', value: undefined }, 'operator', { key: '', operator: 'Exists', value: undefined }, /^Exists if key is not set.*set the operator to Exists/],
  ['neither key nor operator is refused', { key: undefined, operator: undefined, value: undefined }, 'operator', { operator: undefined }],
  ['the operator is a known one', { operator: 'In' }, 'operator', { operator: '' }, /^Equal or Exists\./],
  ['Exists takes no value', { operator: 'Exists' }, 'value', { operator: 'Exists', value: '' }, 'left out if operator is Exists'],
  ['Exists takes no value, whatever it is', { operator: 'Exists', value: 'b c' }, 'value', { operator: 'Exists', value: undefined }],
  ['the value is one of a label', { value: 'b c' }, 'value', { value: '' }, 'the value of a taint: empty, or at most 63 '],
  ['the effect is a known one', { effect: 'NoRun' }, 'effect', { effect: 'PreferNoSchedule' }, 'NoSchedule, PreferNoSchedule or NoExecute'],
  ['seconds need the effect that they delay', { effect: 'NoSchedule', tolerationSeconds: 5 }, 'tolerationSeconds', { tolerationSeconds: -1 }, 'unless the effect is NoExecute'],
  ['seconds need an effect', { effect: undefined, tolerationSeconds: 5 }, 'tolerationSeconds', { effect: undefined }],
  ['seconds are a number', { tolerationSeconds: '5' }, 'tolerationSeconds', { tolerationSeconds: 5 }],
  ['unknown keys are told', { effects: 'NoExecute' }, 'effects', { effect: 'NoExecute' }],
]);

const node = (requirement: object) => ({ nodeSelectorTerms: [{ matchExpressions: [{ key: 'a', ...requirement }] }] });
const field = (requirement: object) => ({ nodeSelectorTerms: [{ matchFields: [requirement] }] });
const TERM = 'nodeSelectorTerms.0';

promises('NodeSelector', undefined, [
  ['there is a term', { nodeSelectorTerms: [] }, 'nodeSelectorTerms', { nodeSelectorTerms: [{}] }, 'at least one term'],
  ['the terms are there', {}, 'nodeSelectorTerms', node({ operator: 'Exists' })],
  ['the key is one of a label', node({ key: 'a b', operator: 'Exists' }), `${TERM}.matchExpressions.0`, node({ operator: 'Exists' }), 'whose key is the key of a label'],
  ['the operator is a known one', node({ operator: 'Has' }), `${TERM}.matchExpressions.0`, node({ operator: 'DoesNotExist' }), 'the operator In, NotIn, Exists, DoesNotExist, Gt or Lt'],
  ['In has values', node({ operator: 'In' }), `${TERM}.matchExpressions.0.values`, node({ operator: 'In', values: ['b'] }), 'at least one value for the operator In.'],
  ['NotIn has values', node({ operator: 'NotIn', values: [] }), `${TERM}.matchExpressions.0.values`, node({ operator: 'NotIn', values: ['b'] }), 'at least one value for the operator NotIn.'],
  ['Exists has none', node({ operator: 'Exists', values: ['b'] }), `${TERM}.matchExpressions.0.values`, node({ operator: 'Exists', values: [] }), 'left out for the operator Exists'],
  ['DoesNotExist has none', node({ operator: 'DoesNotExist', values: ['b'] }), `${TERM}.matchExpressions.0.values`, node({ operator: 'DoesNotExist' }), 'left out for the operator DoesNotExist'],
  ['Gt has one value', node({ operator: 'Gt', values: ['1', '2'] }), `${TERM}.matchExpressions.0.values`, node({ operator: 'Gt', values: ['1'] }), 'exactly one value for the operator Gt'],
  ['Lt has one value', node({ operator: 'Lt', values: [] }), `${TERM}.matchExpressions.0.values`, node({ operator: 'Lt', values: ['1'] }), 'exactly one value for the operator Lt'],
  ['Lt compares numbers', node({ operator: 'Lt', values: ['x'] }), `${TERM}.matchExpressions.0.values.0`, node({ operator: 'Lt', values: ['0'] }), 'a whole number, in quotes, for the operator Lt'],
  ['Gt compares numbers', node({ operator: 'Gt', values: ['x'] }), `${TERM}.matchExpressions.0.values.0`, node({ operator: 'Gt', values: ['10'] }), 'a whole number, in quotes, for the operator Gt'],
  ['a number has no unit', node({ operator: 'Gt', values: ['5x'] }), `${TERM}.matchExpressions.0.values.0`, node({ operator: 'Gt', values: ['50'] })],
  ['a number is nothing else', node({ operator: 'Gt', values: ['x5'] }), `${TERM}.matchExpressions.0.values.0`, node({ operator: 'Lt', values: ['5'] })],
  ['values are values of labels, each of them', node({ operator: 'In', values: ['b', 'b c'] }), TERM, node({ operator: 'In', values: ['b', ''] })],
  ['values are values of labels', node({ operator: 'In', values: ['b c'] }), TERM, node({ operator: 'In', values: ['b'] }), 'a term whose values are values of labels: empty, or at most 63 '],
  ['the one field is the name', field({ key: 'metadata.uid', operator: 'In', values: ['b'] }), `${TERM}.matchFields.0`, field({ key: 'metadata.name', operator: 'In', values: ['b'] }), /metadata\.name .* In or NotIn and exactly one value/],
  ['the name is compared with one', field({ key: 'metadata.name', operator: 'In', values: ['b', 'c'] }), `${TERM}.matchFields.0`, field({ key: 'metadata.name', operator: 'NotIn', values: ['b'] })],
  ['the name is compared, not sought', field({ key: 'metadata.name', operator: 'Exists' }), `${TERM}.matchFields.0`, field({ key: 'metadata.name', operator: 'In', values: ['b'] })],
  ['the name is one of a node', field({ key: 'metadata.name', operator: 'In', values: ['A'] }), `${TERM}.matchFields.0`, field({ key: 'metadata.name', operator: 'In', values: ['a.b'] }), 'the name of a node'],
]);

promises('PreferredSchedulingTerm', { weight: 1, preference: {} }, [
  ['the weight is at least 1', { weight: 0 }, 'weight', SAME, 'from 1 to 100.'],
  ['the weight is at most 100', { weight: 101 }, 'weight', { weight: 100 }, 'from 1 to 100.'],
  ['the weight is there', { weight: undefined }, 'weight', SAME],
  ['values need not be values of labels', { preference: 'x' }, 'preference', { preference: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b c'] }] } }],
]);

promises('WeightedPodAffinityTerm', { weight: 100, podAffinityTerm: { topologyKey: 'zone' } }, [
  ['the weight is at least 1', { weight: -1 }, 'weight', { weight: 1 }, 'from 1 to 100.'],
  ['the weight is at most 100', { weight: 101 }, 'weight', SAME, 'from 1 to 100.'],
  ['the term is there', { podAffinityTerm: undefined }, 'podAffinityTerm', SAME],
]);

promises('PodAffinityTerm', { topologyKey: 'zone', labelSelector: { matchLabels: { app: 'a' } } }, [
  ['the topology key is there', { topologyKey: undefined }, 'topologyKey', SAME],
  ['the topology key is not empty', { topologyKey: '' }, 'topologyKey', SAME],
  ['the topology key is one of a label', { topologyKey: 'a b' }, 'topologyKey', { topologyKey: 'topology.kubernetes.io/zone' }, 'the key of a node label'],
  ['namespaces are names', { namespaces: ['a', 'B'] }, 'namespaces.1', { namespaces: ['a'] }, 'the name of a namespace: at most 63 lower-case '],
  ['matched keys are keys of labels', { matchLabelKeys: ['a b'] }, 'matchLabelKeys.0', { matchLabelKeys: ['a'] }, /^the key of a label: at most 63 letters/],
  ['matched keys need a selector', { matchLabelKeys: ['a'], labelSelector: undefined }, 'matchLabelKeys', { labelSelector: undefined, matchLabelKeys: [] }, 'left out if labelSelector is not set'],
  ['mismatched keys need a selector', { mismatchLabelKeys: ['a'], labelSelector: undefined }, 'mismatchLabelKeys', { mismatchLabelKeys: ['a'] }, 'left out if labelSelector is not set'],
  ['matched keys are not selected already', { matchLabelKeys: ['app'] }, 'matchLabelKeys.0', { mismatchLabelKeys: ['app'] }, 'that the labelSelector does not name'],
  [
    'nor by expressions',
    { matchLabelKeys: ['b'], labelSelector: { matchExpressions: [{ key: 'b', operator: 'Exists' }] } },
    'matchLabelKeys.0',
    { matchLabelKeys: ['c'], labelSelector: { matchExpressions: [{ key: 'b', operator: 'Exists' }] } },
  ],
  ['keys are not both matched and mismatched', { matchLabelKeys: ['a'], mismatchLabelKeys: ['a'] }, 'mismatchLabelKeys.0', { matchLabelKeys: ['a'], mismatchLabelKeys: ['b'] }, 'that matchLabelKeys does not name'],
  ['the selector is one', { labelSelector: { matchLabels: { a: '!' } } }, 'labelSelector.matchLabels.a', { labelSelector: {} }],
]);

promises('TopologySpreadConstraint', { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: {} }, [
  ['the skew is at least 1', { maxSkew: 0 }, 'maxSkew', SAME, 'a whole number of at least 1.'],
  ['the skew is there', { maxSkew: undefined }, 'maxSkew', { maxSkew: 2 }],
  ['the topology key is not empty', { topologyKey: '' }, 'topologyKey', SAME, 'given, and not empty'],
  ['what happens otherwise is a known word', { whenUnsatisfiable: 'Fail' }, 'whenUnsatisfiable', { whenUnsatisfiable: 'ScheduleAnyway' }, 'DoNotSchedule or ScheduleAnyway'],
  ['domains are counted', { minDomains: 0 }, 'minDomains', { minDomains: 1 }, 'a whole number of at least 1.'],
  ['domains need DoNotSchedule', { minDomains: 1, whenUnsatisfiable: 'ScheduleAnyway' }, 'minDomains', { minDomains: 1 }, 'unless whenUnsatisfiable is DoNotSchedule'],
  ['the policy for affinity is a known word', { nodeAffinityPolicy: 'Maybe' }, 'nodeAffinityPolicy', { nodeAffinityPolicy: 'Honor' }, 'Honor or Ignore'],
  ['the policy for taints is a known word', { nodeTaintsPolicy: '' }, 'nodeTaintsPolicy', { nodeTaintsPolicy: 'Ignore' }, 'Honor or Ignore'],
  ['keys need a selector', { matchLabelKeys: ['a'], labelSelector: undefined }, 'matchLabelKeys', { matchLabelKeys: ['a'] }, 'left out if labelSelector is not set'],
  ['keys are keys of labels', { matchLabelKeys: ['a', '-'] }, 'matchLabelKeys.1', { matchLabelKeys: ['a'] }, /^the key of a label: at most 63 letters/],
  ['keys are not selected already', { matchLabelKeys: ['a'], labelSelector: { matchLabels: { a: 'b' } } }, 'matchLabelKeys.0', { matchLabelKeys: ['c'], labelSelector: { matchLabels: { a: 'b' } } }, 'that the labelSelector does not name'],
]);

const spread = (topologyKey: string, whenUnsatisfiable = 'DoNotSchedule') => ({ maxSkew: 1, topologyKey, whenUnsatisfiable });

promises('TopologySpreadConstraint[]', undefined, [
  ['no two are for the same', [spread('a'), spread('b'), spread('a')], '2', [spread('a'), spread('b'), spread('a', 'ScheduleAnyway')], 'the only constraint with its topologyKey and whenUnsatisfiable'],
]);

promises('Affinity', undefined, [
  ['unknown keys are told', { nodeAffinities: {} }, 'nodeAffinities', { nodeAffinity: {} }],
  ['terms are lists', { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: {} } }, 'podAffinity.requiredDuringSchedulingIgnoredDuringExecution', { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [] } }],
  ['a null is as if it were not there', { podAffinity: [null] }, 'podAffinity', { podAffinity: null, nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: null } }],
]);

takes('Toleration', { key: 'a' }, { operator: ['Equal', 'Exists', ''], effect: ['NoSchedule', 'PreferNoSchedule', 'NoExecute', ''] });
takes('TopologySpreadConstraint', { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }, {
  whenUnsatisfiable: ['DoNotSchedule', 'ScheduleAnyway'], nodeAffinityPolicy: ['Honor', 'Ignore'], nodeTaintsPolicy: ['Honor', 'Ignore'],
});

test.each([
  ['In', undefined, 'a list of at least one value for the operator In'],
  ['NotIn', undefined, 'a list of at least one value for the operator NotIn'],
  ['Exists', ['1'], 'left out for the operator Exists'],
  ['DoesNotExist', ['1'], 'left out for the operator DoesNotExist'],
  ['Gt', undefined, 'a list of exactly one value for the operator Gt'],
  ['Lt', ['x'], 'a whole number, in quotes, for the operator Lt'],
])('the error has the allowed values of %s', (operator, values, allowed) => {
  expect(checkFragment('NodeSelectorRequirement', { key: 'a', operator, values }).map(problem => problem.allowed)).toEqual([allowed]);
});

test('a preference can compare signed numbers, which labels can\'t be', () => {
  const requirement = (value: string) => ({ key: 'a', operator: 'Lt', values: [value] });
  expect(checkFragment('NodeSelectorRequirement', requirement('-10'))).toEqual([]);
  expect(checkFragment('NodeSelectorRequirement', requirement('+10'))).toEqual([]);
});

test('a comparison with the name of a node requires values', () => {
  expect(checkFragment('NodeSelector', field({ key: 'metadata.name', operator: 'In' })).map(({ path }) => path.join('.')))
    .toEqual([`${TERM}.matchFields.0.values`, `${TERM}.matchFields.0`]);
});
