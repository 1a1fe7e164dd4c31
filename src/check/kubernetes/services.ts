import { wordOf, isSet, KubernetesRule, KubernetesRules, wordOrEmpty, hasSyntax } from './common-rules';
import { parseIp } from './ip';
import { CIDR, DNS_LABEL, DNS_SUBDOMAIN, IP, isPortNumber, PORT, QUALIFIED_NAME } from './names';
import type { Path } from '../../values/problem';
import { lastKey } from '../rule';

const EXTERNAL = ['NodePort', 'LoadBalancer'];

/** Whether a Service is reachable from outside of the cluster. */
function isExternal(spec: any): boolean {
  return EXTERNAL.includes(spec.type) || (isClusterIp(spec) && spec.externalIPs?.length > 0);
}

function isClusterIp(spec: any): boolean {
  return !isSet(spec.type) || spec.type === 'ClusterIP';
}

function isHeadless(spec: any): boolean {
  return spec.clusterIP === 'None';
}

/** A rule for a key that is only allowed for Services with a load balancer. */
function onlyLoadBalancer(path: string): KubernetesRule {
  return {
    path,
    check: (value, owner) => owner.type === 'LoadBalancer' || value.length === 0,
    allowed: 'left out, unless the type is LoadBalancer',
  };
}

/** The family of an IP address. Undefined if it is invalid. */
function familyOf(ip: unknown): string | undefined {
  const bytes = typeof ip === 'string' ? parseIp(ip) : undefined;
  return bytes && (bytes.length === 4 ? 'IPv4' : 'IPv6');
}

/** The key by which a Service requests two IP families. */
function dualStackKey(spec: any): string | undefined {
  return spec.type === 'ExternalName' ? undefined : ['ipFamilies', 'clusterIPs'].find(key => new Set(spec[key]).size === 2);
}

/** Whether a Service has addresses of only one IP family. Without a policy, it can only have several if it has no selector. */
function isSingleStack(spec: any): boolean {
  return spec.ipFamilyPolicy === 'SingleStack'
    || ((spec.ipFamilyPolicy ?? undefined) === undefined && !(isHeadless(spec) && Object.keys(spec.selector ?? {}).length === 0));
}

/** A rule for an address whose IP family is also set. */
function ofItsFamily(path: string, index: (path: Path) => number): KubernetesRule {
  const family = (owner: any, place: Path) => owner.ipFamilies?.[index(place)];
  return {
    path,
    check: (ip, owner, place) => owner.type === 'ExternalName' || !['IPv4', 'IPv6'].includes(family(owner, place))
      || [undefined, family(owner, place)].includes(familyOf(ip)),
    allowed: (_ip, owner, place) => `an ${family(owner, place)} address, because ipFamilies[${index(place)}] has this family`,
  };
}

function notForExternalName(path: string): KubernetesRule {
  return {
    path,
    check: (value, owner) => owner.type !== 'ExternalName' || value.length === 0,
    allowed: 'left out if type is ExternalName',
  };
}

const CLUSTER_IP_FAMILY = ofItsFamily('clusterIP', () => 0);

