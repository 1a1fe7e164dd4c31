import { Dotted, refused, Row, testRows, told } from './refusals';

const DEPLOYED: Dotted = { 'controlPlane.backingStore.etcd.deploy.enabled': true };
const DEPLOYMENT: Dotted = { 'controlPlane.statefulSet.persistence.volumeClaim.enabled': false };
const MIGRATING: Dotted = { 'controlPlane.backingStore.etcd.embedded': { enabled: true, migrateFromDeployedEtcd: true } };
const ETCD_ELSEWHERE: Dotted = { ...DEPLOYED, 'controlPlane.backingStore.etcd.deploy.statefulSet.enabled': false };

describe('the name', () => {
  testRows([
    ...['My-VC', 'my_vc', '1st', '-vc', 'vc-', 'a.b', ''].map((name): Row => [`isn't '${name}'`, {}, ['name'], { name }]),
    ...['a', 'my-vc', 'vc1'].map((name): Row => [`may be '${name}'`, {}, [], { name }]),
  ]);

  const longest: [string, Dotted, number][] = [
    ['a StatefulSet', {}, 52], ['a Deployment', DEPLOYMENT, 63], ['a deployed etcd', DEPLOYED, 47], ['an etcd that is migrated from', MIGRATING, 47],
    ['a deployed etcd without its StatefulSet', ETCD_ELSEWHERE, 49],
  ];
  test.each(longest)('is short enough for %s', (_, values, length) => {
    expect(refused(values, { name: 'a'.repeat(length) })).toEqual([]);
    expect(refused(values, { name: 'a'.repeat(length + 1) })).toEqual(['name']);
  });

  it('is told how long it may be and why', () => {
    expect(told({}, { name: 'a'.repeat(53) })).toEqual([
      'name must be no longer than 52 characters: the pods of the StatefulSet carry its name and a hash as a label.',
    ]);
  });
});

describe('the namespace', () => {
  testRows([
    ['is a possible one', {}, ['namespace'], { namespace: 'a.b' }],
    ['may be left to others', {}, [], { namespace: undefined }],
    ['may begin with a digit', {}, [], { namespace: '1st' }],
  ]);
});

describe('the name of a service account', () => {
  testRows(['serviceAccount', 'workloadServiceAccount'].map(account => `controlPlane.advanced.${account}.name`).flatMap((path): Row[] => [
    [`is possible: ${path}`, { [path]: 'My_Account' }, [path]],
    [`may have dots: ${path}`, { [path]: 'my.account' }, []],
    [`may be left to its default: ${path}`, { [path]: '' }, []],
  ]));
});
