import { securityContext } from './security';
import { chartLabels, globalAnnotations, Manifest, presentOnly, Rendering } from '../render/rendering';
import { base64 } from '../values/config';
import { JsonObject } from '../values/json';
import type { Values } from '../values/values';
import { toYaml } from '../values/yaml';

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

/** The text of `config.yaml`, from which vCluster reads its configuration: the merged values as Helm writes them. */
function configYaml(values: Values): string {
  return toYaml(withKubeVip(values) as JsonObject);
}

/** Helm writes what kube-vip needs of the container into the values themselves, though not into those it hashes. */
function withKubeVip(values: Values): Values {
  if (!values.controlPlane?.advanced?.kubeVip?.enabled) {
    return values;
  }
  const { controlPlane } = values;
  const security = { ...controlPlane.statefulSet?.security, containerSecurityContext: securityContext({ values }) };
  return { ...values, controlPlane: { ...controlPlane, statefulSet: { ...controlPlane.statefulSet, security } } };
}
