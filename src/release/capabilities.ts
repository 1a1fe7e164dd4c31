/**
 * What the chart of a release does of itself, where the values alone don't tell.
 *
 * What a release merely has another option for needs no row here: where the option isn't in the release's shape, it
 * can't be in the values.
 */
export interface Capabilities {
  // The control plane's pods.

  /** How long the pods may take to end. Unit: seconds. */
  readonly terminationGracePeriodSeconds: number;
  /** Whether the probes' timings are options. Elsewhere they are fixed. */
  readonly probeTimings: boolean;
  /** Whether the probes that have no options for it still wait longer than Kubernetes does for an answer: 3 seconds. */
  readonly probeTimeout: boolean;
  /** Where the config Secret is mounted in the control plane's container. */
  readonly configMountPath: string;
  /** Whether the container learns the address of its node as `NODE_IP`. */
  readonly nodeIpEnv: boolean;
  /**
   * What of the values the pods' `vClusterConfigHash` is made of, so that its change restarts them.
   *
   * `all`; `withoutAutoNodes`: all but the auto nodes, whose change needs no restart; `privateNodesOnly`: an oversight
   * of one patch, in which little restarts the pods.
   */
  readonly hashedValues: 'all' | 'withoutAutoNodes' | 'privateNodesOnly';

  // The virtual cluster's Kubernetes binaries.

  /**
   * Where Kubernetes' binaries come from: one image that has them all, or one each for the API server, the controller
   * manager and the scheduler, whose tags follow the host's version unless they are set.
   */
  readonly kubernetesImages: 'one' | 'each';
  /** How `cp` copies the binaries out of their image: with what they carry (`-a`), or their content alone (`-r`). */
  readonly kubernetesCopyFlag: '-a' | '-r';
  /** When private nodes take the full image: when they say so, or in any case. */
  readonly privateNodesFullImage: 'whenImportingBinaries' | 'always';

  // DNS within the virtual cluster.

  /** Whether the chart renders CoreDNS for the virtual cluster, as a ConfigMap. Elsewhere vCluster makes it itself. */
  readonly corednsConfigMap: boolean;
  /** Whether the Corefile names the cluster domain where it isn't `cluster.local`. */
  readonly corefileClusterDomain: boolean;

  // Services.

  /**
   * Whether the Service must have annotations: vCluster writes one of its own, and panics when the Service has none.
   *
   * Helm and client-side `kubectl apply` always add some, server-side apply doesn't.
   */
  readonly serviceNeedsAnnotations: boolean;
  /** Which ports the Service has for konnectivity where nodes are private: one each for agent, admin and health, one, or none. */
  readonly konnectivityPorts: 'each' | 'one' | 'none';
  /** Where deployed etcd tells whether it is well: in one place, or apart for alive and ready. */
  readonly etcdHealth: 'one' | 'aliveAndReady';

  // Metrics.

  /**
   * Whether the ServiceMonitor reads the controller manager and the scheduler too, and says which is which.
   *
   * With it came the Service's label by which it is found, and that a `release` label of the values takes the place of
   * the ServiceMonitor's own.
   */
  readonly componentMetrics: boolean;
  /** How a component's metrics are addressed: `/scheduler/metrics` or `/metrics/scheduler`. */
  readonly componentMetricsPath: 'componentFirst' | 'metricsFirst';
  /** Whether the ServiceMonitor reads the syncer's metrics. */
  readonly syncerMetrics: boolean;
  /** Whether the ServiceMonitor reads embedded etcd. */
  readonly etcdMetrics: boolean;
  /** Whether the ServiceMonitor reads kine, which stands in for etcd where a database is the store. */
  readonly kineMetrics: boolean;

  // Network policies.

  /** Which traffic the network policies hold back: what goes out of workloads and control plane, or what comes in as well. */
  readonly networkPolicies: 'egress' | 'egressAndIngress';
  /** By which label the control plane's network policy knows the host's DNS. */
  readonly hostDnsLabel: 'kube-dns' | 'vcluster-kube-dns';
  /** Whether the API server may be reached from anywhere despite network policies. */
  readonly apiServerIngress: boolean;
  /** Whether the workloads get no network policies where nodes are private: they run elsewhere. */
  readonly privateNodesNetworkPolicies: boolean;

  // What the control plane may do in its namespace.

  /** Whether the control plane may do less on the host where nodes are private. */
  readonly privateNodesRole: boolean;
  /** Whether the control plane may patch its own StatefulSet or Deployment. */
  readonly patchesWorkload: boolean;
  /** Whether the control plane may write events. */
  readonly writesEvents: boolean;
  /** Whether that holds for events of `events.k8s.io` too. */
  readonly eventsV1: boolean;
  /** Whether the control plane may resize pods, on hosts that can: Kubernetes 1.35 and newer. */
  readonly podResize: boolean;
  /** Whether embedded etcd elects a leader even of one, and needs leases. */
  readonly embeddedEtcdLeases: boolean;
  /** Whether the External Secrets integration may sync secrets in any case. Elsewhere, when `sync.externalSecrets` says so. */
  readonly externalSecretsAlways: boolean;
  /** Whether the Gateway API is synced, which gives the rules for reference grants a place of their own. */
  readonly gatewayApi: boolean;

  // What the control plane may do in the whole host cluster.

  /** Whether syncing the Gateway API is reason enough for a ClusterRole. */
  readonly gatewayApiClusterRole: boolean;
  /** The API group under which the control plane may read runtime classes. The one with an `s` doesn't exist. */
  readonly runtimeClassesApiGroup: 'node.k8s.io' | 'nodes.k8s.io';
  /** Whether only proxying kubelets gives the right to read nodes' metrics and stats. Elsewhere, syncing nodes does. */
  readonly kubeletRulesForProxyOnly: boolean;
  /** Whether reading a custom resource's name leaves out a version that stands behind a `/`. */
  readonly versionedCustomResources: boolean;
  /** Whether what volumes need is split into a rule for reading and one for the rest. */
  readonly splitVolumeRules: boolean;

  // The platform.

  /** Where the values tell the platform's API key: `external.platform` or `platform`. */
  readonly platformValues: 'external' | 'topLevel';
  /** The namespace of the service account that may read the platform's API key: its own, or by mistake the Secret's. */
  readonly platformSubjectNamespace: 'release' | 'secret';
}