export const SERVICE_RULES: KubernetesRules = {
  ServiceSpec: [
    wordOrEmpty('type', ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName']),
    {
      path: 'clusterIP',
      check: (ip, owner) => ip === '' || ip === 'None' || owner.type === 'ExternalName' || IP.matches(ip),
      allowed: 'an IP address, or None',
    },
    {
      path: 'clusterIP',
      check: (ip, owner) => ip !== 'None' || !EXTERNAL.includes(owner.type),
      allowed: (_ip, owner) => `a value other than None if type is ${owner.type}`,
    },
    {
      path: 'clusterIPs',
      check: (ips, owner) => ips.length === 0 || ips[0] === owner.clusterIP,
      allowed: 'a list that starts with the value of clusterIP, which must also be set',
    },
    { path: 'clusterIPs', check: ips => ips.length <= 2, allowed: 'a list of at most two IP addresses, one of each family' },
    {
      path: 'clusterIPs[]',
      check: (ip, owner) => owner.type === 'ExternalName' || (ip === 'None' ? owner.clusterIPs.length === 1 : IP.matches(ip)),
      allowed: 'an IP address, or None as the only entry',
    },
    {
      path: 'clusterIPs',
      check: ips => ips.length !== 2 || !ips.every(IP.matches) || parseIp(ips[0])!.length !== parseIp(ips[1])!.length,
      allowed: 'a list of at most two IP addresses, one of each family',
    },
    ...['clusterIP', 'clusterIPs', 'ipFamilies', 'ipFamilyPolicy'].map(notForExternalName),
    wordOf('ipFamilies[]', ['IPv4', 'IPv6']),
    { path: 'ipFamilies', check: families => new Set(families).size === families.length, allowed: 'a list of different families' },
    wordOf('ipFamilyPolicy', ['SingleStack', 'PreferDualStack', 'RequireDualStack']),
    {
      path: 'ipFamilyPolicy',
      absentToo: true,
      check: (_policy, owner) => dualStackKey(owner) === undefined || !isSingleStack(owner),
      allowed: (_policy, owner) => `PreferDualStack or RequireDualStack, because ${dualStackKey(owner)} has two families`,
      fix: 'For addresses of one family, list only one.',
    },
    // If both are set, the first of clusterIPs is the same.
    { ...CLUSTER_IP_FAMILY, check: (ip, owner, place) => owner.clusterIPs?.length > 0 || CLUSTER_IP_FAMILY.check(ip, owner, place) },
    ofItsFamily('clusterIPs[]', path => Number(lastKey(path))),
    {
      path: 'externalName',
      absentToo: true,
      check: (name, owner) => owner.type !== 'ExternalName' || (isSet(name) && DNS_SUBDOMAIN.matches(name.replace(/\.$/, ''))),
      allowed: 'a DNS name if type is ExternalName',
    },
    {
      path: 'externalIPs[]',
      check: ip => isReachable(ip),
      allowed: 'an IP address that other machines can reach: not loopback, link-local or unspecified',
    },
    wordOrEmpty('sessionAffinity', ['None', 'ClientIP']),
    {
      path: 'sessionAffinityConfig',
      check: (config, owner) => owner.sessionAffinity !== 'ClientIP' || isAffinityTime(config.clientIP?.timeoutSeconds),
      allowed: 'a map with a clientIP.timeoutSeconds from 1 to 86400',
    },
    {
      path: 'externalTrafficPolicy',
      check: (policy, owner) => policy === '' || isExternal(owner),
      allowed: 'left out, unless the type is NodePort, LoadBalancer, or ClusterIP with externalIPs',
    },
    wordOrEmpty('externalTrafficPolicy', ['Cluster', 'Local']),
    wordOf('internalTrafficPolicy', ['Cluster', 'Local']),
    wordOf('trafficDistribution', ['PreferClose', 'PreferSameZone', 'PreferSameNode']),
    {
      path: 'healthCheckNodePort',
      check: (port, owner) => port === 0 || (owner.type === 'LoadBalancer' && owner.externalTrafficPolicy === 'Local'),
      allowed: 'left out, unless the type is LoadBalancer and the externalTrafficPolicy is Local',
    },
    { path: 'healthCheckNodePort', check: port => port === 0 || isPortNumber(port), allowed: 'a port number from 1 to 65535' },
    onlyLoadBalancer('loadBalancerSourceRanges'),
    { path: 'loadBalancerSourceRanges[]', check: range => CIDR.matches(range.trim()), allowed: CIDR.allowed },
    {
      path: 'allocateLoadBalancerNodePorts',
      check: (_value, owner) => owner.type === 'LoadBalancer',
      allowed: 'left out, unless the type is LoadBalancer',
    },
    {
      path: 'loadBalancerClass',
      check: (_value, owner) => owner.type === 'LoadBalancer',
      allowed: 'left out, unless the type is LoadBalancer',
    },
    { path: 'loadBalancerClass', check: QUALIFIED_NAME.matches, allowed: QUALIFIED_NAME.allowed },
    {
      path: 'ports[]',
      check: (port, owner) => !isSet(port.nodePort) || port.nodePort === 0 || !isClusterIp(owner),
      allowed: 'a port without nodePort, unless the type is NodePort or LoadBalancer',
    },
    {
      path: 'ports[]',
      check: (port, owner) => owner.ports.length < 2 || isSet(port.name),
      allowed: 'a port with a name, because there are several ports',
    },
    {
      path: 'ports',
      check: (ports, owner) => ports.length > 0 || isHeadless(owner) || owner.type === 'ExternalName',
      allowed: 'a list of at least one port, unless clusterIP is None',
    },
  ],
  ServicePort: [
    hasSyntax('name', DNS_LABEL),
    { path: 'port', check: isPortNumber, allowed: 'a port number from 1 to 65535' },
    { path: 'targetPort', check: port => port === 0 || port === '' || PORT.matches(port), allowed: PORT.allowed },
    wordOrEmpty('protocol', ['TCP', 'UDP', 'SCTP']),
    {
      path: 'nodePort',
      check: port => port === 0 || (port >= 30000 && port <= 32767),
      allowed: 'a port number from 30000 to 32767',
      fix: 'In a cluster with another range for node ports, set it on the finished Service: ApiObject.of(…).addJsonPatch(…).',
    },
    { path: 'appProtocol', check: QUALIFIED_NAME.matches, allowed: QUALIFIED_NAME.allowed },
  ],
};

function isAffinityTime(seconds: number | null | undefined): boolean {
  return seconds === undefined || seconds === null || (seconds >= 1 && seconds <= 86400);
}

function isReachable(ip: string): boolean {
  const bytes = parseIp(ip);
  if (!bytes) {
    return false;
  }
  const isLinkLocal = bytes.length === 4
    ? (bytes[0] === 169 && bytes[1] === 254) || (bytes[0] === 224 && bytes[1] === 0 && bytes[2] === 0)
    : (bytes[0] === 0xfe && Math.floor(bytes[1] / 64) === 2) || (bytes[0] === 0xff && bytes[1] % 16 === 2);
  const isLoopback = bytes.length === 4 ? bytes[0] === 127 : bytes.every((byte, index) => byte === (index === 15 ? 1 : 0));
  return !isLinkLocal && !isLoopback && bytes.some(byte => byte !== 0);
}
