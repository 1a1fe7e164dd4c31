import { Dotted, testMissing, testRows, told } from './refusals';
import { limitRangeRules } from '../../../src/check/rules/limit-range';

const LIMITS = 'policies.limitRange';
const limits = (options: object, enabled: unknown = true): Dotted => ({ [LIMITS]: { enabled, ...options } });

describe("a container's limits", () => {
  testRows([
    ['by default are no more than the most', limits({ max: { memory: '256Mi' } }), [`${LIMITS}.max.memory`]],
    ['by default may be the most', limits({ max: { memory: '512Mi' } }), []],
    ['that are asked for by default are no less than the least', limits({ min: { cpu: 1 } }), [`${LIMITS}.defaultRequest.cpu`]],
    ['that are asked for by default may be the least', limits({ min: { cpu: '100m' } }), []],
    ['by default are no less than what is asked for', limits({ default: { cpu: '50m' } }), [`${LIMITS}.default.cpu`]],
    ['by default are no less than the least', limits({ default: { x: 1 }, min: { x: 2 } }), [`${LIMITS}.default.x`]],
    ['at most are no less than the least', limits({ min: { x: 2 }, max: { x: 1 } }), [`${LIMITS}.max.x`]],
    ['at most are no less than what is asked for', limits({ defaultRequest: { x: 2 }, max: { x: 1 } }), [`${LIMITS}.max.x`]],
    ['are compared as amounts', limits({ max: { memory: '1Gi' } }), []],
    ["aren't compared if one is no amount", limits({ max: { memory: 'lots' } }), []],
    ["aren't compared if the other is no amount", limits({ min: { x: 'lots' }, max: { x: 1 } }), []],
    ["don't matter if they are off", limits({ max: { memory: '1' } }, false), []],
    ["don't matter if neither they nor a quota are on", limits({ max: { memory: '1' } }, 'auto'), []],
    ['come with a quota', { ...limits({ max: { memory: '1' } }, 'auto'), 'policies.resourceQuota.enabled': true },
      [`${LIMITS}.max.memory`, `${LIMITS}.max.memory`]],
    ["don't come with a quota if they are off", { ...limits({ max: { memory: '1' } }, 'false'), 'policies.resourceQuota.enabled': true }, []],
  ]);

  it('are reported with the larger quantity', () => {
    expect(told(limits({ max: { x: 1 }, min: { x: 2 } }))).toEqual([`${LIMITS}.max.x must be no less than ${LIMITS}.min.x, which is 2.`]);
  });

  it('are reported as defaults, with the option to set', () => {
    expect(told(limits({ max: { memory: '256Mi' } })))
      .toEqual([`${LIMITS}.max.memory must be no less than ${LIMITS}.default.memory, which is 512Mi by default. Set ${LIMITS}.default.memory as well.`]);
    expect(told(limits({ min: { cpu: 1 } })))
      .toEqual([`${LIMITS}.defaultRequest.cpu must be no less than ${LIMITS}.min.cpu, which is 1.`]);
  });
});

testMissing(limitRangeRules, limits({ max: { memory: '1Gi' } }, 'auto'));
