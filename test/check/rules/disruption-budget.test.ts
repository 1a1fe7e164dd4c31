import { RULES } from '../../../src/check/rules';
import { runRules } from '../../../src/check/run-rules';
import { rendering } from '../../virtual-cluster/render/rendering';

/** The keys of the budget that are wrong. */
function wrong(podDisruptionBudget: object): unknown[] {
  const { values, release, name, namespace } = rendering({ controlPlane: { advanced: { podDisruptionBudget } } });
  return runRules(RULES, { values, release, name, namespace }).map(({ path }) => path.at(-1));
}

test.each([
  [{ enabled: true }, ['minAvailable']],
  [{ enabled: true, minAvailable: '' }, ['minAvailable']],
  [{ enabled: true, minAvailable: 1, maxUnavailable: 1 }, ['maxUnavailable']],
  [{ enabled: true, minAvailable: -1 }, ['minAvailable']],
  [{ enabled: true, maxUnavailable: '101%' }, ['maxUnavailable']],
  [{ enabled: true, maxUnavailable: 1, unhealthyPodEvictionPolicy: 'Never' }, ['unhealthyPodEvictionPolicy']],
  [{ enabled: true, maxUnavailable: 0 }, []],
  [{ enabled: true, minAvailable: '50%', unhealthyPodEvictionPolicy: 'AlwaysAllow' }, []],
  [{ enabled: false }, []],
])('a budget of %j has %j wrong', (budget, keys) => {
  expect(wrong(budget)).toEqual(keys);
});
