import { Found, upgradeRule } from './finding';
import type { ClusterUpgrade } from '../change';
import { isInControlPlane, STORE_NAMES } from '../model/store';
import { DataVolume } from '../model/volume';
import { ReadObject, objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

/**
 * The volume that holds the state is replaced.
 *
 * The embedded database and embedded etcd use the volume that the control plane mounts at `/data`. Deployed etcd uses the
 * volume of its own StatefulSet.
 */
export const dataVolumeChange = upgradeRule(
  'data-volume-change',
  [UpgradeSeverity.LOSS],
  'The volume that holds the state is replaced by an empty one.',
  change => (controlPlaneHolds(change)
    ? compare(change.before.workload, change.after.workload, change.before.dataVolume, change.after.dataVolume, STORE_NAMES[change.before.store])
    : change.before.store === 'deployed-etcd' && change.after.store === 'deployed-etcd'
      ? compare(change.before.etcd, change.after.etcd, change.before.etcdVolume, change.after.etcdVolume, 'deployed etcd')
      : []),
);

/** A change of the store is another finding, unless both stores use the volume of the control plane. */
function controlPlaneHolds({ before, after }: ClusterUpgrade): boolean {
  return before.hasConfig && after.hasConfig && isInControlPlane(before.store) && isInControlPlane(after.store);
}

function compare(
  was: ReadObject | undefined, is: ReadObject | undefined, before: DataVolume | undefined, after: DataVolume | undefined, store: string,
): Found[] {
  if (!was || !is || !before || !after) {
    return [];
  }
  if (before.kind === 'ephemeral' && after.kind === 'ephemeral') {
    return [];
  }
  const common = { severity: UpgradeSeverity.LOSS, subject: objectName(is) };
  if (before.identity !== after.identity) {
    return [{
      ...common,
      message: `The state of ${store} is in ${before.description}, but the pods will mount ${after.description}. The virtual cluster starts with an empty store.`,
      advice: before.kind === 'ephemeral'
        ? 'The state is deleted with the pod. Create a snapshot before the change, and restore it afterwards.'
        : after.kind === 'ephemeral' ? `Keep ${before.description}.` : `Keep ${before.description}, or stop the control plane, copy the data to ${after.description}, and then apply the change.`,
    }];
  }
  if (before.kind === 'template' && after.kind === 'template' && before.storageClass !== after.storageClass) {
    const [old, next] = [before, after].map(({ storageClass }) => storageClass ?? 'the default class');
    return [{
      ...common,
      message: `The storage class of ${before.description} changes from ${old} to ${next}. The class of an existing claim can't be changed: only new, empty claims use the new class.`,
      advice: `Keep ${old}. To use ${next}, create a snapshot, delete the StatefulSet and its claims, apply the change, and restore the snapshot.`,
    }];
  }
  return [];
}
