import { testAdvice, testWarnings } from '../rules/refusals';

const REPLICAS = 'controlPlane.statefulSet.highAvailability.replicas';
const MEMBERS = 'controlPlane.backingStore.etcd.deploy.statefulSet.highAvailability.replicas';
const DEPLOYED = { 'controlPlane.backingStore.etcd.deploy.enabled': true };
const EMBEDDED = { 'controlPlane.backingStore.etcd.embedded.enabled': true };
const BUDGET = { 'controlPlane.advanced.podDisruptionBudget': { enabled: true, maxUnavailable: 1 } };

describe('the members of etcd', () => {
  testWarnings([
    ['are an odd number', { ...DEPLOYED, [MEMBERS]: 2 }, [`even-etcd-members ${MEMBERS}`]],
    ['are an odd number where they are the replicas', { ...EMBEDDED, ...BUDGET, [REPLICAS]: 4 }, [`even-etcd-members ${REPLICAS}`]],
    ['may be three', { ...DEPLOYED, [MEMBERS]: 3 }, []],
    ['are not the replicas of another store', { ...DEPLOYED, ...BUDGET, [REPLICAS]: 2 }, []],
  ]);
});

describe('several replicas', () => {
  testWarnings([
    ['have a disruption budget', { ...DEPLOYED, [REPLICAS]: 2 }, [`replicas-without-disruption-budget ${REPLICAS}`]],
    ['may have one', { ...DEPLOYED, ...BUDGET, [REPLICAS]: 2 }, []],
  ]);
});

describe('the advice says what to do', () => {
  testAdvice([
    ['an even number of members', { ...DEPLOYED, [MEMBERS]: 2 }, ['does not tolerate more failures', 'Use an odd number']],
    ['no budget', { ...DEPLOYED, [REPLICAS]: 2 }, ['All replicas can be evicted at the same time', 'Add a podDisruptionBudget']],
  ]);
});
