import { FindingRule } from './finding';
import { UpgradeSeverity } from '../report-types';

/** A virtual cluster with another name or namespace is a new virtual cluster. */
export const renamed: FindingRule = {
  id: 'renamed',
  severities: [UpgradeSeverity.LOSS],
  about: 'The name or namespace of a virtual cluster changes. This creates a new, empty virtual cluster.',
  find: ({ renamedFrom, after }) => (renamedFrom && after ? [{
    severity: UpgradeSeverity.LOSS,
    subject: placeOf(after),
    message: `${placeOf(renamedFrom)} changes to ${placeOf(after)}. This creates a new virtual cluster with an empty store. kubectl apply does not delete the old one, but tools that prune do.`,
    advice: 'Keep the name and the namespace. To move the virtual cluster, create a snapshot of the old one, and create the new one from it.',
  }] : []),
};

/** A virtual cluster that is no longer in the manifests. */
export const clusterRemoved: FindingRule = {
  id: 'cluster-removed',
  severities: [UpgradeSeverity.LOSS],
  about: 'The virtual cluster is no longer in the manifests. kubectl apply does not delete it, but tools that prune do.',
  find: ({ before, after, removed }) => (before && !after ? [{
    severity: UpgradeSeverity.LOSS,
    subject: placeOf(before),
    message: `The virtual cluster is no longer in the manifests. kubectl apply does not delete its ${removed.length} objects. Tools that prune delete them and all workloads.`,
    advice: 'Create a snapshot first. To delete the virtual cluster permanently, delete the objects that are listed as removed, and then its claims.',
  }] : []),
};

function placeOf({ name, namespace }: { name: string; namespace: string }): string {
  return namespace ? `${name} in ${namespace}` : name;
}
