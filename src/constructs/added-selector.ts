import { addedProblems, line } from './added-metadata';
import { Manifest } from '../chart/rendering';
import { at, JsonObject } from '../values/json';

/** How each operator of a selector's expression decides on the value of a label. */
const OPERATORS: Readonly<Record<string, (value: string | undefined, values: readonly string[]) => boolean>> = {
  In: (value, values) => value !== undefined && values.includes(value),
  NotIn: (value, values) => value === undefined || !values.includes(value),
  Exists: value => value !== undefined,
  DoesNotExist: value => value === undefined,
};

/**
 * What an API server refuses of a workload's selector.
 *
 * @param rendered the workload as it is rendered
 * @param spec its spec, with what was added to the selector and to the labels of the pods
 */
export function addedSelectorErrors(rendered: Manifest, spec: JsonObject): string[] {
  const problems = addedProblems(rendered, { ...rendered, spec }).filter(({ path }) => path[1] === 'selector');
  const labels = at(spec, ['template', 'metadata', 'labels']) ?? {};
  const expressions: any[] = at(spec, ['selector', 'matchExpressions']) ?? [];
  const unmatched = expressions.filter(({ key, operator, values }) => !(OPERATORS[operator]?.(labels[key], values ?? []) ?? true));
  return [...problems, ...unmatched.map(value => ({
    path: ['spec', 'selector', 'matchExpressions'],
    value,
    allowed: 'left out, or match the labels of the template',
  }))].map(line);
}
