import { Found, upgradeRule } from './finding';
import { isCovered, Right, rightsOf, rightText } from '../model/rights';
import { UpgradeSeverity } from '../report-types';

/** Permissions in the host cluster that no role grants to the control plane any more. */
export const rightsGo = upgradeRule(
  'rights-go',
  [UpgradeSeverity.NOTICE],
  'The control plane loses permissions in the host cluster. Features that need them stop working.',
  ({ before, after }) => {
    const kept = rightsOf(after);
    const lost = rightsOf(before).filter(right => !kept.some(other => isCovered(right, other)));
    const groups = new Map(lost.map(({ role, subject }) => [`${role} ${subject}`, { role, subject }]));
    return [...groups.values()].map(({ role, subject }) =>
      found(role, subject, lost.filter(right => right.role === role && right.subject === subject)));
  },
);

function found(role: string, subject: string, lost: Right[]): Found {
  return {
    severity: UpgradeSeverity.NOTICE,
    subject: role,
    message: `${subject} loses permissions: ${texts(lost).join('; ')}.`,
    advice: 'Check that no synced resource needs them. Tools that prune remove them immediately.',
  };
}

const SHOWN = 6;

/** The lost verbs, grouped by resource. */
function texts(lost: Right[]): string[] {
  const verbs = new Map<string, string[]>();
  for (const right of lost) {
    const target = rightText(right);
    verbs.set(target, [...verbs.get(target) ?? [], right.verb]);
  }
  const all = [...verbs].map(([target, list]) => `${list.join(', ')} ${target}`);
  return all.length > SHOWN ? [...all.slice(0, SHOWN), `and ${all.length - SHOWN} more`] : all;
}
