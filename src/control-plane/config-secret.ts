import { Configuration } from './configuration';
import { chartLabels, globalAnnotations, Manifest, presentOnly, Rendering } from '../render/rendering';

/** The name of the Secret from which vCluster reads its configuration. */
export function configSecretName(name: string): string {
  return `vc-config-${name}`;
}

/** The Secret from which vCluster reads its configuration. */
export function renderConfigSecret(r: Rendering, { data }: Configuration): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: configSecretName(r.name),
      namespace: r.namespace,
      labels: chartLabels(r),
      ...presentOnly({ annotations: globalAnnotations(r) }),
    },
    type: 'Opaque',
    data: { 'config.yaml': data },
  };
}
