import { object, objects, OLDEST } from './rendering';

const names = (kinds: string[], policies: object) => kinds.filter(kind => objects(kind, { policies }).length > 0);
const KINDS = ['ResourceQuota', 'LimitRange'];

test.each([
  ['auto', 'auto', []],
  [true, 'auto', KINDS],
  ['auto', true, KINDS],
  ['true', 'auto', KINDS],
  [true, false, ['ResourceQuota']],
  ['false', true, ['LimitRange']],
  [false, false, []],
])('with the quota %j and the limits %j, the result is %j', (quota, limits, expected) => {
  expect(names(KINDS, { resourceQuota: { enabled: quota }, limitRange: { enabled: limits } })).toEqual(expected);
});

test('quantities are written as text', () => {
  const quota = { 'requests.cpu': 10, 'limits.memory': '40Gi', 'count/pods': 2000000 };
  const { spec } = object('ResourceQuota', { policies: { resourceQuota: { enabled: true, quota } } });
  expect(spec.hard).toMatchObject({ 'requests.cpu': '10', 'limits.memory': '40Gi', 'count/pods': '2e+06' });
});

test('a null is left out', () => {
  const policies = { resourceQuota: { enabled: true, quota: { 'count/jobs.batch': null } }, limitRange: { max: { 'nvidia.com/gpu': null } } };
  expect(object('ResourceQuota', { policies }).spec.hard).not.toHaveProperty(['count/jobs.batch']);
  expect(object('LimitRange', { policies }).spec.limits[0]).not.toHaveProperty('max');
});

test('a quota can apply to some pods only', () => {
  const matchExpressions = [{ operator: 'In', scopeName: 'PriorityClass', values: ['high'] }];
  const { spec } = object('ResourceQuota', { policies: { resourceQuota: { enabled: true, scopes: ['BestEffort'], scopeSelector: { matchExpressions } } } });
  expect(spec).toMatchObject({ scopes: ['BestEffort'], scopeSelector: { matchExpressions } });
});

test('limits have a minimum and a maximum if the values set them', () => {
  const [limit] = object('LimitRange', { policies: { limitRange: { enabled: true, max: { cpu: 2 } } } }).spec.limits;
  expect(limit).toMatchObject({ type: 'Container', max: { cpu: '2' }, default: { cpu: '1' } });
  expect(limit).not.toHaveProperty('min');
});

test('they are in the namespace of the workloads', () => {
  const values = { experimental: { syncSettings: { targetNamespace: 'work' } }, policies: { resourceQuota: { enabled: true } } };
  expect(KINDS.map(kind => object(kind, values, { release: OLDEST }).metadata.namespace)).toEqual(['work', 'work']);
  expect(object('ResourceQuota', { policies: { resourceQuota: { enabled: true } } }).metadata.namespace).toBe('team-a');
});
