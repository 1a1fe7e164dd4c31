import { at, Json } from '../../values/json';
import { Path } from '../../values/problem';

/** The options of fields that can't be identified by their objects. They also apply to all fields below. */
export type Fields = Readonly<Record<string, string>>;

export const CONTROL_PLANE_FIELDS = fields('controlPlane.statefulSet', {
  'template.spec.dnsPolicy': 'dnsPolicy',
  'template.spec.dnsConfig': 'dnsConfig',
  'template.spec.runtimeClassName': 'runtimeClassName',
  'template.spec.containers.0.workingDir': 'workingDir',
});

export const ETCD_FIELDS = fields('controlPlane.backingStore.etcd.deploy.statefulSet', {});

/** The fields that both workloads have. */
function fields(options: string, more: Fields): Fields {
  const common = {
    'template.metadata.labels': 'pods.labels',
    // If a selector doesn't match the pods, the cause is the labels of the pods.
    'selector': 'pods.labels',
    'template.spec.enableServiceLinks': 'enableServiceLinks',
    'template.spec.priorityClassName': 'scheduling.priorityClassName',
    'template.spec.containers.0.image': 'image',
    'template.spec.containers.0.imagePullPolicy': 'imagePullPolicy',
    'volumeClaimTemplates.0.spec.storageClassName': 'persistence.volumeClaim.storageClass',
    'volumeClaimTemplates.0.spec.resources': 'persistence.volumeClaim.size',
    'volumeClaimTemplates.0.spec.accessModes': 'persistence.volumeClaim.accessModes',
  };
  return {
    'spec.template.spec.serviceAccountName': 'controlPlane.advanced.serviceAccount.name',
    ...Object.fromEntries(Object.entries({ ...common, ...more }).map(([field, option]) => [`spec.${field}`, `${options}.${option}`])),
  };
}

/**
 * Finds the path in the values of a part of a rendered object. Renderers pass on the maps of the values without copying them, so
 * they can be identified.
 *
 * @param path the path of the part in the rendered object
 * @param known the options of fields that are not maps of the values
 * @returns its path in the values, or undefined if it is not from the values
 */
export function originOf(rendered: Json, path: Path, values: object, known: Fields = {}): Path | undefined {
  const places = new Map<object, Path>();
  collectPlaces(values, [], places);
  const nearest = (find: (start: Path) => Path | undefined) => {
    for (let length = path.length; length > 0; length--) {
      const origin = find(path.slice(0, length));
      if (origin) {
        return [...origin, ...path.slice(length)];
      }
    }
    return undefined;
  };
  return nearest(start => places.get(at(rendered, start)))
    ?? nearest(start => known[start.join('.')]?.split('.'))
    ?? pluginOrigin(rendered, path, values);
}

/** Containers of plugins consist of several values, so they are identified by name. */
function pluginOrigin(rendered: Json, path: Path, values: { readonly plugin?: object; readonly plugins?: object }): Path | undefined {
  const container = /^spec\.template\.spec\.(initC|c)ontainers\.\d+$/.test(path.slice(0, 5).join('.')) ? at(rendered, path.slice(0, 5)) : undefined;
  for (const section of ['plugin', 'plugins'] as const) {
    for (const [key, options] of Object.entries(values[section] ?? {})) {
      const named = at(options, ['name']);
      if (container && container.name === (named || key)) {
        return [section, key, ...path[5] === 'name' && !named ? [] : path.slice(5)];
      }
    }
  }
  return undefined;
}

function collectPlaces(value: object, path: Path, places: Map<object, Path>): void {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object' && inner !== null && !places.has(inner)) {
      const place = [...path, Array.isArray(value) ? Number(key) : key];
      places.set(inner, place);
      collectPlaces(inner, place, places);
    }
  }
}
