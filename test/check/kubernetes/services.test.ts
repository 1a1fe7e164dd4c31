import { promises, SAME, takes } from './promises';
import { checkFragment } from '../../../src/check/kubernetes/fragments';

const LOAD_BALANCER = { type: 'LoadBalancer' };
const ELSEWHERE = { type: 'ExternalName', externalName: 'a' };
const LOCAL = { type: 'LoadBalancer', externalTrafficPolicy: 'Local' };

promises('ServiceSpec', { ports: [{ port: 443 }] }, [
  ['the type is a known one', { type: 'Ingress' }, 'type', { type: 'NodePort' }, 'NodePort, LoadBalancer or ExternalName'],
  ['the address is one', { clusterIP: 'a' }, 'clusterIP', { clusterIP: '10.96.0.50' }, 'address, or None.'],
  ['the address may be none', { clusterIP: 'none' }, 'clusterIP', { clusterIP: 'None' }],
  ['a load balancer has an address', { type: 'LoadBalancer', clusterIP: 'None' }, 'clusterIP', LOAD_BALANCER, 'other than None if type is LoadBalancer'],
  ['a port of nodes has an address', { type: 'NodePort', clusterIP: 'None' }, 'clusterIP', { type: 'NodePort', clusterIP: '' }, 'other than None if type is NodePort'],
  ['the first address is the one', { clusterIP: '10.96.0.50', clusterIPs: ['10.96.0.51'] }, 'clusterIPs', { clusterIP: '10.96.0.50', clusterIPs: ['10.96.0.50'] }, 'starts with the value of clusterIP'],
  ['the first address is given', { clusterIPs: ['10.96.0.50'] }, 'clusterIPs', { clusterIPs: [] }, 'clusterIP, which must also be set'],
  ['there are two addresses at most', { clusterIP: '10.96.0.50', clusterIPs: ['10.96.0.50', 'fd00::1', 'fd00::2'] }, 'clusterIPs', { clusterIP: '10.96.0.50', clusterIPs: ['10.96.0.50'] }, 'at most two IP addresses'],
  ['an address is left to the cluster', { clusterIPs: ['10.96.0.50'] }, 'clusterIPs', { clusterIP: '10.96.0.50', clusterIPs: [] }],
  ['two addresses are one of each family', { clusterIP: 'fd00::1', clusterIPs: ['fd00::1', 'fd00::2'], ipFamilyPolicy: 'PreferDualStack' }, 'clusterIPs', { clusterIP: '10.96.0.50', clusterIPs: ['10.96.0.50', 'fd00::1'], ipFamilyPolicy: 'PreferDualStack' }, 'two IP addresses, one of each family'],
  ['two addresses are of two families', { clusterIP: '10.96.0.50', clusterIPs: ['10.96.0.50', '10.96.0.51'], ipFamilyPolicy: 'PreferDualStack' }, 'clusterIPs', { clusterIP: '10.96.0.50', clusterIPs: ['10.96.0.50'] }],
  ['further addresses are addresses', { clusterIP: '10.96.0.50', clusterIPs: ['10.96.0.50', 'a'], ipFamilyPolicy: 'PreferDualStack' }, 'clusterIPs.1', { clusterIP: '' }, 'IP address, or None as the only entry'],
  ['none is alone', { clusterIP: 'None', clusterIPs: ['None', '10.96.0.50'], ipFamilyPolicy: 'PreferDualStack' }, 'clusterIPs.0', { clusterIP: 'None', clusterIPs: ['None'] }, 'None as the only entry'],
  ['families are known ones', { ipFamilies: ['IPv5'] }, 'ipFamilies.0', { ipFamilies: ['IPv4'] }, 'IPv4 or IPv6'],
  ['families differ', { ipFamilies: ['IPv4', 'IPv4'] }, 'ipFamilies', { ipFamilies: ['IPv4'] }, 'different families'],
  ['the policy for families is a known one', { ipFamilyPolicy: 'DualStack' }, 'ipFamilyPolicy', { ipFamilyPolicy: 'PreferDualStack' }, 'SingleStack, PreferDualStack or RequireDualStack'],
  ['two families have a policy for them', { ipFamilies: ['IPv4', 'IPv6'] }, 'ipFamilyPolicy', { ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'PreferDualStack' }, /RequireDualStack, because ipFamilies has two families\. .*list only one/],
  ['two families are not a single stack', { ipFamilies: ['IPv6', 'IPv4'], ipFamilyPolicy: 'SingleStack' }, 'ipFamilyPolicy', { ipFamilies: ['IPv6'], ipFamilyPolicy: 'SingleStack' }],
  ['two families have a policy that is not empty', { ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: '' }, 'ipFamilyPolicy', { ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'PreferDualStack' }],
  ['two families may be required', { ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: null }, 'ipFamilyPolicy', { ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'RequireDualStack' }],
  ['two addresses have a policy for them', { clusterIP: '10.96.0.50', clusterIPs: ['10.96.0.50', 'fd00::1'] }, 'ipFamilyPolicy', { clusterIP: '10.96.0.50', clusterIPs: ['10.96.0.50', 'fd00::1'], ipFamilyPolicy: 'RequireDualStack' }, 'because clusterIPs has two families'],
  ['two families of pods without an address have a policy', { clusterIP: 'None', selector: { a: 'b' }, ipFamilies: ['IPv4', 'IPv6'] }, 'ipFamilyPolicy', { clusterIP: 'None', selector: {}, ipFamilies: ['IPv4', 'IPv6'] }],
  ['two families of no pods have a policy', { ipFamilies: ['IPv4', 'IPv6'], selector: {} }, 'ipFamilyPolicy', { clusterIP: 'None', ipFamilies: ['IPv4', 'IPv6'] }],
  ['an address is of its family', { clusterIP: 'fd00::1', ipFamilies: ['IPv4'] }, 'clusterIP', { clusterIP: 'fd00::1', ipFamilies: ['IPv6'] }, 'IPv4 address, because ipFamilies[0]'],
  ['an address of IPv4 is of its family', { clusterIP: '10.96.0.50', ipFamilies: ['IPv6'] }, 'clusterIP', { clusterIP: '10.96.0.50', ipFamilies: ['IPv4'] }, 'IPv6 address, because ipFamilies[0]'],
  ['the first address is of the first family', { clusterIP: 'fd00::1', clusterIPs: ['fd00::1'], ipFamilies: ['IPv4'] }, 'clusterIPs.0', { clusterIP: 'fd00::1', clusterIPs: ['fd00::1'], ipFamilies: [] }, 'IPv4 address, because ipFamilies[0]'],
  ['without an address, any family will do', { clusterIP: 'None', ipFamilies: ['IPv5'] }, 'ipFamilies.0', { clusterIP: 'None', ipFamilies: ['IPv6'] }],
  ['another name is given', { type: 'ExternalName' }, 'externalName', { type: 'ExternalName', externalName: 'a.b.' }, 'DNS name if type is ExternalName'],
  ['another name is one', { type: 'ExternalName', externalName: 'a_b' }, 'externalName', { type: 'ExternalName', externalName: 'a' }, 'DNS name if type is ExternalName'],
  ['another name has no address', { type: 'ExternalName', externalName: 'a', ipFamilyPolicy: 'SingleStack' }, 'ipFamilyPolicy', { type: 'ExternalName', externalName: 'a' }, 'left out if type is ExternalName'],
  ['another name has no addresses', { ...ELSEWHERE, ipFamilies: ['IPv4'] }, 'ipFamilies', { ...ELSEWHERE, ipFamilies: [] }, 'left out if type is ExternalName'],
  ['another name has no address of its own', { ...ELSEWHERE, clusterIP: 'a' }, 'clusterIP', { ...ELSEWHERE, clusterIP: '' }, 'left out if type is ExternalName'],
  ['another name needs no ports', { ports: [] }, 'ports', { ...ELSEWHERE, ports: [] }, 'at least one port'],
  ['no group is an address from outside', { externalIPs: ['224.0.0.1'] }, 'externalIPs.0', { externalIPs: ['224.0.1.1', '224.1.0.1', '225.0.0.1', '10.254.0.1'] }],
  ['nor in IPv6, on any link', { externalIPs: ['ff12::1'] }, 'externalIPs.0', { externalIPs: ['ff03::1', 'fd80::1', 'fd02::1', 'fe40::1'] }],
  ['addresses from outside are addresses', { externalIPs: ['a'] }, 'externalIPs.0', { externalIPs: ['1.2.3.4'] }, 'IP address that other machines can reach'],
  ['addresses from outside lead elsewhere', { externalIPs: ['127.0.0.1'] }, 'externalIPs.0', { externalIPs: ['fd00::1'] }, 'not loopback'],
  ['addresses from outside are no links', { externalIPs: ['169.254.1.1'] }, 'externalIPs.0', { externalIPs: ['169.253.1.1'] }, 'link-local'],
  ['nor in IPv6', { externalIPs: ['fe80::1'] }, 'externalIPs.0', { externalIPs: ['fec0::1'] }],
  ['nor nothing', { externalIPs: ['0.0.0.0'] }, 'externalIPs.0', { externalIPs: ['0.0.0.1'] }, 'unspecified'],
  ['nor nothing in IPv6', { externalIPs: ['::'] }, 'externalIPs.0', { externalIPs: ['::2'] }],
  ['nor themselves in IPv6', { externalIPs: ['::1'] }, 'externalIPs.0', { externalIPs: ['1::1'] }],
  ['sessions stick to a known thing', { sessionAffinity: 'Cookie' }, 'sessionAffinity', { sessionAffinity: 'ClientIP' }, 'None or ClientIP'],
  ['they stick for a day at most', { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 86401 } } }, 'sessionAffinityConfig', { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 86400 } } }, 'timeoutSeconds from 1 to 86400'],
  ['they stick for a second at least', { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } }, 'sessionAffinityConfig', { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 1 } } }],
  ['the timeout is valid for session affinity', { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: -1 } } }, 'sessionAffinityConfig', { sessionAffinity: 'None', sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } }],
  ['how long has a default', { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } }, 'sessionAffinityConfig', { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: {} } }],
  ['so has what it is of', { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } }, 'sessionAffinityConfig', { sessionAffinity: 'ClientIP', sessionAffinityConfig: {} }],
  ['it may be null', { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } }, 'sessionAffinityConfig', { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: null } } }],
  ['no addresses from outside are none', { externalIPs: [], externalTrafficPolicy: 'Local' }, 'externalTrafficPolicy', { externalTrafficPolicy: '' }, /left out, .* NodePort, LoadBalancer,/],
  ['a type may be written out', { type: 'ClusterIP', externalTrafficPolicy: 'Local' }, 'externalTrafficPolicy', { type: 'ClusterIP', externalIPs: ['1.2.3.4'], externalTrafficPolicy: 'Local' }, 'ClusterIP with externalIPs'],
  ['another name is not outside', { ...ELSEWHERE, externalIPs: ['1.2.3.4'], externalTrafficPolicy: 'Local' }, 'externalTrafficPolicy', { ...ELSEWHERE, externalIPs: ['1.2.3.4'] }],
  ['the policy for outside needs one', { externalTrafficPolicy: 'Local' }, 'externalTrafficPolicy', { type: 'NodePort', externalTrafficPolicy: 'Local' }],
  ['an address from outside is one', { externalTrafficPolicy: 'Cluster' }, 'externalTrafficPolicy', { externalIPs: ['1.2.3.4'], externalTrafficPolicy: 'Cluster' }],
  ['the policy for outside is a known one', { type: 'NodePort', externalTrafficPolicy: 'Node' }, 'externalTrafficPolicy', { type: 'NodePort', externalTrafficPolicy: '' }, 'Cluster or Local'],
  ['the policy for inside is a known one', { internalTrafficPolicy: '' }, 'internalTrafficPolicy', { internalTrafficPolicy: 'Local' }, 'Cluster or Local'],
  ['the distribution is a known one', { trafficDistribution: 'Near' }, 'trafficDistribution', { trafficDistribution: 'PreferClose' }, 'PreferClose, PreferSameZone or PreferSameNode'],
  ['health checks need local traffic', { ...LOAD_BALANCER, healthCheckNodePort: 30001 }, 'healthCheckNodePort', { ...LOAD_BALANCER, externalTrafficPolicy: 'Local', healthCheckNodePort: 30001 }, 'LoadBalancer and the externalTrafficPolicy is Local'],
  ['health checks need a load balancer', { ...LOCAL, type: 'NodePort', healthCheckNodePort: 30001 }, 'healthCheckNodePort', { healthCheckNodePort: 0 }],
  ['health checks have a port', { ...LOCAL, healthCheckNodePort: 65536 }, 'healthCheckNodePort', { ...LOCAL, healthCheckNodePort: 0 }, 'from 1 to 65535.'],
  ['no source ranges need none', { loadBalancerSourceRanges: ['10.0.0.0/8'] }, 'loadBalancerSourceRanges', { loadBalancerSourceRanges: [] }],
  ['source ranges need a load balancer', { loadBalancerSourceRanges: ['10.0.0.0/8'] }, 'loadBalancerSourceRanges', { ...LOAD_BALANCER, loadBalancerSourceRanges: [' 10.0.0.0/8 '] }, 'unless the type is LoadBalancer.'],
  ['source ranges are networks', { ...LOAD_BALANCER, loadBalancerSourceRanges: ['10.0.0.0'] }, 'loadBalancerSourceRanges.0', { ...LOAD_BALANCER, loadBalancerSourceRanges: [] }, 'IP network, such as 10.0.0.0/8'],
  ['ports of nodes for a load balancer need one', { allocateLoadBalancerNodePorts: true }, 'allocateLoadBalancerNodePorts', { ...LOAD_BALANCER, allocateLoadBalancerNodePorts: false }, 'unless the type is LoadBalancer.'],
  ['a class of load balancers needs one', { loadBalancerClass: 'a/b' }, 'loadBalancerClass', { ...LOAD_BALANCER, loadBalancerClass: 'a/b' }, 'unless the type is LoadBalancer.'],
  ['a class of load balancers has a name', { ...LOAD_BALANCER, loadBalancerClass: 'a b' }, 'loadBalancerClass', { ...LOAD_BALANCER, loadBalancerClass: 'a.b/c' }, /^at most 63 letters.* such as example\.com\/name/],
  ['there is a port', { ports: [] }, 'ports', { ports: [], clusterIP: 'None' }, 'one port, unless clusterIP is None'],
  ['a port of nodes needs a type that has', { ports: [{ port: 443, nodePort: 30001 }] }, 'ports.0', { type: 'NodePort', ports: [{ port: 443, nodePort: 30001 }] }, 'without nodePort, unless the type is NodePort'],
  ['a port of nodes needs another type', { type: 'ClusterIP', ports: [{ port: 443, nodePort: 30001 }] }, 'ports.0', { type: 'ClusterIP', ports: [{ port: 443, nodePort: 0 }] }],
  ['several ports have names', { ports: [{ name: 'a', port: 1 }, { port: 2 }] }, 'ports.1', { ports: [{ name: 'a', port: 1 }, { name: 'b', port: 2 }] }, 'with a name, because there are several'],
  ['names are unique', { ports: [{ name: 'a', port: 1 }, { name: 'a', port: 2 }] }, 'ports.1.name', { ports: [{ name: 'a', port: 1 }, { name: 'b', port: 1, protocol: 'UDP' }] }, 'name that no other port has'],
  ['ports are unique', { ports: [{ name: 'a', port: 1 }, { name: 'b', port: 1, protocol: 'TCP' }] }, 'ports.1.port', { ports: [{ name: 'a', port: 1 }, { name: 'b', port: 2 }] }, 'only once for each protocol'],
  ['ports of nodes are unique', { type: 'NodePort', ports: [{ name: 'a', port: 1, nodePort: 30001 }, { name: 'b', port: 2, nodePort: 30001 }] }, 'ports.1.nodePort', { type: 'NodePort', ports: [{ name: 'a', port: 1, nodePort: 30001 }, { name: 'b', port: 2, nodePort: 30002 }] }, 'node port that no other port uses'],
  ['pods are selected by labels', { selector: { a: '!' } }, 'selector.a', { selector: { a: 'b' } }],
  ['unknown keys are told', { loadBalancerIp: '1.2.3.4' }, 'loadBalancerIp', { ...LOAD_BALANCER, loadBalancerIP: '1.2.3.4' }],
]);

