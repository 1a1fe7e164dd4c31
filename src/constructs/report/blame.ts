import { Manifest, RenderInput } from '../../chart/rendering';
import { checkManifest } from '../../check/kubernetes/manifest';
import type { Plan } from '../../plan/plan';
import { at, Json, JsonObject } from '../../values/json';
import { mergeValues } from '../../values/merge';
import { Path, Problem, pathsOverlap } from '../../values/problem';
import type { Values } from '../../values/values';

/** The effect of removing an option on a problem. */
type Effect = 'cured' | 'gone' | 'there';

/** The maximum number of options to remove, one after the other, so that the search always ends. */
const MOST_TRIES = 500;

/**
 * Finds the option that causes a problem in a rendered object, if the path in the object doesn't show it: the option without
 * which the object doesn't have the problem. Of several options, it returns the innermost.
 *
 * @param object the object that is rendered from the user's values
 * @param render renders the objects for other values
 * @returns the path of the option in the values, or undefined if no option causes the problem
 */
export function optionToBlame(plan: Plan, object: Manifest, problem: Problem, render: (input: RenderInput) => readonly Manifest[]): Path | undefined {
  const before = occurrences(checkManifest(object), problem);
  let tries = 0;
  const effectOf = (path: Path): Effect => {
    tries++;
    try {
      const values = mergeValues(plan.release.defaults as JsonObject, without(plan.written, path)) as Values;
      const now = render({ ...plan, values })
        .find(({ kind, metadata }) => roleOfKind(kind) === roleOfKind(object.kind) && metadata.name === object.metadata.name);
      return !now ? 'gone' : occurrences(checkManifest(now), problem) < before ? 'cured' : 'there';
    } catch {
      // Nothing can be rendered without this option.
      return 'there';
    }
  };
  let found: Path | undefined;
  let effect: Effect = 'gone';
  for (;;) {
    // If the object isn't rendered without an option, this option is only the cause if no option below it is.
    let next: Path | undefined;
    let nextEffect: Effect = effect;
    for (const path of pathsBelow(plan.written, found ?? [])) {
      const result = tries < MOST_TRIES ? effectOf(path) : 'there';
      if (result === 'cured' || (result === 'gone' && effect === 'gone' && !next)) {
        [next, nextEffect] = [path, result];
      }
      if (result === 'cured') {
        break;
      }
    }
    if (!next) {
      // A whole section is not specific enough.
      return found && found.length > 1 ? found : undefined;
    }
    [found, effect] = [next, nextEffect];
  }
}

/**
 * Whether a problem in a rendered object can be the consequence of known errors in the options: it has the same path as one of
 * them, or its cause is unknown.
 */
export function isConsequence(plan: Plan, origin: Path | undefined): boolean {
  return plan.errors.length > 0 && (!origin || plan.broken.some(path => pathsOverlap(path, origin)));
}

/** The role of an object: both kinds of workloads have the same role, because both can run a control plane. */
function roleOfKind(kind: string): string {
  return kind === 'Deployment' ? 'StatefulSet' : kind;
}

/** The number of occurrences of a problem. Its position can change when something else is removed. */
function occurrences(problems: readonly Problem[], problem: Problem): number {
  const what = ({ path, value }: Problem) => JSON.stringify([path.map(key => (typeof key === 'number' ? 0 : key)), value]);
  return problems.filter(other => what(other) === what(problem)).length;
}

function pathsBelow(values: JsonObject, path: Path): Path[] {
  const value = at(values, path);
  if (Array.isArray(value)) {
    return value.map((_, index) => [...path, index]);
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  // Switches come last: removing one also removes everything that it enables, with all problems in it.
  const isSwitch = (key: string) => Number(typeof value[key] === 'boolean');
  return Object.keys(value).sort((a, b) => isSwitch(a) - isSwitch(b)).map(key => [...path, key]);
}

function without<T extends Json>(value: T, [key, ...rest]: Path): T {
  if (Array.isArray(value)) {
    return (rest.length > 0
      ? value.map((item, index) => (index === key ? without(item, rest) : item))
      : value.filter((_, index) => index !== key)) as T;
  }
  const { [key]: inner, ...others } = value as JsonObject;
  return (rest.length > 0 ? { ...others, [key]: without(inner, rest) } : others) as T;
}
