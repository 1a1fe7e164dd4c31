import { FindingRule } from './finding';
import { UpgradeSeverity } from '../report-types';

/** Another name or namespace is another virtual cluster. */
export const renamed: FindingRule = {
  id: 'renamed',
  severities: [UpgradeSeverity.LOSS],
  about: 'A virtual cluster gets another name or namespace: a new, empty one is created, and the old one stays.',
  find: ({ renamedFrom, after }) => (renamedFrom && after ? [{
    severity: UpgradeSeverity.LOSS,
    subject: placeOf(after),
    message: `${placeOf(renamedFrom)} becomes ${placeOf(after)}. That is another virtual cluster with an empty store. The old one stays with kubectl apply, and is deleted by tools that prune.`,
    advice: 'Keep the name and the namespace. To move, take a snapshot of the old one and create the new one from it.',
  }] : []),
};

/** A virtual cluster that the manifests no longer have. */
export const clusterRemoved: FindingRule = {
  id: 'cluster-removed',
  severities: [UpgradeSeverity.LOSS],
  about: 'The manifests no longer have the virtual cluster. It stays with kubectl apply, and is deleted by tools that prune.',
  find: ({ before, after, removed }) => (before && !after ? [{
    severity: UpgradeSeverity.LOSS,
    subject: placeOf(before),
    message: `The virtual cluster is removed. With kubectl apply, its ${removed.length} objects stay. Tools that prune delete them, with all workloads.`,
    advice: 'Take a snapshot before. To delete it for good, delete what is listed as removed, and then the claims.',
  }] : []),
};

function placeOf({ name, namespace }: { name: string; namespace: string }): string {
  return namespace ? `${name} in ${namespace}` : name;
}
