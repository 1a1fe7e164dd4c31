import { isObject, Json } from '../values/json';
import { readYaml } from '../values/read-yaml';

/** What is wrong with a text of YAML. */
export interface TextProblem {
  /** The part that is wrong. */
  readonly value: unknown;
  /** What is allowed, as the end of the sentence "… must be". */
  readonly allowed: string;
}

/** Finds what is wrong with a text of Kubernetes objects: that it isn't YAML, or holds something else. */
export function manifestProblems(text: string): TextProblem[] {
  const documents = parseDocuments(text);
  return Array.isArray(documents) ? documents.flatMap(objectsOfList).filter(object => !hasManifestKeys(object)).map(value => ({
    value,
    allowed: 'Kubernetes objects, each with apiVersion, kind and metadata.name',
  })) : [documents];
}

/** Finds what is wrong with the values of a chart: that they aren't YAML, or no map. */
export function chartValuesProblems(text: string): TextProblem[] {
  const documents = parseDocuments(text);
  return Array.isArray(documents) ? documents.slice(0, 1).filter(one => !isObject(one)).map(value => ({ value, allowed: 'a map in YAML' })) : [documents];
}

/** The documents of a text, or why it has none. */
function parseDocuments(text: string): Json[] | TextProblem {
  try {
    return readYaml(text);
  } catch (error) {
    return { value: text, allowed: `YAML: ${(error as Error).message.split('\n')[0].replace(/:$/, '')}` };
  }
}

/** The objects of a list of objects, or the object itself. */
function objectsOfList(object: Json): Json[] {
  return isObject(object) && object.apiVersion === 'v1' && object.kind === 'List' && Array.isArray(object.items) ? object.items : [object];
}

function hasManifestKeys(object: unknown): boolean {
  return isObject(object) && typeof object.apiVersion === 'string' && /^[^/]+(\/[^/]+)?$/.test(object.apiVersion) && typeof object.kind === 'string'
    && isObject(object.metadata) && Boolean(object.metadata.name ?? object.metadata.generateName);
}
