import { at } from '../../values/json';
import { listed } from '../../values/listed';
import { outOfScope, resourcesOfScope } from '../kubernetes/policy-objects';
import { entries, list, text } from '../read';
import type { Finding, Rule, RuleContext } from '../rule';

const RESOURCE_QUOTA = 'policies.resourceQuota';

/** A quota with a scope can only restrict the resources that have the scope. */
export const scopedQuota: readonly Rule[] = [{
  path: RESOURCE_QUOTA,
  check: ({ quota, scopeSelector, scopes }, context) => {
    const hard = Object.fromEntries(entries(quota));
    return isRendered(context) ? [
      ...list(scopes).flatMap((scope, i) => clash(text(scope), ['scopes', i], hard, context)),
      ...list(scopeSelector?.matchExpressions)
        .flatMap((one, i) => clash(text(one?.scopeName), ['scopeSelector', 'matchExpressions', i], hard, context)),
    ] : [];
  },
  allowed: 'a quota with a scope that applies to all its resources',
}];

function clash(scope: string, place: Finding['at'], hard: object, { release }: RuleContext): Finding[] {
  const others = outOfScope(scope, hard);
  const defaults = others.filter(name => at(release.defaults, [...RESOURCE_QUOTA.split('.'), 'quota', name]) !== undefined);
  const written = others.filter(name => !defaults.includes(name));
  const steps = [
    ...defaults.length > 0 ? [`${listed(defaults, 'and')} ${defaults.length > 1 ? 'are defaults: set each' : 'is a default: set it'} to null in ${RESOURCE_QUOTA}.quota.`] : [],
    ...written.length > 0 ? [`Remove ${listed(written, 'and')} from ${RESOURCE_QUOTA}.quota.`] : [],
  ];
  return others.length > 0
    ? [{ at: place, allowed: `a scope that applies to all resources of the quota: ${scope} applies only to ${resourcesOfScope(scope)}`, fix: steps.join(' ') }] : [];
}

/** Whether the ResourceQuota is rendered. By default, it is if the LimitRange is enabled. */
function isRendered({ values }: RuleContext): boolean {
  const [limits, quota] = [values.policies?.limitRange, values.policies?.resourceQuota].map(policy => String(policy?.enabled));
  return quota === 'true' || (limits === 'true' && quota !== 'false');
}
