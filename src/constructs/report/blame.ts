import { Manifest, RenderInput } from '../../chart/rendering';
import { checkManifest } from '../../check/kubernetes/manifest';
import type { Plan } from '../../plan/plan';
import { at, Json, JsonObject } from '../../values/json';
import { mergeValues } from '../../values/merge';
import { Path, Problem, pathsOverlap } from '../../values/problem';
import type { Values } from '../../values/values';

/** What comes of something that is wrong when an option is taken away. */
type Effect = 'cured' | 'gone' | 'there';

/** How many options are taken away at most, one after the other: the search must end, whatever was written. */
const MOST_TRIES = 500;

/**
 * Finds the option that is to blame for what is wrong with a rendered object, where its place in the object tells
 * nothing: the one without which it isn't wrong. Of several, the innermost one.
 *
 * @param object the object that the plan makes of the values as they were written
 * @param render what it makes of other values
 * @returns the option's path in the values, or undefined if what is wrong isn't of the options' making
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
      // Without it, nothing can be rendered.
      return 'there';
    }
  };
  let found: Path | undefined;
  let effect: Effect = 'gone';
  for (;;) {
    // An option that the object isn't there without is to blame only where none below it is.
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
      // A whole section says nothing.
      return found && found.length > 1 ? found : undefined;
    }
    [found, effect] = [next, nextEffect];
  }
}

/**
 * Whether what is wrong with a rendered object may come of what is known to be wrong with the options: it is at one of
 * those, or nobody knows where it comes from.
 */
export function isConsequence(plan: Plan, origin: Path | undefined): boolean {
  return plan.errors.length > 0 && (!origin || plan.broken.some(path => pathsOverlap(path, origin)));
}

/** What an object is for: a control plane may be run by either kind of workload. */
function roleOfKind(kind: string): string {
  return kind === 'Deployment' ? 'StatefulSet' : kind;
}

/** How often something is wrong. It may be at another position when something else is taken away. */
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
  // Switches come last: without one, all that it switches on goes, and what is wrong in there.
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
