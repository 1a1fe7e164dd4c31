import { isObject, JsonObject } from '../values/json';

/** The images that the pods of some objects run, sorted, each once. */
export function imagesOf(objects: JsonObject[]): string[] {
  const images = objects.flatMap(object => podSpecs(object)).flatMap(spec =>
    [...listed(spec.initContainers), ...listed(spec.containers)].map(container => container.image));
  return [...new Set(images.filter((image): image is string => typeof image === 'string'))].sort();
}

/** The specs of the pods that an object makes: its own, or those of its template. */
function podSpecs(object: JsonObject): JsonObject[] {
  const spec = isObject(object.spec) ? object.spec : {};
  const template = isObject(spec.template) && isObject(spec.template.spec) ? spec.template.spec : undefined;
  return template ? [template] : [];
}

function listed(containers: unknown): JsonObject[] {
  return Array.isArray(containers) ? containers.filter(isObject) : [];
}
