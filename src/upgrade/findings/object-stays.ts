import { Found, upgradeRule } from './finding';
import { isSwitch } from './kind-change';
import { kubectlDelete, ReadObject, objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

/** Objects that the manifests no longer have. `kubectl apply` doesn't delete them. */
export const objectStays = upgradeRule(
  'object-stays',
  [UpgradeSeverity.NOTICE],
  'An object is no longer in the manifests. kubectl apply leaves it on the host.',
  ({ removed, added }) => removed.filter(object => !added.some(come => isSwitch(object, come))).map(found),
);

function found(object: ReadObject): Found {
  return {
    severity: UpgradeSeverity.NOTICE,
    subject: objectName(object),
    message: `It is no longer in the manifests. With kubectl apply it stays${effectOf(object)}.`,
    advice: `Delete it after you apply: ${kubectlDelete(object)}`,
  };
}

const EFFECTS: readonly (readonly [kinds: readonly string[], effect: string])[] = [
  [['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'], ', and the permissions that it grants'],
  [['NetworkPolicy'], ', and holds back traffic'],
  [['ResourceQuota', 'LimitRange'], ', and limits pods'],
  [['PodDisruptionBudget'], ', and can hold up the draining of nodes'],
  [['StatefulSet', 'Deployment'], ', and its pods keep running'],
];

function effectOf({ kind }: ReadObject): string {
  return EFFECTS.find(([kinds]) => kinds.includes(kind))?.[1] ?? '';
}
