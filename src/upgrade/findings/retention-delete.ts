import { Found, FindingRule } from './finding';
import { isSwitch } from './kind-change';
import type { Cluster } from '../model/cluster';
import { replicasOf } from '../model/replicas';
import { isInControlPlane } from '../model/store';
import { ReadObject, objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

/** StatefulSets whose claims are deleted if they are deleted or scaled down. */
export const retentionDelete: FindingRule = {
  id: 'retention-delete',
  severities: [UpgradeSeverity.LOSS, UpgradeSeverity.RISK],
  about: 'Kubernetes deletes the claims of a StatefulSet if it is deleted or scaled down.',
  find: ({ before, removed, changed, added }) => (before ? [
    ...removed.filter(set => deletesWithSet(set) && mayHoldState(set, before)).map(set => goes(set, added.some(object => isSwitch(set, object)))),
    ...changed.flatMap(pair => (pair.after.kind === 'StatefulSet' ? [...starts(pair.before, pair.after), ...scalesDown(pair.before, pair.after)] : [])),
  ] : []),
};

/** Whether the claims of a StatefulSet may still be needed. The claims of an etcd whose state was migrated aren't. */
function mayHoldState(set: ReadObject, { hasConfig, store, workload, etcd }: Cluster): boolean {
  return !hasConfig || !(set === workload ? !isInControlPlane(store) : set === etcd && store !== 'deployed-etcd');
}

function goes(set: ReadObject, isReplaced: boolean): Found {
  return {
    severity: UpgradeSeverity.LOSS,
    subject: objectName(set),
    message: `The StatefulSet ${isReplaced ? 'is replaced by a Deployment' : 'is removed'}. Its retention policy is Delete: its claims, and the state in them, are deleted with it.`,
    advice: 'First apply the retentionPolicy Retain. Then remove the StatefulSet.',
  };
}

function starts(before: ReadObject, after: ReadObject): Found[] {
  return deletesWithSet(after) && !deletesWithSet(before) ? [{
    severity: UpgradeSeverity.RISK,
    subject: objectName(after),
    message: 'The retention policy changes to Delete. If the StatefulSet is deleted, its claims and the state are deleted too.',
    advice: 'Keep Retain, or create snapshots of state that you need.',
  }] : [];
}

function scalesDown(before: ReadObject, after: ReadObject): Found[] {
  const [old, next] = [before, after].map(replicasOf);
  return policyOf(after)?.whenScaled === 'Delete' && next < old ? [{
    severity: UpgradeSeverity.LOSS,
    subject: objectName(after),
    message: `The number of replicas decreases from ${old} to ${next}, and the retention policy deletes the claims of the removed replicas.`,
    advice: 'First set whenScaled to Retain.',
  }] : [];
}

function deletesWithSet(set: ReadObject): boolean {
  return set.kind === 'StatefulSet' && policyOf(set)?.whenDeleted === 'Delete';
}

function policyOf({ spec }: ReadObject): { whenDeleted?: string; whenScaled?: string } | undefined {
  return spec?.persistentVolumeClaimRetentionPolicy;
}
