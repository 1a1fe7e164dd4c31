import { chartLabels, globalAnnotations, mergeAnnotations, presentOnly, Rendering } from '../../render/rendering';
import { JsonObject } from '../../values/json';

/** What the values may say about one object's metadata. */
export interface GivenMeta {
  readonly labels?: object;
  readonly annotations?: object;
}

/** The metadata of an object in the virtual cluster's namespace. */
export function namespacedMeta(r: Rendering, name: string, { labels, annotations }: GivenMeta = {}): JsonObject {
  return presentOnly({ name, namespace: r.namespace, labels, annotations });
}

/** The metadata of an object that belongs to no namespace. */
export function clusterMeta(name: string, { labels, annotations }: GivenMeta = {}): JsonObject {
  return presentOnly({ name, labels, annotations });
}

/** The chart's labels, with those of the values: theirs win. */
export function labelsWith(r: Rendering, labels: object | undefined, app?: string): JsonObject {
  return { ...chartLabels(r, app), ...labels };
}

/** An object's own annotations beside the ones that all objects have. Where both name one, its own wins. */
export function ownOverGlobal(r: Rendering, annotations: object | undefined): JsonObject {
  return mergeAnnotations(annotations, globalAnnotations(r));
}

/** An object's own annotations beside the ones that all objects have. Where both name one, that of all objects wins. */
export function globalOverOwn(r: Rendering, annotations: object | undefined): JsonObject {
  return mergeAnnotations(globalAnnotations(r), annotations);
}

/** A name made of the virtual cluster's name and namespace: as long as Kubernetes allows, and no longer. */
export function clusterWideName(r: Rendering, prefix: string, suffix = ''): string {
  return `${prefix}-${r.name}-v-${r.namespace}${suffix}`.slice(0, 63).replace(/-$/, '');
}
