import { Path, Problem } from './problem';
import { Rendering } from '../render/rendering';
import { templateProblems, textProblems } from '../render/template';
import { at } from '../values/json';

/** The options whose YAML the chart takes for a template, with the switch that it depends on. */
const TEMPLATED: readonly { readonly path: Path; readonly when?: Path }[] = [
  { path: ['controlPlane', 'statefulSet', 'persistence', 'addVolumes'] },
  { path: ['controlPlane', 'ingress', 'spec'], when: ['controlPlane', 'ingress', 'enabled'] },
  { path: ['controlPlane', 'tlsRoute', 'spec'], when: ['controlPlane', 'tlsRoute', 'enabled'] },
];

/** The option that is a template itself. */
const TEMPLATE: Path = ['experimental', 'deploy', 'host', 'manifestsTemplate'];

/** Finds the templates in the values that are more than plain look-ups. */
export function checkTemplates(r: Rendering): Problem[] {
  return [
    ...TEMPLATED.filter(({ when }) => !when || at(r.values, when)).flatMap(({ path }) => templateProblems(r, at(r.values, path), path)),
    ...textProblems(r, at(r.values, TEMPLATE) ?? '', TEMPLATE),
  ];
}
