import { labelsWith, namespacedMeta, ownOverGlobal } from './object-meta';
import { isEmpty, Manifest, RenderInput } from './rendering';
import { expandTemplates } from './template';
import { Json, JsonObject } from '../values/json';

/** The TLSRoute from a gateway to the virtual cluster's API server. The gateway doesn't terminate TLS. */
export function tlsRoute(input: RenderInput): Manifest[] {
  const options = input.values.controlPlane?.tlsRoute;
  if (!options?.enabled) {
    return [];
  }
  const { spec = {}, parentRefs, host } = options;
  const standard: JsonObject = {
    parentRefs: (parentRefs ?? []) as Json[],
    hostnames: [host ?? null],
    rules: [{ backendRefs: [{ name: input.name, port: 443 }] }],
  };
  const missing = Object.entries(standard).filter(([key, value]) => isEmpty(spec[key]) && !isEmpty(value));
  return [{
    apiVersion: options.apiVersion || input.release.defaults.controlPlane!.tlsRoute!.apiVersion!,
    kind: 'TLSRoute',
    metadata: namespacedMeta(input, input.name, {
      labels: labelsWith(input, options.labels),
      annotations: ownOverGlobal(input, options.annotations),
    }),
    spec: { ...expandTemplates(input, spec as JsonObject), ...Object.fromEntries(missing) },
  }];
}
