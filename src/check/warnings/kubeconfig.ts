import { isInCertificate } from '../certificate-names';
import { list, text } from '../read';
import type { Finding, RuleContext, WarningRule } from '../rule';

/** Kubeconfigs that vCluster writes to Secrets. */
export const kubeConfigWarnings: readonly WarningRule[] = [
  ...['exportKubeConfig', 'exportKubeConfig.additionalSecrets[]'].map((path): WarningRule => ({
    id: 'kubeconfig-server-not-in-certificate',
    path,
    check: ({ server, insecure }, context) => {
      const host = insecure === true ? undefined : hostNameOf(text(server));
      return host === undefined || isInCertificate(host, context) || [{ at: ['server'], advice: outsideCertificate(host, context) }];
    },
    advice: 'The API server\'s certificate does not include this host.',
  })),
  {
    id: 'kubeconfig-secret-shares-server',
    path: 'exportKubeConfig',
    since: '0.24',
    check: ({ secret, server }) => !(text(secret?.name) || text(secret?.namespace)) || text(server) === '' || [{ at: ['secret'] }],
    advice: (_, { name }) => `exportKubeConfig.server also applies to the Secret vc-${name}. `
      + 'Use additionalSecrets, with its own server, instead of secret, which is deprecated.',
  },
  {
    id: 'kubeconfig-secret-overwritten',
    path: 'exportKubeConfig.additionalSecrets',
    since: '0.24',
    check: (secrets, { name, namespace }) => list(secrets).flatMap((secret, index): Finding[] =>
      ([`vc-${name}`, ''].includes(text(secret?.name)) && [namespace, ''].includes(text(secret?.namespace)) ? [{ at: [index] }] : [])),
    advice: (_, { name }) => `It replaces the kubeconfig in vc-${name}, which the vCluster CLI and kubeConfigSecret use. `
      + 'Give the Secret another name.',
  },
];

/** The host of a server's URL. Undefined if there is none, or if it is an IP address, which can be that of the Service. */
function hostNameOf(server: string): string | undefined {
  const host = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@/?#]*@)?([^:/?#]*)/i.exec(server)![1];
  return host === '' || host.startsWith('[') || /^[\d.]+$/.test(host) ? undefined : host.toLowerCase().replace(/\.$/, '');
}

function outsideCertificate(host: string, { values, name, namespace }: RuleContext): string {
  const known = [name, `${name}.${namespace ?? 'NAMESPACE'}`, 'controlPlane.ingress.host', 'controlPlane.proxy.extraSANs'];
  const balanced = values.controlPlane?.service?.spec?.type === 'LoadBalancer' ? ', unless it is the one that the load balancer reports' : '';
  return `The API server's certificate does not include ${host}${balanced}: clients get an x509 error. `
    + `It includes ${known.join(', ')} and the addresses of the Service. Add the host to controlPlane.proxy.extraSANs.`;
}
