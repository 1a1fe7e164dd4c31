import { serviceWarnings } from '../../../src/check/warnings/service';
import { testAdvice, testMissingWarnings, testWarnings, warnings } from '../rules/refusals';

const SERVICE = 'controlPlane.service';
const HEADLESS = { [`${SERVICE}.spec.clusterIP`]: 'None' };
const WITHOUT_IP = [`service-without-cluster-ip ${SERVICE}.spec.clusterIP`];

describe('the control plane does not start', () => {
  testWarnings([
    ['without a Service', { [`${SERVICE}.enabled`]: false }, [`service-missing ${SERVICE}.enabled`]],
    ['with a Service that is only a name', { [`${SERVICE}.spec`]: { type: 'ExternalName', externalName: 'a.example.com' } },
      [`service-without-cluster-ip ${SERVICE}.spec.type`]],
    ['with a headless Service', HEADLESS, WITHOUT_IP],
    ['with a headless Service in 0.24.2', HEADLESS, WITHOUT_IP, { release: '0.24.2' }],
    ['with a headless Service in 0.25.1', HEADLESS, WITHOUT_IP, { release: '0.25.1' }],
  ]);
});

describe('the control plane starts', () => {
  testWarnings([
    ['with its Service', {}, []],
    ['with a load balancer', { [`${SERVICE}.spec.type`]: 'LoadBalancer' }, []],
    ['with a cluster IP that is given', { [`${SERVICE}.spec.clusterIP`]: '10.0.0.9' }, []],
    ['with a headless Service in 0.24.1', HEADLESS, [], { release: '0.24.1' }],
    ['with a headless Service in 0.25.0', HEADLESS, [], { release: '0.25.0' }],
    ['with a headless Service if the range of Services is given', { ...HEADLESS, serviceCIDR: '10.96.0.0/12' }, []],
    ['with a headless Service if nodes are private', { ...HEADLESS, 'privateNodes.enabled': true }, []],
  ]);

  it('for any options of a disabled Service', () => {
    expect(warnings({ [SERVICE]: { enabled: false, spec: { type: 'ExternalName', clusterIP: 'None' } } }).map(({ id }) => id)).toEqual(['service-missing']);
  });
});

it('a warning lists the objects that need the Service', () => {
  const advice = (values: object) => warnings({ [`${SERVICE}.enabled`]: false, ...values }).map(one => one.advice).join();
  expect(advice({})).not.toMatch(/nowhere/);
  expect(advice({ 'controlPlane.ingress.enabled': true })).toContain('The Ingress cannot reach the API server either. Enable it');
  expect(advice({ 'controlPlane.ingress.enabled': true, 'controlPlane.serviceMonitor.enabled': true }))
    .toContain('The Ingress and the ServiceMonitor cannot reach the API server either.');
  expect(advice({ 'controlPlane.tlsRoute.enabled': true })).toContain('The TLSRoute cannot reach the API server either.');
  expect(advice({})).toContain('a Service named my-vc');
});

describe('the advice says what to do', () => {
  testAdvice([
    ['no Service', { [`${SERVICE}.enabled`]: false },
      ["signs the API server's certificate", 'cluster IP of this Service', 'does not start without it', 'Enable it, or create a Service named my-vc']],
    ['a Service that is only a name', { [`${SERVICE}.spec`]: { type: 'ExternalName', externalName: 'a' }, 'controlPlane.serviceMonitor.enabled': true },
      ["signs the API server's certificate", 'does not start without one', 'The ServiceMonitor cannot reach the API server either', 'Use ClusterIP, NodePort or LoadBalancer']],
    ['a headless Service', HEADLESS, ["the host cluster's service CIDR", 'does not start without one', 'Remove clusterIP']],
  ]);
});

testMissingWarnings(serviceWarnings, { [`${SERVICE}.enabled`]: false });
