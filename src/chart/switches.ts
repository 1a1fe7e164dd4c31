import { distro } from './distro';
import type { RenderInput } from './rendering';
import { at } from '../values/json';

const SCHEDULER = ['controlPlane', 'distro', 'k8s', 'scheduler', 'enabled'];

/** Whether the virtual cluster's namespaces become namespaces of the host, so that its permissions must reach all of them. */
export function syncsNamespaces({ values }: RenderInput): boolean {
  return Boolean(values.sync?.toHost?.namespaces?.enabled || values.experimental?.multiNamespaceMode?.enabled);
}

/** Whether the virtual cluster has a scheduler of its own. */
export function hasScheduler(input: RenderInput): boolean {
  return Boolean((distro(input.values) === 'k8s' && at(input.values, SCHEDULER)) || input.values.controlPlane?.advanced?.virtualScheduler?.enabled);
}

/** Whether volume snapshots may be taken: as `rbac.enableVolumeSnapshotRules` says, or by default where nodes are shared. */
export function takesVolumeSnapshots({ values }: RenderInput): boolean {
  const enabled = String(values.rbac?.enableVolumeSnapshotRules?.enabled);
  return enabled === 'true' || (enabled === 'auto' && !values.privateNodes?.enabled);
}

/** Whether etcd is deployed beside the control plane, or was, and its data must still be fetched from it. */
export function deploysEtcd({ values }: RenderInput): boolean {
  const etcd = values.controlPlane?.backingStore?.etcd;
  return Boolean(etcd?.deploy?.enabled || (etcd?.embedded?.enabled && etcd.embedded.migrateFromDeployedEtcd));
}

/** Whether Services of type LoadBalancer are served by kube-ovn in the host cluster. */
export function usesKubeOvn({ values }: RenderInput): unknown {
  return values.controlPlane?.advanced?.cloudControllerManager?.kubeOvn?.enabled;
}
