import { given } from './given';
import { labelsWith, namespacedMeta, ownOverGlobal } from './object-meta';
import { serviceAccountName } from '../../control-plane/workload';
import { Manifest, presentOnly, Rendering } from '../../render/rendering';
import { JsonObject } from '../../values/json';

/** The control plane's service account. */
export function serviceAccount(r: Rendering): Manifest[] {
  const options = r.values.controlPlane?.advanced?.serviceAccount;
  if (!options?.enabled) {
    return [];
  }
  return [account(r, serviceAccountName(r), options, options.imagePullSecrets)];
}

/** The service account of the workloads that run in the virtual cluster. They may pull images as the control plane may. */
export function workloadServiceAccount(r: Rendering): Manifest[] {
  const { serviceAccount: own, workloadServiceAccount: options } = r.values.controlPlane?.advanced ?? {};
  if (!options?.enabled) {
    return [];
  }
  const pullSecrets = [...given(own?.imagePullSecrets), ...given(options.imagePullSecrets)];
  return [account(r, options.name || `vc-workload-${r.name}`, options, pullSecrets)];
}

function account(r: Rendering, name: string, options: { labels?: object; annotations?: object }, imagePullSecrets?: readonly unknown[]): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: namespacedMeta(r, name, {
      labels: labelsWith(r, options.labels),
      annotations: ownOverGlobal(r, options.annotations),
    }),
    ...presentOnly({ imagePullSecrets }) as JsonObject,
  };
}
