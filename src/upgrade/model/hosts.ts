import type { Cluster } from './cluster';
import { servesHost, standardNames } from '../../check/certificate-names';
import { at } from '../../values/json';

/** A host of the API server, and the option that adds it. */
export interface AddedHost {
  readonly host: string;
  readonly option: string;
}

/** The server in an exported kubeconfig. */
export interface KubeConfigServer {
  readonly host: string;
  readonly where: string;
  readonly skipsVerification: boolean;
}

export const ADDITIONAL_NAMES = 'controlPlane.proxy.extraSANs';

/**
 * The hosts of the API server in addition to its standard names: additional names in the certificate, the hosts of the Ingress and
 * of the TLSRoute, and the endpoint.
 */
export function addedHosts({ name, namespace, config }: Cluster): AddedHost[] {
  const { proxy, ingress, tlsRoute, endpoint } = at(config, ['controlPlane']) ?? {};
  const usual = standardNames({ name, namespace, clusterDomain: at(config, ['networking', 'advanced', 'clusterDomain']) || undefined });
  const hosts: [unknown, string][] = [
    ...(Array.isArray(proxy?.extraSANs) ? proxy.extraSANs : []).map((host: unknown): [unknown, string] => [host, ADDITIONAL_NAMES]),
    [ingress?.enabled ? ingress.host : undefined, 'controlPlane.ingress.host'],
    [tlsRoute?.enabled ? tlsRoute.host : undefined, 'controlPlane.tlsRoute.host'],
    [hostOfUrl(endpoint), 'controlPlane.endpoint'],
  ];
  return hosts
    .flatMap(([host, option]) => (typeof host === 'string' && host !== '' ? [{ host: host.toLowerCase(), option }] : []))
    .filter(({ host }) => !usual.some(one => servesHost(one, host)));
}

/** The servers in the exported kubeconfigs of a configuration, and in other Secrets. */
export function kubeConfigServers({ config, objects }: Cluster): KubeConfigServer[] {
  const options = at(config, ['exportKubeConfig']) ?? {};
  const secrets: [any, string][] = [
    [options, 'exportKubeConfig.server'],
    [options.secret, 'exportKubeConfig.secret.server'],
    ...(options.additionalSecrets ?? []).map((secret: any, index: number): [any, string] => [secret, `exportKubeConfig.additionalSecrets[${index}].server`]),
  ];
  const exported = secrets.flatMap(([secret, where]) => {
    const host = hostOfUrl(secret?.server);
    return host ? [{ host, where, skipsVerification: secret.insecure === true || options.insecure === true }] : [];
  });
  return [...exported, ...objects.flatMap(({ kind, metadata, data, stringData }) => (kind === 'Secret' ? argoServers(metadata.name, data, stringData) : []))];
}

/** The `server` of a Secret that describes a cluster to Argo CD. */
function argoServers(name: string, data: any, stringData: any): KubeConfigServer[] {
  const server = stringData?.server ?? (typeof data?.server === 'string' ? Buffer.from(data.server, 'base64').toString('utf8') : undefined);
  const host = hostOfUrl(server);
  return host ? [{ host, where: `the Secret ${name}`, skipsVerification: false }] : [];
}

/** The host of a URL or of `host:port`. Undefined if there is none. */
export function hostOfUrl(server: unknown): string | undefined {
  if (typeof server !== 'string' || server === '') {
    return undefined;
  }
  try {
    return new URL(server.includes('://') ? server : `https://${server}`).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  } catch {
    return undefined;
  }
}
