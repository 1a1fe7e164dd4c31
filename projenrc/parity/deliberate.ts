import { at, isObject, JsonObject } from '../../src/values/json';

/** Values for which the library intentionally differs from the chart. docs/differences.md describes the differences. */
const DELIBERATE: readonly { readonly path: string; readonly when: (value: unknown) => boolean }[] = [
  { path: 'controlPlane.statefulSet.persistence.volumeClaim.accessModes', when: modes => Array.isArray(modes) && modes.length > 1 },
  { path: 'controlPlane.statefulSet.persistence.dataVolume', when: volumes => Array.isArray(volumes) && volumes.length > 0 },
  { path: 'controlPlane.advanced.defaultImageRegistry', when: registry => typeof registry === 'string' && registry.endsWith('/') },
  { path: 'controlPlane.statefulSet.image.registry', when: registry => typeof registry === 'string' && registry.endsWith('/') },
  { path: 'controlPlane.statefulSet.resources', when: resources => isObject(resources) && Object.values(resources).some(hasNull) },
  { path: 'controlPlane.statefulSet.scheduling.nodeSelector', when: hasNull },
  { path: 'controlPlane.advanced.podDisruptionBudget.minAvailable', when: limit => limit === 0 },
  { path: 'controlPlane.advanced.podDisruptionBudget.maxUnavailable', when: limit => limit === 0 },
];

function hasNull(value: unknown): boolean {
  return isObject(value) && Object.values(value).includes(null);
}

/** Whether the library intentionally differs from the chart for these values. */
export function isDeliberate(values: JsonObject): boolean {
  return DELIBERATE.some(({ path, when }) => when(at(values, path.split('.'))));
}
