import { at, JsonObject, objectsIn } from '../values/json';

/** Where objects keep the spec of the pods that they make: their own, or a template's. */
const PLACES_OF_POD_SPECS = [['spec'], ['spec', 'template', 'spec'], ['spec', 'jobTemplate', 'spec', 'template', 'spec']];

/** The images that the pods of some objects run or mount, sorted, each once. */
export function imagesOf(objects: JsonObject[]): string[] {
  const images = objects.flatMap(object => PLACES_OF_POD_SPECS.map(path => at(object, path))).flatMap(spec => [
    ...objectsIn(at(spec, ['initContainers'])).map(container => container.image),
    ...objectsIn(at(spec, ['containers'])).map(container => container.image),
    ...objectsIn(at(spec, ['volumes'])).map(volume => at(volume, ['image', 'reference'])),
  ]);
  return [...new Set(images.filter((image): image is string => typeof image === 'string'))].sort();
}
