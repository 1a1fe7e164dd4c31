import { testRows } from './refusals';

const BUDGET = 'controlPlane.advanced.podDisruptionBudget';

describe('a disruption budget', () => {
  testRows([
    ['has one of minAvailable and maxUnavailable', { [BUDGET]: { enabled: true, minAvailable: 1, maxUnavailable: 1 } }, [`${BUDGET}.maxUnavailable`]],
    ['counts a 0 as given', { [BUDGET]: { enabled: true, minAvailable: 0, maxUnavailable: 0 } }, [`${BUDGET}.maxUnavailable`]],
    ['says something', { [BUDGET]: { enabled: true } }, [`${BUDGET}.minAvailable`]],
    ['says more than nothing', { [BUDGET]: { enabled: true, minAvailable: '' } }, [`${BUDGET}.minAvailable`]],
    ['may be none at all', { [BUDGET]: { enabled: true, maxUnavailable: 0 } }, []],
    ['may have minAvailable', { [BUDGET]: { enabled: true, minAvailable: 1 } }, []],
    ['may have maxUnavailable', { [BUDGET]: { enabled: true, maxUnavailable: '50%' } }, []],
    ['may have both where it is off', { [BUDGET]: { enabled: false, minAvailable: 1, maxUnavailable: -1 } }, []],
    ['may take a number as text', { [BUDGET]: { enabled: true, maxUnavailable: '2' } }, []],
    ['may be all pods', { [BUDGET]: { enabled: true, minAvailable: '100%' } }, []],
    ['is no more than all pods', { [BUDGET]: { enabled: true, minAvailable: '101%' } }, [`${BUDGET}.minAvailable`]],
    ['is no less than none', { [BUDGET]: { enabled: true, maxUnavailable: -1 } }, [`${BUDGET}.maxUnavailable`]],
    ['is whole', { [BUDGET]: { enabled: true, maxUnavailable: 1.5 } }, [`${BUDGET}.maxUnavailable`]],
    ['is no word', { [BUDGET]: { enabled: true, minAvailable: 'half' } }, [`${BUDGET}.minAvailable`]],
    ['has a known policy', { [`${BUDGET}.unhealthyPodEvictionPolicy`]: 'Never' }, [`${BUDGET}.unhealthyPodEvictionPolicy`]],
    ['may have a policy', { [`${BUDGET}.unhealthyPodEvictionPolicy`]: 'AlwaysAllow' }, []],
    ['came with 0.31', { [BUDGET]: { enabled: true, minAvailable: 1, maxUnavailable: 1 } }, [], { release: '0.30.5' }],
  ]);
});
