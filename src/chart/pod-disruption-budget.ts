import { namespacedMeta } from './object-meta';
import { Manifest, presentOnly, RenderInput } from './rendering';
import { selectorLabels } from './statefulset';
import { unquoted } from './unquoted';
import { JsonObject } from '../values/json';

/**
 * The PodDisruptionBudget of the control plane.
 *
 * A limit of 0 is rendered, although the chart leaves it out. The namespace is rendered too, although the chart leaves it out.
 */
export function podDisruptionBudget(input: RenderInput): Manifest[] {
  const options = input.values.controlPlane?.advanced?.podDisruptionBudget;
  if (!options?.enabled) {
    return [];
  }
  const { minAvailable, maxUnavailable, unhealthyPodEvictionPolicy } = options;
  return [{
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: namespacedMeta(input, input.name),
    spec: {
      ...limit({ minAvailable }) ?? limit({ maxUnavailable }),
      ...presentOnly({ unhealthyPodEvictionPolicy }),
      selector: { matchLabels: selectorLabels(input) },
    },
  }];
}

function limit(given: { [key: string]: number | string | undefined }): JsonObject | undefined {
  const [[key, value]] = Object.entries(given);
  return value === undefined || value === null || value === '' ? undefined : { [key]: unquoted(value) };
}
