import { KUBERNETES_CHECKS, TEMPLATED } from './kubernetes/values';
import { Path, Problem } from './problem';
import { Rendering } from '../render/rendering';
import { expandTemplates, templateProblems, textProblems } from '../render/template';
import { at } from '../values/json';

interface Templated {
  readonly path: Path;
  /** The switch that it depends on. */
  readonly when?: Path;
  /** What Kubernetes calls that which the templates give. Default: it is no part of a pod. */
  readonly gives?: string;
}

/** The options whose YAML the chart takes for a template. */
const OPTIONS: readonly Templated[] = [
  { path: TEMPLATED.volumes, gives: 'Volume[]' },
  { path: TEMPLATED.ingress, when: ['controlPlane', 'ingress', 'enabled'] },
  { path: TEMPLATED.tlsRoute, when: ['controlPlane', 'tlsRoute', 'enabled'] },
];

/** The option that is a template itself. */
const TEMPLATE: Path = ['experimental', 'deploy', 'host', 'manifestsTemplate'];

/** Finds the templates in the values that are more than plain look-ups. */
export function checkTemplates(r: Rendering): Problem[] {
  return [
    ...OPTIONS.filter(({ when }) => !when || at(r.values, when)).flatMap(templated => problemsOf(r, templated)),
    ...textProblems(r, at(r.values, TEMPLATE) ?? '', TEMPLATE),
  ];
}

function problemsOf(r: Rendering, { path, gives }: Templated): Problem[] {
  const template = at(r.values, path);
  const problems = templateProblems(r, template, path);
  if (problems.length > 0 || !gives) {
    return problems;
  }
  const given = expandTemplates(r, template);
  return given === template ? [] : KUBERNETES_CHECKS.kubernetes(gives, given, path);
}
