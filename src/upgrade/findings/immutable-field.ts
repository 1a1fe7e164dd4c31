import { Found, FindingRule } from './finding';
import { IMMUTABLE } from './immutable-fields';
import type { ObjectPair } from '../changes/object-changes';
import { ReadObject, objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

/** Changes of an object that the API server refuses. Source: the validation of updates in k8s.io/kubernetes, `pkg/apis`. */
export const immutableField: FindingRule = {
  id: 'immutable-field',
  severities: [UpgradeSeverity.REFUSED],
  about: 'The field cannot be changed in an existing object.',
  find: ({ changed }) => changed.flatMap(refusedFields),
};

function refusedFields(pair: ObjectPair): Found[] {
  const rows = isBuiltIn(pair.after) ? IMMUTABLE.filter(({ kinds, changes }) => kinds.includes(pair.after.kind) && changes(pair)) : [];
  return rows.map(({ field, advice }) => ({
    severity: UpgradeSeverity.REFUSED,
    subject: objectName(pair.after),
    message: `${field} changes. Kubernetes refuses this for an existing ${pair.after.kind}.`,
    advice: advice(pair),
  }));
}

/** Whether an object is of a built-in kind. Custom resources can have a kind with the same name. */
function isBuiltIn({ apiVersion }: ReadObject): boolean {
  const [group] = apiVersion.split('/');
  return !group.includes('.') || group.endsWith('.k8s.io');
}
