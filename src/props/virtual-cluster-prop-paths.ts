import { AMOUNTS, CONTROL_PLANE_PROP_PATHS, resourcesPaths } from './control-plane-prop-paths';
import type { PropPaths } from './prop-paths';

const STATEFUL_SET = 'controlPlane.statefulSet';

/** Where the typed props of a virtual cluster end up in the values. */
export const VIRTUAL_CLUSTER_PROP_PATHS: PropPaths = [
  ...CONTROL_PLANE_PROP_PATHS.map(([values, prop, code]): PropPaths[number] =>
    (values.startsWith(STATEFUL_SET) ? [values, ['statefulSet', prop].filter(Boolean).join('.'), code] : [values, prop, code])),
  ['controlPlane.distro', 'distro'],
  ...['k8s', 'k3s', 'k0s'].flatMap(distro => resourcesPaths(`controlPlane.distro.${distro}.resources`, `distro.${distro}.resources`)),
  ['controlPlane.service', 'service'],
  ['controlPlane.service.spec.type', 'service.type'],
  ['controlPlane.ingress', 'ingress'],
  ['controlPlane.ingress.spec.ingressClassName', 'ingress.className'],
  ['controlPlane.ingress.spec.tls', 'ingress.tls'],
  ['controlPlane.ingress.spec.tls.*.secretName', 'ingress.tls.*.secret'],
  ['controlPlane.proxy', 'proxy'],
  ['controlPlane.proxy.extraSANs', 'proxy.extraSans'],
  ['controlPlane.serviceMonitor', 'serviceMonitor'],
  ['controlPlane.advanced.workloadServiceAccount', 'workloadServiceAccount'],
  ...['serviceAccount', 'workloadServiceAccount'].map((account): [string, string] =>
    [`controlPlane.advanced.${account}.imagePullSecrets.*.name`, `${account}.imagePullSecrets.*`]),
  ['controlPlane.advanced.globalMetadata.annotations', 'globalAnnotations'],
  ['controlPlane.advanced.podDisruptionBudget', 'podDisruptionBudget'],
  ['rbac', 'rbac'],
  ['rbac.enableVolumeSnapshotRules.enabled', 'rbac.enableVolumeSnapshotRules'],
  ['policies', 'policies'],
  ...['default', 'defaultRequest', 'min', 'max'].flatMap(limit => AMOUNTS.map(([amount, name]): [string, string] =>
    [`policies.limitRange.${limit}.${amount}`, `policies.limitRange.${limit}.${name}`])),
  ['exportKubeConfig', 'exportKubeConfig'],
];
