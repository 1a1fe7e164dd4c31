import { missingRights, shortRules } from '../../../src/check/kubernetes/rights';

const rule = (apiGroups: string[], resources: string[], verbs: string[], more = {}) => ({ apiGroups, resources, verbs, ...more });
const PODS = rule([''], ['pods'], ['get', 'list']);

describe('permissions are granted', () => {
  test.each([
    ['by the same rule', [PODS], [PODS]],
    ['by several rules', [PODS], [rule([''], ['pods'], ['get']), rule([''], ['pods'], ['list'])]],
    ['by a rule for more', [PODS], [rule(['apps', ''], ['secrets', 'pods'], ['watch', 'list', 'get'])]],
    ['by a rule for everything', [PODS], [rule(['*'], ['*'], ['*'])]],
    ['for a subresource', [rule([''], ['pods/log'], ['get'])], [rule([''], ['*/log'], ['get'])]],
  ])('%s', (_, needed, granted) => expect(missingRights(needed, granted)).toEqual([]));
});

describe('permissions are missing', () => {
  test.each([
    ['without rules', [PODS], [], [PODS]],
    ['of a verb', [PODS], [rule([''], ['pods'], ['get'])], [rule([''], ['pods'], ['list'])]],
    ['of a resource', [rule([''], ['pods', 'secrets'], ['get'])], [rule([''], ['pods'], ['get'])], [rule([''], ['secrets'], ['get'])]],
    ['of an API group', [rule(['', 'apps'], ['pods'], ['get'])], [rule([''], ['pods'], ['get'])], [rule(['apps'], ['pods'], ['get'])]],
    ['for all but some names', [PODS], [rule([''], ['pods'], ['get', 'list'], { resourceNames: ['a'] })], [PODS]],
    ['for a subresource', [rule([''], ['pods/log'], ['get'])], [rule([''], ['pods'], ['get'])], [rule([''], ['pods/log'], ['get'])]],
    ['for a resource by a rule for subresources', [rule([''], ['log'], ['get'])], [rule([''], ['*/log'], ['get'])], [rule([''], ['log'], ['get'])]],
    ['if a rule is for URLs', [PODS], [{ nonResourceURLs: ['*'], verbs: ['*'] }], [PODS]],
  ])('%s', (_, needed, granted, missing) => expect(missingRights(needed, granted)).toEqual(missing));
});

test('rules have a short form, grouped by verbs', () => {
  expect(shortRules([PODS, rule(['apps', ''], ['a', 'b'], ['watch']), rule([''], ['pods/log'], ['get', 'list'])]))
    .toBe('pods, pods/log (get, list); a.apps, b.apps, a, b (watch)');
});
