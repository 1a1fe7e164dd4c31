import { DNS_LABEL, DNS_SUBDOMAIN } from '../kubernetes/names';
import { holdsAny, text } from '../read';
import type { Rule } from '../rule';
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
  {
    path: 'exportKubeConfig.server',
    since: '0.29',
    check: server => text(server) === '' || (/^https?:\/\//.test(server) && isUrl(server)),
    allowed: 'a URL that begins with https:// or http://',
  },
  ...SECRETS.flatMap((secret): Rule[] => [
    { path: `${secret}.name`, check: name => text(name).trim() === '' || DNS_SUBDOMAIN.matches(name), allowed: DNS_SUBDOMAIN.allowed },
    { path: `${secret}.namespace`, check: name => text(name).trim() === '' || DNS_LABEL.matches(name), allowed: DNS_LABEL.allowed },
  ]),
];
