import { promises, SAME, takes } from './promises';

promises('PodSpec', { containers: [{ name: 'a', image: 'b' }] }, [
  ['it has containers', { containers: undefined }, 'containers', SAME],
  ['it has a container', { containers: [] }, 'containers', SAME, 'at least one container'],
  ['init containers are containers of their own kind', { initContainers: [{ name: 'b', image: 'b', lifecycle: {} }] }, 'initContainers.0.lifecycle', { initContainers: [{ name: 'b', image: 'b', restartPolicy: 'Always' }] }],
  ['the DNS policy is a known one', { dnsPolicy: 'Custom' }, 'dnsPolicy', { dnsPolicy: 'ClusterFirstWithHostNet' }, 'ClusterFirst, ClusterFirstWithHostNet, Default or None'],
  ['no DNS policy needs servers', { dnsPolicy: 'None' }, 'dnsConfig', { dnsPolicy: 'None', dnsConfig: { nameservers: ['1.1.1.1'] } }, 'at least one entry in nameservers if dnsPolicy is None'],
  ['no DNS policy needs a server', { dnsPolicy: 'None', dnsConfig: { nameservers: [] } }, 'dnsConfig', { dnsPolicy: 'Default', dnsConfig: {} }],
  ['no DNS policy needs a list of servers', { dnsPolicy: 'None', dnsConfig: {} }, 'dnsConfig', { dnsPolicy: 'ClusterFirst' }],
  ['it lasts a second at least', { activeDeadlineSeconds: 0 }, 'activeDeadlineSeconds', { activeDeadlineSeconds: 1 }, 'from 1 to 2147483647'],
  ['it lasts 68 years at most', { activeDeadlineSeconds: 2147483648 }, 'activeDeadlineSeconds', { activeDeadlineSeconds: 2147483647 }],
  ['the restart policy is a known one', { restartPolicy: 'No' }, 'restartPolicy', { restartPolicy: 'Always' }, 'Always, OnFailure or Never'],
  ['the host name is a label', { hostname: 'a.b' }, 'hostname', { hostname: 'a' }, /^at most 63 lower-case letters, digits and '-', /],
  ['the subdomain is a label', { subdomain: 'A' }, 'subdomain', { subdomain: 'a' }, /^at most 63 lower-case letters, digits and '-', /],
  ['another host name is a DNS name', { hostnameOverride: 'A' }, 'hostnameOverride', { hostnameOverride: 'a.b' }],
  ['another host name has at most 64 characters', { hostnameOverride: 'a'.repeat(65) }, 'hostnameOverride', { hostnameOverride: 'a'.repeat(64) }, 'a DNS name of at most 64 characters'],
  ['another host name is not the FQDN', { hostnameOverride: 'a', setHostnameAsFQDN: true }, 'hostnameOverride', { setHostnameAsFQDN: true }, 'left out if setHostnameAsFQDN or hostNetwork is true'],
  ['another host name is not in the host network', { hostnameOverride: 'a', hostNetwork: true }, 'hostnameOverride', { hostNetwork: true }],
  ['the service account has a name', { serviceAccountName: 'A' }, 'serviceAccountName', { serviceAccountName: 'a.b' }, /^at most 253 lower-case letters, digits, '-' and '.', /],
  ['the node has a name', { nodeName: 'a_b' }, 'nodeName', { nodeName: 'a' }, /^at most 253 lower-case letters, digits, '-' and '.', /],
  ['the priority class has a name', { priorityClassName: 'A' }, 'priorityClassName', { priorityClassName: '' }, /^at most 253 lower-case letters, digits, '-' and '.', /],
  ['the runtime class has a name', { runtimeClassName: '' }, 'runtimeClassName', { runtimeClassName: 'gvisor' }, 'the name of a runtime class: at most 253 '],
  ['the preemption policy is a known one', { preemptionPolicy: 'Always' }, 'preemptionPolicy', { preemptionPolicy: 'Never' }, 'PreemptLowerPriority or Never'],
  ['processes are shared in the pod or on the host', { shareProcessNamespace: true, hostPID: true }, 'shareProcessNamespace', { shareProcessNamespace: true }, 'left out if hostPID is true'],
  ['own users have no network of the host', { hostUsers: false, hostNetwork: true }, 'hostNetwork', { hostUsers: true, hostNetwork: true }, 'left out if hostUsers is false'],
  ['own users have no processes of the host', { hostUsers: false, hostPID: true }, 'hostPID', { hostUsers: false, hostPID: false }, 'left out if hostUsers is false'],
  ['own users have no IPC of the host', { hostUsers: false, hostIPC: true }, 'hostIPC', { hostIPC: true }, 'left out if hostUsers is false'],
  ['nodes are selected by labels', { nodeSelector: { a: 'b c' } }, 'nodeSelector.a', { nodeSelector: { a: 'b' } }],
  ['the system is a known one', { os: { name: 'Linux' } }, 'os.name', { os: { name: 'linux' } }, 'linux or windows'],
  ['readiness gates are conditions', { readinessGates: [{ conditionType: 'a b' }] }, 'readinessGates.0.conditionType', { readinessGates: [{ conditionType: 'a.b/c' }] }, /^at most 63 letters.* after a DNS name and '.', such as example.com.name/],
  ['scheduling gates have names', { schedulingGates: [{ name: 'a b' }] }, 'schedulingGates.0.name', { schedulingGates: [{ name: 'a.b/c' }] }, /^at most 63 letters.* after a DNS name and '.', such as example.com.name/],
  ['scheduling gates are unique', { schedulingGates: [{ name: 'a' }, { name: 'a' }] }, 'schedulingGates.1.name', { schedulingGates: [{ name: 'a' }, { name: 'b' }] }, 'a name that no other gate has'],
  ['claims have a label as their name', { resourceClaims: [{ name: 'A', resourceClaimName: 'a' }] }, 'resourceClaims.0.name', { resourceClaims: [{ name: 'a', resourceClaimName: 'a' }] }, /^at most 63 lower-case letters, digits and '-', /],
  ['claims have a source', { resourceClaims: [{ name: 'a' }] }, 'resourceClaims.0', { resourceClaims: [{ name: 'a', resourceClaimTemplateName: 'a' }] }, 'either resourceClaimName or resourceClaimTemplateName'],
  ['claims have one source', { resourceClaims: [{ name: 'a', resourceClaimName: 'a', resourceClaimTemplateName: 'a' }] }, 'resourceClaims.0', { resourceClaims: [{ name: 'a', resourceClaimName: 'a', resourceClaimTemplateName: null }] }],
  ['so is the template', { resourceClaims: [{ name: 'a', resourceClaimTemplateName: 'A' }] }, 'resourceClaims.0.resourceClaimTemplateName', { resourceClaims: [{ name: 'a', resourceClaimTemplateName: 'a' }] }, /^at most 253 lower-case letters, digits, '-' and '.', /],
  ['the source is a name', { resourceClaims: [{ name: 'a', resourceClaimName: 'A' }] }, 'resourceClaims.0.resourceClaimName', { resourceClaims: [] }, /^at most 253 lower-case letters, digits, '-' and '.', /],
  ['claims are unique', { resourceClaims: [{ name: 'a', resourceClaimName: 'a' }, { name: 'a', resourceClaimName: 'a' }] }, 'resourceClaims.1.name', { resourceClaims: [{ name: 'a', resourceClaimName: 'a' }, { name: 'b', resourceClaimName: 'a' }] }, 'a name that no other claim has'],
]);

