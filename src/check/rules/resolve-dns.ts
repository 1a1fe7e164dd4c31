import { countIn, text } from '../read';
import type { Finding, Rule } from '../rule';
import { isHostName } from './addresses';

const NAME_SOURCES = ['service', 'hostname', 'namespace'];
const TARGETS = ['hostname', 'ip', 'hostNamespace', 'hostService', 'vClusterService'];

const LEADING_WILDCARD = 'a host name without a wildcard, or with one wildcard at its beginning or end';

/** DNS mappings of the virtual cluster. */
export const resolveDns: readonly Rule[] = [
  {
    path: 'networking.resolveDNS[]',
    check: mapping => [...exactlyOne(mapping, NAME_SOURCES, [], 'source'), ...exactlyOne(mapping.target ?? {}, TARGETS, ['target'], 'target')],
    allowed: 'a mapping from one source to one target',
  },
  {
    path: 'networking.resolveDNS[].service',
    check: service => text(service) === '' || countIn(service, '/') === 1,
    allowed: 'a Service, as namespace/name',
  },
  {
    path: 'networking.resolveDNS[].hostname',
    check: host => hasOutermostWildcard(text(host)),
    allowed: LEADING_WILDCARD,
  },
  {
    path: 'networking.resolveDNS[].target.hostname',
    check: host => hasOutermostWildcard(text(host)),
    allowed: LEADING_WILDCARD,
  },
  // vCluster accepts any text, but invalid names are never looked up.
  ...['hostname', 'target.hostname'].map((key): Rule => ({
    path: `networking.resolveDNS[].${key}`,
    check: host => text(host) === '' || !hasOutermostWildcard(host) || isHostName(host.replace('*', 'a')),
    allowed: 'a host name without scheme, port and path',
  })),
  {
    path: 'networking.resolveDNS[]',
    check: ({ hostname, target }) => countIn(text(hostname), '*') !== 1 || countIn(text(target?.hostname), '*') === 1 || [{ at: ['target', 'hostname'] }],
    allowed: "a host name with one wildcard, which is replaced with what the source's wildcard matches",
  },
  {
    path: 'networking.resolveDNS[]',
    check: ({ namespace, target }) => {
      const [from, to] = [text(namespace) !== '', text(target?.hostNamespace) !== ''];
      return from === to || [{ at: from ? ['target', 'hostNamespace'] : ['namespace'] }];
    },
    allowed: 'set: namespace and target.hostNamespace must be used together',
  },
  {
    path: 'networking.resolveDNS[].target.hostService',
    check: service => text(service) === '' || countIn(service, '/') === 1,
    allowed: 'a Service of the host cluster, as namespace/name',
  },
  {
    path: 'networking.resolveDNS[].target.vClusterService',
    check: service => text(service) === '' || countIn(service, '/') === 3,
    allowed: 'a Service of another virtual cluster, as hostNamespace/vClusterName/namespace/name',
  },
];

function exactlyOne(owner: any, keys: readonly string[], at: readonly string[], what: string): Finding[] {
  const given = keys.filter(key => text(owner[key]) !== '');
  if (given.length === 0) {
    return [{ at, allowed: `a ${what}: one of ${keys.join(', ')}` }];
  }
  return given.slice(1).map(key => ({
    at: [...at, key],
    allowed: `left out if ${given[0]} is set: a mapping has one ${what}`,
    fix: 'Write one mapping for each of them.',
  }));
}

function hasOutermostWildcard(host: string): boolean {
  const wildcards = countIn(host, '*');
  return wildcards === 0 || (wildcards === 1 && (host.startsWith('*') || host.endsWith('*')));
}