promises('ServicePort', { port: 443 }, [
  ['it has a number', { port: undefined }, 'port', SAME],
  ['the number is in range', { port: 0 }, 'port', { port: 65535 }, 'from 1 to 65535.'],
  ['the name is a label', { name: 'A' }, 'name', { name: 'a-1' }, /^at most 63 lower-case letters.* starting and ending/],
  ['the target is a port', { targetPort: 65536 }, 'targetPort', { targetPort: 0 }, "from 1 to 65535, or a port's name"],
  ['the target has a name', { targetPort: '443' }, 'targetPort', { targetPort: 'https' }],
  ['the protocol is a known one', { protocol: 'HTTPS' }, 'protocol', { protocol: 'UDP' }, 'TCP, UDP or SCTP'],
  ['the port of nodes is in range', { nodePort: 29999 }, 'nodePort', { nodePort: 0 }, /from 30000 to 32767\. .*another range for node ports/],
  ['the port of nodes is in range above', { nodePort: 32768 }, 'nodePort', { nodePort: 32767 }],
  ['the application protocol is a name', { appProtocol: 'a b' }, 'appProtocol', { appProtocol: 'kubernetes.io/h2c' }, /^at most 63 letters.* such as example\.com\/name/],
]);

takes('ServiceSpec', { ports: [{ port: 443 }] }, {
  type: ['ClusterIP', 'NodePort', 'LoadBalancer'],
  ipFamilies: [['IPv4'], ['IPv6']],
  ipFamilyPolicy: ['SingleStack', 'PreferDualStack', 'RequireDualStack'],
  sessionAffinity: ['None', 'ClientIP', ''],
  internalTrafficPolicy: ['Cluster', 'Local'],
  trafficDistribution: ['PreferClose', 'PreferSameZone', 'PreferSameNode'],
});
takes('ServiceSpec', { type: 'NodePort', ports: [{ port: 443 }] }, { externalTrafficPolicy: ['Cluster', 'Local', ''] });
takes('ServicePort', { port: 443 }, { protocol: ['TCP', 'UDP', 'SCTP', ''], targetPort: ['', 0, 1, 'https'], nodePort: [0, 30000, 32767] });

