import { at } from '../../values/json';
import { outOfScope, resourcesOfScope } from '../kubernetes/policies';
import { listed } from '../kubernetes/rule';
import { entries, list, text } from '../read';
import type { Finding, Rule, RuleContext } from '../rule';

const QUOTA = 'policies.resourceQuota';

/** Quotas for some of the pods or claims only: they can restrict no other resources. */
export const scopedQuota: readonly Rule[] = [{
  path: QUOTA,
  check: ({ quota, scopeSelector, scopes }, context) => {
    const hard = Object.fromEntries(entries(quota));
    return isRendered(context) ? [
      ...list(scopes).flatMap((scope, i) => clash(text(scope), ['scopes', i], hard, context)),
      ...list(scopeSelector?.matchExpressions)
        .flatMap((one, i) => clash(text(one?.scopeName), ['scopeSelector', 'matchExpressions', i], hard, context)),
    ] : [];
  },
  allowed: 'for scopes that all the resources of the quota have',
}];

function clash(scope: string, place: Finding['at'], hard: object, { release }: RuleContext): Finding[] {
  const others = outOfScope(scope, hard);
  const defaults = others.filter(name => at(release.defaults, [...QUOTA.split('.'), 'quota', name]) !== undefined);
  const written = others.filter(name => !defaults.includes(name));
  const steps = [
    ...defaults.length > 0 ? [`The quota has these by default: set ${listed(defaults, 'and')} to null in ${QUOTA}.quota.`] : [],
    ...written.length > 0 ? [`Remove ${listed(written, 'and')} from ${QUOTA}.quota.`] : [],
  ];
  return others.length > 0
    ? [{ at: place, allowed: `for a scope of all resources in the quota: ${scope} is for ${resourcesOfScope(scope)}`, fix: steps.join(' ') }] : [];
}

/** Where one of limits and quota is on, the other comes with it unless it is off. */
function isRendered({ values }: RuleContext): boolean {
  const [limits, quota] = [values.policies?.limitRange, values.policies?.resourceQuota].map(policy => String(policy?.enabled));
  return quota === 'true' || (limits === 'true' && quota !== 'false');
}
