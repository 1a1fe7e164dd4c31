import { Found, upgradeRule } from './finding';
import { isCovered, Right, rightsOf, rightText } from '../model/rights';
import { UpgradeSeverity } from '../report-types';

/** Rights on the host that the control plane has before, and no role gives it afterwards. */
export const rightsGo = upgradeRule(
  'rights-go',
  [UpgradeSeverity.NOTICE],
  'The control plane loses rights on the host. What needs them stops working.',
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
    message: `${subject} loses rights: ${texts(lost).join('; ')}.`,
    advice: 'Check that nothing that is synced needs them. Tools that prune take them away at once.',
  };
}

const SHOWN = 6;

/** The verbs that are lost, by what they were for. */
function texts(lost: Right[]): string[] {
  const verbs = new Map<string, string[]>();
  for (const right of lost) {
    const target = rightText(right);
    verbs.set(target, [...verbs.get(target) ?? [], right.verb]);
  }
  const all = [...verbs].map(([target, list]) => `${list.join(', ')} ${target}`);
  return all.length > SHOWN ? [...all.slice(0, SHOWN), `and ${all.length - SHOWN} more`] : all;
}
