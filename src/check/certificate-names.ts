import { list, text } from './read';
import type { RuleContext } from './rule';

/** The suffix of the names under which vCluster gives nodes addresses. */
const NODES = 'nodes.vcluster.com';

/** What decides on the names of a virtual cluster. */
export interface Named {
  readonly name: string;
  readonly namespace: string;
  /** Default: `cluster.local`. */
  readonly clusterDomain?: string;
}

/** The names that vCluster always signs the API server's certificate for. Source: pkg/server/cert/cert.go. */
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

/** Whether a name in a certificate stands for a host. A wildcard stands for one label. */
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
