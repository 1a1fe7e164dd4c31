import { parseCidr, isWithin } from './ip';
import { CIDR, DNS_SUBDOMAIN, HOST, isPortNumber, PORT, PORT_NAME, ROLE_NAME, SERVICE_NAME } from './names';
import { exactlyOneOf, isSet, KubernetesRules, setKeys, written } from './rule';

const UNCLEAR_PATH = /\/\/|\/\.\/|\/\.\.\/|%2f|%2F|\/\.{1,2}$/;

export const NETWORKING_RULES: KubernetesRules = {
  IngressSpec: [
    {
      at: 'rules',
      check: (rules, owner) => rules.length > 0 || isSet(owner.defaultBackend),
      allowed: 'a list of at least one rule, unless there is a defaultBackend',
    },
    { at: 'ingressClassName', check: DNS_SUBDOMAIN.matches, allowed: `the name of an ingress class: ${DNS_SUBDOMAIN.allowed}` },
  ],
  IngressRule: [written('host', HOST)],
  IngressTLS: [
    { at: 'hosts[]', check: host => HOST.matches(host) || /^[\d.]+$/.test(host), allowed: HOST.allowed },
    written('secretName', DNS_SUBDOMAIN),
  ],
  HTTPIngressRuleValue: [{ at: 'paths', check: paths => paths.length > 0, allowed: 'a list of at least one path' }],
  HTTPIngressPath: [
    exactlyOneOf('pathType', ['Exact', 'Prefix', 'ImplementationSpecific']),
    {
      at: 'path',
      absentToo: true,
      check: (path, owner) => (isSet(path) ? path.startsWith('/') : owner.pathType === 'ImplementationSpecific'),
      allowed: 'an absolute path',
    },
    {
      at: 'path',
      check: (path, owner) => owner.pathType === 'ImplementationSpecific' || !UNCLEAR_PATH.test(path),
      allowed: "a path without '//', '/./', '/../' and '%2f'",
    },
  ],
  IngressBackend: [
    {
      check: backend => setKeys(backend, ['resource', 'service']).length === 1,
      allowed: 'a map with either a service or a resource',
    },
    {
      at: 'resource',
      check: resource => !resource.name || ROLE_NAME.matches(resource.name),
      allowed: `a resource with ${ROLE_NAME.allowed}`,
    },
  ],
  IngressServiceBackend: [
    { at: 'name', check: SERVICE_NAME.matches, allowed: `the name of a Service: ${SERVICE_NAME.allowed}` },
    {
      at: 'port',
      absentToo: true,
      check: port => [isSet(port?.name), isSet(port?.number) && port.number !== 0].filter(Boolean).length === 1,
      allowed: 'a map with either the name or the number of a port',
    },
  ],
  ServiceBackendPort: [
    written('name', PORT_NAME),
    { at: 'number', check: port => port === 0 || isPortNumber(port), allowed: 'a port number from 1 to 65535' },
  ],
  NetworkPolicySpec: [
    exactlyOneOf('policyTypes[]', ['Ingress', 'Egress']),
    { at: 'policyTypes', check: types => types.length <= 2, allowed: 'a list of at most two' },
  ],
  NetworkPolicyPort: [
    exactlyOneOf('protocol', ['TCP', 'UDP', 'SCTP']),
    { at: 'port', check: PORT.matches, allowed: PORT.allowed },
    { at: 'endPort', check: (_end, owner) => typeof owner.port === 'number', allowed: 'left out, unless port is a number' },
    {
      at: 'endPort',
      check: (end, owner) => isPortNumber(end) && !(end < owner.port),
      allowed: 'a port number that is not smaller than port',
    },
  ],
  NetworkPolicyPeer: [
    {
      check: peer => setKeys(peer, ['podSelector', 'namespaceSelector', 'ipBlock']).length > 0,
      allowed: 'a map with a podSelector, a namespaceSelector or an ipBlock',
      fix: 'Leave the peer out to allow all: an empty one is none.',
    },
    {
      at: 'ipBlock',
      check: (_block, owner) => setKeys(owner, ['podSelector', 'namespaceSelector']).length === 0,
      allowed: 'without selectors beside it',
      fix: 'Write two peers.',
    },
  ],
  IPBlock: [
    { at: 'cidr', check: CIDR.matches, allowed: CIDR.allowed },
    { at: 'except[]', check: CIDR.matches, allowed: CIDR.allowed },
    {
      at: 'except[]',
      check: (except, owner) => {
        const [inner, outer] = [parseCidr(except), parseCidr(owner.cidr)];
        return !inner || !outer || isWithin(inner, outer);
      },
      allowed: (_except, owner) => `a smaller network within ${owner.cidr}`,
    },
  ],
};
