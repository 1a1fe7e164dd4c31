import { labelsWith, namespacedMeta, ownOverGlobal } from './object-meta';
import { isEmpty, Manifest, Rendering } from '../../render/rendering';
import { expandTemplates } from '../../render/template';
import { Json, JsonObject } from '../../values/json';

/** Leads from a gateway to the virtual cluster's API server, without ending TLS on the way. */
export function tlsRoute(r: Rendering): Manifest[] {
  const options = r.values.controlPlane?.tlsRoute;
  if (!options?.enabled) {
    return [];
  }
  const { spec = {}, parentRefs, host } = options;
  const standard: JsonObject = {
    parentRefs: (parentRefs ?? []) as Json[],
    hostnames: [host ?? null],
    rules: [{ backendRefs: [{ name: r.name, port: 443 }] }],
  };
  const missing = Object.entries(standard).filter(([key, value]) => isEmpty(spec[key]) && !isEmpty(value));
  return [{
    apiVersion: options.apiVersion || r.release.defaults.controlPlane!.tlsRoute!.apiVersion!,
    kind: 'TLSRoute',
    metadata: namespacedMeta(r, r.name, {
      labels: labelsWith(r, options.labels),
      annotations: ownOverGlobal(r, options.annotations),
    }),
    spec: { ...expandTemplates(r, spec as JsonObject), ...Object.fromEntries(missing) },
  }];
}
