import { Dotted, Row, testMissing, testRows, told } from './refusals';
import { kubeOvn } from '../../../src/check/rules/kube-ovn';

const PATH = 'controlPlane.advanced.cloudControllerManager.kubeOvn';
const PRIVATE: Dotted = { 'privateNodes.enabled': true };
const WHOLE = { enabled: true, vpc: 'my-vpc', loadBalancers: { externalSubnet: 'external' } };
const ROUTES = { ...WHOLE, loadBalancers: { externalSubnet: 'external', backendSubnet: 'backend' }, podRoutes: { enabled: true } };

const nodes = (integration: object, more: Dotted = {}): Dotted => ({ ...PRIVATE, ...more, [PATH]: integration });

describe('the kube-ovn integration', () => {
  testRows([
    ['needs private nodes', { [PATH]: WHOLE }, [`${PATH}.enabled`]],
    ['needs nothing else as long as there are none', { [PATH]: { enabled: true } }, [`${PATH}.enabled`]],
    ['can be there with private nodes', nodes(WHOLE), []],
    ['can be anything if it is disabled', nodes({ enabled: false, podRoutes: { enabled: true } }), []],
    ['can be disabled without private nodes', { [PATH]: { ...WHOLE, enabled: false } }, []],
    ['needs a VPC', nodes({ ...WHOLE, vpc: '' }), [`${PATH}.vpc`]],
    ['needs a subnet for load balancers', nodes({ ...WHOLE, loadBalancers: {} }), [`${PATH}.loadBalancers.externalSubnet`]],
    ['needs a subnet for load balancers, and their section', nodes({ enabled: true, vpc: 'my-vpc' }), [`${PATH}.loadBalancers.externalSubnet`]],
    ['needs all of it at once', nodes({ enabled: true }), [`${PATH}.vpc`, `${PATH}.loadBalancers.externalSubnet`]],
    ['can route to pods', nodes(ROUTES), []],
    ['needs a subnet for backends to route to pods', nodes({ ...WHOLE, podRoutes: { enabled: true } }), [`${PATH}.loadBalancers.backendSubnet`]],
    ['needs the CIDR of pods to route to them', nodes(ROUTES, { 'networking.podCIDR': '' }), [`${PATH}.podRoutes.enabled`]],
    ...[{ 'networking.podCIDR': null }, { networking: { podCIDR: '' } }].map((more): Row =>
      [`needs the CIDR of pods, however it went: ${JSON.stringify(more)}`, nodes(ROUTES, more), [`${PATH}.podRoutes.enabled`]]),
    ['can do without the CIDR of pods if it routes to none', nodes(WHOLE, { 'networking.podCIDR': '' }), []],
    ['can do without the CIDR of pods if routes are disabled', nodes({ ...ROUTES, podRoutes: { enabled: false } }, { 'networking.podCIDR': '' }), []],
  ]);

  it('has errors with its requirements', () => {
    expect(told(nodes({ enabled: true }))).toEqual([
      `${PATH}.vpc must be the name of the VPC in which load balancers are created.`,
      `${PATH}.loadBalancers.externalSubnet must be the name of the subnet that provides the IP addresses of load balancers.`,
    ]);
    expect(told(nodes({ ...WHOLE, podRoutes: { enabled: true } })))
      .toEqual([`${PATH}.loadBalancers.backendSubnet must be the name of a subnet in the load balancers' VPC if podRoutes is enabled.`]);
    expect(told(nodes(ROUTES, { 'networking.podCIDR': '' }))).toEqual([
      `${PATH}.podRoutes.enabled must be false if networking.podCIDR is not set: it is the destination of the routes. Set networking.podCIDR, or disable podRoutes.`,
    ]);
    expect(told({ [PATH]: WHOLE }))
      .toEqual([`${PATH}.enabled must be false without private nodes. Set privateNodes.enabled to true, or disable the integration.`]);
  });
});

testMissing(kubeOvn, nodes(ROUTES));
