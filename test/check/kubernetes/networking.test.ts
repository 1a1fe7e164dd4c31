import { promises, SAME } from './promises';
import { isWithin, parseCidr, parseIp } from '../../../src/check/kubernetes/ip';

describe('an address', () => {
  test.each([
    ['10.0.0.1', 4], ['255.255.255.255', 4], ['010.0.0.01', 4], ['::', 16], ['::1', 16], ['1::', 16], ['fd00::1:2', 16], ['1:2:3:4:5:6:7:8', 16],
    ['::ffff:10.0.0.1', 16], ['1:2:3:4:5:6:1.2.3.4', 16], ['1::2:3:4:5:6:7', 16], ['FD00::A', 16],
  ])('%s is one', (text, bytes) => {
    expect(parseIp(text)).toHaveLength(bytes);
  });

  test.each([
    '', 'a', '1.2.3', '1.2.3.4.5', '256.1.1.1', '1.2.3.a', '1.2.3.', ' 1.2.3.4', '-1.2.3.4', ':', ':::', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9',
    '1::2::3', '12345::', 'g::', '::1%eth0', '1.2.3.4::', '::1.2.3', '1:2:3:4:5:6:7:1.2.3.4', '1:2:3:4::5:6:7:8', ':1:2:3:4:5:6:7', '1:2:3:4:5:6:7:',
  ])('%j is none', text => {
    expect(parseIp(text)).toBeUndefined();
  });

  test('its bytes are those that are written', () => {
    expect(parseIp('::ffff:10.0.0.1')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 10, 0, 0, 1]);
    expect(parseIp('1:0203::4')).toEqual([0, 1, 2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4]);
  });
});

describe('a network', () => {
  test.each(['10.0.0.0/8', '10.1.2.3/32', '0.0.0.0/0', 'fd00::/128'])('%s is one', text => {
    expect(parseCidr(text)).toBeDefined();
  });

  test.each(['10.0.0.0', '10.0.0.0/33', 'fd00::/129', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0.0/-1', '/8', '10.0.0.0/a'])('%s is none', text => {
    expect(parseCidr(text)).toBeUndefined();
  });

  test.each([
    ['10.1.0.0/16', '10.0.0.0/8', true], ['10.0.0.0/8', '10.0.0.0/8', false], ['11.0.0.0/16', '10.0.0.0/8', false], ['10.0.0.0/8', '0.0.0.0/0', true],
    ['10.0.0.0/7', '10.0.0.0/8', false], ['fd00:1::/32', 'fd00::/16', true], ['fd00::/16', '10.0.0.0/8', false], ['10.127.0.0/9', '10.0.0.0/8', true],
  ])('%s in %s: %s', (inner, outer, within) => {
    expect(isWithin(parseCidr(inner)!, parseCidr(outer)!)).toBe(within);
  });
});

const path = (value: object) => ({ path: '/', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 1 } } }, ...value });
const service = (value: object) => path({ backend: { service: { name: 'a', port: { name: 'b' }, ...value } } });

promises('IngressSpec', { rules: [{ host: 'a.b' }] }, [
  ['there is a rule', { rules: [] }, 'rules', { rules: [], defaultBackend: { service: { name: 'a', port: { number: 1 } } } }],
  ['the class has a name', { ingressClassName: '' }, 'ingressClassName', { ingressClassName: 'nginx' }],
  ['a host is no address', { rules: [{ host: '1.2.3.4' }] }, 'rules.0.host', { rules: [{ host: '' }] }],
  ['a host is in lower case', { rules: [{ host: 'A.b' }] }, 'rules.0.host', SAME],
  ['a host has no port', { rules: [{ host: 'a.b:443' }] }, 'rules.0.host', SAME],
  ['a wildcard is first', { rules: [{ host: 'a.*' }] }, 'rules.0.host', { rules: [{ host: '*.a' }] }],
  ['a wildcard is one part', { rules: [{ host: '*' }] }, 'rules.0.host', { rules: [{ host: '*.a.b' }] }],
  ['hosts of certificates are hosts', { tls: [{ hosts: ['a_b'] }] }, 'tls.0.hosts.0', { tls: [{ hosts: ['*.a', '1.2.3.4'] }] }],
  ['a certificate has the name of a Secret', { tls: [{ secretName: 'A' }] }, 'tls.0.secretName', { tls: [{}] }],
  ['there is a path', { rules: [{ http: { paths: [] } }] }, 'rules.0.http.paths', { rules: [{ http: { paths: [path({})] } }] }],
  ['the backend is one', { defaultBackend: {} }, 'defaultBackend', { defaultBackend: { resource: { apiGroup: 'a.b', kind: 'C', name: 'd' } } }],
]);

