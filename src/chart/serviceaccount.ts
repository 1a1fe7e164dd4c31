import { labelsWith, namespacedMeta, ownOverGlobal } from './object-meta';
import { Manifest, presentOnly, RenderInput } from './rendering';
import { serviceAccountName } from './statefulset';
import { JsonObject } from '../values/json';

/** The service account of the control plane. */
export function serviceAccount(input: RenderInput): Manifest[] {
  const options = input.values.controlPlane?.advanced?.serviceAccount;
  return options?.enabled ? [renderAccount(input, serviceAccountName(input), options, options.imagePullSecrets)] : [];
}

/** A service account with the labels and annotations of its options. */
export function renderAccount(
  input: RenderInput,
  name: string,
  options: { labels?: object; annotations?: object },
  imagePullSecrets?: readonly unknown[],
): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: namespacedMeta(input, name, {
      labels: labelsWith(input, options.labels),
      annotations: ownOverGlobal(input, options.annotations),
    }),
    ...presentOnly({ imagePullSecrets }) as JsonObject,
  };
}
