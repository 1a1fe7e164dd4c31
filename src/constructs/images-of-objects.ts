import { at, JsonObject, objectsIn } from '../values/json';

/** The paths of pod specs in objects: in pods, and in the templates of workloads. */
const PLACES_OF_POD_SPECS = [['spec'], ['spec', 'template', 'spec'], ['spec', 'jobTemplate', 'spec', 'template', 'spec']];

/** The images that the pods of objects run or mount, sorted and without duplicates. */
export function imagesOf(objects: JsonObject[]): string[] {
  const images = objects.flatMap(object => PLACES_OF_POD_SPECS.map(path => at(object, path))).flatMap(spec => [
    ...objectsIn(at(spec, ['initContainers'])).map(container => container.image),
    ...objectsIn(at(spec, ['containers'])).map(container => container.image),
    ...objectsIn(at(spec, ['volumes'])).map(volume => at(volume, ['image', 'reference'])),
  ]);
  return [...new Set(images.filter((image): image is string => typeof image === 'string'))].sort();
}
