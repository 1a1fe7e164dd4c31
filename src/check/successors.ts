/** An option that a release removed. */
export interface Successor {
  /** Its path, without the positions of lists. All keys below it were removed too. */
  readonly path: string;
  /** The first release without it. */
  readonly since: string;
  /** The options that replace it. Empty: none. */
  readonly now: readonly string[];
  /** Further advice, in complete sentences. */
  readonly how?: string;
}

const NETWORK_POLICY = 'policies.networkPolicy';
const K8S = 'controlPlane.distro.k8s';
const REMOVE = 'Remove the section, even if it contains enabled: false: the distribution is k8s, upstream Kubernetes.';
const FROM_CONTROL_PLANE = 'Nodes always get their binaries from the control plane.';

/**
 * The options that releases removed, oldest first, with the options that replace them.
 *
 * For errors about unknown keys, and for the documentation. There is a row for each key that a release removed, or for each key
 * below it. Source: vCluster's documentation, the advice of its command line, and the history of its configuration types.
 */
export const SUCCESSORS: readonly Successor[] = [
  { path: 'experimental.sleepMode', since: '0.24', now: ['sleepMode'] },

  ...['apiServer', 'controllerManager', 'scheduler'].flatMap((component): Successor[] => [
    {
      path: `${K8S}.${component}.image`,
      since: '0.25',
      now: [`${K8S}.image`, `${K8S}.version`],
      how: 'One image contains all Kubernetes components; version sets its tag.',
    },
    { path: `${K8S}.${component}.imagePullPolicy`, since: '0.25', now: [`${K8S}.imagePullPolicy`] },
  ]),
  { path: 'experimental.reuseNamespace', since: '0.25', now: [], how: 'Each virtual cluster needs its own namespace.' },

  {
    path: 'controlPlane.distro.k0s',
    since: '0.26',
    now: [],
    how: `${REMOVE} vCluster can't migrate a control plane that runs k0s.`,
  },
  {
    path: 'experimental.multiNamespaceMode',
    since: '0.26',
    now: ['sync.toHost.namespaces'],
    how: 'List the namespaces, or patterns of them, in mappings.byName. This can\'t be changed on a running virtual cluster.',
  },
  ...['disableSync', 'rewriteKubernetesService'].map((key): Successor => ({
    path: `experimental.syncSettings.${key}`,
    since: '0.26',
    now: [],
    how: 'A virtual cluster that syncs no workloads to the host has private nodes (privateNodes.enabled).',
  })),

  { path: 'controlPlane.standalone.joinNode.name', since: '0.27', now: [], how: 'The name of the node is the host name of its machine.' },
  ...['controlPlane.standalone', 'privateNodes'].map((owner): Successor => ({
    path: `${owner}.joinNode.containerd.importImages`,
    since: '0.27',
    now: [],
    how: `Import images with commands in ${owner}.joinNode.preJoinCommands.`,
  })),
  { path: 'privateNodes.importNodeBinaries', since: '0.27', now: [], how: FROM_CONTROL_PLANE },
  { path: 'privateNodes.autoUpgrade.bundleRepository', since: '0.27', now: [], how: FROM_CONTROL_PLANE },
  { path: 'privateNodes.kubelet.cgroupDriver', since: '0.27', now: ['privateNodes.kubelet.config'], how: 'Set cgroupDriver in that map.' },

  ...['bundle', 'bundleRepository'].map((key): Successor => ({
    path: `controlPlane.standalone.${key}`,
    since: '0.28',
    now: [],
    how: 'The install script has the flag --vcluster-kubernetes-bundle.',
  })),
  {
    path: 'controlPlane.standalone.syncConfig',
    since: '0.28',
    now: [],
    how: 'Change the configuration file on the machine.',
  },
  {
    path: 'experimental.genericSync',
    since: '0.28',
    now: ['sync.toHost.customResources', 'sync.fromHost.customResources'],
    how: 'Move exports to toHost and imports to fromHost, with one entry for each resource.',
  },
  {
    path: 'experimental.isolatedControlPlane',
    since: '0.28',
    now: [],
    how: 'The control plane runs in the host cluster that runs the workloads.',
  },

  {
    path: 'integrations.externalSecrets.sync.externalSecrets',
    since: '0.29',
    now: ['integrations.externalSecrets.sync.toHost.externalSecrets'],
    how: 'It has no option enabled: all ExternalSecrets are synced, or only those that its selector matches.',
  },
  { path: 'integrations.externalSecrets.sync.stores', since: '0.29', now: ['integrations.externalSecrets.sync.toHost.stores'] },
  {
    path: 'integrations.externalSecrets.sync.clusterStores',
    since: '0.29',
    now: ['integrations.externalSecrets.sync.fromHost.clusterStores'],
    how: 'Its selector has matchLabels instead of labels.',
  },
  {
    path: 'experimental.syncSettings.targetNamespace',
    since: '0.29',
    now: [],
    how: 'Workloads run in the control plane\'s namespace.',
  },

  {
    path: 'controlPlane.standalone.autoNodes.requirements',
    since: '0.30',
    now: ['controlPlane.standalone.autoNodes.nodeTypeSelector'],
  },
  ...['static', 'dynamic'].map((pools): Successor => ({
    path: `privateNodes.autoNodes.${pools}`,
    since: '0.30',
    now: [`privateNodes.autoNodes[].${pools}`],
    how: 'privateNodes.autoNodes is a list with one item for each provider. Move provider, static and dynamic into an '
      + 'item. The requirements of a pool are now its nodeTypeSelector.',
  })),

  {
    path: `${NETWORK_POLICY}.outgoingConnections.ipBlock`,
    since: '0.31',
    now: [`${NETWORK_POLICY}.workload.publicEgress`],
    how: 'It has the same cidr and except.',
  },
  {
    path: `${NETWORK_POLICY}.outgoingConnections.platform`,
    since: '0.31',
    now: [],
    how: 'The control plane can always connect to a platform in the host cluster.',
  },
  { path: `${NETWORK_POLICY}.extraControlPlaneRules`, since: '0.31', now: [`${NETWORK_POLICY}.controlPlane.egress`] },
  { path: `${NETWORK_POLICY}.extraWorkloadRules`, since: '0.31', now: [`${NETWORK_POLICY}.workload.egress`] },

  { path: 'external.platform.project', since: '0.32', now: ['platform.project'] },
  { path: 'external.platform.apiKey', since: '0.32', now: ['platform.apiKey'] },
  {
    path: 'external.platform.autoSleep',
    since: '0.32',
    now: ['sleep.auto'],
    how: 'sleep.auto.afterInactivity is a duration such as 2h, not a number of seconds, and autoWakeup is called wakeup.',
  },
  {
    path: 'external.platform.autoDelete',
    since: '0.32',
    now: ['deletion.auto'],
    how: 'deletion.auto.afterInactivity is a duration such as 24h, not a number of seconds.',
  },
  { path: 'external.platform.autoSnapshot', since: '0.32', now: ['snapshots.auto'], how: 'snapshots.auto has no option enabled.' },
  { path: 'sleepMode.autoSleep', since: '0.32', now: ['sleep.auto'] },
  { path: 'sleepMode.timeZone', since: '0.32', now: ['sleep.auto.timezone'] },
  { path: 'sleepMode.autoWakeup', since: '0.32', now: ['sleep.auto.wakeup'] },
  { path: 'sleepMode.enabled', since: '0.32', now: [], how: 'Sleep mode is enabled if sleep.auto is set.' },

  {
    path: 'controlPlane.distro.k3s',
    since: '0.33',
    now: [],
    how: `${REMOVE} A control plane that runs k3s must be migrated first: change its distribution to k8s with a release from 0.25 to 0.32.`,
  },

  { path: 'snapshots.auto.volumes', since: '0.36', now: [], how: 'vCluster no longer takes volume snapshots.' },
];
