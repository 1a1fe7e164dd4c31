import { problems, testMissing, testRows } from './refusals';
import { scopedQuota } from '../../../src/check/rules/scoped-quota';

const QUOTA = 'policies.resourceQuota';
const ON = { [`${QUOTA}.enabled`]: true };
const NO_DEFAULTS = Object.fromEntries([
  'requests.storage', 'requests.ephemeral-storage', 'limits.ephemeral-storage', 'services.nodeports', 'services.loadbalancers',
].map(name => [name, null]));
const PRIORITY = { operator: 'In', scopeName: 'PriorityClass', values: ['medium'] };
const selector = (...matchExpressions: unknown[]) => ({ [`${QUOTA}.scopeSelector`]: { matchExpressions } });
const FIRST = `${QUOTA}.scopeSelector.matchExpressions[0]`;

describe('a quota with a scope', () => {
  testRows([
    ['has resources that the scope is for', { ...ON, ...selector(PRIORITY) }, [FIRST]],
    ['has none of the others', { ...ON, ...selector(PRIORITY), [`${QUOTA}.quota`]: NO_DEFAULTS }, []],
    ['by a list has none of the others', { ...ON, [`${QUOTA}.scopes`]: ['NotTerminating'] }, [`${QUOTA}.scopes[0]`]],
    ['by a list may have its own', { ...ON, [`${QUOTA}.scopes`]: ['NotTerminating'], [`${QUOTA}.quota`]: NO_DEFAULTS }, []],
    ['is reported each scope', { ...ON, ...selector({ ...PRIORITY, scopeName: 'VolumeAttributesClass' }, PRIORITY) }, [FIRST, FIRST.replace('[0]', '[1]')]],
    ['can have objects of other kinds, and extended resources', { ...ON, ...selector(PRIORITY), [`${QUOTA}.quota`]: { ...NO_DEFAULTS, 'count/jobs.batch': 1, 'requests.example.com/gpu': 1 } }, []],
    ['is rendered with the limits, too', { 'policies.limitRange.enabled': true, ...selector(PRIORITY) }, [FIRST]],
    ['is not rendered if it is off', { [`${QUOTA}.enabled`]: false, 'policies.limitRange.enabled': true, ...selector(PRIORITY) }, []],
    ['is not rendered if neither is on', selector(PRIORITY), []],
    ['of an unknown name is left to Kubernetes', { ...ON, ...selector({ ...PRIORITY, scopeName: 'Other' }) }, []],
    ['without a name is left to Kubernetes', { ...ON, ...selector({ operator: 'In' }, null) }, []],
  ]);

  it('has an error with the conflicting defaults, and advice on removing them', () => {
    expect(problems({ ...ON, ...selector(PRIORITY) })).toEqual([{
      path: ['policies', 'resourceQuota', 'scopeSelector', 'matchExpressions', 0],
      value: PRIORITY,
      allowed: 'a scope that applies to all resources of the quota: PriorityClass applies only to pods, cpu, memory, requests.cpu, requests.memory, limits.cpu and limits.memory',
      fix: 'requests.storage, requests.ephemeral-storage, limits.ephemeral-storage, services.nodeports and services.loadbalancers are defaults: '
        + 'set each to null in policies.resourceQuota.quota.',
    }]);
  });

  it('has an error with the added entries', () => {
    const [{ fix }] = problems({ ...ON, ...selector(PRIORITY), [`${QUOTA}.quota`]: { ...NO_DEFAULTS, secrets: 3, replicationcontrollers: 1 } });
    expect(fix).toBe('Remove secrets and replicationcontrollers from policies.resourceQuota.quota.');
    const { 'services.nodeports': _, ...others } = NO_DEFAULTS;
    expect(problems({ ...ON, ...selector(PRIORITY), [`${QUOTA}.quota`]: { ...others, secrets: 3 } })[0].fix)
      .toBe('services.nodeports is a default: set it to null in policies.resourceQuota.quota. Remove secrets from policies.resourceQuota.quota.');
  });
});

testMissing(scopedQuota, { ...ON, ...selector(PRIORITY) });
