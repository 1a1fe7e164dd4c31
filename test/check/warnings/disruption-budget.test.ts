import { disruptionBudgetWarnings } from '../../../src/check/warnings/disruption-budget';
import { Dotted, testMissingWarnings, testWarnings, warnings } from '../rules/refusals';

const REPLICAS = 'controlPlane.statefulSet.highAvailability.replicas';
const BUDGET = 'controlPlane.advanced.podDisruptionBudget';
const budget = (replicas: unknown, options: object): Dotted => ({
  'controlPlane.backingStore.etcd.embedded.enabled': true,
  'controlPlane.statefulSet.highAvailability.replicas': replicas,
  [BUDGET]: { enabled: true, ...options },
});
const AT_LEAST = [`pod-disruption-budget-blocks-drain ${BUDGET}.minAvailable`];
const AT_MOST = [`pod-disruption-budget-blocks-drain ${BUDGET}.maxUnavailable`];

describe('a budget', () => {
  testWarnings([
    ['that wants all replicas blocks drains', budget(3, { minAvailable: 3 }), AT_LEAST],
    ['that wants more than all replicas blocks drains', budget(3, { minAvailable: 4 }), AT_LEAST],
    ['that wants all but one does not', budget(3, { minAvailable: 2 }), []],
    ['that wants all of them as a percentage blocks drains', budget(3, { minAvailable: '100%' }), AT_LEAST],
    ['of a percentage that rounds up to all of them blocks drains', budget(3, { minAvailable: '67%' }), AT_LEAST],
    ['of a percentage that rounds up to fewer does not', budget(3, { minAvailable: '66%' }), []],
    ['that lets none go blocks drains', budget(3, { maxUnavailable: 0 }), AT_MOST],
    ['that lets 0 % go blocks drains', budget(3, { maxUnavailable: '0%' }), AT_MOST],
    ['that lets 1 % go does not: it rounds up', budget(3, { maxUnavailable: '1%' }), []],
    ['that lets one go does not', budget(3, { maxUnavailable: 1 }), []],
    ['for one replica that must stay blocks drains', budget(1, { minAvailable: 1 }), AT_LEAST],
    ['for no replicas has nothing to block', budget(0, { minAvailable: 1 }), []],
    ['with neither limit is another rule\'s concern', budget(3, { minAvailable: '' }), []],
    ['with a limit that is no number is another rule\'s concern', budget(3, { minAvailable: 'all' }), []],
    ['with a limit in another unit is another rule\'s concern', budget(3, { minAvailable: '3x' }), []],
    ['with a limit below zero is another rule\'s concern', budget(3, { maxUnavailable: '-0' }), []],
    ['with an empty minAvailable is as its maxUnavailable says', budget(3, { minAvailable: '', maxUnavailable: 0 }), AT_MOST],
    ["that is off doesn't block", budget(3, { enabled: false, minAvailable: 3 }), [`replicas-without-disruption-budget ${REPLICAS}`]],
  ]);

  it('has advice that unblocks drains', () => {
    const advice = (replicas: number) => warnings(budget(replicas, { minAvailable: replicas })).map(one => one.advice).join();
    expect(advice(3)).toMatch(/^With 3 replicas .*maxUnavailable: 1\.$/);
    expect(advice(1)).toMatch(/^With 1 replica .*more replicas\.$/);
  });
});

testMissingWarnings(disruptionBudgetWarnings, budget(3, { minAvailable: 3 }));
