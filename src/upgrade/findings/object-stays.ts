import { Found, upgradeRule } from './finding';
import { isSwitch } from './kind-change';
import { kubectlDelete, ReadObject, objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

/** Objects that are no longer in the manifests. `kubectl apply` doesn't delete them. */
export const objectStays = upgradeRule(
  'object-stays',
  [UpgradeSeverity.NOTICE],
  'An object is no longer in the manifests. kubectl apply does not delete it.',
  ({ removed, added }) => removed.filter(object => !added.some(come => isSwitch(object, come))).map(found),
);

function found(object: ReadObject): Found {
  return {
    severity: UpgradeSeverity.NOTICE,
    subject: objectName(object),
    message: `The object is no longer in the manifests. kubectl apply does not delete it${effectOf(object)}.`,
    advice: `After you apply the change, delete it: ${kubectlDelete(object)}`,
  };
}

const EFFECTS: readonly (readonly [kinds: readonly string[], effect: string])[] = [
  [['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'], ', and it continues to grant its permissions'],
  [['NetworkPolicy'], ', and it continues to restrict traffic'],
  [['ResourceQuota', 'LimitRange'], ', and it continues to limit pods'],
  [['PodDisruptionBudget'], ', and it can block the draining of nodes'],
  [['StatefulSet', 'Deployment'], ', and its pods keep running'],
];

function effectOf({ kind }: ReadObject): string {
  return EFFECTS.find(([kinds]) => kinds.includes(kind))?.[1] ?? '';
}