test('an external name must not have addresses, and no other problems of them are reported', () => {
  expect(checkFragment('ServiceSpec', { ...ELSEWHERE, clusterIP: 'a', clusterIPs: ['a'] }).map(({ path }) => path.join('.'))).toEqual(['clusterIP', 'clusterIPs']);
});

test('a Service without an address has an error with the type that needs one', () => {
  expect(checkFragment('ServiceSpec', { ...LOAD_BALANCER, clusterIP: 'None', ports: [{ port: 1 }] })[0].allowed).toBe('a value other than None if type is LoadBalancer');
});

test('a Service with addresses of two families has an error with the reason and the families', () => {
  const fragment = { ports: [{ port: 443 }], ipFamilies: ['IPv4', 'IPv6'] };
  expect(checkFragment('ServiceSpec', fragment)[0]).toEqual({
    path: ['ipFamilyPolicy'],
    value: undefined,
    allowed: 'PreferDualStack or RequireDualStack, because ipFamilies has two families',
    fix: 'For addresses of one family, list only one.',
  });
  expect(checkFragment('ServiceSpec', { ports: [{ port: 443 }], clusterIP: 'fd00::1', ipFamilies: ['IPv4'] })[0].allowed)
    .toBe('an IPv4 address, because ipFamilies[0] has this family');
  const addresses = { clusterIP: '10.96.0.5', clusterIPs: ['10.96.0.5', '10.96.0.6'] };
  expect(checkFragment('ServiceSpec', { ports: [{ port: 443 }], ...addresses, ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'PreferDualStack' })
    .map(({ path, allowed }) => [path.join('.'), allowed])).toContainEqual(['clusterIPs.1', 'an IPv6 address, because ipFamilies[1] has this family']);
});

test('an invalid address is not also reported as an address of another family', () => {
  expect(checkFragment('ServiceSpec', { ports: [{ port: 443 }], clusterIP: 'a', ipFamilies: ['IPv4'] }).map(({ path }) => path.join('.'))).toEqual(['clusterIP']);
});

test('an external name must not have IP families, and no policy for them is required', () => {
  expect(checkFragment('ServiceSpec', { ...ELSEWHERE, ipFamilies: ['IPv4', 'IPv6'] }).map(({ path }) => path.join('.'))).toEqual(['ipFamilies']);
  expect(checkFragment('ServiceSpec', { ...ELSEWHERE, clusterIP: 'fd00::1', ipFamilies: ['IPv4'] }).map(({ path }) => path.join('.'))).toEqual(['clusterIP', 'ipFamilies']);
});
