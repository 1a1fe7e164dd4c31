import { promises, SAME, takes } from './promises';

promises('PodSpec', { containers: [{ name: 'a', image: 'b' }] }, [
  ['it has containers', { containers: undefined }, 'containers', SAME],
  ['it has a container', { containers: [] }, 'containers', SAME],
  ['init containers are containers of their own kind', { initContainers: [{ name: 'b', image: 'b', lifecycle: {} }] }, 'initContainers.0.lifecycle', { initContainers: [{ name: 'b', image: 'b', restartPolicy: 'Always' }] }],
  ['the DNS policy is a known one', { dnsPolicy: 'Custom' }, 'dnsPolicy', { dnsPolicy: 'ClusterFirstWithHostNet' }],
  ['no DNS policy needs servers', { dnsPolicy: 'None' }, 'dnsConfig', { dnsPolicy: 'None', dnsConfig: { nameservers: ['1.1.1.1'] } }],
  ['no DNS policy needs a server', { dnsPolicy: 'None', dnsConfig: { nameservers: [] } }, 'dnsConfig', { dnsPolicy: 'Default', dnsConfig: {} }],
  ['no DNS policy needs a list of servers', { dnsPolicy: 'None', dnsConfig: {} }, 'dnsConfig', { dnsPolicy: 'ClusterFirst' }],
  ['it lasts a second at least', { activeDeadlineSeconds: 0 }, 'activeDeadlineSeconds', { activeDeadlineSeconds: 1 }],
  ['it lasts 68 years at most', { activeDeadlineSeconds: 2147483648 }, 'activeDeadlineSeconds', { activeDeadlineSeconds: 2147483647 }],
  ['the restart policy is a known one', { restartPolicy: 'No' }, 'restartPolicy', { restartPolicy: 'Always' }],
  ['the host name is a label', { hostname: 'a.b' }, 'hostname', { hostname: 'a' }],
  ['the subdomain is a label', { subdomain: 'A' }, 'subdomain', { subdomain: 'a' }],
  ['another host name is a DNS name', { hostnameOverride: 'A' }, 'hostnameOverride', { hostnameOverride: 'a.b' }],
  ['another host name has at most 64 characters', { hostnameOverride: 'a'.repeat(65) }, 'hostnameOverride', { hostnameOverride: 'a'.repeat(64) }],
  ['another host name is not the FQDN', { hostnameOverride: 'a', setHostnameAsFQDN: true }, 'hostnameOverride', { setHostnameAsFQDN: true }],
  ['another host name is not in the host network', { hostnameOverride: 'a', hostNetwork: true }, 'hostnameOverride', { hostNetwork: true }],
  ['the service account has a name', { serviceAccountName: 'A' }, 'serviceAccountName', { serviceAccountName: 'a.b' }],
  ['the node has a name', { nodeName: 'a_b' }, 'nodeName', { nodeName: 'a' }],
  ['the priority class has a name', { priorityClassName: 'A' }, 'priorityClassName', { priorityClassName: '' }],
  ['the runtime class has a name', { runtimeClassName: '' }, 'runtimeClassName', { runtimeClassName: 'gvisor' }],
  ['the preemption policy is a known one', { preemptionPolicy: 'Always' }, 'preemptionPolicy', { preemptionPolicy: 'Never' }],
  ['processes are shared in the pod or on the host', { shareProcessNamespace: true, hostPID: true }, 'shareProcessNamespace', { shareProcessNamespace: true }],
  ['own users have no network of the host', { hostUsers: false, hostNetwork: true }, 'hostNetwork', { hostUsers: true, hostNetwork: true }],
  ['own users have no processes of the host', { hostUsers: false, hostPID: true }, 'hostPID', { hostUsers: false, hostPID: false }],
  ['own users have no IPC of the host', { hostUsers: false, hostIPC: true }, 'hostIPC', { hostIPC: true }],
  ['nodes are selected by labels', { nodeSelector: { a: 'b c' } }, 'nodeSelector.a', { nodeSelector: { a: 'b' } }],
  ['the system is a known one', { os: { name: 'Linux' } }, 'os.name', { os: { name: 'linux' } }],
  ['readiness gates are conditions', { readinessGates: [{ conditionType: 'a b' }] }, 'readinessGates.0.conditionType', { readinessGates: [{ conditionType: 'a.b/c' }] }],
  ['scheduling gates have names', { schedulingGates: [{ name: 'a b' }] }, 'schedulingGates.0.name', { schedulingGates: [{ name: 'a.b/c' }] }],
  ['scheduling gates are unique', { schedulingGates: [{ name: 'a' }, { name: 'a' }] }, 'schedulingGates.1.name', { schedulingGates: [{ name: 'a' }, { name: 'b' }] }],
  ['claims have a label as their name', { resourceClaims: [{ name: 'A', resourceClaimName: 'a' }] }, 'resourceClaims.0.name', { resourceClaims: [{ name: 'a', resourceClaimName: 'a' }] }],
  ['claims have a source', { resourceClaims: [{ name: 'a' }] }, 'resourceClaims.0', { resourceClaims: [{ name: 'a', resourceClaimTemplateName: 'a' }] }],
  ['claims have one source', { resourceClaims: [{ name: 'a', resourceClaimName: 'a', resourceClaimTemplateName: 'a' }] }, 'resourceClaims.0', { resourceClaims: [{ name: 'a', resourceClaimName: 'a', resourceClaimTemplateName: null }] }],
  ['so is the template', { resourceClaims: [{ name: 'a', resourceClaimTemplateName: 'A' }] }, 'resourceClaims.0.resourceClaimTemplateName', { resourceClaims: [{ name: 'a', resourceClaimTemplateName: 'a' }] }],
  ['the source is a name', { resourceClaims: [{ name: 'a', resourceClaimName: 'A' }] }, 'resourceClaims.0.resourceClaimName', { resourceClaims: [] }],
  ['claims are unique', { resourceClaims: [{ name: 'a', resourceClaimName: 'a' }, { name: 'a', resourceClaimName: 'a' }] }, 'resourceClaims.1.name', { resourceClaims: [{ name: 'a', resourceClaimName: 'a' }, { name: 'b', resourceClaimName: 'a' }] }],
]);

