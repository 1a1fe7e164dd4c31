import { distro } from './distro';
import type { RenderInput } from './rendering';
import { at } from '../values/json';

const SCHEDULER = ['controlPlane', 'distro', 'k8s', 'scheduler', 'enabled'];

/** Whether namespaces of the virtual cluster are synced to the host cluster, which requires permissions in all namespaces. */
export function syncsNamespaces({ values }: RenderInput): boolean {
  return Boolean(values.sync?.toHost?.namespaces?.enabled || values.experimental?.multiNamespaceMode?.enabled);
}

/** Whether the virtual cluster has its own scheduler. */
export function hasScheduler(input: RenderInput): boolean {
  return Boolean((distro(input.values) === 'k8s' && at(input.values, SCHEDULER)) || input.values.controlPlane?.advanced?.virtualScheduler?.enabled);
}

/** Whether volume snapshots are allowed: by `rbac.enableVolumeSnapshotRules`, or by default unless nodes are private. */
export function takesVolumeSnapshots({ values }: RenderInput): boolean {
  const enabled = String(values.rbac?.enableVolumeSnapshotRules?.enabled);
  return enabled === 'true' || (enabled === 'auto' && !values.privateNodes?.enabled);
}

/** Whether etcd is deployed with the control plane, or is still needed to migrate its data. */
export function deploysEtcd({ values }: RenderInput): boolean {
  const etcd = values.controlPlane?.backingStore?.etcd;
  return Boolean(etcd?.deploy?.enabled || (etcd?.embedded?.enabled && etcd.embedded.migrateFromDeployedEtcd));
}

/** Whether Services of type LoadBalancer are served by kube-ovn in the host cluster. */
export function usesKubeOvn({ values }: RenderInput): unknown {
  return values.controlPlane?.advanced?.cloudControllerManager?.kubeOvn?.enabled;
}
