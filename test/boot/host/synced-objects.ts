/** An object in the virtual cluster that a sync option of `sync.toHost` copies to the host. */
export interface SyncedToHost {
  readonly option: string;

  /** Where objects of its kind are in the virtual cluster. */
  readonly path: string;
  readonly object: any;

  /** Where objects of its kind are in the host cluster, for a virtual cluster in this namespace. */
  readonly hostPath: (namespace: string) => string;
}

/** An object of the host. */
export interface HostObject {
  readonly path: string;
  readonly object: any;

  /** Where it is in the virtual cluster. Undefined for what others need. */
  readonly inside?: string;
}

const selector = { matchLabels: { app: 'web' } };

/** One object for each option of `sync.toHost` that is off by default and needs nothing else in the host. */
export const TO_HOST: readonly SyncedToHost[] = [
  inNamespace('ingresses', 'networking.k8s.io/v1', 'Ingress', {
    spec: { defaultBackend: { service: { name: 'web', port: { number: 80 } } } },
  }),
  inNamespace('networkPolicies', 'networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: selector } }),
  inNamespace('podDisruptionBudgets', 'policy/v1', 'PodDisruptionBudget', { spec: { minAvailable: 1, selector } }),
  inNamespace('serviceAccounts', 'v1', 'ServiceAccount', {}),
  inNamespace('persistentVolumeClaims', 'v1', 'PersistentVolumeClaim', {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
  }),
  clusterWide('persistentVolumes', 'v1', 'PersistentVolume', {
    spec: { capacity: { storage: '1Gi' }, accessModes: ['ReadWriteOnce'], hostPath: { path: '/tmp' }, storageClassName: 'synced' },
  }),
  clusterWide('storageClasses', 'storage.k8s.io/v1', 'StorageClass', { provisioner: 'example.com/none' }),
  clusterWide('priorityClasses', 'scheduling.k8s.io/v1', 'PriorityClass', { value: 10 }),
];

/** One object for each option of `sync.fromHost` that is switched on. */
export const ON_HOST: readonly HostObject[] = [
  { path: '/api/v1/namespaces', object: { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shared' } } },
  fromHost('networking.k8s.io/v1', 'IngressClass', { spec: { controller: 'example.com/none' } }),
  fromHost('node.k8s.io/v1', 'RuntimeClass', { handler: 'none' }),
  fromHost('storage.k8s.io/v1', 'CSIDriver', { spec: {} }),
  shared('ConfigMap', 'settings', { data: { a: 'b' } }),
  shared('Secret', 'password', { data: { a: 'Yg==' } }),
  shared('Service', 'database', { spec: { selector: { app: 'database' }, ports: [{ port: 5432 }] } }),
];

function inNamespace(option: string, apiVersion: string, kind: string, fields: object): SyncedToHost {
  const name = `a-${kind.toLowerCase()}`;
  return {
    option,
    path: `${root(apiVersion)}/namespaces/default/${plural(kind)}`,
    object: { apiVersion, kind, metadata: { name, namespace: 'default' }, ...fields },
    hostPath: namespace => `${root(apiVersion)}/namespaces/${namespace}/${plural(kind)}`,
  };
}

function clusterWide(option: string, apiVersion: string, kind: string, fields: object): SyncedToHost {
  const path = `${root(apiVersion)}/${plural(kind)}`;
  return { option, path, object: { apiVersion, kind, metadata: { name: `a-${kind.toLowerCase()}` }, ...fields }, hostPath: () => path };
}

function fromHost(apiVersion: string, kind: string, fields: object): HostObject {
  const name = `host-${kind.toLowerCase()}`;
  const path = `${root(apiVersion)}/${plural(kind)}`;
  return { path, object: { apiVersion, kind, metadata: { name }, ...fields }, inside: `${path}/${name}` };
}

function shared(kind: string, name: string, fields: object): HostObject {
  const resources = plural(kind);
  return {
    path: `/api/v1/namespaces/shared/${resources}`,
    object: { apiVersion: 'v1', kind, metadata: { name, namespace: 'shared' }, ...fields },
    inside: `/api/v1/namespaces/default/${resources}/${name}`,
  };
}

function root(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}

function plural(kind: string): string {
  return kind.toLowerCase().replace(/y$/, 'ie').replace(/s$/, 'se') + 's';
}
