import { JsonObject } from '../../src/values/json';

/** Values of the project's own, for one or two templates of the chart. */
export interface OwnCase {
  readonly id: string;
  readonly values: JsonObject;
  /** The first minor release that has all of its keys. Default: the oldest. */
  readonly since?: string;
  /** The first minor release that no longer has all of them. Default: none. */
  readonly until?: string;
  /** The version of the host cluster. Default: 1.31. */
  readonly kubeVersion?: string;
}

const statefulSet = (options: JsonObject): JsonObject => ({ controlPlane: { statefulSet: options } });
const toHost = (options: JsonObject): JsonObject => ({ sync: { toHost: options } });
const fromHost = (options: JsonObject): JsonObject => ({ sync: { fromHost: options } });
const on = { enabled: true };

/** One case or two for each renderer. */
export const OWN_CASES: readonly OwnCase[] = [
  { id: 'defaults', values: {} },

  {
    id: 'statefulset',
    values: statefulSet({
      labels: { team: 'a' },
      annotations: { note: 'x: "y"' },
      pods: { labels: { tier: 'control' }, annotations: { checksum: '0123' } },
      env: [{ name: 'NUMBER', value: '010' }, { name: 'SECRET', valueFrom: { secretKeyRef: { name: 'env', key: 'secret' } } }],
      resources: { limits: { cpu: '2', memory: null }, requests: { cpu: '500m' } },
      scheduling: {
        podManagementPolicy: 'OrderedReady',
        priorityClassName: 'system-cluster-critical',
        nodeSelector: { pool: 'virtual' },
        tolerations: [{ key: 'pool', operator: 'Exists' }],
      },
      security: { podSecurityContext: { fsGroup: 2000 }, containerSecurityContext: { privileged: false } },
      probes: { livenessProbe: { enabled: false }, startupProbe: { enabled: false } },
      enableServiceLinks: true,
    }),
  },
  { id: 'statefulset-image', values: statefulSet({ image: { registry: 'registry.example.com', repository: 'vcluster', tag: 'v1' }, imagePullPolicy: 'Always', command: ['/start'], args: ['--verbose'] }) },
  {
    id: 'statefulset-volumes',
    values: statefulSet({
      persistence: {
        volumeClaim: { size: '10Gi', storageClass: 'fast', accessModes: ['ReadWriteMany'], retentionPolicy: 'Delete' },
        addVolumes: [{ name: 'scratch', emptyDir: {} }],
        addVolumeMounts: [{ name: 'scratch', mountPath: '/scratch' }],
      },
    }),
  },
  { id: 'statefulset-old-host', kubeVersion: '1.26', values: {} },
  { id: 'deployment', values: statefulSet({ persistence: { volumeClaim: { enabled: false } } }) },
  {
    id: 'init-containers',
    since: '0.30',
    values: statefulSet({
      initContainers: [{ name: 'wait', image: 'busybox:1.37', command: ['sleep', '1'] }],
      sidecarContainers: [{ name: 'proxy', image: 'envoy:1', ports: [{ containerPort: 9901 }] }],
    }),
  },
  { id: 'host-aliases', since: '0.32', values: statefulSet({ hostAliases: [{ ip: '10.0.0.1', hostnames: ['db'] }] }) },
  { id: 'plugins', values: { plugins: { hooks: { image: 'hooks:1', rbac: { role: { extraRules: [{ apiGroups: [''], resources: ['pods'], verbs: ['get'] }] }, clusterRole: { extraRules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['get'] }] } } } } } },

  { id: 'embedded-etcd', values: { controlPlane: { backingStore: { etcd: { embedded: on } }, statefulSet: { highAvailability: { replicas: 3 } } } } },
  {
    id: 'deployed-etcd',
    values: {
      controlPlane: {
        backingStore: {
          etcd: {
            deploy: {
              enabled: true,
              statefulSet: { highAvailability: { replicas: 3 }, labels: { team: 'a' }, env: [{ name: 'A', value: 'b' }], resources: { requests: { cpu: '100m' } } },
              service: { annotations: { note: 'etcd' } },
              headlessService: { annotations: { note: 'headless' } },
            },
          },
        },
      },
    },
  },
  { id: 'external-database', values: { controlPlane: { backingStore: { database: { external: { enabled: true, dataSource: 'mysql://user:pass@tcp(db:3306)/vc' } } } } } },
  { id: 'k3s', until: '0.33', values: { controlPlane: { distro: { k3s: { enabled: true, extraArgs: ['--debug'] } } } } },
  { id: 'kubernetes-version', since: '0.24', values: { controlPlane: { distro: { k8s: { enabled: true, version: 'v1.31.2' } } } } },

  { id: 'service', values: { controlPlane: { service: { annotations: { note: 'a' }, labels: { team: 'a' }, httpsNodePort: 30443, spec: { type: 'LoadBalancer', loadBalancerClass: 'internal' } } } } },
  { id: 'headless-service', values: { controlPlane: { statefulSet: { persistence: { volumeClaim: { enabled: true } } }, advanced: { headlessService: { annotations: { note: 'a' }, labels: { team: 'a' } } } } } },
  { id: 'ingress', values: { controlPlane: { ingress: { enabled: true, host: 'vc.example.com', pathType: 'Prefix', annotations: { 'cert-manager.io/issuer': 'ca' }, labels: { team: 'a' } } } } },
  { id: 'tls-route', since: '0.34', values: { controlPlane: { tlsRoute: { enabled: true, host: 'vc.example.com', spec: { parentRefs: [{ name: 'edge' }] } } } } },
  { id: 'service-monitor', values: { controlPlane: { serviceMonitor: { enabled: true, labels: { release: 'prometheus' }, annotations: { note: 'a' } } } } },
  { id: 'pod-disruption-budget', since: '0.31', values: { controlPlane: { advanced: { podDisruptionBudget: { enabled: true, minAvailable: 1, maxUnavailable: null } } } } },
  {
    id: 'service-accounts',
    values: {
      controlPlane: {
        advanced: {
          serviceAccount: { annotations: { role: 'a' }, imagePullSecrets: [{ name: 'pull' }] },
          workloadServiceAccount: { name: 'workloads', annotations: { role: 'b' } },
        },
      },
    },
  },
  { id: 'service-accounts-existing', values: { controlPlane: { advanced: { serviceAccount: { enabled: false, name: 'existing' }, workloadServiceAccount: { enabled: false } } } } },
  { id: 'global-annotations', values: { controlPlane: { advanced: { globalMetadata: { annotations: { owner: 'team-a' } } }, ingress: { enabled: true, host: 'vc.example.com' } } } },

  { id: 'role-synced', values: toHost({ ingresses: on, networkPolicies: on, serviceAccounts: on, podDisruptionBudgets: on }) },
  { id: 'role-new-host', kubeVersion: '1.35', values: {} },
  { id: 'role-rules', values: { rbac: { role: { extraRules: [{ apiGroups: ['apps'], resources: ['deployments'], verbs: ['get'] }] }, clusterRole: { extraRules: [{ apiGroups: [''], resources: ['namespaces'], verbs: ['list'] }] } } } },
  { id: 'role-overwritten', values: { rbac: { role: { overwriteRules: [{ apiGroups: [''], resources: ['pods'], verbs: ['*'] }] }, clusterRole: { overwriteRules: [{ apiGroups: [''], resources: ['nodes'], verbs: ['get'] }] } } } },
  { id: 'cluster-role-nodes', values: { ...fromHost({ nodes: { enabled: true, selector: { all: true } } }), networking: { advanced: { proxyKubelets: { byHostname: true, byIP: true } } } } },
  { id: 'cluster-role-classes', values: { sync: { fromHost: { ingressClasses: on, runtimeClasses: on, priorityClasses: on, storageClasses: on }, toHost: { persistentVolumes: on } } } },
  { id: 'cluster-role-custom-resources', since: '0.23', values: { sync: { toHost: { customResources: { 'widgets.example.com': on } }, fromHost: { customResources: { 'gadgets.example.com': { enabled: true, scope: 'Cluster' } } } } } },
  { id: 'cluster-role-gateways', since: '0.35', values: toHost({ gatewayApi: { enabled: true, httpRoutes: on, gateways: on } }) },
  { id: 'cluster-role-metrics', values: { integrations: { metricsServer: { enabled: true, nodes: true, pods: true } } } },
  { id: 'replicated-services', values: { networking: { replicateServices: { fromHost: [{ from: 'host-ns/service', to: 'default/service' }] } } } },
  { id: 'platform-key', until: '0.32', values: { external: { platform: { apiKey: { secretName: 'key', namespace: 'platform' } } } } },
  { id: 'platform-key-top', since: '0.32', values: { platform: { apiKey: { secretName: 'key', namespace: 'platform' } } } },

  { id: 'network-policy', values: { policies: { networkPolicy: on } } },
  { id: 'network-policy-etcd', values: { policies: { networkPolicy: on }, controlPlane: { backingStore: { etcd: { deploy: on } } } } },
  {
    id: 'resource-policies',
    values: {
      policies: {
        resourceQuota: { enabled: true, quota: { 'count/pods': '10' }, labels: { team: 'a' } },
        limitRange: { enabled: true, default: { cpu: '2' }, max: { cpu: '4' }, annotations: { note: 'a' } },
      },
    },
  },
  { id: 'coredns', values: { controlPlane: { coredns: { deployment: { replicas: 2, nodeSelector: { pool: 'dns' } }, service: { annotations: { note: 'dns' } } } } } },
  { id: 'coredns-overwritten', until: '0.26', values: { controlPlane: { coredns: { overwriteManifests: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: dns\n', overwriteConfig: '.:53 {}' } } } },
  { id: 'extra-manifests', values: { experimental: { deploy: { host: { manifests: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: extra\n' } } } } },
  { id: 'exported-kubeconfig', values: { exportKubeConfig: { context: 'my-context', server: 'https://vc.example.com', secret: { name: 'kubeconfig' } } } },
  { id: 'private-nodes', since: '0.28', values: { privateNodes: on, controlPlane: { service: { spec: { type: 'NodePort' } } } } },
  { id: 'log-file', since: '0.37', values: { logging: { file: on } } },
  { id: 'csi', since: '0.37', values: { privateNodes: on, deploy: { csi: { kubeVirt: on }, localPathProvisioner: { enabled: false } } } },
];
