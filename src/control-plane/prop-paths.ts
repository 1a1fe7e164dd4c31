import { PropPaths } from '../check/origin';

/** Where the typed props of the control plane end up in the values, where that isn't at their own path. */
export const CONTROL_PLANE_PROP_PATHS: PropPaths = [
  ['controlPlane.statefulSet', ''],
  ...['cpu', 'memory', 'ephemeral-storage'].flatMap(resource => ['limit', 'request'].map((end): [string, string] =>
    [`controlPlane.statefulSet.resources.${end}s.${resource}`, `resources.${resource === 'ephemeral-storage' ? 'ephemeralStorage' : resource}.${end}`])),
  ['controlPlane.statefulSet.persistence.addVolumeMounts.*.name', 'persistence.addVolumeMounts.*.volume'],
  ['controlPlane.statefulSet.persistence.addVolumeMounts.*.mountPath', 'persistence.addVolumeMounts.*.path'],
  ['controlPlane.statefulSet.persistence.addVolumeMounts.*.mountPropagation', 'persistence.addVolumeMounts.*.propagation'],
  ['controlPlane.backingStore', 'backingStore'],
  ['controlPlane.advanced.defaultImageRegistry', 'defaultImageRegistry'],
  ['controlPlane.advanced.serviceAccount', 'serviceAccount'],
];
