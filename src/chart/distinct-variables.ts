import { JsonObject } from '../values/json';

/**
 * The environment variables of a container, each once. Of several with one name the last counts, as for Kubernetes;
 * a server-side apply refuses a list that has a name twice.
 *
 * It takes the place of the first, unless its value refers to a variable between the two: Kubernetes expands only
 * references to variables that come before.
 */
export function distinctVariables(variables: readonly JsonObject[]): JsonObject[] {
  if (new Set(variables.map(({ name }) => name)).size === variables.length) {
    return [...variables];
  }
  const distinct: JsonObject[] = [];
  for (const variable of variables) {
    const before = typeof variable.name === 'string' ? distinct.findIndex(({ name }) => name === variable.name) : -1;
    if (before < 0) {
      distinct.push(variable);
    } else if (refersTo(variable, distinct.slice(before + 1))) {
      distinct.splice(before, 1);
      distinct.push(variable);
    } else {
      distinct[before] = variable;
    }
  }
  return distinct;
}

function refersTo({ value }: JsonObject, variables: readonly JsonObject[]): boolean {
  return typeof value === 'string' && variables.some(({ name }) => value.includes(`$(${name})`));
}
