import { Found, upgradeRule } from './finding';
import { kubectlDelete, Manifest, objectName } from '../manifest';
import { isInControlPlane } from '../model/store';
import { UpgradeSeverity } from '../report-types';

const WORKLOADS = ['StatefulSet', 'Deployment'];

/** A control plane that becomes a Deployment or a StatefulSet is another object: the one before stays until it is deleted. */
export const kindChange = upgradeRule(
  'kind-change',
  [UpgradeSeverity.RISK],
  'A StatefulSet becomes a Deployment, or the other way round. Both run until the old one is deleted.',
  ({ before, added, removed }) => removed.flatMap(gone => {
    const come = added.find(object => isSwitch(gone, object));
    return come ? [found(gone, come, isInControlPlane(before.store))] : [];
  }),
);

/** Whether one object takes the place of another as a workload of another kind. */
export function isSwitch(gone: Manifest, come: Manifest): boolean {
  return gone.kind !== come.kind && [gone, come].every(({ kind }) => WORKLOADS.includes(kind))
    && gone.metadata.name === come.metadata.name && gone.metadata.namespace === come.metadata.namespace;
}

function found(gone: Manifest, come: Manifest, hasState: boolean): Found {
  const state = gone.kind === 'StatefulSet'
    ? 'The claims of the StatefulSet stay, but no pod mounts them any more.'
    : 'The StatefulSet starts with new, empty claims.';
  return {
    severity: UpgradeSeverity.RISK,
    subject: objectName(gone),
    message: `The ${gone.kind} becomes a ${come.kind}, which is another object: with kubectl apply, two control planes run at once.${hasState ? ` ${state}` : ''}`,
    advice: `${hasState ? 'Move the state first. Then delete' : 'Delete'} the ${gone.kind} before you apply: ${kubectlDelete(gone)}`,
  };
}
