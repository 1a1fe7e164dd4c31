import { manifestProblems } from './yaml-text';
import { extraManifests } from '../chart/manifests';
import { RenderInput } from '../chart/rendering';
import { expandText } from '../chart/template';
import { Problem } from '../values/problem';

/** Finds the problems in the additional objects that the values contain as text. */
export function checkExtraManifests(input: RenderInput): Problem[] {
  const { manifests, manifestsTemplate } = input.values.experimental?.deploy?.host ?? {};
  const problems = [
    ...problemsOfManifests('manifests', manifests),
    ...problemsOfManifests('manifestsTemplate', manifestsTemplate && expandText(input, manifestsTemplate).text),
  ];
  return problems.length > 0 ? problems : namesakeProblems(input);
}

/** Finds duplicate objects: the second would replace the first. */
function namesakeProblems(input: RenderInput): Problem[] {
  const names = extraManifests(input).map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`);
  return names.filter((name, index) => names.indexOf(name) < index).map(name => ({
    path: ['experimental', 'deploy', 'host'],
    value: name,
    allowed: 'in its manifests only once',
  }));
}

function problemsOfManifests(option: string, text: string | undefined): Problem[] {
  return manifestProblems(text ?? '').map(problem => ({ path: ['experimental', 'deploy', 'host', option], ...problem }));
}
