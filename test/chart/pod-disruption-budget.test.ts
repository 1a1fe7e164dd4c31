import { object, objects } from './rendering';
import type { Values } from '../../src/values/values';

function budget(options: NonNullable<NonNullable<Values['controlPlane']>['advanced']>['podDisruptionBudget']): any {
  return object('PodDisruptionBudget', { controlPlane: { advanced: { podDisruptionBudget: { enabled: true, ...options } } } });
}

test('it is rendered if it is enabled, in the namespace of the pods', () => {
  expect(objects('PodDisruptionBudget')).toEqual([]);
  const { metadata, spec } = budget({ minAvailable: 2, unhealthyPodEvictionPolicy: 'AlwaysAllow' });
  expect(metadata).toEqual({ name: 'my-vc', namespace: 'team-a' });
  expect(spec).toEqual({
    minAvailable: 2, unhealthyPodEvictionPolicy: 'AlwaysAllow', selector: { matchLabels: { app: 'vcluster', release: 'my-vc' } },
  });
});

test.each([
  [{ maxUnavailable: '50%' }, { maxUnavailable: '50%' }],
  [{ maxUnavailable: 0 }, { maxUnavailable: 0 }],
  [{ minAvailable: 0 }, { minAvailable: 0 }],
])('%j is rendered without changes', (options, expected) => {
  expect(budget(options).spec).toMatchObject(expected);
});

test.each([[''], [null]])('a limit of %j is left out', empty => {
  const { spec } = budget({ minAvailable: empty as string, maxUnavailable: 1 });
  expect(spec).not.toHaveProperty('minAvailable');
  expect(spec.maxUnavailable).toBe(1);
});

test('a number in quotes is a number', () => {
  expect(budget({ minAvailable: '2' }).spec.minAvailable).toBe(2);
});
