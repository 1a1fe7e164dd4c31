import { Path } from './problem';
import { at, Json } from '../values/json';

/** Fields of the control plane's workload that are no maps, and so not known by identity, with the options that they come from. */
const FIELDS: { readonly [rendered: string]: string } = {
  'template.spec.dnsPolicy': 'statefulSet.dnsPolicy',
  'template.spec.dnsConfig': 'statefulSet.dnsConfig',
  'template.spec.enableServiceLinks': 'statefulSet.enableServiceLinks',
  'template.spec.priorityClassName': 'statefulSet.scheduling.priorityClassName',
  'template.spec.runtimeClassName': 'statefulSet.runtimeClassName',
  'template.spec.serviceAccountName': 'advanced.serviceAccount.name',
  'template.spec.containers.0.image': 'statefulSet.image',
  'template.spec.containers.0.imagePullPolicy': 'statefulSet.imagePullPolicy',
  'template.spec.containers.0.workingDir': 'statefulSet.workingDir',
};

/**
 * Finds where in the values a part of a rendered object comes from. Renderers pass the values' maps on as they are, so
 * that each is known by its identity.
 *
 * @param path where the part stands in the rendered object
 * @returns its path in the values, or undefined where it wasn't in them
 */
export function originOf(rendered: Json, path: Path, values: object): Path | undefined {
  const field = FIELDS[path.join('.')];
  if (field) {
    return ['controlPlane', ...field.split('.')];
  }
  const places = new Map<object, Path>();
  collect(values, [], places);
  for (let length = path.length; length > 0; length--) {
    const origin = places.get(at(rendered, path.slice(0, length)));
    if (origin) {
      return [...origin, ...path.slice(length)];
    }
  }
  return undefined;
}

function collect(value: object, path: Path, places: Map<object, Path>): void {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner !== null && !places.has(inner)) {
      const place = [...path, Array.isArray(value) ? Number(key) : key];
      places.set(inner, place);
      collect(inner, place, places);
    }
  }
}
