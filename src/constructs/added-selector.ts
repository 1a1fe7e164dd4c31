import { addedProblems, line } from './added-metadata';
import { Manifest } from '../chart/rendering';
import { selects } from '../check/kubernetes/label-selector';
import { list } from '../check/read';
import { at, JsonObject } from '../values/json';

/**
 * The problems of the selector of a workload.
 *
 * @param rendered the workload as it is rendered
 * @param spec its spec, with the additions to the selector and to the labels of the pods
 */
export function addedSelectorErrors(rendered: Manifest, spec: JsonObject): string[] {
  const problems = addedProblems(rendered, { ...rendered, spec }).filter(({ path }) => path[1] === 'selector');
  const labels = at(spec, ['template', 'metadata', 'labels']);
  const expressions = list(at(spec, ['selector', 'matchExpressions']));
  const unmatched = expressions.filter(expression => !selects({ matchExpressions: [expression] }, labels));
  return [...problems, ...unmatched.map(value => ({
    path: ['spec', 'selector', 'matchExpressions'],
    value,
    allowed: 'left out, or match the labels of the template',
  }))].map(line);
}
