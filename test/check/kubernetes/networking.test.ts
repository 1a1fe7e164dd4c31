import { promises, SAME, takes } from './promises';
import { checkFragment } from '../../../src/check/kubernetes/fragments';

const path = (value: object) => ({ path: '/', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 1 } } }, ...value });
const service = (value: object) => path({ backend: { service: { name: 'a', port: { name: 'b' }, ...value } } });

promises('IngressSpec', { rules: [{ host: 'a.b' }] }, [
  ['there is a rule', { rules: [] }, 'rules', { rules: [], defaultBackend: { service: { name: 'a', port: { number: 1 } } } }, 'one rule, unless there is a defaultBackend'],
  ['the class has a name', { ingressClassName: '' }, 'ingressClassName', { ingressClassName: 'nginx' }, /name of an ingress class: at most 253 lower-case/],
  ['a host is no address', { rules: [{ host: '1.2.3.4' }] }, 'rules.0.host', { rules: [{ host: '' }] }, "DNS name in lower case, which can start with '*.'"],
  ['a host is in lower case', { rules: [{ host: 'A.b' }] }, 'rules.0.host', SAME],
  ['a host has no port', { rules: [{ host: 'a.b:443' }] }, 'rules.0.host', SAME],
  ['a wildcard is first', { rules: [{ host: 'a.*' }] }, 'rules.0.host', { rules: [{ host: '*.a' }] }],
  ['a wildcard is one part', { rules: [{ host: '*' }] }, 'rules.0.host', { rules: [{ host: '*.a.b' }] }],
  ['hosts of certificates are hosts', { tls: [{ hosts: ['a_b'] }] }, 'tls.0.hosts.0', { tls: [{ hosts: ['*.a', '1.2.3.4'] }] }, "DNS name in lower case, which can start with '*.'"],
  ['hosts are not nearly an address', { tls: [{ hosts: ['1.2.3.4:a_b'] }] }, 'tls.0.hosts.0', { tls: [{ hosts: ['10.20.30.40'] }] }],
  ['hosts do not end like an address', { tls: [{ hosts: ['A1.2.3.4'] }] }, 'tls.0.hosts.0', { tls: [{ hosts: ['a1.2.3.4'] }] }],
  ['a certificate has the name of a Secret', { tls: [{ secretName: 'A' }] }, 'tls.0.secretName', { tls: [{}] }, /^at most 253 lower-case letters/],
  ['there is a path', { rules: [{ http: { paths: [] } }] }, 'rules.0.http.paths', { rules: [{ http: { paths: [path({})] } }] }, 'at least one path'],
  ['a resource has a name', { defaultBackend: { resource: { apiGroup: 'a.b', kind: 'C', name: 'd/e' } } }, 'defaultBackend.resource', { defaultBackend: { resource: { apiGroup: 'a.b', kind: 'C', name: 'D_e' } } }, "resource with a name without '/' and '%'"],
  ['the backend is one', { defaultBackend: {} }, 'defaultBackend', { defaultBackend: { resource: { apiGroup: 'a.b', kind: 'C', name: 'd' } } }, 'either a service or a resource'],
]);

promises('HTTPIngressPath', undefined, [
  ['it has a type', path({ pathType: undefined }), 'pathType', path({})],
  ['the type is a known one', path({ pathType: 'Regex' }), 'pathType', path({ pathType: 'Exact' }), 'Exact, Prefix or ImplementationSpecific'],
  ['it is absolute', path({ path: 'a' }), 'path', path({ path: '/a' }), 'absolute path'],
  ['it is given', path({ path: undefined }), 'path', path({ path: undefined, pathType: 'ImplementationSpecific' }), 'absolute path'],
  ['it is clear', path({ path: '/a//b' }), 'path', path({ path: '/a//b', pathType: 'ImplementationSpecific' }), "without '//' and '%2f'"],
  ['it goes down', path({ path: '/a/..' }), 'path', path({ path: '/a/..b' }), "without '.' and '..' as parts"],
  ['it has no slashes in other clothes', path({ path: '/a%2Fb' }), 'path', path({ path: '/a%20b' }), "without '//' and '%2f'"],
  ['an absolute one is for all types', path({ path: 'a', pathType: 'ImplementationSpecific' }), 'path', path({ path: '/a', pathType: 'ImplementationSpecific' })],
  ['a backend is one', path({ backend: { service: { name: 'a', port: { number: 1 } }, resource: { apiGroup: 'a', kind: 'C', name: 'd' } } }), 'backend', path({}), 'either a service or a resource'],
  ['a Service has a name', service({ name: '1a' }), 'backend.service.name', service({ name: 'a1' }), /name of a Service: .* starting with a letter/],
  ['a Service has a port', service({ port: undefined }), 'backend.service.port', service({ port: { number: 65535 } }), 'either the name or the number of a port'],
  ['a Service has one port', service({ port: { name: 'a', number: 1 } }), 'backend.service.port', service({ port: { name: 'a', number: 0 } }), 'either the name or the number of a port'],
  ['the port is in range', service({ port: { number: 65536 } }), 'backend.service.port.number', service({ port: { number: 1 } }), 'from 1 to 65535.'],
  ['the port has the name of one', service({ port: { name: '1' } }), 'backend.service.port.name', service({ port: { name: 'a1' } }), /at most 15 lower-case letters.* at least one letter/],
]);

