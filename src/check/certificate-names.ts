import { list, text } from './read';
import type { RuleContext } from './rule';

/** The suffix of the host names that vCluster creates for nodes. */
const NODES = 'nodes.vcluster.com';

/** The properties that determine the names of a virtual cluster. */
export interface Named {
  readonly name: string;
  readonly namespace: string;
  /** Default: `cluster.local`. */
  readonly clusterDomain?: string;
}

/** The names that the API server's certificate always contains. Source: pkg/server/cert/cert.go. */
export function standardNames({ name, namespace, clusterDomain = 'cluster.local' }: Named): string[] {
  return [
    name,
    `${name}.${namespace}`,
    'localhost',
    'kubernetes',
    'kubernetes.default',
    'kubernetes.default.svc',
    `kubernetes.default.svc.${clusterDomain}`,
    `*.${NODES}`,
    `*.${name}.${namespace}.${NODES}`,
  ];
}

/** Whether a name in a certificate matches a host. A wildcard matches one label. */
export function servesHost(name: string, host: string): boolean {
  const [lowerName, lowerHost] = [name.toLowerCase(), host.toLowerCase()];
  return lowerName === lowerHost || (lowerName.startsWith('*.') && lowerName.slice(1) === lowerHost.replace(/^[^.]+/, ''));
}

/** Whether the API server's certificate includes a host. */
export function isInCertificate(host: string, { values, name, namespace }: RuleContext): boolean {
  const { ingress, proxy, endpoint } = values.controlPlane ?? {};
  const names = [
    text(ingress?.host),
    ...list(proxy?.extraSANs).map(text),
    text(endpoint).split(':')[0],
    // Where the namespace isn't known, it may be any.
    ...standardNames({ name, namespace: namespace ?? host.split('.')[1], clusterDomain: text(values.networking?.advanced?.clusterDomain) || undefined }),
  ];
  return names.some(one => servesHost(one, host));
}
