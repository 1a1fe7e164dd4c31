import { Configuration } from './configuration';
import { chartLabels, globalAnnotations, Manifest, presentOnly, RenderInput } from './rendering';

/** The name of the Secret with the configuration of vCluster. */
export function configSecretName(name: string): string {
  return `vc-config-${name}`;
}

/** The Secret with the configuration of vCluster. */
export function renderConfigSecret(input: RenderInput, { data }: Configuration): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: configSecretName(input.name),
      namespace: input.namespace,
      labels: chartLabels(input),
      ...presentOnly({ annotations: globalAnnotations(input) }),
    },
    type: 'Opaque',
    data: { 'config.yaml': data },
  };
}
