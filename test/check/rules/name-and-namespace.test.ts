import { Dotted, refused, Row, testMissing, testRows, testWords, told } from './refusals';
import { nameAndNamespace } from '../../../src/check/rules/name-and-namespace';

const DEPLOYED: Dotted = { 'controlPlane.backingStore.etcd.deploy.enabled': true };
const DEPLOYMENT: Dotted = { 'controlPlane.statefulSet.persistence.volumeClaim.enabled': false };
const MIGRATING: Dotted = { 'controlPlane.backingStore.etcd.embedded': { enabled: true, migrateFromDeployedEtcd: true } };
const ETCD_ELSEWHERE: Dotted = { ...DEPLOYED, 'controlPlane.backingStore.etcd.deploy.statefulSet.enabled': false };

describe('the name', () => {
  testRows([
    ...['My-VC', 'my_vc', '1st', '-vc', 'vc-', 'a.b', ''].map((name): Row => [`isn't '${name}'`, {}, ['name'], { name }]),
    ...['a', 'my-vc', 'vc1'].map((name): Row => [`may be '${name}'`, {}, [], { name }]),
  ]);

  testRows([
    ['is refused as long as it may be', DEPLOYMENT, ['name'], { name: 'A'.repeat(63) }],
    ['is reported once when it is longer', DEPLOYMENT, ['name'], { name: 'A'.repeat(64) }],
    ['can be longer if nothing is migrated', { 'controlPlane.backingStore.etcd.embedded.enabled': true }, [], { name: 'a'.repeat(52) }],
    ['can be longer if there is nothing to migrate', { 'controlPlane.backingStore.etcd.embedded.migrateFromDeployedEtcd': true }, [], { name: 'a'.repeat(52) }],
  ]);

  const longest: [string, Dotted, number][] = [
    ['a StatefulSet', {}, 52], ['a Deployment', DEPLOYMENT, 63], ['a deployed etcd', DEPLOYED, 47], ['an etcd that is migrated from', MIGRATING, 47],
    ['a deployed etcd without its StatefulSet', ETCD_ELSEWHERE, 49],
  ];
  test.each(longest)('has the maximum length for %s', (_, values, length) => {
    expect(refused(values, { name: 'a'.repeat(length) })).toEqual([]);
    expect(refused(values, { name: 'a'.repeat(length + 1) })).toEqual(['name']);
  });

  it('has an error with the maximum length and the reason', () => {
    expect(told({}, { name: 'a'.repeat(53) })).toEqual([
      'name must be at most 52 characters long: the pods of the StatefulSet have a label whose value is its name and a hash.',
    ]);
    const long = { name: 'a'.repeat(64) };
    expect(told(DEPLOYMENT, long)).toEqual(['name must be at most 63 characters long: a Service has this name.']);
    expect(told(DEPLOYED, long)).toEqual(['name must be at most 47 characters long: the pods of etcd have a label whose value is NAME-etcd and a hash.']);
    expect(told(ETCD_ELSEWHERE, long)).toEqual(['name must be at most 49 characters long: a Service is named NAME-etcd-headless.']);
  });
});

describe('the namespace', () => {
  testRows([
    ['is a possible one', {}, ['namespace'], { namespace: 'a.b' }],
    ['can be left to others', {}, [], { namespace: undefined }],
    ['can begin with a digit', {}, [], { namespace: '1st' }],
  ]);
});

describe('the name of a service account', () => {
  testRows(['serviceAccount', 'workloadServiceAccount'].map(account => `controlPlane.advanced.${account}.name`).flatMap((path): Row[] => [
    [`is possible: ${path}`, { [path]: 'My_Account' }, [path]],
    [`may have dots: ${path}`, { [path]: 'my.account' }, []],
    [`may be left to its default: ${path}`, { [path]: '' }, []],
  ]));
});

describe('the service account of workloads', () => {
  const AT = 'controlPlane.advanced.workloadServiceAccount.name';
  const accounts = (own: object, workloads: object): Dotted => ({
    'controlPlane.advanced.serviceAccount': { enabled: true, ...own }, 'controlPlane.advanced.workloadServiceAccount': { enabled: true, ...workloads },
  });
  testRows([
    ["isn't the control plane's by a name of both", accounts({ name: 'a' }, { name: 'a' }), [AT]],
    ["isn't the control plane's by its default", accounts({}, { name: 'vc-my-vc' }), [AT]],
    ["isn't the control plane's by the control plane's name", accounts({ name: 'vc-workload-my-vc' }, {}), [AT]],
    ['can be another', accounts({ name: 'a' }, { name: 'b' }), []],
    ['can be another by default', accounts({}, {}), []],
    ["can have the control plane's name if that has none", accounts({ name: 'a', enabled: false }, { name: 'a' }), []],
    ["can have the control plane's name if it has none", accounts({ name: 'a' }, { name: 'a', enabled: false }), []],
    ['can be shared', accounts({ enabled: false }, { enabled: false }), []],
  ]);
});

describe('the error says what is allowed', () => {
  testWords([
    ['an impossible name', {}, ['at most 63 lower-case letters', 'starting with a letter', 'the Service and the StatefulSet', 'the label release'], { name: '1st' }],
    ['an impossible namespace', {}, ['at most 63 lower-case letters'], { namespace: 'a.b' }],
    ['an impossible service account', { 'controlPlane.advanced.serviceAccount.name': 'My_Account' }, ['at most 253 lower-case letters']],
    ['one service account for two', { 'controlPlane.advanced.workloadServiceAccount.name': 'vc-my-vc' },
      ["other than that of the control plane's service account", 'workloadServiceAccount.enabled to false to share']],
  ]);
});

testMissing(nameAndNamespace, { ...DEPLOYED });
testMissing(nameAndNamespace, { 'controlPlane.backingStore.etcd.deploy': { enabled: true, statefulSet: null } });
testMissing(nameAndNamespace, { 'controlPlane.backingStore.etcd': { deploy: null, embedded: { enabled: true, migrateFromDeployedEtcd: true } } });
