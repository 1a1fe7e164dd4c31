import { hasDefaultKubeVirtClass } from './kubevirt-csi';
import { workloadKind } from '../../chart/persistence';
import { at } from '../../values/json';
import type { Path } from '../../values/problem';
import type { Values } from '../../values/values';
import { isPresent } from '../read';
import type { Rule, RuleContext } from '../rule';

/** Keys that are required to render the objects. */
interface Needed {
  /** The section with the keys. */
  readonly of: string;
  readonly keys: readonly string[];
  readonly since?: string;
  readonly until?: string;
  /** Switches, of which any requires the keys. Default: the keys are always required. */
  readonly where?: readonly string[];
  /** Whether the keys are not used. Default: they are always used. */
  readonly unless?: (values: Values) => boolean;
}

/** Whether there is no headless Service. A Deployment has none. */
function hasNoHeadlessService(values: Values): boolean {
  return workloadKind(values) === 'Deployment';
}

const SWITCH = /\.enabled$/;
const DEPLOYED_ETCD = 'controlPlane.backingStore.etcd.deploy';
const CERT_MANAGER = 'integrations.certManager';
const EXTERNAL_SECRETS = 'integrations.externalSecrets';

/** The switches of the policies. If one policy is enabled, both are rendered by default. */
const LIMITS_OR_QUOTA = ['policies.limitRange.enabled', 'policies.resourceQuota.enabled'];

