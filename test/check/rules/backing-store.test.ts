import { testRows, testWords, told, warned } from './refusals';
import { storeAddresses } from '../../../src/check/rules/backing-store';

const STORES = 'controlPlane.backingStore';

describe('a backing store', () => {
  testRows([
    ['is one', { [`${STORES}.etcd`]: { embedded: { enabled: true }, deploy: { enabled: true } } }, [`${STORES}.etcd.deploy.enabled`]],
    ['is one, whatever the claim', {
      [`${STORES}.etcd`]: { embedded: { enabled: true }, deploy: { enabled: true } },
      'controlPlane.statefulSet.persistence.volumeClaim.enabled': true,
    }, [`${STORES}.etcd.deploy.enabled`]],
    ['is one of databases too', { [`${STORES}.database`]: { embedded: { enabled: true }, external: { enabled: true, dataSource: 'x' } } },
      [`${STORES}.database.external.enabled`]],
    ['is reported for each store that is too many', {
      [`${STORES}.etcd`]: { embedded: { enabled: true }, external: { enabled: true, endpoint: 'x' }, deploy: { enabled: true } },
      [`${STORES}.database`]: { embedded: { enabled: true } },
    }, [`${STORES}.etcd.external.enabled`, `${STORES}.etcd.deploy.enabled`, `${STORES}.database.embedded.enabled`]],
    ['can be none that is named', {}, []],
    ['can be one', { [`${STORES}.etcd.deploy.enabled`]: true }, []],
    ['is one in the oldest release', { [`${STORES}.etcd`]: { embedded: { enabled: true }, deploy: { enabled: true } } },
      [`${STORES}.etcd.deploy.enabled`], { release: '0.22.6' }],
  ]);

  it('is reported with the other store', () => {
    expect(told({ [`${STORES}.etcd`]: { embedded: { enabled: true }, deploy: { enabled: true } } })).toEqual([
      'controlPlane.backingStore.etcd.deploy.enabled must be false if controlPlane.backingStore.etcd.embedded.enabled is true.'
      + ' Keep one of them: a control plane has one backing store.',
    ]);
  });

  test.each([
    ['an external database without a data source', { 'database.external': { enabled: true } }, ['database.external.dataSource']],
    ['no external database with a data source', { 'database.external': { enabled: true, dataSource: 'mysql://db' } }, []],
    ['no external database with a connector', { 'database.external': { enabled: true, connector: 'mine' } }, []],
    ['no external database that is off', { 'database.external': { enabled: false } }, []],
    ['an external etcd without an endpoint', { 'etcd.external': { enabled: true } }, ['etcd.external.endpoint']],
    ['no external etcd with an endpoint', { 'etcd.external': { enabled: true, endpoint: 'etcd:2379' } }, []],
  ])('causes a warning: %s', (_, stores, paths) => {
    const values = Object.fromEntries(Object.entries(stores).map(([path, value]) => [`${STORES}.${path}`, value]));
    expect(warned(values)).toEqual(paths.map(path => `${STORES}.${path}`));
  });
});

describe('the warning says what is allowed', () => {
  testWords([
    ['an external database without a data source', { [`${STORES}.database.external`]: { enabled: true } },
      ['must be set, unless connector is set', 'BackingStore.externalDatabase()']],
    ['an external etcd without an endpoint', { [`${STORES}.etcd.external`]: { enabled: true } }, ['the host and port of etcd, such as my-etcd:2379', 'BackingStore.externalEtcd()']],
  ], storeAddresses);
});
