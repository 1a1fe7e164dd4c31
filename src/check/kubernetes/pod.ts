import { numberBetween, wordOf, isSet, KubernetesRules, wordOrEmpty, hasSyntax } from './common-rules';
import { DNS_LABEL, DNS_SUBDOMAIN, IP, QUALIFIED_NAME, SEARCH_DOMAIN } from './names';

export const POD_RULES: KubernetesRules = {
  PodSpec: [
    { path: 'containers', check: containers => containers.length > 0, allowed: 'a list of at least one container' },
    wordOrEmpty('dnsPolicy', ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None']),
    {
      path: 'dnsConfig',
      absentToo: true,
      check: (config, owner) => owner.dnsPolicy !== 'None' || config?.nameservers?.length > 0,
      allowed: 'a map with at least one entry in nameservers if dnsPolicy is None',
    },
    wordOrEmpty('restartPolicy', ['Always', 'OnFailure', 'Never']),
    hasSyntax('hostname', DNS_LABEL),
    hasSyntax('subdomain', DNS_LABEL),
    {
      path: 'hostnameOverride',
      check: name => name.length <= 64 && DNS_SUBDOMAIN.matches(name),
      allowed: 'a DNS name of at most 64 characters',
    },
    {
      path: 'hostnameOverride',
      check: (_name, owner) => owner.setHostnameAsFQDN !== true && owner.hostNetwork !== true,
      allowed: 'left out if setHostnameAsFQDN or hostNetwork is true',
    },
    hasSyntax('serviceAccountName', DNS_SUBDOMAIN),
    hasSyntax('nodeName', DNS_SUBDOMAIN),
    hasSyntax('priorityClassName', DNS_SUBDOMAIN),
    { path: 'runtimeClassName', check: DNS_SUBDOMAIN.matches, allowed: `the name of a runtime class: ${DNS_SUBDOMAIN.allowed}` },
    wordOf('preemptionPolicy', ['PreemptLowerPriority', 'Never']),
    numberBetween('activeDeadlineSeconds', 1, 2 ** 31 - 1),
    {
      path: 'shareProcessNamespace',
      check: (share, owner) => !share || owner.hostPID !== true,
      allowed: 'false or left out if hostPID is true',
    },
    ...['hostNetwork', 'hostPID', 'hostIPC'].map(path => ({
      path,
      check: (shared: boolean, owner: any) => !shared || owner.hostUsers !== false,
      allowed: 'false or left out if hostUsers is false',
    })),
  ],
  PodOS: [wordOf('name', ['linux', 'windows'])],
  PodReadinessGate: [{ path: 'conditionType', check: QUALIFIED_NAME.matches, allowed: QUALIFIED_NAME.allowed }],
  PodSchedulingGate: [{ path: 'name', check: QUALIFIED_NAME.matches, allowed: QUALIFIED_NAME.allowed }],
  PodResourceClaim: [
    { path: 'name', check: DNS_LABEL.matches, allowed: DNS_LABEL.allowed },
    {
      path: '',
      check: claim => [claim.resourceClaimName, claim.resourceClaimTemplateName].filter(name => name !== undefined && name !== null).length === 1,
      allowed: 'a map with either resourceClaimName or resourceClaimTemplateName',
    },
    ...['resourceClaimName', 'resourceClaimTemplateName'].map(path => ({ path, check: DNS_SUBDOMAIN.matches, allowed: DNS_SUBDOMAIN.allowed })),
  ],
  HostAlias: [
    { path: 'ip', check: IP.matches, allowed: IP.allowed },
    { path: 'hostnames[]', check: DNS_SUBDOMAIN.matches, allowed: `a host's name: ${DNS_SUBDOMAIN.allowed}` },
  ],
  PodDNSConfig: [
    { path: 'nameservers', check: servers => servers.length <= 3, allowed: 'a list of at most 3 nameservers' },
    { path: 'nameservers[]', check: IP.matches, allowed: IP.allowed },
    { path: 'searches', check: searches => searches.length <= 32, allowed: 'a list of at most 32 domains' },
    { path: 'searches', check: searches => searches.join(' ').length <= 2048, allowed: 'at most 2048 characters in all' },
    { path: 'searches[]', check: SEARCH_DOMAIN.matches, allowed: SEARCH_DOMAIN.allowed },
  ],
  PodDNSConfigOption: [{ path: 'name', absentToo: true, check: isSet, allowed: 'given, and not empty' }],
};
