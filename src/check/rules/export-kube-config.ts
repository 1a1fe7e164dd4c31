import { isDeepStrictEqual } from 'node:util';
import { DNS_LABEL, DNS_SUBDOMAIN } from '../kubernetes/names';
import { holdsAny, list, text } from '../read';
import type { Finding, Rule } from '../rule';
import { isUrl } from '../url';

const SECRETS = ['exportKubeConfig.secret', 'exportKubeConfig.additionalSecrets[]'];

/** The Secrets that hold the virtual cluster's kubeconfig. */
export const exportKubeConfig: readonly Rule[] = [
  {
    path: 'exportKubeConfig.additionalSecrets',
    since: '0.24',
    check: (secrets, { values }) => {
      const { name, namespace } = values.exportKubeConfig?.secret ?? {};
      return !holdsAny(secrets) || (text(name) === '' && text(namespace) === '');
    },
    allowed: 'empty beside exportKubeConfig.secret',
    fix: 'Name all Secrets in additionalSecrets, and leave secret out.',
  },
  {
    path: 'exportKubeConfig.additionalSecrets[]',
    since: '0.24',
    // The chart trims both, vCluster neither.
    check: secret => text(secret.name).trim() !== '' || text(secret.namespace).trim() !== '',
    allowed: 'a Secret with a name, a namespace or both',
    fix: 'Add a name, or the namespace that the Secret goes to.',
  },
  // vCluster checks the first alone.
  ...['exportKubeConfig', 'exportKubeConfig.additionalSecrets[]'].map((path): Rule => ({
    path: `${path}.server`,
    since: '0.29',
    check: server => text(server) === '' || (/^https?:\/\//.test(server) && isUrl(server)),
    allowed: 'a URL that begins with https:// or http://',
  })),
  {
    path: 'exportKubeConfig.additionalSecrets',
    since: '0.24',
    check: (secrets, { name, namespace }) => list(secrets).flatMap((secret, index, all): Finding[] => {
      const place = (one: any) => `${text(one?.namespace).trim() || namespace}/${text(one?.name).trim() || `vc-${name}`}`;
      const first = all.findIndex(other => place(other) === place(secret));
      return isDeepStrictEqual(all[first], secret) ? [] : [{
        at: [index],
        allowed: `another Secret than additionalSecrets[${first}] is`,
      }];
    }),
    allowed: 'different Secrets',
    fix: 'vCluster writes them one after the other, so that only the last kubeconfig stays. Give each a name or a namespace of its own.',
  },
  ...['exportKubeConfig', 'exportKubeConfig.additionalSecrets[]'].map((path): Rule => ({
    path: `${path}.serviceAccount`,
    check: ({ name, namespace, clusterRole }) => text(name) !== '' || (text(namespace) === '' && text(clusterRole) === '')
      || [{ at: ['name'] }],
    allowed: 'given beside namespace or clusterRole',
    fix: 'Without a name, the kubeconfig logs in as an administrator with a client certificate.',
  })),
  ...SECRETS.flatMap((secret): Rule[] => [
    { path: `${secret}.name`, check: name => text(name).trim() === '' || DNS_SUBDOMAIN.matches(name), allowed: DNS_SUBDOMAIN.allowed },
    { path: `${secret}.namespace`, check: name => text(name).trim() === '' || DNS_LABEL.matches(name), allowed: DNS_LABEL.allowed },
  ]),
];
