import { Found, FindingRule } from './finding';
import { isSwitch } from './kind-change';
import type { Cluster } from '../model/cluster';
import { isInControlPlane } from '../model/store';
import { ReadObject, objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

/** StatefulSets whose claims are deleted with them, or when they scale down. */
export const retentionDelete: FindingRule = {
  id: 'retention-delete',
  severities: [UpgradeSeverity.LOSS, UpgradeSeverity.RISK],
  about: 'Kubernetes deletes the claims of a StatefulSet along with it, or when it scales down.',
  find: ({ before, removed, changed, added }) => (before ? [
    ...removed.filter(set => deletesWithSet(set) && mayHoldState(set, before)).map(set => goes(set, added.some(object => isSwitch(set, object)))),
    ...changed.flatMap(pair => (pair.after.kind === 'StatefulSet' ? [...starts(pair.before, pair.after), ...scalesDown(pair.before, pair.after)] : [])),
  ] : []),
};

/** Whether claims of a StatefulSet may hold anything that is still needed: those of an etcd whose state was migrated don't. */
function mayHoldState(set: ReadObject, { hasConfig, store, workload, etcd }: Cluster): boolean {
  return !hasConfig || !(set === workload ? !isInControlPlane(store) : set === etcd && store !== 'deployed-etcd');
}

function goes(set: ReadObject, isReplaced: boolean): Found {
  return {
    severity: UpgradeSeverity.LOSS,
    subject: objectName(set),
    message: `The StatefulSet ${isReplaced ? 'becomes a Deployment' : 'is removed'}. Its retention policy is Delete: its claims are deleted with it, and the state in them.`,
    advice: 'Apply retentionPolicy Retain first. Remove the StatefulSet after that.',
  };
}

function starts(before: ReadObject, after: ReadObject): Found[] {
  return deletesWithSet(after) && !deletesWithSet(before) ? [{
    severity: UpgradeSeverity.RISK,
    subject: objectName(after),
    message: 'The retention policy becomes Delete: whoever deletes the StatefulSet, deletes the claims and the state.',
    advice: 'Keep Retain where the state matters. Take snapshots otherwise.',
  }] : [];
}

function scalesDown(before: ReadObject, after: ReadObject): Found[] {
  const [old, next] = [before, after].map(({ spec }) => Number(spec?.replicas ?? 1));
  return policyOf(after)?.whenScaled === 'Delete' && next < old ? [{
    severity: UpgradeSeverity.LOSS,
    subject: objectName(after),
    message: `The replicas go from ${old} down to ${next}, and the retention policy deletes the claims of those that go.`,
    advice: 'Set whenScaled to Retain first.',
  }] : [];
}

function deletesWithSet(set: ReadObject): boolean {
  return set.kind === 'StatefulSet' && policyOf(set)?.whenDeleted === 'Delete';
}

function policyOf({ spec }: ReadObject): { whenDeleted?: string; whenScaled?: string } | undefined {
  return spec?.persistentVolumeClaimRetentionPolicy;
}
