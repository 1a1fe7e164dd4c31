import { Found, upgradeRule } from './finding';
import type { ClusterUpgrade } from '../change';
import { CONTROL_PLANE_KINDS } from '../model/cluster';
import { isInControlPlane } from '../model/store';
import { kubectlDelete, ReadObject, objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

/** A control plane whose kind changes. The new workload is another object: the old one stays until it is deleted. */
export const kindChange = upgradeRule(
  'kind-change',
  [UpgradeSeverity.RISK],
  'A Deployment replaces a StatefulSet, or the reverse. Both run until the old one is deleted.',
  change => change.removed.flatMap(gone => {
    const come = change.added.find(object => isSwitch(gone, object));
    return come ? [found(gone, come, stateOf(change))] : [];
  }),
);

/** Whether a workload of another kind replaces an object. */
export function isSwitch(gone: ReadObject, come: ReadObject): boolean {
  return gone.kind !== come.kind && [gone, come].every(({ kind }) => CONTROL_PLANE_KINDS.includes(kind))
    && gone.metadata.name === come.metadata.name && gone.metadata.namespace === come.metadata.namespace;
}

/** Where the state of the control plane is. */
type State = 'elsewhere' | 'same volume' | 'own volume';

function stateOf({ before, after }: ClusterUpgrade): State {
  if (!isInControlPlane(before.store)) {
    return 'elsewhere';
  }
  const isSame = before.dataVolume && after.dataVolume && before.dataVolume.kind !== 'ephemeral' && before.dataVolume.identity === after.dataVolume.identity;
  return isSame ? 'same volume' : 'own volume';
}

function found(gone: ReadObject, come: ReadObject, state: State): Found {
  const effects: Readonly<Record<State, string>> = {
    'elsewhere': '',
    'same volume': ' Both write to the same volume.',
    'own volume': gone.kind === 'StatefulSet'
      ? ' The claims of the StatefulSet stay, but no pod mounts them.'
      : ' The StatefulSet starts with new, empty claims.',
  };
  return {
    severity: UpgradeSeverity.RISK,
    subject: objectName(gone),
    message: `A ${come.kind} replaces the ${gone.kind}. With kubectl apply, both control planes run at the same time.${effects[state]}`,
    advice: `${state === 'own volume' ? 'Move the state first. ' : ''}Before you apply the change, delete the ${gone.kind}: ${kubectlDelete(gone)}`,
  };
}
