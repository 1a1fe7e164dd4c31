import { knowsOption } from './known-option';
import { STATEFUL_SET } from './slips';
import type { Shape } from '../release/shape';
import { isObject, JsonObject } from '../values/json';
import { Path, Problem } from '../values/problem';

/** Keys of values, with the option that replaces each since 0.20. Undefined: none. */
type OldKeys = Readonly<Record<string, string | undefined>>;

/** The keys that only charts before 0.20 have. */
const ONLY_OLD: OldKeys = {
  api: 'controlPlane.distro.k8s.apiServer',
  autoDeletePersistentVolumeClaims: `${STATEFUL_SET}.persistence.volumeClaim.retentionPolicy`,
  centralAdmission: 'policies.centralAdmission',
  controller: 'controlPlane.distro.k8s.controllerManager',
  embeddedEtcd: 'controlPlane.backingStore.etcd.embedded',
  enableHA: `${STATEFUL_SET}.highAvailability.replicas`,
  etcd: 'controlPlane.backingStore.etcd.deploy',
  fallbackHostDns: 'networking.advanced.fallbackHostCluster',
  globalAnnotations: 'controlPlane.advanced.globalMetadata.annotations',
  headless: 'experimental.isolatedControlPlane.headless',
  hostpathMapper: 'controlPlane.hostPathMapper',
  init: 'experimental.deploy.vcluster',
  isolation: 'policies',
  k3sToken: 'controlPlane.distro.k3s.token',
  mapServices: 'networking.replicateServices',
  monitoring: 'controlPlane.serviceMonitor',
  multiNamespaceMode: 'sync.toHost.namespaces',
  noopSyncer: 'experimental.syncSettings.disableSync',
  openshift: 'rbac.role.extraRules',
  podAnnotations: `${STATEFUL_SET}.pods.annotations`,
  podLabels: `${STATEFUL_SET}.pods.labels`,
  proLicenseSecret: 'platform.apiKey',
  scheduler: 'controlPlane.distro.k8s.scheduler',
  storage: `${STATEFUL_SET}.persistence.volumeClaim`,
  syncer: STATEFUL_SET,
  vcluster: 'controlPlane.distro',
};

/** Keys of charts before 0.20 that can also be current options for which only the section is missing. */
const ALSO_OLD: OldKeys = {
  affinity: `${STATEFUL_SET}.scheduling.affinity`,
  annotations: `${STATEFUL_SET}.annotations`,
  coredns: 'controlPlane.coredns',
  defaultImageRegistry: 'controlPlane.advanced.defaultImageRegistry',
  ingress: 'controlPlane.ingress',
  labels: `${STATEFUL_SET}.labels`,
  nodeSelector: `${STATEFUL_SET}.scheduling.nodeSelector`,
  podDisruptionBudget: 'controlPlane.advanced.podDisruptionBudget',
  podSecurityContext: `${STATEFUL_SET}.security.podSecurityContext`,
  priorityClassName: `${STATEFUL_SET}.scheduling.priorityClassName`,
  proxy: 'integrations.metricsServer',
  replicas: `${STATEFUL_SET}.highAvailability.replicas`,
  securityContext: `${STATEFUL_SET}.security.containerSecurityContext`,
  service: 'controlPlane.service.spec',
  serviceAccount: 'controlPlane.advanced.serviceAccount',
  tolerations: `${STATEFUL_SET}.scheduling.tolerations`,
  volumes: `${STATEFUL_SET}.persistence.addVolumes`,
  workloadServiceAccount: 'controlPlane.advanced.workloadServiceAccount',
};

/** Keys below `sync` that only exist in charts before 0.20: kinds in lower case, without a direction. */
const ONLY_OLD_SYNC: OldKeys = {
  'configmaps': 'sync.toHost.configMaps',
  'csidrivers': 'sync.fromHost.csiDrivers',
  'csinodes': 'sync.fromHost.csiNodes',
  'csistoragecapacities': 'sync.fromHost.csiStorageCapacities',
  'fake-nodes': undefined,
  'fake-persistentvolumes': undefined,
  'generic': 'sync.toHost.customResources',
  'hoststorageclasses': 'sync.fromHost.storageClasses',
  'ingressclasses': 'sync.fromHost.ingressClasses',
  'networkpolicies': 'sync.toHost.networkPolicies',
  'persistentvolumeclaims': 'sync.toHost.persistentVolumeClaims',
  'persistentvolumes': 'sync.toHost.persistentVolumes',
  'poddisruptionbudgets': 'sync.toHost.podDisruptionBudgets',
  'priorityclasses': 'sync.toHost.priorityClasses',
  'serviceaccounts': 'sync.toHost.serviceAccounts',
  'storageclasses': 'sync.toHost.storageClasses',
  'volumesnapshots': 'sync.toHost.volumeSnapshots',
};

const ALSO_OLD_SYNC: OldKeys = {
  endpoints: 'sync.toHost.endpoints',
  events: 'sync.fromHost.events',
  ingresses: 'sync.toHost.ingresses',
  nodes: 'sync.fromHost.nodes',
  pods: 'sync.toHost.pods',
  secrets: 'sync.toHost.secrets',
  services: 'sync.toHost.services',
};

/** A key in the values that older charts have. */
interface OldKey {
  readonly path: Path;
  /** The option that replaces it. */
  readonly now?: string;
  /** Whether no newer chart has a similar key. */
  readonly onlyOld: boolean;
}

/**
 * Recognises values that were written for a chart before 0.20, and reports all their keys as one problem. For a single key, the
 * hint is added to its own problem.
 *
 * @param problems the problems of the keys and types of the values
 * @returns the problems, with the changed problems of such keys
 */
export function recogniseOldValues(written: JsonObject, shape: Shape, problems: readonly Problem[]): Problem[] {
  const found = oldKeys(written, shape).filter(({ path }) => problems.some(problem => same(problem.path, path)));
  if (!found.some(({ onlyOld }) => onlyOld)) {
    return [...problems];
  }
  if (found.length === 1) {
    const [{ path, now }] = found;
    const fix = `It is a key of vCluster's charts before 0.20.${now ? ` It is now ${now}.` : ''}`;
    return problems.map(problem => (same(problem.path, path) ? { ...problem, fix } : problem));
  }
  const keys = found.map(({ path, now }) => `${path.join('.')}${now ? ` (now ${now})` : ''}`);
  return [
    {
      path: [],
      allowed: 'in the format of vCluster 0.20 or newer',
      fix: `These keys are from older charts: ${keys.join(', ')}. `
        + "Convert the file with 'vcluster convert config', which the vCluster CLI has up to 0.31.",
    },
    ...problems.filter(problem => !found.some(({ path }) => same(problem.path, path))),
  ];
}

function oldKeys(written: JsonObject, shape: Shape): OldKey[] {
  const { sync } = written;
  return [
    ...among(written, [], ONLY_OLD, true, shape),
    ...among(written, [], ALSO_OLD, false, shape),
    ...isObject(sync) ? among(sync, ['sync'], ONLY_OLD_SYNC, true, shape) : [],
    ...isObject(sync) ? among(sync, ['sync'], ALSO_OLD_SYNC, false, shape) : [],
  ];
}

function among(owner: JsonObject, path: Path, keys: OldKeys, onlyOld: boolean, shape: Shape): OldKey[] {
  return Object.keys(keys).filter(key => Object.hasOwn(owner, key)).map(key => {
    const now = keys[key];
    return { path: [...path, key], now: now && knowsOption(shape, now.split('.')) ? now : undefined, onlyOld };
  });
}

function same(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((key, i) => key === b[i]);
}
