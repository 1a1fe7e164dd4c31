import { Row, testMissing, testRows, testWords, told } from './refusals';
import { pods } from '../../../src/check/rules/pods';
import { NEWEST } from '../../releases';

describe('a pull policy', () => {
  const owners: [string, string][] = [
    ['controlPlane.statefulSet', NEWEST], ['controlPlane.backingStore.etcd.deploy.statefulSet', NEWEST], ['controlPlane.distro.k8s', NEWEST],
    ['controlPlane.distro.k3s', '0.32.3'], ['controlPlane.distro.k0s', '0.25.2'], ['controlPlane.distro.k8s.apiServer', '0.24.2'],
    ['controlPlane.distro.k8s.controllerManager', '0.24.2'], ['controlPlane.distro.k8s.scheduler', '0.24.2'],
    ['controlPlane.advanced.konnectivity.agent', NEWEST], ['controlPlane.standalone.joinNode.nodeRegistration', NEWEST],
    ['deploy.kubeProxy', NEWEST], ['deploy.cni.flannel', NEWEST], ['deploy.localPathProvisioner', NEWEST],
    ['privateNodes.autoUpgrade', NEWEST], ['privateNodes.joinNode.nodeRegistration', NEWEST], ['plugins.mine', NEWEST], ['plugin.mine', NEWEST],
  ];
  testRows([
    ...owners.map(([owner, release]): Row => [`is known in ${owner}`, { [`${owner}.imagePullPolicy`]: 'Sometimes' }, [`${owner}.imagePullPolicy`], { release }]),
    ...['Always', 'IfNotPresent', 'Never', ''].map((policy): Row => [`may be '${policy}'`, { 'controlPlane.statefulSet.imagePullPolicy': policy }, []]),
  ]);

  it('has an error with the known policies', () => {
    expect(told({ 'controlPlane.statefulSet.imagePullPolicy': 'always' })).toEqual([
      'controlPlane.statefulSet.imagePullPolicy must be Always, IfNotPresent or Never.',
    ]);
  });
});

describe('the management policy of pods', () => {
  const [OWN, ETCD] = ['controlPlane.statefulSet', 'controlPlane.backingStore.etcd.deploy.statefulSet'].map(owner => `${owner}.scheduling.podManagementPolicy`);
  testRows([
    ['is known', { [OWN]: 'Serial' }, [OWN]],
    ['is known for etcd', { [ETCD]: 'parallel' }, [ETCD]],
    ...['Parallel', 'OrderedReady', ''].map((policy): Row => [`may be '${policy}'`, { [OWN]: policy }, []]),
  ]);
});

describe('numbers', () => {
  const PROBES = 'controlPlane.statefulSet.probes';
  testRows([
    ...['livenessProbe', 'readinessProbe', 'startupProbe'].map((probe): Row =>
      [`of the ${probe} are no less than none`, { [`${PROBES}.${probe}`]: { failureThreshold: -1, timeoutSeconds: -1, periodSeconds: -1 } },
        ['failureThreshold', 'timeoutSeconds', 'periodSeconds'].map(timing => `${PROBES}.${probe}.${timing}`)]),
    ['of seconds to wait are no less than none', { [`${PROBES}.livenessProbe.initialDelaySeconds`]: -1 }, [`${PROBES}.livenessProbe.initialDelaySeconds`]],
    ['of a probe may be 0', { [`${PROBES}.livenessProbe`]: { failureThreshold: 0, initialDelaySeconds: 0 } }, []],
    ['of DNS servers are no less than none', { 'controlPlane.coredns.deployment.replicas': -1 }, ['controlPlane.coredns.deployment.replicas']],
    ['of konnectivity agents are no less than none', { 'controlPlane.advanced.konnectivity.agent.replicas': -1 },
      ['controlPlane.advanced.konnectivity.agent.replicas']],
    ['of DNS servers may be none', { 'controlPlane.coredns.deployment.replicas': 0 }, []],
  ]);
});

describe('the resources of the init container for rewritten hosts', () => {
  const LIMITS = 'sync.toHost.pods.rewriteHosts.initContainer.resources.limits';
  testRows([
    ['is text', { [`${LIMITS}.cpu`]: 1 }, [`${LIMITS}.cpu`]],
    ['can be text', { [`${LIMITS}.cpu`]: '1' }, []],
    ['can be a number if no pods are synced', { [`${LIMITS}.cpu`]: 1, 'sync.toHost.pods.enabled': false }, []],
    ['must be text if it is a request', { [`${LIMITS.replace('limits', 'requests')}.cpu`]: 0.5 }, [`${LIMITS.replace('limits', 'requests')}.cpu`]],
  ]);

  it('has an error with the right spelling', () => {
    expect(told({ [`${LIMITS}.cpu`]: 0.5 })).toEqual([`${LIMITS}.cpu must be a string, such as "0.5": vCluster does not accept numbers here.`]);
  });
});

it('has an error with the unit', () => {
  expect(told({ 'controlPlane.statefulSet.probes.livenessProbe': { failureThreshold: -1, periodSeconds: -1 } })).toEqual([
    'controlPlane.statefulSet.probes.livenessProbe.failureThreshold must be a count: 0 or more.',
    'controlPlane.statefulSet.probes.livenessProbe.periodSeconds must be a number of seconds: 0 or more.',
  ]);
});

describe('the error says what is allowed', () => {
  testWords([
    ['an unknown order', { 'controlPlane.statefulSet.scheduling.podManagementPolicy': 'Serial' }, ['must be Parallel or OrderedReady.']],
    ['less than none', { 'controlPlane.coredns.deployment.replicas': -1 }, ['0 or more']],
  ]);
});

testMissing(pods, { 'sync.toHost.pods.rewriteHosts.initContainer.resources.limits.cpu': 1 });
