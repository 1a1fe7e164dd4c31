import { JsonObject } from '../values/json';

/** The labels that nodes must have. A null is the empty text that an API server takes it for: cdk8s would leave the label out. */
export function nodeSelector(labels: object | undefined): JsonObject | undefined {
  return labels && Object.fromEntries(Object.entries(labels).map(([label, value]) => [label, value ?? '']));
}
