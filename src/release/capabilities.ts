/**
 * Behaviour of a release's chart that its values don't show.
 *
 * Differences in options need no row here: if a release doesn't have an option in its shape, the option can't be in the values.
 */
export interface Capabilities {
  // The control plane's pods.

  /** The grace period for stopping the pods. Unit: seconds. */
  readonly terminationGracePeriodSeconds: number;
  /** Whether the timings of the probes are options. Otherwise, they are fixed. */
  readonly probeTimings: boolean;
  /** Whether probes without timing options have a timeout of 3 seconds, instead of the default of Kubernetes. */
  readonly probeTimeout: boolean;
  /** Where the config Secret is mounted in the control plane's container. */
  readonly configMountPath: string;
  /** Whether the container has the address of its node in `NODE_IP`. */
  readonly nodeIpEnv: boolean;
  /**
   * The values that the `vClusterConfigHash` of the pods is calculated from. If they change, the pods restart.
   *
   * `all`; `withoutAutoNodes`: all except for the auto nodes, whose changes need no restart; `privateNodesOnly`: a bug of one
   * patch release, in which few changes restart the pods.
   */
  readonly hashedValues: 'all' | 'withoutAutoNodes' | 'privateNodesOnly';

  // The virtual cluster's Kubernetes binaries.

  /**
   * The images of the Kubernetes binaries: one image with all of them, or an image each for the API server, the controller
   * manager and the scheduler. Their default tags are the Kubernetes version of the host cluster.
   */
  readonly kubernetesImages: 'one' | 'each';
  /** The flag with which `cp` copies the binaries from their image: with their attributes (`-a`) or without them (`-r`). */
  readonly kubernetesCopyFlag: '-a' | '-r';
  /** When private nodes use the full image: if an option requires it, or always. */
  readonly privateNodesFullImage: 'whenImportingBinaries' | 'always';

  // DNS within the virtual cluster.

  /** Whether the chart renders the manifests of CoreDNS in a ConfigMap. Otherwise, vCluster creates them itself. */
  readonly corednsConfigMap: boolean;
  /** Whether the Corefile contains the cluster domain if it isn't `cluster.local`. */
  readonly corefileClusterDomain: boolean;

  // Services.

  /**
   * Whether the Service must have annotations: vCluster adds one, and panics if the Service has none.
   *
   * Helm and client-side `kubectl apply` always add annotations, but server-side apply doesn't.
   */
  readonly serviceNeedsAnnotations: boolean;
  /** The ports of the Service for konnectivity with private nodes: one each for agent, admin and health, one, or none. */
  readonly konnectivityPorts: 'each' | 'one' | 'none';
  /** The health endpoints of deployed etcd: a single one, or separate ones for liveness and readiness. */
  readonly etcdHealth: 'one' | 'aliveAndReady';

  // Metrics.

  /**
   * Whether the ServiceMonitor also scrapes the controller manager and the scheduler, with a label for the component.
   *
   * These releases also add a label to the Service, which the ServiceMonitor selects, and let a `release` label of the values
   * replace that of the ServiceMonitor.
   */
  readonly componentMetrics: boolean;
  /** The path of the metrics of a component: `/scheduler/metrics` or `/metrics/scheduler`. */
  readonly componentMetricsPath: 'componentFirst' | 'metricsFirst';
  /** Whether the ServiceMonitor scrapes the syncer. */
  readonly syncerMetrics: boolean;
  /** Whether the ServiceMonitor scrapes embedded etcd. */
  readonly etcdMetrics: boolean;
  /** Whether the ServiceMonitor scrapes kine, which replaces etcd if the store is a database. */
  readonly kineMetrics: boolean;

  // Network policies.

  /** The traffic that the network policies restrict: only egress of the workloads and the control plane, or also ingress. */
  readonly networkPolicies: 'egress' | 'egressAndIngress';
  /** The label by which the network policy of the control plane selects the DNS of the host cluster. */
  readonly hostDnsLabel: 'kube-dns' | 'vcluster-kube-dns';
  /** Whether the network policies allow connections to the API server from anywhere. */
  readonly apiServerIngress: boolean;
  /** Whether the workloads have no network policies with private nodes, because they don't run in the host cluster. */
  readonly privateNodesNetworkPolicies: boolean;

  // Permissions of the control plane in its namespace.

  /** Whether the control plane has fewer permissions in the host cluster with private nodes. */
  readonly privateNodesRole: boolean;
  /** Whether the control plane may patch its own StatefulSet or Deployment. */
  readonly patchesWorkload: boolean;
  /** Whether the control plane may write events. */
  readonly writesEvents: boolean;
  /** Whether it may also write events of `events.k8s.io`. */
  readonly eventsV1: boolean;
  /** Whether the control plane may resize pods, on host clusters that support it: Kubernetes 1.35 and newer. */
  readonly podResize: boolean;
  /** Whether embedded etcd elects a leader even with a single replica, and therefore needs leases. */
  readonly embeddedEtcdLeases: boolean;
  /** Whether the External Secrets integration may always sync secrets. Otherwise, only if `sync.externalSecrets` is enabled. */
  readonly externalSecretsAlways: boolean;
  /** Whether the Gateway API can be synced. The rules for reference grants are then separate. */
  readonly gatewayApi: boolean;

  // Permissions of the control plane in the whole host cluster.

  /** Whether syncing the Gateway API requires a ClusterRole. */
  readonly gatewayApiClusterRole: boolean;
  /** The API group of runtime classes in the permissions of the control plane. `nodes.k8s.io` doesn't exist. */
  readonly runtimeClassesApiGroup: 'node.k8s.io' | 'nodes.k8s.io';
  /** Whether the permission to read metrics and stats of nodes requires the kubelet proxy. Otherwise, it requires syncing of nodes. */
  readonly kubeletRulesForProxyOnly: boolean;
  /** Whether the version after a `/` is removed from the names of custom resources. */
  readonly versionedCustomResources: boolean;
  /** Whether the permissions for volumes are split into a rule for reading and a rule for the other verbs. */
  readonly splitVolumeRules: boolean;

  // The platform.

  /** The section of the platform's API key in the values: `external.platform` or `platform`. */
  readonly platformValues: 'external' | 'topLevel';
  /** The namespace of the service account that may read the platform's API key: its own, or, by mistake, that of the Secret. */
  readonly platformSubjectNamespace: 'release' | 'secret';
}
