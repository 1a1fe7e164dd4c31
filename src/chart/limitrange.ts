import { Manifest, presentOnly, RenderInput } from './rendering';
import { isPolicyEnabled, policyMeta, quantities } from './resource-policies';

/** The LimitRange of the namespace. */
export function limitRange(input: RenderInput): Manifest[] {
  const { limitRange: options, resourceQuota } = input.values.policies ?? {};
  if (!isPolicyEnabled(options?.enabled, resourceQuota?.enabled)) {
    return [];
  }
  return [{
    apiVersion: 'v1',
    kind: 'LimitRange',
    metadata: policyMeta(input, options!),
    spec: {
      limits: [{
        ...presentOnly({
          default: quantities(options!.default),
          defaultRequest: quantities(options!.defaultRequest),
          min: quantities(options!.min),
          max: quantities(options!.max),
        }),
        type: 'Container',
      }],
    },
  }];
}
