import { listed } from '../../values/listed';
import { text } from '../read';
import type { Rule } from '../rule';

const PULL_POLICIES = ['Always', 'IfNotPresent', 'Never'];
const POD_MANAGEMENT_POLICIES = ['Parallel', 'OrderedReady'];
const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
const TIMINGS = ['failureThreshold', 'initialDelaySeconds', 'timeoutSeconds', 'periodSeconds'];
const ETCD_STATEFUL_SET = 'controlPlane.backingStore.etcd.deploy.statefulSet';
const REWRITE_HOSTS = 'sync.toHost.pods.rewriteHosts.initContainer.resources';

const PULLED = [
  'controlPlane.statefulSet', ETCD_STATEFUL_SET,
  'controlPlane.distro.k8s', 'controlPlane.distro.k3s', 'controlPlane.distro.k0s',
  'controlPlane.distro.k8s.apiServer', 'controlPlane.distro.k8s.controllerManager', 'controlPlane.distro.k8s.scheduler',
  'controlPlane.advanced.konnectivity.agent', 'controlPlane.standalone.joinNode.nodeRegistration',
  'deploy.kubeProxy', 'deploy.cni.flannel', 'deploy.localPathProvisioner', 'deploy.csi.kubeVirt',
  'privateNodes.autoUpgrade', 'privateNodes.joinNode.nodeRegistration',
  'plugins.*', 'plugin.*',
];

/** Options of pods that are a word or a number. */
export const pods: readonly Rule[] = [
  ...PULLED.map((owner): Rule => ({
    path: `${owner}.imagePullPolicy`,
    check: policy => text(policy) === '' || PULL_POLICIES.includes(policy),
    allowed: listed(PULL_POLICIES),
  })),
  ...['controlPlane.statefulSet', ETCD_STATEFUL_SET].map((owner): Rule => ({
    path: `${owner}.scheduling.podManagementPolicy`,
    check: policy => text(policy) === '' || POD_MANAGEMENT_POLICIES.includes(policy),
    allowed: listed(POD_MANAGEMENT_POLICIES),
  })),
  ...PROBES.flatMap(probe => TIMINGS.map((timing): Rule => ({
    path: `controlPlane.statefulSet.probes.${probe}.${timing}`,
    check: count => !(count < 0),
    allowed: timing.endsWith('Seconds') ? 'a number of seconds: 0 or more' : 'a count: 0 or more',
  }))),
  ...['controlPlane.coredns.deployment.replicas', 'controlPlane.advanced.konnectivity.agent.replicas'].map((path): Rule => ({
    path,
    check: replicas => !(replicas < 0),
    allowed: 'a count: 0 or more',
  })),
  ...['limits', 'requests'].map((amounts): Rule => ({
    path: `${REWRITE_HOSTS}.${amounts}.*`,
    check: (amount, { values }) => typeof amount !== 'number' || values.sync?.toHost?.pods?.enabled !== true,
    allowed: amount => `a string, such as "${amount}": vCluster does not accept numbers here`,
  })),
];
