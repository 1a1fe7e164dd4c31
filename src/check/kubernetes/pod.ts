import { DNS_LABEL, DNS_SUBDOMAIN, IP, QUALIFIED_NAME, SEARCH_DOMAIN } from './names';
import { between, exactlyOneOf, isSet, KubernetesRules, oneOf, written } from './rule';

export const POD_RULES: KubernetesRules = {
  PodSpec: [
    { at: 'containers', check: containers => containers.length > 0, allowed: 'a list of at least one container' },
    oneOf('dnsPolicy', ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None']),
    {
      at: 'dnsConfig',
      absentToo: true,
      check: (config, owner) => owner.dnsPolicy !== 'None' || config?.nameservers?.length > 0,
      allowed: 'a map with at least one of nameservers where the dnsPolicy is None',
    },
    oneOf('restartPolicy', ['Always', 'OnFailure', 'Never']),
    written('hostname', DNS_LABEL),
    written('subdomain', DNS_LABEL),
    {
      at: 'hostnameOverride',
      check: name => name.length <= 64 && DNS_SUBDOMAIN.matches(name),
      allowed: 'a DNS name of at most 64 characters',
    },
    {
      at: 'hostnameOverride',
      check: (_name, owner) => owner.setHostnameAsFQDN !== true && owner.hostNetwork !== true,
      allowed: 'left out with setHostnameAsFQDN or hostNetwork',
    },
    written('serviceAccountName', DNS_SUBDOMAIN),
    written('nodeName', DNS_SUBDOMAIN),
    written('priorityClassName', DNS_SUBDOMAIN),
    { at: 'runtimeClassName', check: DNS_SUBDOMAIN.matches, allowed: `the name of a runtime class: ${DNS_SUBDOMAIN.allowed}` },
    exactlyOneOf('preemptionPolicy', ['PreemptLowerPriority', 'Never']),
    between('activeDeadlineSeconds', 1, 2 ** 31 - 1),
    {
      at: 'shareProcessNamespace',
      check: (share, owner) => !share || owner.hostPID !== true,
      allowed: 'false or left out where hostPID is true',
    },
    ...['hostNetwork', 'hostPID', 'hostIPC'].map(at => ({
      at,
      check: (shared: boolean, owner: any) => !shared || owner.hostUsers !== false,
      allowed: 'false or left out where hostUsers is false',
    })),
  ],
  PodOS: [exactlyOneOf('name', ['linux', 'windows'])],
  PodReadinessGate: [{ at: 'conditionType', check: QUALIFIED_NAME.matches, allowed: QUALIFIED_NAME.allowed }],
  PodSchedulingGate: [{ at: 'name', check: QUALIFIED_NAME.matches, allowed: QUALIFIED_NAME.allowed }],
  PodResourceClaim: [
    { at: 'name', check: DNS_LABEL.matches, allowed: DNS_LABEL.allowed },
    {
      check: claim => [claim.resourceClaimName, claim.resourceClaimTemplateName].filter(name => name !== undefined && name !== null).length === 1,
      allowed: 'a map with either resourceClaimName or resourceClaimTemplateName',
    },
    ...['resourceClaimName', 'resourceClaimTemplateName'].map(at => ({ at, check: DNS_SUBDOMAIN.matches, allowed: DNS_SUBDOMAIN.allowed })),
  ],
  HostAlias: [
    { at: 'ip', check: IP.matches, allowed: IP.allowed },
    { at: 'hostnames[]', check: DNS_SUBDOMAIN.matches, allowed: `a host's name: ${DNS_SUBDOMAIN.allowed}` },
  ],
  PodDNSConfig: [
    { at: 'nameservers', check: servers => servers.length <= 3, allowed: 'a list of at most 3' },
    { at: 'nameservers[]', check: IP.matches, allowed: IP.allowed },
    { at: 'searches', check: searches => searches.length <= 32, allowed: 'a list of at most 32' },
    { at: 'searches', check: searches => searches.join(' ').length <= 2048, allowed: 'at most 2048 characters in all' },
    { at: 'searches[]', check: SEARCH_DOMAIN.matches, allowed: SEARCH_DOMAIN.allowed },
  ],
  PodDNSConfigOption: [{ at: 'name', absentToo: true, check: isSet, allowed: 'given, and not empty' }],
};
