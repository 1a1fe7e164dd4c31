import { selects } from '../../../src/check/kubernetes/label-selector';

const LABELS = { app: 'vcluster', release: 'my-vc' };
const expression = (key: string, operator: string, values?: string[]) => ({ matchExpressions: [{ key, operator, ...values && { values } }] });

test.each<[string, any, boolean]>([
  ['selects nothing if it is missing', undefined, false],
  ['selects nothing if it is null', null, false],
  ['selects everything if it is empty', {}, true],
  ['selects by labels', { matchLabels: { app: 'vcluster' } }, true],
  ['selects by all labels', { matchLabels: { app: 'vcluster', release: 'my-vc' } }, true],
  ['does not select another value', { matchLabels: { app: 'vcluster', release: 'other' } }, false],
  ['does not select a label that is missing', { matchLabels: { tier: 'cp' } }, false],
  ['selects one of several values', expression('release', 'In', ['a', 'my-vc']), true],
  ['does not select none of several values', expression('release', 'In', ['a']), false],
  ['does not select values of a label that is missing', expression('tier', 'In', ['a']), false],
  ['selects other values than these', expression('release', 'NotIn', ['a']), true],
  ['selects if a label is missing that must not have a value', expression('tier', 'NotIn', ['a']), true],
  ['does not select a value that it excludes', expression('release', 'NotIn', ['my-vc']), false],
  ['selects a label', expression('release', 'Exists'), true],
  ['does not select if the label is missing', expression('tier', 'Exists'), false],
  ['selects if a label is missing', expression('tier', 'DoesNotExist'), true],
  ['does not select if a label is there', expression('release', 'DoesNotExist'), false],
  ['does not select by an operator that there is not', expression('release', 'Is', ['my-vc']), false],
  ['needs labels and expressions', { matchLabels: { app: 'vcluster' }, ...expression('tier', 'Exists') }, false],
])('%s', (_, selector, expected) => {
  expect(selects(selector, LABELS)).toBe(expected);
});

test('objects without labels are only selected by DoesNotExist', () => {
  expect([selects({ matchLabels: { app: 'vcluster' } }, undefined), selects(expression('app', 'DoesNotExist'), undefined)]).toEqual([false, true]);
});
