import { KUBERNETES_CHECKS, TEMPLATED } from './kubernetes/checks-of-values';
import { RenderInput } from '../chart/rendering';
import { expandTemplates, templateProblems, expressionProblems } from '../chart/template';
import { at } from '../values/json';
import { Path, Problem } from '../values/problem';

interface TemplatedOption {
  readonly path: Path;
  /** The path of the switch that it depends on. */
  readonly when?: Path;
  /** The Kubernetes type of the result. Default: it is not a part of a pod. */
  readonly gives?: string;
}

/** The options whose YAML the chart evaluates as a template. */
const TEMPLATED_OPTIONS: readonly TemplatedOption[] = [
  { path: TEMPLATED.volumes, gives: 'Volume[]' },
  { path: TEMPLATED.ingress, when: ['controlPlane', 'ingress', 'enabled'] },
  { path: TEMPLATED.tlsRoute, when: ['controlPlane', 'tlsRoute', 'enabled'] },
];

/** The option whose text is a template. */
const MANIFESTS_TEMPLATE: Path = ['experimental', 'deploy', 'host', 'manifestsTemplate'];

/** Finds the templates in the values that are more than simple references. */
export function checkTemplates(input: RenderInput): Problem[] {
  return [
    ...TEMPLATED_OPTIONS.filter(({ when }) => !when || at(input.values, when)).flatMap(templated => problemsOf(input, templated)),
    ...expressionProblems(input, at(input.values, MANIFESTS_TEMPLATE) ?? '', MANIFESTS_TEMPLATE),
  ];
}

function problemsOf(input: RenderInput, { path, gives }: TemplatedOption): Problem[] {
  const template = at(input.values, path);
  const problems = templateProblems(input, template, path);
  if (problems.length > 0 || !gives) {
    return problems;
  }
  const given = expandTemplates(input, template);
  return given === template ? [] : KUBERNETES_CHECKS.kubernetes(gives, given, path);
}
