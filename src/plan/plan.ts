import { readText, readTyped, readValuesFrom } from './given-props';
import { hostVersion } from './host-version';
import { addedPath, CodePlace, Written, writtenCode, writtenPath } from './origin';
import { plain, Resolve } from './plain';
import { RenderInput } from '../chart/rendering';
import { checkValues } from '../check/check-values';
import { nameDefault } from '../check/defaults';
import { checkExtraManifests } from '../check/extra-manifests';
import { checkTemplates } from '../check/templates';
import { checkRulesOfValues } from '../check/values-rules';
import type { AddedByProp } from '../props/added';
import type { VirtualClusterBaseProps } from '../props/control-plane-props';
import { ReleaseModel } from '../release/release-model';
import { appendedDeeply } from '../values/append';
import { problemLine } from '../values/describe';
import { JsonObject } from '../values/json';
import { mergeLayers, mergeValues } from '../values/merge';
import { formatPath, Path, Problem } from '../values/problem';
import type { Values } from '../values/values';

/** The paths of rules that are not about values. */
const BESIDE_VALUES: Path = ['name', 'namespace', 'release'];

/** The result of reading typed props. */
export interface Typed {
  /** As values. */
  readonly values: Values;
  readonly added?: AddedByProp;
  /** Errors that the values don't show. */
  readonly errors?: readonly string[];
}

/** The release that a construct renders, and the name and namespace of the virtual cluster. */
export interface Identity {
  readonly release: ReleaseModel;
  /** The Helm release name. */
  readonly name: string;
  /** The namespace of the objects. Undefined if neither the props nor the cdk8s chart set one. */
  readonly namespace?: string;
  /** Applies the app's resolvers to an option. Default: returns the option. */
  readonly resolve?: Resolve;
}

/** The input of a construct. */
export interface PlanInput {
  readonly release: ReleaseModel;
  readonly name: string;
  /** The namespace of the objects. Undefined if it is set when the objects are applied. */
  readonly objectNamespace?: string;
  readonly props: Pick<VirtualClusterBaseProps, 'hostCluster' | 'hostKubernetesVersion' | 'values' | 'valuesFrom'>;
  /** Reads the typed props. */
  readonly typed: () => Typed;
  /** Applies the app's resolvers to an option. Default: returns the option. */
  readonly resolve?: Resolve;
  /** The place in code of an option that a typed prop sets. */
  readonly locate: (path: Path) => CodePlace;
}

/** The input of the renderers, or the errors. */
export interface Plan extends RenderInput {
  /** The namespace of the objects. Undefined if it is set when the objects are applied. */
  readonly objectNamespace?: string;
  /** The host cluster that the objects go to. Undefined if the app has only one. */
  readonly hostCluster?: string;
  /** The version of the host's Kubernetes, as it was given. */
  readonly hostKubernetesVersion?: string;
  /** The errors in the input, one line each. If there are any, nothing is rendered. */
  readonly errors: readonly string[];
  /** The paths in the values that the errors are about. */
  readonly broken: readonly Path[];
  /** Whether the objects can be rendered despite the errors, to find further errors. */
  readonly renderable: boolean;
  /** The merged `values` and typed props, without the defaults. */
  readonly written: JsonObject;
  /** Returns the path of an option as the user wrote it. */
  readonly where: (path: Path) => string;
  /** Formats a problem with the path of the option as the user wrote it. */
  readonly tell: (problem: Problem) => string;
}

/**
 * Renders a plan. A plan with errors is rendered if possible, to find further errors.
 *
 * @returns undefined if it can't be rendered
 */
export function renderedBy<T>(p: Plan, render: () => T): T | undefined {
  if (p.errors.length === 0) {
    return render();
  }
  try {
    return p.renderable ? render() : undefined;
  } catch {
    // Values that violate a rule may be impossible to render.
    return undefined;
  }
}

/**
 * Plans what is rendered: merges typed props over `values` over the defaults of the release, and checks the result.
 */
export function plan(input: PlanInput): Plan {
  const { release } = input;
  const name = readText('name', input.name, 'unnamed');
  const namespace = readText('namespace', input.objectNamespace, undefined);
  const hostCluster = readText('hostCluster', input.props.hostCluster, undefined);
  const props = readTyped<Typed>(input.typed, { values: {} });
  const file = readValuesFrom(input.props.valuesFrom);
  const from = plain(file.value, [], input.resolve);
  const given = plain(input.props.values ?? {}, [], input.resolve);
  const typed = plain(props.value.values, [], input.resolve);
  const added = plain(props.value.added?.values ?? {}, [], input.resolve);
  const written = appendedDeeply(mergeLayers(mergeLayers(from.value, given.value), typed.value), added.value);
  const values = mergeValues(release.defaults as JsonObject, written) as Values;
  const host = hostVersion(input.props.hostKubernetesVersion);

  const origins: Written = { typed: typed.value, values: given.value, valuesFrom: from.value, locate: input.locate };
  const where = (path: Path) => (BESIDE_VALUES.includes(path[0])
    ? formatPath(path)
    : addedPath(path, written, props.value.added?.prop, added.value) ?? writtenPath(path, origins));
  // What can't be copied stands in no source, and may stand in another.
  const sources = new Map([...from.problems.map(problem => [problem, 'valuesFrom'] as const), ...given.problems.map(problem => [problem, 'values'] as const)]);
  const placeOf = (problem: Problem) => (sources.has(problem) ? formatPath([sources.get(problem)!, ...problem.path]) : where(problem.path));
  const tell = (problem: Problem) =>
    problemLine(placeOf(problem), nameDefault(problem, written, release.defaults as JsonObject), writtenCode(problem.path, origins));
  const shapeProblems = [...from.problems, ...given.problems, ...typed.problems, ...checkValues(written, release)];
  const rendering: RenderInput = {
    release,
    values,
    name: name.value,
    namespace: namespace.value ?? 'default',
    hostMinor: host.minor,
    hostVersion: host.version,
  };
  const ruleProblems = checkRulesOfValues({ values, release, name: name.value, namespace: namespace.value }, shapeProblems);
  // These checks require the right types, so they run only if the types have no errors.
  const textProblems = shapeProblems.length > 0 ? [] : [...checkTemplates(rendering), ...checkExtraManifests(rendering)];
  const problems = [...shapeProblems, ...ruleProblems, ...textProblems];
  const unread = [...[name, namespace, hostCluster, host, file, props].flatMap(one => one.errors), ...props.value.errors ?? []];
  const errors = [...unread, ...problems.map(tell)];
  return {
    ...rendering,
    objectNamespace: namespace.value,
    hostCluster: hostCluster.value,
    hostKubernetesVersion: input.props.hostKubernetesVersion,
    errors,
    broken: problems.map(({ path }) => path),
    // Most objects contain the name.
    renderable: unread.length + from.problems.length + given.problems.length + typed.problems.length === 0
      && !problems.some(({ path }) => BESIDE_VALUES.includes(path[0])),
    written,
    where,
    tell,
  };
}
