import { chartLabels, globalAnnotations, Manifest, presentOnly, Rendering } from '../render/rendering';
import { base64, configYaml } from '../values/config';

/** The name of the Secret from which vCluster reads its configuration. */
export function configSecretName(name: string): string {
  return `vc-config-${name}`;
}

/** The Secret from which vCluster reads its configuration. */
export function renderConfigSecret(r: Rendering): Manifest {
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
    data: { 'config.yaml': base64(configYaml(r.values)) },
  };
}
