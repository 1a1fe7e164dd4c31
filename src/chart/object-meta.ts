import { chartLabels, globalAnnotations, mergeAnnotations, presentOnly, RenderInput } from './rendering';
import { JsonObject } from '../values/json';

/** What the values may say about one object's metadata. */
export interface GivenMeta {
  readonly labels?: object;
  readonly annotations?: object;
}

/** The metadata of an object in the virtual cluster's namespace. */
export function namespacedMeta(input: RenderInput, name: string, { labels, annotations }: GivenMeta = {}): JsonObject {
  return presentOnly({ name, namespace: input.namespace, labels, annotations });
}

/** The metadata of an object that belongs to no namespace. */
export function clusterMeta(name: string, { labels, annotations }: GivenMeta = {}): JsonObject {
  return presentOnly({ name, labels, annotations });
}

/** The chart's labels, with those of the values: theirs win. */
export function labelsWith(input: RenderInput, labels: object | undefined, app?: string): JsonObject {
  return { ...chartLabels(input, app), ...labels };
}

/** An object's own annotations beside the ones that all objects have. Where both name one, its own wins. */
export function ownOverGlobal(input: RenderInput, annotations: object | undefined): JsonObject {
  return mergeAnnotations(annotations, globalAnnotations(input));
}

/** An object's own annotations beside the ones that all objects have. Where both name one, that of all objects wins. */
export function globalOverOwn(input: RenderInput, annotations: object | undefined): JsonObject {
  return mergeAnnotations(globalAnnotations(input), annotations);
}

/** A name made of the virtual cluster's name and namespace: as long as Kubernetes allows, and no longer. */
export function clusterWideName(input: RenderInput, prefix: string, suffix = ''): string {
  return `${prefix}-${input.name}-v-${input.namespace}${suffix}`.slice(0, 63).replace(/-$/, '');
}
