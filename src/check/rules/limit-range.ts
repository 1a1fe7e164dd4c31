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
  check: (amount, context) => {
    const lower = at(context.values.policies?.limitRange, [less, context.path[3]]);
    return !isRendered(context) || !isMore(lower, amount);
  },
  allowed: (_, { values, path }) => `no less than ${LIMITS}.${less}.${path[3]}, which is ${at(values.policies?.limitRange, [less, path[3]])}`,
}));

/** Where one of limits and quota is on, the other comes with it unless it is off. */
function isRendered({ values }: RuleContext): boolean {
  const [limits, quota] = [values.policies?.limitRange, values.policies?.resourceQuota].map(policy => String(policy?.enabled));
  return limits === 'true' || (quota === 'true' && limits !== 'false');
}
