import { chartLabels, globalAnnotations, Manifest, presentOnly, Rendering } from '../render/rendering';

/** The Secret from which vCluster reads its configuration. */
export function renderConfigSecret(r: Rendering, configYaml: string): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: `vc-config-${r.name}`,
      namespace: r.namespace,
      labels: chartLabels(r),
      ...presentOnly({ annotations: globalAnnotations(r) }),
    },
    type: 'Opaque',
    data: { 'config.yaml': Buffer.from(configYaml, 'utf8').toString('base64') },
  };
}