promises('HTTPIngressPath', undefined, [
  ['it has a type', path({ pathType: undefined }), 'pathType', path({})],
  ['the type is a known one', path({ pathType: 'Regex' }), 'pathType', path({ pathType: 'Exact' })],
  ['it is absolute', path({ path: 'a' }), 'path', path({ path: '/a' })],
  ['it is given', path({ path: undefined }), 'path', path({ path: undefined, pathType: 'ImplementationSpecific' })],
  ['it is clear', path({ path: '/a//b' }), 'path', path({ path: '/a//b', pathType: 'ImplementationSpecific' })],
  ['it goes down', path({ path: '/a/..' }), 'path', path({ path: '/a/..b' })],
  ['it has no slashes in other clothes', path({ path: '/a%2Fb' }), 'path', path({ path: '/a%20b' })],
  ['an absolute one is for all types', path({ path: 'a', pathType: 'ImplementationSpecific' }), 'path', path({ path: '/a', pathType: 'ImplementationSpecific' })],
  ['a backend is one', path({ backend: { service: { name: 'a', port: { number: 1 } }, resource: { apiGroup: 'a', kind: 'C', name: 'd' } } }), 'backend', path({})],
  ['a Service has a name', service({ name: '1a' }), 'backend.service.name', service({ name: 'a1' })],
  ['a Service has a port', service({ port: undefined }), 'backend.service.port', service({ port: { number: 65535 } })],
  ['a Service has one port', service({ port: { name: 'a', number: 1 } }), 'backend.service.port', service({ port: { name: 'a', number: 0 } })],
  ['the port is in range', service({ port: { number: 65536 } }), 'backend.service.port.number', service({ port: { number: 1 } })],
  ['the port has the name of one', service({ port: { name: '1' } }), 'backend.service.port.name', service({ port: { name: 'a1' } })],
]);

const egress = (peer: object) => ({ egress: [{ to: [peer] }] });
const block = (except: string) => egress({ ipBlock: { cidr: '10.0.0.0/8', except: [except] } });
const port = (value: object) => ({ ingress: [{ ports: [value] }] });

promises('NetworkPolicySpec', { podSelector: {} }, [
  ['its types are known ones', { policyTypes: ['Both'] }, 'policyTypes.0', { policyTypes: ['Ingress', 'Egress'] }],
  ['its types are said once', { policyTypes: ['Ingress', 'Egress', 'Egress'] }, 'policyTypes', { policyTypes: ['Ingress', 'Egress'] }],
  ['a peer is one', egress({}), 'egress.0.to.0', egress({ podSelector: {} })],
  ['a network has no selectors', egress({ ipBlock: { cidr: '10.0.0.0/8' }, podSelector: {} }), 'egress.0.to.0.ipBlock', egress({ namespaceSelector: {}, podSelector: {} })],
  ['a network is one', egress({ ipBlock: { cidr: '10.0.0.0' } }), 'egress.0.to.0.ipBlock.cidr', egress({ ipBlock: { cidr: '10.0.0.0/8' } })],
  ['exceptions are networks', block('10.1.0.0'), 'egress.0.to.0.ipBlock.except.0', block('10.1.0.0/16')],
  ['exceptions are within', block('11.0.0.0/16'), 'egress.0.to.0.ipBlock.except.0', block('10.255.0.0/32')],
  ['exceptions are smaller', block('10.0.0.0/8'), 'egress.0.to.0.ipBlock.except.0', block('10.0.0.0/9')],
  ['a protocol is a known one', port({ protocol: 'ICMP' }), 'ingress.0.ports.0.protocol', port({ protocol: 'SCTP' })],
  ['a port is one', port({ port: 0 }), 'ingress.0.ports.0.port', port({ port: 'https' })],
  ['a range starts with a number', port({ port: 'https', endPort: 80 }), 'ingress.0.ports.0.endPort', port({ port: 80, endPort: 80 })],
  ['a range goes up', port({ port: 80, endPort: 79 }), 'ingress.0.ports.0.endPort', port({ port: 80, endPort: 81 })],
  ['a range ends', port({ port: 80, endPort: 65536 }), 'ingress.0.ports.0.endPort', port({ port: 80, endPort: 65535 })],
  ['selectors are selectors', { podSelector: { matchExpressions: [{ key: 'a', operator: 'In' }] } }, 'podSelector.matchExpressions.0.values', SAME],
]);
