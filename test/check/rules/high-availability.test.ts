import { testRows, testWords, told } from './refusals';

const ETCD = 'controlPlane.backingStore.etcd.deploy.statefulSet.highAvailability.replicas';
const HA = 'controlPlane.statefulSet.highAvailability';
const SHARED = { 'controlPlane.backingStore.etcd.deploy.enabled': true };

describe('several control planes', () => {
  testRows([
    ['are refused with the embedded database', { [`${HA}.replicas`]: 2 }, [`${HA}.replicas`]],
    ['are refused with the embedded database that is named', { [`${HA}.replicas`]: 3, 'controlPlane.backingStore.database.embedded.enabled': true },
      [`${HA}.replicas`]],
    ['can share a deployed etcd', { [`${HA}.replicas`]: 3, ...SHARED }, []],
    ['can share an embedded etcd', { [`${HA}.replicas`]: 3, 'controlPlane.backingStore.etcd.embedded.enabled': true }, []],
    ['can share an external etcd',
      { [`${HA}.replicas`]: 2, 'controlPlane.backingStore.etcd.external': { enabled: true, endpoint: 'etcd:2379' } }, []],
    ['can share an external database',
      { [`${HA}.replicas`]: 2, 'controlPlane.backingStore.database.external': { enabled: true, dataSource: 'mysql://db' } }, []],
    ['are refused in the oldest release too', { [`${HA}.replicas`]: 2 }, [`${HA}.replicas`], { release: '0.22.6' }],
    ['are valid when there is one', { [`${HA}.replicas`]: 1 }, []],
    ['are valid when there is none', { [`${HA}.replicas`]: 0 }, []],
    ["can't be fewer than none", { [`${HA}.replicas`]: -1 }, [`${HA}.replicas`]],
    ["can't be more of etcd than its members can be told", { [ETCD]: 501 }, [ETCD]],
    ['can be as many', { [ETCD]: 500 }, []],
    ["can't be fewer than none of etcd", { 'controlPlane.backingStore.etcd.deploy.statefulSet.highAvailability.replicas': -1 },
      ['controlPlane.backingStore.etcd.deploy.statefulSet.highAvailability.replicas']],
  ]);

  it('are refused with advice', () => {
    expect(told({ [`${HA}.replicas`]: 3 })).toEqual([
      'controlPlane.statefulSet.highAvailability.replicas must be 1 with the embedded database, which only one process can open.'
      + ' Use a shared store: BackingStore.embeddedEtcd(), deployedEtcd(), externalEtcd() or externalDatabase().',
    ]);
  });
});

it('an error only lists the stores of the release', () => {
  expect(told({ [`${HA}.replicas`]: 2 }, { release: '0.22.6' })[0]).toContain(': BackingStore.embeddedEtcd(), deployedEtcd() or externalDatabase().');
});

describe('the times of the leader election', () => {
  const leases = (leaseDuration: number, renewDeadline: number, retryPeriod: number, replicas = 2) =>
    ({ [HA]: { replicas, leaseDuration, renewDeadline, retryPeriod }, ...SHARED });

  testRows([
    ['leave time to notice a lost lease', leases(40, 40, 15), [`${HA}.leaseDuration`]],
    ['can leave the least time to notice a lost lease', leases(41, 40, 15), []],
    ['leave time to try again', leases(60, 18, 15), [`${HA}.renewDeadline`]],
    ['can leave the least time to try again', leases(60, 19, 15), []],
    ['are reported together', leases(17, 18, 15), [`${HA}.leaseDuration`, `${HA}.renewDeadline`]],
    ['are seconds at least', leases(60, 40, 0), [`${HA}.retryPeriod`]],
    ['can be seconds', leases(3, 2, 1), []],
    ['are all positive', leases(0, 0, -1), [`${HA}.leaseDuration`, `${HA}.renewDeadline`, `${HA}.retryPeriod`]],
    ["don't matter to a single one", leases(0, 0, 0, 1), []],
    ["can't be removed", { [HA]: { replicas: 2, retryPeriod: null }, ...SHARED }, [`${HA}.retryPeriod`]],
  ]);

  it('are reported with the time that they depend on', () => {
    expect(told(leases(10, 40, 15))[0]).toMatch('leaseDuration must be more than renewDeadline, which is 40.');
    expect(told(leases(60, 18, 15))[0]).toMatch('renewDeadline must be more than 1.2 times retryPeriod, which is 15.');
    expect(told(leases(60, 40, 0))[0]).toMatch('retryPeriod must be at least 1 second with more than one replica.');
  });
});

describe('the error says what is allowed', () => {
  testWords([
    ['less than none', { [`${HA}.replicas`]: -1 }, ['0 or more']],
    ['too many members of etcd', { [ETCD]: 501 }, ['at most 500', 'in one argument', '128 KiB']],
    ['no time', { [HA]: { replicas: 2, retryPeriod: 0 }, ...SHARED }, ['at least 1 second', 'the leader election panics']],
    ['too short a lease', { [HA]: { replicas: 2, leaseDuration: 20 }, ...SHARED }, ['more than renewDeadline', 'give up its lease before another', '60, 40 and 15']],
    ['too short a deadline', { [HA]: { replicas: 2, renewDeadline: 18 }, ...SHARED }, ['more than 1.2 times retryPeriod', 'another attempt', '60, 40 and 15']],
  ]);
});
