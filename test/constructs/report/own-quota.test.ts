import { BackingStore, VirtualCluster } from '../../../src';
import { virtualCluster, warningLines } from '../../synth';

const QUOTA = /The objects of this virtual cluster/;
const policies = (resourceQuota: object, limitRange: object = {}, more: any = {}) =>
  virtualCluster({ values: { policies: { resourceQuota, limitRange }, ...more.values }, ...more.props });
const warningsOf = (vc: VirtualCluster) => warningLines(vc).filter(line => QUOTA.test(line));

test('the default policies let the control plane run', () => {
  expect(warningsOf(policies({ enabled: true }))).toEqual([]);
});

test('without a LimitRange, a quota of CPU limits refuses the control plane', () => {
  expect(warningsOf(policies({ enabled: true }, { enabled: false }))).toEqual([
    expect.stringMatching(/quota\["limits\.cpu"\]: 20\. The objects of this virtual cluster have containers without a limit of cpu.*: .*syncer\. This is the default value: set another value, or null/),
  ]);
});

test('a load balancer uses node ports, which the default quota does not allow', () => {
  const vc = policies({ enabled: true }, {}, { values: { controlPlane: { service: { spec: { type: 'LoadBalancer' } } } } });
  expect(warningsOf(vc)).toEqual([expect.stringMatching(/quota\["services\.nodeports"\]: 0\. .*need 1, more than the quota's 0/)]);
});

test('values of the user are not called defaults', () => {
  expect(warningsOf(policies({ enabled: true, quota: { 'count/pods': 0 } }))).toEqual([expect.stringMatching(/quota\["count\/pods"\]: 0\. .*more than the quota's 0\.$/)]);
});

test('all replicas count, including those of deployed etcd', () => {
  const vc = policies({ enabled: true, quota: { 'count/pods': 5 } }, {}, {
    props: { backingStore: BackingStore.deployedEtcd({ replicas: 3 }), statefulSet: { highAvailability: { replicas: 3 } } },
  });
  expect(warningsOf(vc)).toEqual([expect.stringContaining('need 6, more than the quota\'s 5')]);
});

test('a LimitRange can be too small for the control plane', () => {
  expect(warningsOf(policies({}, { enabled: true, max: { memory: '1Gi' } })))
    .toEqual([expect.stringMatching(/limitRange\.max\.memory: "1Gi"\. .*more memory than the limit range's 1Gi: syncer\.$/)]);
});

describe('the default limit of a limit range', () => {
  const resources = (own: object) => ({ values: { controlPlane: { statefulSet: { resources: own } } } });

  test('may be smaller than the request of a container without a limit', () => {
    expect(warningsOf(policies({ enabled: true }, {}, resources({ requests: { cpu: '1500m' } })))).toEqual([
      expect.stringMatching(/limitRange\.default\.cpu: "1"\. .*a larger request of cpu than the limit range's default limit, 1: syncer\. This is the default value/),
    ]);
    expect(warningsOf(policies({}, { enabled: true, default: { cpu: '100m' }, defaultRequest: { cpu: '50m' } }))).toEqual([
      expect.stringMatching(/limitRange\.default\.cpu: "100m"\. .*default limit, 0\.1: syncer/),
    ]);
  });

  test('is not used by a container with a limit', () => {
    expect(warningsOf(policies({ enabled: true }, {}, resources({ requests: { cpu: '1500m' }, limits: { cpu: 2 } })))).toEqual([]);
  });

  test('may be as large as the request', () => {
    expect(warningsOf(policies({ enabled: true }, {}, resources({ requests: { cpu: 1 } })))).toEqual([]);
  });

  test('that comes of the maximum is told once', () => {
    expect(warningsOf(policies({}, { enabled: true, default: { cpu: null }, max: { cpu: '1' } }, resources({ requests: { cpu: 2 } })))).toEqual([
      expect.stringContaining('more cpu than the limit range\'s 1: syncer'),
    ]);
  });
});

test('policies that are off refuse nothing', () => {
  expect(warningsOf(policies({ enabled: false, quota: { 'count/pods': 0 } }, { enabled: false, max: { memory: 1 } }))).toEqual([]);
});