promises('HostAlias', { ip: '10.0.0.1', hostnames: ['a.b'] }, [
  ['it has an address', { ip: undefined }, 'ip', SAME],
  ['the address is one', { ip: 'a' }, 'ip', { ip: 'fd00::1' }, /^an IP address\. /],
  ['names are names of hosts', { hostnames: ['a', 'A_b'] }, 'hostnames.1', { hostnames: [] }, "a host's name: at most 253 "],
]);

/** Nine domains, the last of which has a given length: 8 * 227 + 224 + 8 is 2048. */
const domains = (last: number) => [...Array(8).fill(227), last].map(length => `${'a'.repeat(63)}.`.repeat(4).slice(0, length));

promises('PodDNSConfig', {}, [
  ['servers are addresses', { nameservers: ['dns.example.com'] }, 'nameservers.0', { nameservers: ['1.1.1.1', '::1'] }, /^an IP address\. /],
  ['there are at most 3 servers', { nameservers: ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4'] }, 'nameservers', { nameservers: ['1.1.1.1', '1.1.1.2', '1.1.1.3'] }, 'at most 3 nameservers'],
  ['there are at most 32 domains', { searches: Array(33).fill('a') }, 'searches', { searches: Array(32).fill('a') }, 'at most 32 domains'],
  ['the domains are short together', { searches: Array(9).fill(`${'a'.repeat(63)}.`.repeat(4).slice(0, 240)) }, 'searches', { searches: Array(8).fill(`${'a'.repeat(63)}.`.repeat(4).slice(0, 240)) }, 'at most 2048 characters in all'],
  ['the domains have 2048 characters with the spaces between them', { searches: domains(225) }, 'searches', { searches: domains(224) }],
  ['a domain is one', { searches: ['A'] }, 'searches.0', { searches: ['.', 'a_b.c.'] }, /^a domain: .*, digits, '-', '_' and '.', /],
  ['a domain has at most 253 characters', { searches: [`${'a.'.repeat(126)}bb`] }, 'searches.0', { searches: [`${'a.'.repeat(126)}b.`] }, 'a domain: at most 253 '],
  ['an option has a name', { options: [{ value: '5' }] }, 'options.0.name', { options: [{ name: 'ndots' }] }, 'given, and not empty'],
  ['the value is a string', { options: [{ name: 'ndots', value: 5 }] }, 'options.0.value', { options: [{ name: 'ndots', value: '5' }] }],
]);

takes('PodSpec', { containers: [{ name: 'a', image: 'b' }] }, {
  dnsPolicy: ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', ''],
  restartPolicy: ['Always', 'OnFailure', 'Never'],
  preemptionPolicy: ['PreemptLowerPriority', 'Never'],
  os: [{ name: 'linux' }, { name: 'windows' }],
});
