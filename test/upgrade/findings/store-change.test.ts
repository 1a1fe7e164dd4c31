import { isAllowed } from '../../../src/upgrade/findings/store-change';
import { parseVersion } from '../../../src/upgrade/model/parsed-version';
import { StoreName } from '../../../src/upgrade/model/store';
import { found, foundOf, store, STORES } from '../rendered';

const IDS = ['store-change', 'store-migration'];
const MIGRATING = store({ etcd: { embedded: { enabled: true, migrateFromDeployedEtcd: true } } });

/** By `ValidateStoreChanges` of 0.25.1 and later, and by what the documentation of 0.35 and later says of the state. */
test.each([
  ['embedded-etcd', 'embedded-database', 'refused'],
  ['embedded-etcd', 'external-database', 'refused'],
  ['embedded-etcd', 'deployed-etcd', 'refused'],
  ['embedded-etcd', 'external-etcd', 'refused'],
  ['deployed-etcd', 'embedded-database', 'refused'],
  ['deployed-etcd', 'external-database', 'refused'],
  ['external-database', 'embedded-database', 'refused'],
  ['external-database', 'embedded-etcd', 'refused'],
  ['external-etcd', 'embedded-database', 'refused'],
  ['deployed-etcd', 'embedded-etcd', 'loss'],
  ['external-etcd', 'embedded-etcd', 'loss'],
  ['external-etcd', 'deployed-etcd', 'loss'],
  ['embedded-database', 'embedded-etcd', 'loss'],
  ['embedded-database', 'deployed-etcd', 'loss'],
  ['embedded-database', 'external-database', 'loss'],
])('reports a change from %s to %s as %s', (from, to, severity) => {
  expect(foundOf(IDS, { values: STORES[from] }, { values: STORES[to] })).toEqual([`${severity} store-change`]);
});

test.each(Object.keys(STORES))('reports no change if %s stays', kind => {
  expect(foundOf(IDS, { release: '0.35.3', values: STORES[kind] }, { values: STORES[kind] })).toEqual([]);
});

test('reports the documented migration of deployed etcd as a notice', () => {
  expect(foundOf(IDS, { values: STORES['deployed-etcd'] }, { values: MIGRATING })).toEqual(['notice store-migration']);
});

test('reports nothing if the option of the migration is removed afterwards', () => {
  expect(foundOf(IDS, { values: MIGRATING }, { values: STORES['embedded-etcd'] })).toEqual([]);
});

test('reports a migration as a loss before 0.24.2, which does not support it', () => {
  const release = '0.24.1';
  expect(foundOf(IDS, { release, values: STORES['deployed-etcd'] }, { release, values: MIGRATING })).toEqual(['loss store-change']);
  expect(foundOf(IDS, { release: '0.24.2', values: STORES['deployed-etcd'] }, { release: '0.24.2', values: MIGRATING })).toEqual(['notice store-migration']);
});

test('reports the change from the embedded database to embedded etcd as a risk until 0.34, which documents it', () => {
  const switched = (release: string) => foundOf(IDS, { release, values: {} }, { release, values: STORES['embedded-etcd'] });
  expect(switched('0.34.6')).toEqual(['risk store-change']);
  expect(switched('0.35.3')).toEqual(['loss store-change']);
});

test('takes into account that deployed etcd was recorded as external etcd until 0.24', () => {
  const values = STORES['deployed-etcd'];
  expect(foundOf(IDS, { release: '0.24.2', values }, { release: '0.25.2', values })).toEqual([]);
  expect(foundOf(IDS, { release: '0.25.2', values }, { release: '0.24.2', values })).toEqual(['refused store-change']);
});

test('names the option', () => {
  expect(found({ values: STORES['embedded-etcd'] }, {})).toContain('refused store-change controlPlane.backingStore');
});

const ALL: StoreName[] = ['embedded-etcd', 'external-etcd', 'deployed-etcd', 'embedded-database', 'external-database'];

/** The pairs that `ValidateStoreChanges`, or before 0.24.2 `ValidateStoreAndDistroChanges`, lets through. */
test.each([
  ['0.24.1', ['external-etcd > embedded-etcd', 'embedded-database > embedded-etcd']],
  ['0.24.2', ['external-etcd > embedded-etcd', 'embedded-database > embedded-etcd', 'embedded-database > external-database']],
  ['0.25.0', [
    'external-etcd > embedded-etcd', 'deployed-etcd > embedded-etcd', 'embedded-database > embedded-etcd',
    'external-etcd > deployed-etcd', 'embedded-database > deployed-etcd',
  ]],
  ['0.36.1', [
    'external-etcd > embedded-etcd', 'deployed-etcd > embedded-etcd', 'embedded-database > embedded-etcd',
    'external-etcd > deployed-etcd', 'embedded-database > deployed-etcd', 'embedded-database > external-database',
  ]],
])('allows the changes that vCluster %s allows', (release, pairs) => {
  const allowed = ALL.flatMap(to => ALL.filter(from => from !== to && isAllowed(from, to, parseVersion(release)!)).map(from => `${from} > ${to}`));
  expect(allowed.sort()).toEqual([...pairs].sort());
});
