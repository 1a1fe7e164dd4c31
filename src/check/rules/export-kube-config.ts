import { isDeepStrictEqual } from 'node:util';
import { kubeConfigSecretPlace } from '../kubeconfig-secret';
import { DNS_LABEL, DNS_SUBDOMAIN } from '../kubernetes/names';
import { holdsAny, list, text } from '../read';
import type { Finding, Rule } from '../rule';
import { isUrl } from '../url';

const SECRETS = ['exportKubeConfig.secret', 'exportKubeConfig.additionalSecrets[]'];

/** The Secrets with the virtual cluster's kubeconfig. */
export const exportKubeConfig: readonly Rule[] = [
  {
    path: 'exportKubeConfig.additionalSecrets',
    since: '0.24',
    check: (secrets, { values }) => {
      const { name, namespace } = values.exportKubeConfig?.secret ?? {};
      return !holdsAny(secrets) || (text(name) === '' && text(namespace) === '');
    },
    allowed: 'empty if exportKubeConfig.secret is set',
    fix: 'List all Secrets in additionalSecrets, and remove secret.',
  },
  {
    path: 'exportKubeConfig.additionalSecrets[]',
    since: '0.24',
    // The chart trims both, but vCluster doesn't.
    check: secret => text(secret.name).trim() !== '' || text(secret.namespace).trim() !== '',
    allowed: 'a Secret with a name, a namespace or both',
    fix: 'Set the name or the namespace of the Secret.',
  },
  // vCluster only checks the first.
  ...['exportKubeConfig', 'exportKubeConfig.additionalSecrets[]'].map((path): Rule => ({
    path: `${path}.server`,
    since: '0.29',
    check: server => text(server) === '' || (/^https?:\/\//.test(server) && isUrl(server)),
    allowed: 'a URL that starts with https:// or http://',
  })),
  {
    path: 'exportKubeConfig.additionalSecrets',
    since: '0.24',
    check: (secrets, context) => list(secrets).flatMap((secret, index, all): Finding[] => {
      const first = all.findIndex(other => kubeConfigSecretPlace(other, context) === kubeConfigSecretPlace(secret, context));
      return isDeepStrictEqual(all[first], secret) ? [] : [{
        at: [index],
        allowed: `a different Secret from additionalSecrets[${first}]`,
      }];
    }),
    allowed: 'different Secrets',
    fix: 'Give each a different name or namespace: vCluster writes them one after the other, so only the last kubeconfig remains.',
  },
  ...['exportKubeConfig', 'exportKubeConfig.additionalSecrets[]'].map((path): Rule => ({
    path: `${path}.serviceAccount`,
    check: ({ name, namespace, clusterRole }) => text(name) !== '' || (text(namespace) === '' && text(clusterRole) === '')
      || [{ at: ['name'] }],
    allowed: 'set if namespace or clusterRole is set',
    fix: 'Without it, the kubeconfig authenticates as an administrator with a client certificate.',
  })),
  ...SECRETS.flatMap((secret): Rule[] => [
    { path: `${secret}.name`, check: name => text(name).trim() === '' || DNS_SUBDOMAIN.matches(name), allowed: DNS_SUBDOMAIN.allowed },
    { path: `${secret}.namespace`, check: name => text(name).trim() === '' || DNS_LABEL.matches(name), allowed: DNS_LABEL.allowed },
  ]),
];
