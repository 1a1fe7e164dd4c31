import { parseCidr, parseIp } from '../kubernetes/ip';
import { isPortNumber, SEARCH_DOMAIN } from '../kubernetes/names';
import { holdsGoTemplate, list, text } from '../read';
import type { Rule } from '../rule';

const HOST_NAME = /^[a-z0-9_]([-a-z0-9_]*[a-z0-9_])?(\.[a-z0-9_]([-a-z0-9_]*[a-z0-9_])?)*\.?$/i;

/** Hosts, networks and addresses. vCluster accepts any text for them, but fails when it uses them. */
export const addresses: readonly Rule[] = [
  {
    path: 'controlPlane.proxy.extraSANs',
    check: hosts => list(hosts)
      .map((host, i) => ({ at: [i], host: text(host) }))
      .filter(({ host }) => host !== '' && !holdsGoTemplate(host) && !parseIp(host) && !isHostName(host.replace(/^\*\./, ''))),
    allowed: 'a host name or an IP address',
    fix: 'Write it without scheme, port and path: the certificate contains the text unchanged.',
  },
  {
    path: 'networking.advanced.clusterDomain',
    check: domain => text(domain) === '' || holdsGoTemplate(domain) || (domain !== '.' && SEARCH_DOMAIN.matches(domain)),
    allowed: `a DNS name, such as cluster.local: ${SEARCH_DOMAIN.allowed}`,
  },
  {
    path: 'serviceCIDR',
    check: networks => text(networks) === '' || holdsGoTemplate(networks) || isNetworks(networks),
    allowed: 'an IP network in CIDR notation, such as 10.96.0.0/12, or an IPv4 and an IPv6 network, separated by a comma',
  },
  // Only private nodes need their own networks.
  ...['podCIDR', 'serviceCIDR'].map((key): Rule => ({
    path: `networking.${key}`,
    check: (networks, { values }) => values.privateNodes?.enabled !== true || text(networks) === '' || holdsGoTemplate(networks) || isNetworks(networks),
    allowed: 'an IP network in CIDR notation, such as 10.96.0.0/12, or an IPv4 and an IPv6 network, separated by a comma',
  })),
  {
    path: 'controlPlane.backingStore.etcd.external',
    check: ({ enabled, endpoint }) => enabled !== true || holdsGoTemplate(endpoint) || text(endpoint).split(',').every(one => one === '' || isEndpoint(one)) || [{ at: ['endpoint'] }],
    allowed: 'the host and port of etcd, such as my-etcd:2379',
    fix: 'Leave the scheme out, or write https://: vCluster always uses https.',
  },
];

/** Whether a text is a host name in certificates and DNS. Underscores, and a dot at its end, are allowed. */
export function isHostName(host: string): boolean {
  return host.length <= 253 && HOST_NAME.test(host);
}

function isNetworks(written: string): boolean {
  const networks = written.split(',').map(parseCidr);
  const families = networks.map(network => network?.bytes.length);
  return networks.length <= 2 && !families.includes(undefined) && new Set(families).size === families.length;
}

function isEndpoint(written: string): boolean {
  const [, host = '', address, port] = /^(?:https:\/\/)?([^:/[\]]*|\[(.*)\])(?::(\d{1,5}))?\/?$/.exec(written) ?? [];
  const isAddress = address !== undefined && address.includes(':') && parseIp(address) !== undefined;
  return (isAddress || isHostName(host)) && (port === undefined || isPortNumber(Number(port)));
}
