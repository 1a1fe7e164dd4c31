import { wordOf, isSet, KubernetesRules, setKeys, hasSyntax } from './common-rules';
import { parseCidr, isSmallerNetwork } from './ip';
import { CIDR, DNS_SUBDOMAIN, INGRESS_HOST, isPortNumber, PORT, PORT_NAME, ROLE_NAME, SERVICE_NAME } from './names';

const UNCLEAR_PATH = /\/\/|\/\.\/|\/\.\.\/|%2f|%2F|\/\.{1,2}$/;

export const NETWORKING_RULES: KubernetesRules = {
  IngressSpec: [
    {
      path: 'rules',
      check: (rules, owner) => rules.length > 0 || isSet(owner.defaultBackend),
      allowed: 'a list of at least one rule, unless there is a defaultBackend',
    },
    { path: 'ingressClassName', check: DNS_SUBDOMAIN.matches, allowed: `the name of an ingress class: ${DNS_SUBDOMAIN.allowed}` },
  ],
  IngressRule: [hasSyntax('host', INGRESS_HOST)],
  IngressTLS: [
    { path: 'hosts[]', check: host => INGRESS_HOST.matches(host) || /^[\d.]+$/.test(host), allowed: INGRESS_HOST.allowed },
    hasSyntax('secretName', DNS_SUBDOMAIN),
  ],
  HTTPIngressRuleValue: [{ path: 'paths', check: paths => paths.length > 0, allowed: 'a list of at least one path' }],
  HTTPIngressPath: [
    wordOf('pathType', ['Exact', 'Prefix', 'ImplementationSpecific']),
    {
      path: 'path',
      absentToo: true,
      check: (path, owner) => (isSet(path) ? path.startsWith('/') : owner.pathType === 'ImplementationSpecific'),
      allowed: 'an absolute path',
    },
    {
      path: 'path',
      check: (path, owner) => owner.pathType === 'ImplementationSpecific' || !UNCLEAR_PATH.test(path),
      allowed: "a path without '//' and '%2f', and without '.' and '..' as parts",
    },
  ],
  IngressBackend: [
    {
      path: '',
      check: backend => setKeys(backend, ['resource', 'service']).length === 1,
      allowed: 'a map with either a service or a resource',
    },
    {
      path: 'resource',
      check: resource => !resource.name || ROLE_NAME.matches(resource.name),
      allowed: `a resource with ${ROLE_NAME.allowed}`,
    },
  ],
  IngressServiceBackend: [
    { path: 'name', check: SERVICE_NAME.matches, allowed: `the name of a Service: ${SERVICE_NAME.allowed}` },
    {
      path: 'port',
      absentToo: true,
      check: port => [isSet(port?.name), isSet(port?.number) && port.number !== 0].filter(Boolean).length === 1,
      allowed: 'a map with either the name or the number of a port',
    },
  ],
  ServiceBackendPort: [
    hasSyntax('name', PORT_NAME),
    { path: 'number', check: port => port === 0 || isPortNumber(port), allowed: 'a port number from 1 to 65535' },
  ],
  NetworkPolicySpec: [
    wordOf('policyTypes[]', ['Ingress', 'Egress']),
    { path: 'policyTypes', check: types => types.length <= 2, allowed: 'a list of at most two: Ingress and Egress' },
  ],
  NetworkPolicyPort: [
    wordOf('protocol', ['TCP', 'UDP', 'SCTP']),
    { path: 'port', check: PORT.matches, allowed: PORT.allowed },
    { path: 'endPort', check: (_end, owner) => typeof owner.port === 'number', allowed: 'left out, unless port is a number' },
    {
      path: 'endPort',
      check: (end, owner) => isPortNumber(end) && !(end < owner.port),
      allowed: 'a port number up to 65535 that is not smaller than port',
    },
  ],
  NetworkPolicyPeer: [
    {
      path: '',
      check: peer => setKeys(peer, ['podSelector', 'namespaceSelector', 'ipBlock']).length > 0,
      allowed: 'a map with a podSelector, a namespaceSelector or an ipBlock',
      fix: 'To allow all connections, remove the peer: an empty peer is invalid.',
    },
    {
      path: 'ipBlock',
      check: (_block, owner) => setKeys(owner, ['podSelector', 'namespaceSelector']).length === 0,
      allowed: 'the only key of its peer',
      fix: 'Write two peers: one with the ipBlock, and one with the selectors.',
    },
  ],
  IPBlock: [
    { path: 'cidr', check: CIDR.matches, allowed: CIDR.allowed },
    { path: 'except[]', check: CIDR.matches, allowed: CIDR.allowed },
    {
      path: 'except[]',
      check: (except, owner) => {
        const [inner, outer] = [parseCidr(except), parseCidr(owner.cidr)];
        return !inner || !outer || isSmallerNetwork(inner, outer);
      },
      allowed: (_except, owner) => `a smaller network within ${owner.cidr}`,
    },
  ],
};
