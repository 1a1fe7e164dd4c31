import { globalOverOwn, labelsWith, namespacedMeta } from './object-meta';
import { RenderInput } from './rendering';
import { isTrue } from './rules';
import { oncePerFrozen } from '../values/frozen';
import { goText } from '../values/go-text';
import { JsonObject } from '../values/json';

/** The namespace that policies for the workloads apply to. Releases before 0.29 can sync the workloads to another one. */
export function workloadNamespace(input: RenderInput): string {
  return input.values.experimental?.syncSettings?.targetNamespace || input.namespace;
}

type Switch = string | boolean | undefined;

/** Whether a policy is rendered. With `auto`, the ResourceQuota and the LimitRange are each rendered if the other is enabled. */
export function isPolicyEnabled(enabled: Switch, other: Switch): boolean {
  return isTrue(enabled) || (String(enabled) !== 'false' && isTrue(other));
}

/** The metadata of the ResourceQuota and of the LimitRange. */
export function policyMeta(input: RenderInput, { labels, annotations }: { labels?: object; annotations?: object }): JsonObject {
  return {
    ...namespacedMeta(input, `vc-${input.name}`, { labels: labelsWith(input, labels), annotations: globalOverOwn(input, annotations) }),
    namespace: workloadNamespace(input),
  };
}

/** Quantities as text: `10` becomes `'10'`. A null is left out, because the API server would read it as 0. */
export function quantities(amounts: object | undefined): JsonObject {
  return amounts ? textsOf(amounts) : {};
}

const textsOf = oncePerFrozen((amounts: object): JsonObject => {
  const given = Object.entries(amounts).filter(([, amount]) => amount !== null);
  return Object.fromEntries(given.map(([resource, amount]) => [resource, goText(amount)]));
});
