import { parseAmounts } from './container-resources';
import { at, JsonObject } from '../../values/json';
import { list, text } from '../read';

/** Whether a quota applies to pods with a spec: without scopes, it applies to all pods; with several, to pods that are in each scope. */
export function selectsPods(quota: JsonObject, spec: JsonObject): boolean {
  return list(at(quota, ['spec', 'scopes'])).every(scope => isInScope(spec, scope, 'Exists', []))
    && list(at(quota, ['spec', 'scopeSelector', 'matchExpressions']))
      .every(({ scopeName, operator, values }) => isInScope(spec, scopeName, operator, list(values)));
}

function isInScope(spec: JsonObject, scope: string, operator: string, values: readonly unknown[]): boolean {
  switch (scope) {
    case 'Terminating': return hasDeadline(spec);
    case 'NotTerminating': return !hasDeadline(spec);
    case 'BestEffort': return isBestEffort(spec);
    case 'NotBestEffort': return !isBestEffort(spec);
    case 'PriorityClass': return isOfPriority(text(spec.priorityClassName), operator, values);
    default: return false;
  }
}

function hasDeadline(spec: JsonObject): boolean {
  return Number(spec.activeDeadlineSeconds) >= 0;
}

/** Whether no container has requests or limits of CPU or memory. */
function isBestEffort(spec: JsonObject): boolean {
  return [...list(spec.initContainers), ...list(spec.containers)].every(({ resources }) => ['requests', 'limits'].every(kind => {
    const { cpu, memory } = parseAmounts(at(resources, [kind]));
    return !cpu && !memory;
  }));
}

function isOfPriority(priority: string, operator: string, values: readonly unknown[]): boolean {
  switch (operator) {
    case 'Exists': return priority !== '';
    case 'DoesNotExist': return priority === '';
    case 'In': return values.includes(priority);
    case 'NotIn': return !values.includes(priority);
    default: return false;
  }
}