promises('HostAlias', { ip: '10.0.0.1', hostnames: ['a.b'] }, [
  ['it has an address', { ip: undefined }, 'ip', SAME],
  ['the address is one', { ip: 'a' }, 'ip', { ip: 'fd00::1' }],
  ['names are names of hosts', { hostnames: ['a', 'A_b'] }, 'hostnames.1', { hostnames: [] }],
]);

/** Nine domains, the last of which has a given length: 8 * 227 + 224 + 8 is 2048. */
const domains = (last: number) => [...Array(8).fill(227), last].map(length => `${'a'.repeat(63)}.`.repeat(4).slice(0, length));

promises('PodDNSConfig', {}, [
  ['servers are addresses', { nameservers: ['dns.example.com'] }, 'nameservers.0', { nameservers: ['1.1.1.1', '::1'] }],
  ['there are at most 3 servers', { nameservers: ['1.1.1.1', '1.1.1.2', '1.1.1.3', '1.1.1.4'] }, 'nameservers', { nameservers: ['1.1.1.1', '1.1.1.2', '1.1.1.3'] }],
  ['there are at most 32 domains', { searches: Array(33).fill('a') }, 'searches', { searches: Array(32).fill('a') }],
  ['the domains are short together', { searches: Array(9).fill(`${'a'.repeat(63)}.`.repeat(4).slice(0, 240)) }, 'searches', { searches: Array(8).fill(`${'a'.repeat(63)}.`.repeat(4).slice(0, 240)) }],
  ['the domains have 2048 characters with the spaces between them', { searches: domains(225) }, 'searches', { searches: domains(224) }],
  ['a domain is one', { searches: ['A'] }, 'searches.0', { searches: ['.', 'a_b.c.'] }],
  ['a domain has at most 253 characters', { searches: [`${'a.'.repeat(126)}bb`] }, 'searches.0', { searches: [`${'a.'.repeat(126)}b.`] }],
  ['an option has a name', { options: [{ value: '5' }] }, 'options.0.name', { options: [{ name: 'ndots' }] }],
  ['the value is a string', { options: [{ name: 'ndots', value: 5 }] }, 'options.0.value', { options: [{ name: 'ndots', value: '5' }] }],
]);

takes('PodSpec', { containers: [{ name: 'a', image: 'b' }] }, {
  dnsPolicy: ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', ''],
  restartPolicy: ['Always', 'OnFailure', 'Never'],
  preemptionPolicy: ['PreemptLowerPriority', 'Never'],
  os: [{ name: 'linux' }, { name: 'windows' }],
});
