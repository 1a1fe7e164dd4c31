import { hostVersion } from './host-version';
import { plain } from './plain';
import { checkExtraManifests } from '../check/extra-manifests';
import { addedPath, formatPath, PropPaths, writtenPath } from '../check/origin';
import { Path } from '../check/problem';
import { describe } from '../check/report';
import { checkTemplates } from '../check/templates';
import { checkValues } from '../check/values';
import { checkRules } from '../check/values-rules';
import { ReleaseModel } from '../release/release-model';
import { Rendering } from '../render/rendering';
import { appendedDeeply } from '../values/append';
import { configHash } from '../values/config';
import { JsonObject } from '../values/json';
import { mergeValues } from '../values/merge';
import type { Values } from '../values/values';

/** What rules tell of besides values. */
const BESIDE_VALUES: Path = ['name', 'namespace'];

/** What a typed prop adds to lists, whatever else is in them. */
export interface Added {
  readonly values: Values;
  /** The path of the prop. */
  readonly prop: string;
}

/** What a construct was given. */
export interface Input {
  readonly release: ReleaseModel;
  readonly name: string;
  /** Where the objects go. Undefined where whoever applies them says it. */
  readonly objectNamespace?: string;
  readonly hostKubernetesVersion?: string;
  /** What typed props say, as values. */
  readonly typed: JsonObject;
  readonly added?: Added;
  /** What is wrong with typed props and can't be told from the values that they say. */
  readonly errors?: readonly string[];
  /** Where typed props end up in the values. */
  readonly propPaths: PropPaths;
  /** The user's `vcluster.yaml`. */
  readonly values?: unknown;
}

/** What is to be rendered, or why it isn't. */
export interface Plan extends Rendering {
  /** Where the objects go. Undefined where whoever applies them says it. */
  readonly objectNamespace?: string;
  /** What is wrong with the input, a line each. Nothing is rendered unless it is empty. */
  readonly errors: readonly string[];
  /** Names the option at a path of the values as the user wrote it. */
  readonly where: (path: Path) => string;
}

/**
 * The one way from what the user wrote to what is rendered: typed props over `values` over the release's defaults,
 * checked on the way.
 */
export function plan(input: Input): Plan {
  const { release } = input;
  const given = plain(input.values ?? {});
  const typed = plain(input.typed);
  const added = plain(input.added?.values ?? {});
  const written = appendedDeeply(mergeValues(given.value, typed.value), added.value);
  const values = mergeValues(release.defaults as JsonObject, written) as Values;
  const host = hostVersion(input.hostKubernetesVersion);

  const where = (path: Path) => (BESIDE_VALUES.includes(path[0])
    ? formatPath(path)
    : addedPath(path, written, input.added?.prop, added.value)
      ?? writtenPath(path, { typed: typed.value, values: given.value, propPaths: input.propPaths }));
  const shapeProblems = [...given.problems, ...typed.problems, ...checkValues(written, release)];
  const rendering: Rendering = {
    release,
    values,
    name: input.name,
    namespace: input.objectNamespace ?? 'default',
    hostMinor: host.minor,
    hostVersion: host.version,
    configHash: '',
  };
  const problems = [
    ...shapeProblems,
    ...checkRules({ values, release, name: input.name, namespace: input.objectNamespace }, shapeProblems),
    // These rely on the types: values of a wrong one are left to the first report.
    ...shapeProblems.length > 0 ? [] : [...checkTemplates(rendering), ...checkExtraManifests(rendering)],
  ];
  const errors = [...input.errors ?? [], ...host.errors, ...problems.map(problem => describe(where(problem.path), problem))];
  return {
    ...rendering,
    objectNamespace: input.objectNamespace,
    configHash: errors.length > 0 ? '' : configHash(release, values),
    errors,
    where,
  };
}
