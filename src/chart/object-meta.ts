import { chartLabels, globalAnnotations, isEmpty, mergeAnnotations, presentOnly, RenderInput } from './rendering';
import { JsonObject } from '../values/json';

/** The metadata of an object in the values. */
export interface GivenMeta {
  readonly labels?: object;
  readonly annotations?: object;
}

/** The metadata of an object in the virtual cluster's namespace. */
export function namespacedMeta(input: RenderInput, name: string, { labels, annotations }: GivenMeta = {}): JsonObject {
  return presentOnly({ name, namespace: input.namespace, labels, annotations });
}

/** The metadata of a cluster-scoped object. */
export function clusterMeta(name: string, { labels, annotations }: GivenMeta = {}): JsonObject {
  return presentOnly({ name, labels, annotations });
}

/** The labels of the chart, with those of the values, which take precedence. */
export function labelsWith(input: RenderInput, labels: object | undefined, app?: string): JsonObject {
  const ofChart = app ? { ...chartLabels(input), app } : chartLabels(input);
  return isEmpty(labels) ? ofChart : { ...ofChart, ...labels };
}

/** The annotations of an object, with those of all objects. Those of the object take precedence. */
export function ownOverGlobal(input: RenderInput, annotations: object | undefined): JsonObject {
  return mergeAnnotations(annotations, globalAnnotations(input));
}

/** The annotations of an object, with those of all objects. Those of all objects take precedence. */
export function globalOverOwn(input: RenderInput, annotations: object | undefined): JsonObject {
  return mergeAnnotations(globalAnnotations(input), annotations);
}

/** A name that consists of the virtual cluster's name and namespace, shortened to the limit of Kubernetes. */
export function clusterWideName(input: RenderInput, prefix: string, suffix = ''): string {
  return `${prefix}-${input.name}-v-${input.namespace}${suffix}`.slice(0, 63).replace(/-$/, '');
}
