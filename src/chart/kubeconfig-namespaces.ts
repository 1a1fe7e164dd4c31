import type { RenderInput } from './rendering';

/** The namespaces other than its own that a virtual cluster writes Secrets with kubeconfigs to. */
export function kubeConfigNamespaces({ values, namespace }: Pick<RenderInput, 'values' | 'namespace'>): string[] {
  const { secret, additionalSecrets } = values.exportKubeConfig ?? {};
  const named = [secret, ...additionalSecrets ?? []].map(one => (one?.namespace ?? '').trim());
  return [...new Set(named)].filter(one => one !== '' && one !== namespace);
}
