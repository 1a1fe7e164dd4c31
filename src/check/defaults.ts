import { at, JsonObject } from '../values/json';
import { listed } from '../values/listed';
import type { Path, Problem } from '../values/problem';

/**
 * Groups the problems of items of a default list into one problem, which says that the items are defaults and how to replace them.
 *
 * @param problems the problems of the values
 * @param written the values of the user
 * @param defaults the defaults that they are merged over
 */
export function nameDefaults(problems: readonly Problem[], written: JsonObject, defaults: JsonObject): Problem[] {
  const lists = new Map<string, Problem[]>();
  const named: (Problem | Problem[])[] = [];
  for (const problem of problems) {
    const list = isOnlyDefault(problem.path, written, defaults) ? defaultList(problem.path, defaults) : undefined;
    if (!list) {
      named.push(problem);
      continue;
    }
    const key = list.join('.');
    const same = lists.get(key);
    if (same) {
      same.push(problem);
    } else {
      const group = [problem];
      lists.set(key, group);
      named.push(group);
    }
  }
  return named.map(one => (Array.isArray(one) ? aboutList(one, defaults) : one));
}

/** Adds to a problem with a default that its option must be set too. Problems of {@link nameDefaults} already say this. */
export function nameDefault(problem: Problem, written: JsonObject, defaults: JsonObject): Problem {
  const { path, value, fix } = problem;
  const isAmount = typeof value === 'number' || (typeof value === 'string' && value !== '');
  return isAmount && isOnlyDefault(path, written, defaults) && at(defaults, path) === value
    ? { ...problem, fix: `${fix ? `${fix} ` : ''}This is the default value: set this option as well.` } : problem;
}

/** The texts for invalid items of a default list. */
export function wrongDefaults(list: string, items: readonly unknown[], allowed: string): Pick<Problem, 'allowed' | 'fix'> {
  return {
    allowed: `a list, with each item ${allowed}`,
    fix: `${listed(items.map(String), 'and')} ${items.length > 1 ? 'are defaults' : 'is a default'}: set ${list}: [] to remove all, or list your own.`,
  };
}

function aboutList(problems: readonly Problem[], defaults: JsonObject): Problem {
  const path = defaultList(problems[0].path, defaults)!;
  const words = wrongDefaults(String(path[path.length - 1]), problems.map(({ value }) => value), problems[0].allowed);
  return { path, value: at(defaults, path), ...words };
}

function isOnlyDefault(path: Path, written: JsonObject, defaults: JsonObject): boolean {
  return at(written, path) === undefined && at(defaults, path) !== undefined;
}

/** The list whose item a path refers to. */
function defaultList(path: Path, defaults: JsonObject): Path | undefined {
  const list = path.slice(0, -1);
  return Array.isArray(at(defaults, list)) ? list : undefined;
}
