import { isObject, Json } from '../values/json';
import { readYaml } from '../values/read-yaml';

/** A problem with a YAML text. */
export interface TextProblem {
  /** The invalid part. */
  readonly value: unknown;
  /** What is allowed, as the end of the sentence "… must be". */
  readonly allowed: string;
}

/** Finds the problems in a text with Kubernetes objects: it must be YAML, and must contain only objects. */
export function manifestProblems(text: string): TextProblem[] {
  const documents = parseDocuments(text);
  return Array.isArray(documents) ? documents.flatMap(objectsOfList).filter(object => !hasManifestKeys(object)).map(value => ({
    value,
    allowed: 'Kubernetes objects, each with apiVersion, kind and metadata.name',
  })) : [documents];
}

/** Finds the problems in a text with the values of a chart: it must be YAML, and must be a map. */
export function chartValuesProblems(text: string): TextProblem[] {
  const documents = parseDocuments(text);
  return Array.isArray(documents) ? documents.slice(0, 1).filter(one => !isObject(one)).map(value => ({ value, allowed: 'a map in YAML' })) : [documents];
}

/** The documents of a text, or the problems with it. */
function parseDocuments(text: string): Json[] | TextProblem {
  try {
    return readYaml(text);
  } catch (error) {
    return { value: text, allowed: `YAML: ${(error as Error).message.split('\n')[0].replace(/:$/, '')}` };
  }
}

/** The objects of a List, or the object itself. */
function objectsOfList(object: Json): Json[] {
  return isObject(object) && object.apiVersion === 'v1' && object.kind === 'List' && Array.isArray(object.items) ? object.items : [object];
}

function hasManifestKeys(object: unknown): boolean {
  return isObject(object) && typeof object.apiVersion === 'string' && /^[^/]+(\/[^/]+)?$/.test(object.apiVersion) && typeof object.kind === 'string'
    && isObject(object.metadata) && Boolean(object.metadata.name ?? object.metadata.generateName);
}
