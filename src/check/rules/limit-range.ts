import { at } from '../../values/json';
import type { Path } from '../../values/problem';
import { isMore } from '../kubernetes/quantity';
import { lastKey, Rule, RuleContext } from '../rule';

const LIMITS = 'policies.limitRange';

/** Pairs in the order that Kubernetes requires: the first must not be larger than the second. */
const PAIRS = [
  ['min', 'max'], ['min', 'defaultRequest'], ['min', 'default'],
  ['defaultRequest', 'default'], ['defaultRequest', 'max'], ['default', 'max'],
] as const;

/** The limits and default resources of containers in the LimitRange. */
export const limitRangeRules: readonly Rule[] = PAIRS.map(([less, more]): Rule => ({
  path: `${LIMITS}.${more}.*`,
  check: (amount, context, path) => !isRendered(context) || !isMore(boundAt(less, context, path), amount),
  allowed: (_, context, path) => `no less than ${LIMITS}.${less}.${lastKey(path)}, which is ${boundAt(less, context, path)}`
    + (isDefaultBound(less, context, path) ? ' by default' : ''),
  fix: (_, context, path) => (isDefaultBound(less, context, path) ? `Set ${LIMITS}.${less}.${lastKey(path)} as well.` : undefined),
}));

function boundAt(bound: string, { values }: Pick<RuleContext, 'values'>, path: Path): unknown {
  return at(values, [...LIMITS.split('.'), bound, lastKey(path)]);
}

/** Whether a quantity is the default of the release, so that the user did not write it. */
function isDefaultBound(bound: string, context: RuleContext, path: Path): boolean {
  return boundAt(bound, { values: context.release.defaults }, path) === boundAt(bound, context, path);
}

/** Whether the LimitRange is rendered. By default, it is if the ResourceQuota is enabled. */
function isRendered({ values }: RuleContext): boolean {
  const [limits, quota] = ['limitRange', 'resourceQuota'].map(policy => String(at(values, ['policies', policy, 'enabled'])));
  return limits === 'true' || (quota === 'true' && limits !== 'false');
}
