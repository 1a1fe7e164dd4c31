import { labelsWith, namespacedMeta, ownOverGlobal } from './object-meta';
import { isEmpty, Manifest, RenderInput } from './rendering';
import { expandTemplates } from './template';
import { JsonObject } from '../values/json';

/** The Ingress of the virtual cluster's API server. */
export function ingress(input: RenderInput): Manifest[] {
  const options = input.values.controlPlane?.ingress;
  if (!options?.enabled) {
    return [];
  }
  const spec = expandTemplates(input, options.spec as JsonObject | undefined);
  return [{
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: namespacedMeta(input, input.name, {
      labels: labelsWith(input, options.labels),
      annotations: ownOverGlobal(input, options.annotations),
    }),
    spec: {
      ...spec,
      ...isEmpty(options.spec?.rules) ? { rules: [hostRule(input, options)] } : {},
    },
  }];
}

function hostRule(input: RenderInput, { host, pathType }: { host?: string; pathType?: string }): JsonObject {
  const backend = { service: { name: input.name, port: { name: 'https' } } };
  return { host: host ?? null, http: { paths: [{ backend, path: '/', pathType: pathType ?? null }] } };
}
