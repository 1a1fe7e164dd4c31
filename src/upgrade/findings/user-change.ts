import { upgradeRule } from './finding';
import { at } from '../../values/json';
import { syncerOf } from '../model/release';
import { isInControlPlane } from '../model/store';
import { ReadObject, objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

/** The default user of the image. */
const ROOT = 0;

/**
 * The user that the control plane runs as. Source: rootless mode "cannot be changed after initial deployment", in the
 * documentation (security).
 */
export const userChange = upgradeRule(
  'user-change',
  [UpgradeSeverity.RISK],
  'The control plane runs as another user, which may not be able to read the files in its volume.',
  ({ before, after }) => {
    const [from, to] = [before.workload, after.workload].map(userOf);
    const keepsFiles = before.hasConfig && isInControlPlane(before.store) && before.dataVolume !== undefined && before.dataVolume.kind !== 'ephemeral';
    return from !== undefined && to !== undefined && from !== to && keepsFiles ? [{
      severity: UpgradeSeverity.RISK,
      subject: objectName(after.workload!),
      message: `The user of the control plane changes from ${from} to ${to}. The files in ${before.dataVolume!.description} belong to user ${from}. `
        + 'vCluster does not support this change after the deployment.',
      advice: `Keep user ${from}. To use another user, create another virtual cluster from a snapshot.`,
    }] : [];
  },
);

/** The user of the container that runs vCluster. Undefined if there is no workload. */
function userOf(workload: ReadObject | undefined): number | undefined {
  const users = [at(syncerOf(workload), ['securityContext', 'runAsUser']), at(workload, ['spec', 'template', 'spec', 'securityContext', 'runAsUser'])];
  return workload && Number(users.find(user => user !== undefined) ?? ROOT);
}
