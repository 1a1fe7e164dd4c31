import { globalOverOwn, labelsWith, namespacedMeta } from './object-meta';
import { isTrue } from './rules';
import { isEmpty, Manifest, presentOnly, Rendering } from '../../render/rendering';
import { goText } from '../../values/go-text';
import { JsonObject } from '../../values/json';

/** What all workloads of the virtual cluster may use together. */
export function resourceQuota(r: Rendering): Manifest[] {
  const { resourceQuota: options, limitRange: other } = r.values.policies ?? {};
  if (!applies(options?.enabled, other?.enabled)) {
    return [];
  }
  const { quota, scopeSelector, scopes } = options!;
  return [{
    apiVersion: 'v1',
    kind: 'ResourceQuota',
    metadata: policyMeta(r, options!),
    spec: presentOnly({
      hard: quantities(quota),
      scopeSelector: isEmpty(scopeSelector?.matchExpressions) ? {} : { matchExpressions: scopeSelector!.matchExpressions },
      scopes,
    }),
  }];
}

/** What one container may use, and what it gets where it doesn't say. */
export function limitRange(r: Rendering): Manifest[] {
  const { limitRange: options, resourceQuota: other } = r.values.policies ?? {};
  if (!applies(options?.enabled, other?.enabled)) {
    return [];
  }
  return [{
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: policyMeta(r, options!),
    spec: {
      limits: [{
        ...presentOnly({
          default: quantities(options!.default),
          defaultRequest: quantities(options!.defaultRequest),
          min: quantities(options!.min),
          max: quantities(options!.max),
        }),
        type: 'Container',
      }],
    },
  }];
}

/** The namespace of what holds for the workloads: releases before 0.29 can have them in another. */
export function workloadNamespace(r: Rendering): string {
  return r.values.experimental?.syncSettings?.targetNamespace || r.namespace;
}

type Switch = string | boolean | undefined;

/** With `auto`, either of the two comes with the other one. */
function applies(enabled: Switch, other: Switch): boolean {
  return isTrue(enabled) || (String(enabled) !== 'false' && isTrue(other));
}

function policyMeta(r: Rendering, { labels, annotations }: { labels?: object; annotations?: object }): JsonObject {
  return {
    ...namespacedMeta(r, `vc-${r.name}`, { labels: labelsWith(r, labels), annotations: globalOverOwn(r, annotations) }),
    namespace: workloadNamespace(r),
  };
}

/** Amounts as text: `10` becomes `'10'`. A null is none: written out, an API server would take it for 0. */
function quantities(amounts: object | undefined): JsonObject {
  const given = Object.entries(amounts ?? {}).filter(([, amount]) => amount !== null);
  return Object.fromEntries(given.map(([resource, amount]) => [resource, goText(amount)]));
}
