import type { PropPaths } from './prop-paths';

/** The amounts that a `ContainerResources` names, as Kubernetes and as cdk8s-plus call them. */
export const AMOUNTS = [['cpu', 'cpu'], ['memory', 'memory'], ['ephemeral-storage', 'ephemeralStorage']] as const;

/** Where a `ContainerResources` ends up in the values. */
export function resourcesPaths(values: string, prop: string): PropPaths {
  return AMOUNTS.flatMap(([amount, name]) => ['limit', 'request'].map((end): [string, string] =>
    [`${values}.${end}s.${amount}`, `${prop}.${name}.${end}`]));
}

const ETCD = 'controlPlane.backingStore.etcd.deploy';

/** Where the options of each `BackingStore` end up in the values. They are the factories', not the constructs'. */
export const STORE_PROP_PATHS: PropPaths = [
  ...[
    ['database.embedded', 'embeddedDatabase'],
    ['database.external', 'externalDatabase'],
    ['etcd.embedded', 'embeddedEtcd'],
    ['etcd.external', 'externalEtcd'],
    ['etcd.deploy', 'deployedEtcd'],
  ].flatMap(([store, factory]) => ['', '.enabled', '.statefulSet'].map((end): [string, string, string] =>
    [`controlPlane.backingStore.${store}${end}`, 'backingStore', `BackingStore.${factory}(…)`])),
  ['controlPlane.backingStore.etcd.external.tls', 'backingStore'],
  [`${ETCD}.statefulSet.highAvailability`, 'backingStore'],
  [`${ETCD}.statefulSet.persistence`, 'backingStore'],
  ...resourcesPaths(`${ETCD}.statefulSet.resources`, 'backingStore.resources'),
];

/** Where the typed props of the control plane end up in the values, where that isn't at their own path. */
export const CONTROL_PLANE_PROP_PATHS: PropPaths = [
  ['controlPlane.statefulSet', ''],
  ...resourcesPaths('controlPlane.statefulSet.resources', 'resources'),
  ['controlPlane.statefulSet.persistence.addVolumeMounts.*.name', 'persistence.addVolumeMounts.*.volume'],
  ['controlPlane.statefulSet.persistence.addVolumeMounts.*.mountPath', 'persistence.addVolumeMounts.*.path'],
  ['controlPlane.statefulSet.persistence.addVolumeMounts.*.mountPropagation', 'persistence.addVolumeMounts.*.propagation'],
  ['controlPlane.backingStore', 'backingStore'],
  ['controlPlane.advanced.defaultImageRegistry', 'defaultImageRegistry'],
  ['controlPlane.advanced.serviceAccount', 'serviceAccount'],
];
