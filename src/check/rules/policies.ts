import { X509Certificate } from 'crypto';
import { listed } from '../../values/listed';
import { isPresent, text } from '../read';
import type { Rule } from '../rule';
import { isUrl } from '../url';

const STANDARDS = ['privileged', 'baseline', 'restricted'];

const WEBHOOK_CLIENTS = ['validatingWebhooks', 'mutatingWebhooks']
  .map(kind => `policies.centralAdmission.${kind}[].webhooks[]`);

/** Pod security and admission policies. */
export const policies: readonly Rule[] = [
  {
    path: 'policies.podSecurityStandard',
    check: standard => text(standard) === '' || STANDARDS.includes(standard),
    allowed: listed(STANDARDS),
  },
  ...WEBHOOK_CLIENTS.flatMap((webhook): Rule[] => [
    {
      path: webhook,
      check: ({ clientConfig }) => isPresent(clientConfig?.service) || isPresent(clientConfig?.url) || [{ at: ['clientConfig'] }],
      allowed: 'a map with service or url',
      fix: 'Set the name and namespace of the service, or set url.',
    },
    {
      path: `${webhook}.clientConfig.service`,
      check: service => ['name', 'namespace']
        .filter(key => text(service[key]) === '')
        .map(key => ({ at: [key] })),
      allowed: 'given, and not empty',
    },
    {
      path: `${webhook}.clientConfig.url`,
      check: url => typeof url !== 'string' || isUrl(url),
      allowed: 'a URL',
    },
    {
      path: `${webhook}.clientConfig.caBundle`,
      check: bundle => text(bundle) === '' || holdsCertificate(bundle),
      allowed: 'Base64-encoded PEM with at least one valid certificate',
    },
  ]),
];

function holdsCertificate(base64: string): boolean {
  const pem = Buffer.from(base64, 'base64').toString('latin1');
  return [...pem.matchAll(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)].some(([block]) => isCertificate(block));
}

function isCertificate(block: string): boolean {
  try {
    return Boolean(new X509Certificate(block));
  } catch {
    return false;
  }
}
