import { readText, readTyped } from './given-props';
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

/** What rules tell of besides values. */
const BESIDE_VALUES: Path = ['name', 'namespace', 'release'];

/** What typed props say. */
export interface Typed {
  /** As values. */
  readonly values: Values;
  readonly added?: AddedByProp;
  /** What is wrong and can't be told from the values. */
  readonly errors?: readonly string[];
}

/** The release that a construct renders, and the name and namespace of the virtual cluster. */
export interface Identity {
  readonly release: ReleaseModel;
  /** The Helm release name. */
  readonly name: string;
  /** The namespace of the objects. Undefined if neither the props nor the cdk8s chart set one. */
  readonly namespace?: string;
  /** What the app's resolvers make of an option. Default: itself. */
  readonly resolve?: Resolve;
}

/** What a construct was given. */
export interface PlanInput {
  readonly release: ReleaseModel;
  readonly name: string;
  /** Where the objects go. Undefined where whoever applies them says it. */
  readonly objectNamespace?: string;
  readonly props: Pick<VirtualClusterBaseProps, 'hostCluster' | 'hostKubernetesVersion' | 'values' | 'valuesFrom'>;
  /** Reads the typed props. */
  readonly typed: () => Typed;
  /** What the app's resolvers make of an option. Default: itself. */
  readonly resolve?: Resolve;
  /** The place in code of an option that a typed prop sets. */
  readonly locate: (path: Path) => CodePlace;
}

/** What is to be rendered, or why it isn't. */
export interface Plan extends RenderInput {
  /** Where the objects go. Undefined where whoever applies them says it. */
  readonly objectNamespace?: string;
  /** The host cluster that the objects go to. Undefined if the app has only one. */
  readonly hostCluster?: string;
  /** The version of the host's Kubernetes, as it was given. */
  readonly hostKubernetesVersion?: string;
  /** What is wrong with the input, a line each. Nothing is rendered unless it is empty. */
  readonly errors: readonly string[];
  /** What of it the errors are about, as paths in the values. */
  readonly broken: readonly Path[];
  /** Whether it can be rendered, wrong as it may be: to see what is wrong besides. */
  readonly renderable: boolean;
  /** What was written, in `values` and in typed props, which is merged over the defaults. */
  readonly written: JsonObject;
  /** Names the option at a path of the values as the user wrote it. */
  readonly where: (path: Path) => string;
  /** Tells of something wrong with an option, as the user wrote it. */
  readonly tell: (problem: Problem) => string;
}

/**
 * What a renderer makes of a plan. Of one with errors it makes what can be made, to see what is wrong besides.
 *
 * @returns undefined where nothing can be made
 */
export function renderedBy<T>(p: Plan, render: () => T): T | undefined {
  if (p.errors.length === 0) {
    return render();
  }
  try {
    return p.renderable ? render() : undefined;
  } catch {
    // What breaks a rule may not make an object at all.
    return undefined;
  }
}

/**
 * The one way from what the user wrote to what is rendered: typed props over `values` over the release's defaults,
 * checked on the way.
 */
export function plan(input: PlanInput): Plan {
  const { release } = input;
  const name = readText('name', input.name, 'unnamed');
  const namespace = readText('namespace', input.objectNamespace, undefined);
  const hostCluster = readText('hostCluster', input.props.hostCluster, undefined);
  const props = readTyped<Typed>(input.typed, { values: {} });
  const from = plain(input.props.valuesFrom?.values ?? {}, [], input.resolve);
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
  // These rely on the types: values of a wrong one are left to the first report.
  const textProblems = shapeProblems.length > 0 ? [] : [...checkTemplates(rendering), ...checkExtraManifests(rendering)];
  const problems = [...shapeProblems, ...ruleProblems, ...textProblems];
  const unread = [...name.errors, ...namespace.errors, ...hostCluster.errors, ...host.errors, ...props.errors, ...props.value.errors ?? []];
  const errors = [...unread, ...problems.map(tell)];
  return {
    ...rendering,
    objectNamespace: namespace.value,
    hostCluster: hostCluster.value,
    hostKubernetesVersion: input.props.hostKubernetesVersion,
    errors,
    broken: problems.map(({ path }) => path),
    // A wrong name would show in most objects.
    renderable: unread.length + from.problems.length + given.problems.length + typed.problems.length === 0
      && !problems.some(({ path }) => BESIDE_VALUES.includes(path[0])),
    written,
    where,
    tell,
  };
}
