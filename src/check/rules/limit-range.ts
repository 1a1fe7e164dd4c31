import { at } from '../../values/json';
import { isMore } from '../kubernetes/quantity';
import type { Rule, RuleContext } from '../rule';

const LIMITS = 'policies.limitRange';

/** Each pair in the order that Kubernetes wants: the first no larger than the second. */
const PAIRS = [
  ['min', 'max'], ['min', 'defaultRequest'], ['min', 'default'],
  ['defaultRequest', 'default'], ['defaultRequest', 'max'], ['default', 'max'],
] as const;

/** What containers may take that don't say it themselves, and that may be no less and no more than others. */
export const limitRange: readonly Rule[] = PAIRS.map(([less, more]): Rule => ({
  path: `${LIMITS}.${more}.*`,
  check: (amount, context) => !isRendered(context) || !isMore(amountOf(less, context), amount),
  allowed: (_, context) => `no less than ${LIMITS}.${less}.${context.path[3]}, which is ${amountOf(less, context)}${isDefault(less, context) ? ' by default' : ''}`,
  fix: (_, context) => (isDefault(less, context) ? `Set ${LIMITS}.${less}.${context.path[3]} as well.` : undefined),
}));

function amountOf(bound: string, { values, path }: RuleContext): unknown {
  return at(values.policies?.limitRange, [bound, path[3]]);
}

/** Whether an amount is the release's default, which its reader need not have written. */
function isDefault(bound: string, context: RuleContext): boolean {
  const standard = at(context.release.defaults.policies?.limitRange, [bound, context.path[3]]);
  return standard !== undefined && standard === amountOf(bound, context);
}

/** Where one of limits and quota is on, the other comes with it unless it is off. */
function isRendered({ values }: RuleContext): boolean {
  const [limits, quota] = [values.policies?.limitRange, values.policies?.resourceQuota].map(policy => String(policy?.enabled));
  return limits === 'true' || (quota === 'true' && limits !== 'false');
}
