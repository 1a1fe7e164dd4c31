import { labelsWith, namespacedMeta, ownOverGlobal } from './object-meta';
import { isEmpty, Manifest, Rendering } from '../../render/rendering';
import { expandTemplates } from '../../render/template';
import { JsonObject } from '../../values/json';

/** Leads from the outside to the virtual cluster's API server. */
export function ingress(r: Rendering): Manifest[] {
  const options = r.values.controlPlane?.ingress;
  if (!options?.enabled) {
    return [];
  }
  const spec = expandTemplates(r, options.spec as JsonObject | undefined);
  return [{
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: namespacedMeta(r, r.name, {
      labels: labelsWith(r, options.labels),
      annotations: ownOverGlobal(r, options.annotations),
    }),
    spec: {
      ...spec,
      ...isEmpty(options.spec?.rules) ? { rules: [hostRule(r, options)] } : {},
    },
  }];
}

function hostRule(r: Rendering, { host, pathType }: { host?: string; pathType?: string }): JsonObject {
  const backend = { service: { name: r.name, port: { name: 'https' } } };
  return { host: host ?? null, http: { paths: [{ backend, path: '/', pathType: pathType ?? null }] } };
}
