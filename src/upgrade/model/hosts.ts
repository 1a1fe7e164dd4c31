import type { Cluster } from './cluster';
import { at } from '../../values/json';

/** A host of the API server's certificate, and the option that adds it. */
export interface CertificateHost {
  readonly host: string;
  readonly option: string;
}

/** A server that an exported kubeconfig names. */
export interface KubeConfigServer {
  readonly host: string;
  readonly where: string;
  readonly skipsVerification: boolean;
}

export const ADDITIONAL_NAMES = 'controlPlane.proxy.extraSANs';

/** The hosts that a configuration adds to the certificate: additional names, the host of the Ingress, and the endpoint. */
export function certificateHosts({ config }: Cluster): CertificateHost[] {
  const { proxy, ingress, endpoint } = at(config, ['controlPlane']) ?? {};
  const hosts: [unknown, string][] = [
    ...(Array.isArray(proxy?.extraSANs) ? proxy.extraSANs : []).map((host: unknown): [unknown, string] => [host, ADDITIONAL_NAMES]),
    [ingress?.enabled ? ingress.host : undefined, 'controlPlane.ingress.host'],
    [typeof endpoint === 'string' ? hostOf(endpoint) : undefined, 'controlPlane.endpoint'],
  ];
  return hosts.flatMap(([host, option]) => (typeof host === 'string' && host !== '' ? [{ host: host.toLowerCase(), option }] : []));
}

/** The servers in the kubeconfigs that a configuration exports, and in the Secrets beside it. */
export function kubeConfigServers({ config, objects }: Cluster): KubeConfigServer[] {
  const options = at(config, ['exportKubeConfig']) ?? {};
  const secrets: [any, string][] = [
    [options, 'exportKubeConfig.server'],
    [options.secret, 'exportKubeConfig.secret.server'],
    ...(options.additionalSecrets ?? []).map((secret: any, index: number): [any, string] => [secret, `exportKubeConfig.additionalSecrets[${index}].server`]),
  ];
  const exported = secrets.flatMap(([secret, where]) => {
    const host = hostOf(secret?.server);
    return host ? [{ host, where, skipsVerification: secret.insecure === true || options.insecure === true }] : [];
  });
  return [...exported, ...objects.flatMap(({ kind, metadata, data, stringData }) => (kind === 'Secret' ? argoServers(metadata.name, data, stringData) : []))];
}

/** The `server` of a Secret that describes a cluster to Argo CD. */
function argoServers(name: string, data: any, stringData: any): KubeConfigServer[] {
  const server = stringData?.server ?? (typeof data?.server === 'string' ? Buffer.from(data.server, 'base64').toString('utf8') : undefined);
  const host = hostOf(server);
  return host ? [{ host, where: `the Secret ${name}`, skipsVerification: false }] : [];
}

/** The host of a URL or of `host:port`. Undefined where there is none. */
export function hostOf(server: unknown): string | undefined {
  if (typeof server !== 'string' || server === '') {
    return undefined;
  }
  try {
    return new URL(server.includes('://') ? server : `https://${server}`).hostname.replace(/^\[|\]$/g, '').toLowerCase();
  } catch {
    return undefined;
  }
}

/** Whether a name in a certificate stands for a host. A wildcard stands for one label. */
export function serves(name: string, host: string): boolean {
  return name === host || (name.startsWith('*.') && host.includes('.') && host.slice(host.indexOf('.')) === name.slice(1));
}
