import { Found, FindingRule } from './finding';
import { IMMUTABLE } from './immutable-fields';
import type { ObjectPair } from '../changes/object-changes';
import { ReadObject, objectName } from '../read-object';
import { UpgradeSeverity } from '../report-types';

/** Changes that an API server refuses to make to an object. Source: the validation of updates in k8s.io/kubernetes, `pkg/apis`. */
export const immutableField: FindingRule = {
  id: 'immutable-field',
  severities: [UpgradeSeverity.REFUSED],
  about: 'Kubernetes does not change the field of an existing object.',
  find: ({ changed }) => changed.flatMap(refusedFields),
};

function refusedFields(pair: ObjectPair): Found[] {
  const rows = isBuiltIn(pair.after) ? IMMUTABLE.filter(({ kinds, changes }) => kinds.includes(pair.after.kind) && changes(pair)) : [];
  return rows.map(({ field, advice }) => ({
    severity: UpgradeSeverity.REFUSED,
    subject: objectName(pair.after),
    message: `${field} changes, which Kubernetes refuses for an existing ${pair.after.kind}.`,
    advice: advice(pair),
  }));
}

/** Whether a kind is one of Kubernetes' own: custom resources may have a kind of the same name. */
function isBuiltIn({ apiVersion }: ReadObject): boolean {
  const [group] = apiVersion.split('/');
  return !group.includes('.') || group.endsWith('.k8s.io');
}