/** If a release has no default for a key, the key can't be removed. `since` and `until` are only for other conditions. */
const NEEDED: readonly Needed[] = [
  { of: '', keys: ['controlPlane', 'sync', 'rbac', 'policies', 'networking', 'integrations', 'experimental', 'privateNodes', 'external'] },
  { of: '', keys: ['exportKubeConfig'], since: '0.24' },
  { of: '', keys: ['deploy'], since: '0.37' },
  { of: 'controlPlane', keys: ['advanced', 'backingStore', 'distro', 'ingress', 'service', 'serviceMonitor', 'statefulSet', 'tlsRoute'] },
  { of: 'controlPlane', keys: ['coredns'], until: '0.26' },
  {
    of: 'controlPlane.advanced',
    keys: ['globalMetadata', 'kubeVip', 'podDisruptionBudget', 'serviceAccount', 'virtualScheduler', 'workloadServiceAccount'],
  },
  { of: 'controlPlane.advanced.globalMetadata', keys: ['annotations'] },
  { of: 'controlPlane.advanced', keys: ['headlessService'], unless: hasNoHeadlessService },
  { of: 'controlPlane.advanced.headlessService', keys: ['annotations'], unless: hasNoHeadlessService },
  { of: 'controlPlane.advanced.serviceAccount', keys: ['annotations', 'imagePullSecrets'] },
  { of: 'controlPlane.advanced.workloadServiceAccount', keys: ['annotations', 'imagePullSecrets'] },
  { of: 'controlPlane.backingStore', keys: ['database', 'etcd'] },
  { of: 'controlPlane.backingStore.database', keys: ['embedded', 'external'] },
  { of: 'controlPlane.backingStore.etcd', keys: ['deploy', 'embedded', 'external'] },
  { of: 'controlPlane.coredns', keys: ['deployment', 'service'], until: '0.26' },
  { of: 'controlPlane.coredns.deployment', keys: ['pods'], until: '0.26' },
  { of: 'controlPlane.coredns.service', keys: ['spec'], until: '0.26' },
  { of: 'controlPlane.distro', keys: ['k0s', 'k3s', 'k8s'] },
  { of: 'controlPlane.distro.k8s', keys: ['image'] },
  { of: 'controlPlane.distro.k8s', keys: ['apiServer', 'controllerManager'], until: '0.25' },
  { of: 'controlPlane.distro.k8s', keys: ['scheduler'], since: '0.26' },
  { of: 'controlPlane.distro.k8s.apiServer', keys: ['image'] },
  { of: 'controlPlane.distro.k8s.controllerManager', keys: ['image'] },
  { of: 'controlPlane.service', keys: ['annotations', 'spec'] },
  { of: 'controlPlane.service.spec', keys: ['type'] },
  {
    of: 'controlPlane.statefulSet',
    keys: ['annotations', 'highAvailability', 'image', 'persistence', 'pods', 'probes', 'scheduling', 'security'],
  },
  { of: 'controlPlane.statefulSet.persistence', keys: ['binariesVolume', 'volumeClaim'] },
  { of: 'controlPlane.statefulSet.probes', keys: ['livenessProbe', 'readinessProbe', 'startupProbe'] },
  { of: 'deploy', keys: ['csi'], since: '0.37' },
  { of: 'deploy', keys: ['localPathProvisioner'], since: '0.37', unless: values => !hasDefaultKubeVirtClass(values) },
  { of: 'deploy.csi', keys: ['kubeVirt'], since: '0.37' },
  { of: 'experimental', keys: ['deploy', 'genericSync', 'isolatedControlPlane', 'multiNamespaceMode', 'syncSettings'] },
  { of: 'experimental.deploy', keys: ['host'] },
  { of: 'exportKubeConfig.secret', keys: ['name', 'namespace'], since: '0.24' },
  { of: 'integrations', keys: ['certManager', 'externalSecrets', 'istio', 'kubeVirt', 'metricsServer'] },
  { of: 'networking', keys: ['advanced', 'replicateServices'] },
  { of: 'networking.advanced', keys: ['proxyKubelets'] },
  { of: 'policies', keys: ['limitRange', 'networkPolicy', 'resourceQuota'] },
  { of: 'rbac', keys: ['clusterRole', 'role', 'enableVolumeSnapshotRules'] },
  { of: 'sync', keys: ['fromHost', 'toHost'] },
  {
    of: 'sync.fromHost',
    keys: [
      'configMaps', 'csiDrivers', 'csiNodes', 'csiStorageCapacities', 'deviceClasses', 'gatewayClasses', 'gateways', 'ingressClasses',
      'nodes', 'priorityClasses', 'runtimeClasses', 'secrets', 'storageClasses', 'volumeSnapshotClasses',
    ],
  },
  {
    of: 'sync.toHost',
    keys: [
      'endpointSlices', 'endpoints', 'gatewayApi', 'ingresses', 'namespaces', 'networkPolicies', 'persistentVolumes', 'podDisruptionBudgets',
      'priorityClasses', 'resourceClaimTemplates', 'resourceClaims', 'serviceAccounts', 'storageClasses', 'volumeSnapshotContents', 'volumeSnapshots',
    ],
  },
  { of: 'sync.toHost', keys: ['pods'], since: '0.26' },
  { of: 'sync.toHost.gatewayApi', keys: ['backendTLSPolicies', 'gateways', 'httpRoutes', 'referenceGrants', 'tlsRoutes'] },
  { of: 'sync.toHost.namespaces', keys: ['enabled'] },
  { of: 'sync.toHost.pods', keys: ['hybridScheduling'] },

  { of: DEPLOYED_ETCD, keys: ['headlessService', 'service', 'statefulSet'], where: [`${DEPLOYED_ETCD}.enabled`] },
  { of: `${DEPLOYED_ETCD}.headlessService`, keys: ['annotations'], where: [`${DEPLOYED_ETCD}.enabled`] },
  { of: `${DEPLOYED_ETCD}.service`, keys: ['annotations'], where: [`${DEPLOYED_ETCD}.enabled`] },
  {
    of: `${DEPLOYED_ETCD}.statefulSet`,
    keys: ['annotations', 'highAvailability', 'image', 'persistence', 'pods', 'scheduling', 'security'],
    where: [`${DEPLOYED_ETCD}.enabled`],
  },
  { of: `${DEPLOYED_ETCD}.statefulSet.persistence`, keys: ['volumeClaim'], where: [`${DEPLOYED_ETCD}.enabled`] },
  { of: 'controlPlane.distro.k3s', keys: ['image'], where: ['controlPlane.distro.k3s.enabled'] },
  { of: 'controlPlane.distro.k0s', keys: ['image'], where: ['controlPlane.distro.k0s.enabled'] },
  { of: 'controlPlane.ingress', keys: ['annotations', 'spec'], where: ['controlPlane.ingress.enabled'] },
  { of: 'controlPlane.serviceMonitor', keys: ['annotations'], where: ['controlPlane.serviceMonitor.enabled'] },
  { of: 'controlPlane.tlsRoute', keys: ['annotations', 'spec'], where: ['controlPlane.tlsRoute.enabled'] },
  {
    of: 'controlPlane.statefulSet.security',
    keys: ['containerSecurityContext'],
    since: '0.30',
    where: ['controlPlane.advanced.kubeVip.enabled'],
  },
  { of: CERT_MANAGER, keys: ['sync'], where: [`${CERT_MANAGER}.enabled`] },
  { of: `${CERT_MANAGER}.sync`, keys: ['fromHost', 'toHost'], where: [`${CERT_MANAGER}.enabled`] },
  { of: `${CERT_MANAGER}.sync.fromHost`, keys: ['clusterIssuers'], where: [`${CERT_MANAGER}.enabled`] },
  { of: `${CERT_MANAGER}.sync.toHost`, keys: ['certificates', 'issuers'], where: [`${CERT_MANAGER}.enabled`] },
  { of: EXTERNAL_SECRETS, keys: ['sync', 'webhook'], where: [`${EXTERNAL_SECRETS}.enabled`] },
  {
    of: `${EXTERNAL_SECRETS}.sync`,
    keys: ['clusterStores', 'stores', 'fromHost', 'toHost'],
    where: [`${EXTERNAL_SECRETS}.enabled`],
  },
  { of: `${EXTERNAL_SECRETS}.sync`, keys: ['externalSecrets'], until: '0.27', where: [`${EXTERNAL_SECRETS}.enabled`] },
  { of: `${EXTERNAL_SECRETS}.sync.fromHost`, keys: ['clusterStores'], where: [`${EXTERNAL_SECRETS}.enabled`] },
  { of: `${EXTERNAL_SECRETS}.sync.toHost`, keys: ['stores'], where: [`${EXTERNAL_SECRETS}.enabled`] },
  { of: 'integrations.kubeVirt', keys: ['webhook'], where: ['integrations.kubeVirt.enabled'] },
  { of: 'policies.limitRange', keys: ['annotations'], where: LIMITS_OR_QUOTA },
  { of: 'policies.resourceQuota', keys: ['annotations', 'scopeSelector'], where: LIMITS_OR_QUOTA },
  {
    of: 'policies.networkPolicy',
    keys: ['annotations', 'outgoingConnections', 'controlPlane', 'workload'],
    where: ['policies.networkPolicy.enabled'],
  },
  { of: 'controlPlane', keys: ['coredns'], since: '0.31', where: ['policies.networkPolicy.enabled'] },
  { of: 'policies.networkPolicy', keys: ['labels'], since: '0.31', where: ['policies.networkPolicy.enabled'] },
  { of: 'policies.networkPolicy.outgoingConnections', keys: ['ipBlock'], where: ['policies.networkPolicy.enabled'] },
  { of: 'policies.networkPolicy.workload', keys: ['publicEgress'], where: ['policies.networkPolicy.enabled'] },
];

/** Defaults that the chart requires, and that a null removed. */
export const removedSections: readonly Rule[] = NEEDED.map(({ of, keys, since, until, where, unless }) => ({
  path: of,
  since,
  until,
  check: (section, context, path) => keys.every(key => isPresent(section[key])) || unless?.(context.values)
    || (where !== undefined && where.every(option => String(at(context.values, option.split('.'))) !== 'true'))
    || keys.filter(key => !isPresent(section[key]) && hasDefault(key, context, path)).map(key => ({ at: [key], value: null })),
  allowed: where === undefined
    ? 'left out: objects are rendered from this section'
    : `left out if ${where.map(path => path.replace(SWITCH, '')).join(' or ')} is enabled: objects are rendered from this section`,
  fix: 'Remove the null, which removes the default and everything below it, and set the options that you want to change.',
}));

function hasDefault(key: string, { release }: RuleContext, path: Path): boolean {
  return at(release.defaults, [...path, key]) !== undefined;
}
