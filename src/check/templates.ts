import { Problem } from './problem';
import { Rendering } from '../render/rendering';
import { templateProblems } from '../render/template';
import { at } from '../values/json';

/** The options whose text the chart takes for a template. */
const TEMPLATED = [
  ['controlPlane', 'statefulSet', 'persistence', 'addVolumes'],
  ['controlPlane', 'ingress', 'spec'],
  ['controlPlane', 'tlsRoute', 'spec'],
  ['experimental', 'deploy', 'host', 'manifestsTemplate'],
];

/** Finds the templates in the values that are more than plain look-ups. */
export function checkTemplates(r: Rendering): Problem[] {
  return TEMPLATED.flatMap(path => templateProblems(r, at(r.values, path), path));
}