const egress = (peer: object) => ({ egress: [{ to: [peer] }] });
const block = (except: string) => egress({ ipBlock: { cidr: '10.0.0.0/8', except: [except] } });
const port = (value: object) => ({ ingress: [{ ports: [value] }] });

promises('NetworkPolicySpec', { podSelector: {} }, [
  ['its types are known ones', { policyTypes: ['Both'] }, 'policyTypes.0', { policyTypes: ['Ingress', 'Egress'] }, 'Ingress or Egress'],
  ['its types are said once', { policyTypes: ['Ingress', 'Egress', 'Egress'] }, 'policyTypes', { policyTypes: ['Ingress', 'Egress'] }, 'at most two: Ingress and Egress'],
  ['a peer is one', egress({}), 'egress.0.to.0', egress({ podSelector: {} }), /podSelector, a namespaceSelector or an ipBlock\. .*remove the peer/],
  ['a network has no selectors', egress({ ipBlock: { cidr: '10.0.0.0/8' }, podSelector: {} }), 'egress.0.to.0.ipBlock', egress({ namespaceSelector: {}, podSelector: {} }), /only key of its peer\. Write two peers/],
  ['a network has no selector of namespaces', egress({ ipBlock: { cidr: '10.0.0.0/8' }, namespaceSelector: {} }), 'egress.0.to.0.ipBlock', egress({ namespaceSelector: {} })],
  ['a network is one', egress({ ipBlock: { cidr: '10.0.0.0' } }), 'egress.0.to.0.ipBlock.cidr', egress({ ipBlock: { cidr: '10.0.0.0/8' } }), 'IP network, such as 10.0.0.0/8'],
  ['exceptions are networks', block('10.1.0.0'), 'egress.0.to.0.ipBlock.except.0', block('10.1.0.0/16'), 'IP network, such as 10.0.0.0/8'],
  ['exceptions are within', block('11.0.0.0/16'), 'egress.0.to.0.ipBlock.except.0', block('10.255.0.0/32'), 'smaller network within 10.0.0.0/8'],
  ['exceptions are smaller', block('10.0.0.0/8'), 'egress.0.to.0.ipBlock.except.0', block('10.0.0.0/9')],
  ['a protocol is a known one', port({ protocol: 'ICMP' }), 'ingress.0.ports.0.protocol', port({ protocol: 'SCTP' }), 'TCP, UDP or SCTP'],
  ['a port is one', port({ port: 0 }), 'ingress.0.ports.0.port', port({ port: 'https' }), "from 1 to 65535, or a port's name"],
  ['a range starts with a number', port({ port: 'https', endPort: 80 }), 'ingress.0.ports.0.endPort', port({ port: 80, endPort: 80 }), 'left out, unless port is a number'],
  ['a range goes up', port({ port: 80, endPort: 79 }), 'ingress.0.ports.0.endPort', port({ port: 80, endPort: 81 }), 'not smaller than port'],
  ['a range ends', port({ port: 80, endPort: 65536 }), 'ingress.0.ports.0.endPort', port({ port: 80, endPort: 65535 }), 'up to 65535'],
  ['selectors are selectors', { podSelector: { matchExpressions: [{ key: 'a', operator: 'In' }] } }, 'podSelector.matchExpressions.0.values', SAME],
]);

takes('NetworkPolicyPort', {}, { protocol: ['TCP', 'UDP', 'SCTP'] });
takes('HTTPIngressPath', path({ path: '/a' }), { pathType: ['Exact', 'Prefix', 'ImplementationSpecific'] });
takes('NetworkPolicyPeer', {}, { podSelector: [{}], namespaceSelector: [{}], ipBlock: [{ cidr: '10.0.0.0/8' }] });

test('an exception has an error with the network that it must be within', () => {
  expect(checkFragment('IPBlock', { cidr: '10.0.0.0/8', except: ['11.0.0.0/16'] })[0].allowed).toBe('a smaller network within 10.0.0.0/8');
});
