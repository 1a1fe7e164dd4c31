import { formatValue } from '../values/describe';
import { isObject, JsonObject } from '../values/json';

/** The value that was read from a prop, and the errors. */
export interface Read<T> {
  readonly value: T;
  readonly errors: readonly string[];
}

/** Reads a text prop. In plain JavaScript, it can be anything: `instead` replaces values that are not text. */
export function readText<T extends string | undefined>(prop: string, given: T, instead: T): Read<T> {
  return given === undefined || typeof given === 'string'
    ? { value: given, errors: [] }
    : { value: instead, errors: [`${prop}: ${formatValue(given)} must be a string.`] };
}

/** The values of a `VClusterYaml`, which may be one of another copy of the library. */
export function readValuesFrom(given: unknown): Read<JsonObject> {
  const { values } = (given ?? { values: {} }) as { values?: unknown };
  return isObject(values)
    ? { value: values as JsonObject, errors: [] }
    : { value: {}, errors: [`valuesFrom: ${formatValue(given)} must be a VClusterYaml. Use VClusterYaml.fromFile or VClusterYaml.fromText.`] };
}

/** What typed props say. Objects that fail when they are read, or that only look like cdk8s's, are the user's mistake. */
export function readTyped<T>(say: () => T, instead: T): Read<T> {
  try {
    return { value: say(), errors: [] };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'something other than an error was thrown';
    const line = `props: must be plain options and objects of cdk8s and cdk8s-plus. They cannot be read: ${reason}`.replace(/\s+/g, ' ');
    return { value: instead, errors: [`${line}.`] };
  }
}
