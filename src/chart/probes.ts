import { RenderInput } from './rendering';
import { JsonObject, withoutUndefined } from '../values/json';

/** What the releases probe with whose values say nothing of timings. */
const FIXED_TIMINGS = {
  livenessProbe: { failureThreshold: 60, initialDelaySeconds: 60, periodSeconds: 2 },
  readinessProbe: { failureThreshold: 60, periodSeconds: 2 },
  startupProbe: { failureThreshold: 300, periodSeconds: 6 },
};

/** How long the probes wait for an answer. */
const FIXED_TIMEOUT = { timeoutSeconds: 3 };

/** The probes of the container, by the field that holds each. */
export function renderProbes(input: RenderInput): JsonObject {
  const probes: { [name: string]: any } = input.values.controlPlane?.statefulSet?.probes ?? {};
  const rendered: JsonObject = {};
  for (const [name, path] of [['livenessProbe', '/healthz'], ['readinessProbe', '/readyz'], ['startupProbe', '/readyz']] as const) {
    const { enabled, failureThreshold, initialDelaySeconds, timeoutSeconds, periodSeconds } = probes[name] ?? {};
    if (enabled) {
      rendered[name] = {
        httpGet: { path, port: 8443, scheme: 'HTTPS' },
        ...(input.release.supports.probeTimings
          ? withoutUndefined({ failureThreshold, timeoutSeconds, periodSeconds, ...(name === 'livenessProbe' && { initialDelaySeconds }) })
          : { ...FIXED_TIMINGS[name], ...(input.release.supports.probeTimeout && FIXED_TIMEOUT) }),
      };
    }
  }
  return rendered;
}
