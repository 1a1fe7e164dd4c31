import { testMissing, testRows, testWords } from './refusals';
import { disruptionBudget } from '../../../src/check/rules/disruption-budget';

const BUDGET = 'controlPlane.advanced.podDisruptionBudget';

describe('a disruption budget', () => {
  testRows([
    ['has one of minAvailable and maxUnavailable', { [BUDGET]: { enabled: true, minAvailable: 1, maxUnavailable: 1 } }, [`${BUDGET}.maxUnavailable`]],
    ['counts a 0 as given', { [BUDGET]: { enabled: true, minAvailable: 0, maxUnavailable: 0 } }, [`${BUDGET}.maxUnavailable`]],
    ['says something', { [BUDGET]: { enabled: true } }, [`${BUDGET}.minAvailable`]],
    ['says more than nothing', { [BUDGET]: { enabled: true, minAvailable: '' } }, [`${BUDGET}.minAvailable`]],
    ['can be none at all', { [BUDGET]: { enabled: true, maxUnavailable: 0 } }, []],
    ['can have minAvailable', { [BUDGET]: { enabled: true, minAvailable: 1 } }, []],
    ['can have maxUnavailable', { [BUDGET]: { enabled: true, maxUnavailable: '50%' } }, []],
    ['can have both if it is off', { [BUDGET]: { enabled: false, minAvailable: 1, maxUnavailable: -1 } }, []],
    ['can take a number as text', { [BUDGET]: { enabled: true, maxUnavailable: '2' } }, []],
    ['can be all pods', { [BUDGET]: { enabled: true, minAvailable: '100%' } }, []],
    ['is no more than all pods', { [BUDGET]: { enabled: true, minAvailable: '101%' } }, [`${BUDGET}.minAvailable`]],
    ['is no less than none', { [BUDGET]: { enabled: true, maxUnavailable: -1 } }, [`${BUDGET}.maxUnavailable`]],
    ['is whole', { [BUDGET]: { enabled: true, maxUnavailable: 1.5 } }, [`${BUDGET}.maxUnavailable`]],
    ['is no word', { [BUDGET]: { enabled: true, minAvailable: 'half' } }, [`${BUDGET}.minAvailable`]],
    ['has a known policy', { [`${BUDGET}.unhealthyPodEvictionPolicy`]: 'Never' }, [`${BUDGET}.unhealthyPodEvictionPolicy`]],
    ['can have a policy', { [`${BUDGET}.unhealthyPodEvictionPolicy`]: 'AlwaysAllow' }, []],
    ['can leave its policy to Kubernetes', { [`${BUDGET}.unhealthyPodEvictionPolicy`]: '' }, []],
    ['can protect the healthy', { [`${BUDGET}.unhealthyPodEvictionPolicy`]: 'IfHealthyBudget' }, []],
    ['can count beyond a hundred', { [BUDGET]: { enabled: true, minAvailable: 200 } }, []],
    ['can have one beside a null', { [BUDGET]: { enabled: true, minAvailable: null, maxUnavailable: 1 } }, []],
    ['can have one beside a null, the other way round', { [BUDGET]: { enabled: true, minAvailable: 1, maxUnavailable: null } }, []],
    ['is a percentage and nothing more', { [BUDGET]: { enabled: true, minAvailable: '50%!' } }, [`${BUDGET}.minAvailable`]],
    ['said nothing before 0.31', { [BUDGET]: { enabled: true } }, [], { release: '0.30.5' }],
    ['had no amounts before 0.31', { [BUDGET]: { enabled: true, minAvailable: 'half' } }, [], { release: '0.30.5' }],
    ['had no policy before 0.31', { [`${BUDGET}.unhealthyPodEvictionPolicy`]: 'Never' }, [], { release: '0.30.5' }],
    ['came with 0.31', { [BUDGET]: { enabled: true, minAvailable: 1, maxUnavailable: 1 } }, [], { release: '0.30.5' }],
  ]);
});

describe('the error says what is allowed', () => {
  testWords([
    ['both limits', { [BUDGET]: { enabled: true, minAvailable: 1, maxUnavailable: 1 } },
      ['left out if minAvailable is set', 'only one of them', 'Keep either minAvailable or maxUnavailable']],
    ['no limit', { [BUDGET]: { enabled: true } }, ['set if maxUnavailable is not set', 'does not limit evictions', 'such as minAvailable: 1']],
    ['too large a percentage', { [BUDGET]: { enabled: true, minAvailable: '101%' } }, ['number of pods (0 or more)', 'percentage up to "100%"']],
    ['an unknown policy', { [`${BUDGET}.unhealthyPodEvictionPolicy`]: 'Never' }, ['must be IfHealthyBudget or AlwaysAllow.']],
  ]);
});

testMissing(disruptionBudget, { [BUDGET]: { enabled: true, minAvailable: 1 } });
