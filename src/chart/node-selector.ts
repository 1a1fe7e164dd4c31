import { JsonObject } from '../values/json';

/** The labels that nodes must have. A null becomes the empty text, as in the API server, because cdk8s would leave the label out. */
export function nodeSelector(labels: object | undefined): JsonObject | undefined {
  return labels && Object.fromEntries(Object.entries(labels).map(([label, value]) => [label, value ?? '']));
}
