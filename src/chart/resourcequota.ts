import { isEmpty, Manifest, presentOnly, RenderInput } from './rendering';
import { isPolicyEnabled, policyMeta, quantities } from './resource-policies';

/** The ResourceQuota of the namespace. */
export function resourceQuota(input: RenderInput): Manifest[] {
  const { resourceQuota: options, limitRange } = input.values.policies ?? {};
  if (!isPolicyEnabled(options?.enabled, limitRange?.enabled)) {
    return [];
  }
  const { quota, scopeSelector, scopes } = options!;
  return [{
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: policyMeta(input, options!),
    spec: presentOnly({
      hard: quantities(quota),
      scopeSelector: isEmpty(scopeSelector?.matchExpressions) ? {} : { matchExpressions: scopeSelector!.matchExpressions },
      scopes,
    }),
  }];
}
