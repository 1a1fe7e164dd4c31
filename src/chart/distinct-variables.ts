import { JsonObject } from '../values/json';

/**
 * The environment variables of a container without duplicates. The last variable with a name wins, as in Kubernetes. Server-side
 * apply refuses lists with duplicate names.
 *
 * It has the position of the first variable with this name, unless its value refers to a variable between the two: Kubernetes
 * only expands references to earlier variables.
 */
export function distinctVariables(variables: JsonObject[]): JsonObject[] {
  if (new Set(variables.map(({ name }) => name)).size === variables.length) {
    return variables;
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

/** A container without duplicate environment variables. */
export function withDistinctVariables(container: JsonObject): JsonObject {
  const variables = (container?.env ?? []) as JsonObject[];
  const distinct = distinctVariables(variables);
  return distinct === variables ? container : { ...container, env: distinct };
}

function refersTo({ value }: JsonObject, variables: readonly JsonObject[]): boolean {
  return typeof value === 'string' && variables.some(({ name }) => value.includes(`$(${name})`));
}
