import { RenderInput } from './rendering';
import { JsonObject, withoutUndefined } from '../values/json';

/** The timings in releases without timing options. */
const FIXED_TIMINGS = {
  livenessProbe: { failureThreshold: 60, initialDelaySeconds: 60, periodSeconds: 2 },
  readinessProbe: { failureThreshold: 60, periodSeconds: 2 },
  startupProbe: { failureThreshold: 300, periodSeconds: 6 },
};

/** The timeout of the probes. */
const FIXED_TIMEOUT = { timeoutSeconds: 3 };

/** The requests of the probes. */
const REQUESTS = ([['livenessProbe', '/healthz'], ['readinessProbe', '/readyz'], ['startupProbe', '/readyz']] as const)
  .map(([name, path]) => [name, Object.freeze({ path, port: 8443, scheme: 'HTTPS' })] as const);

/** The probes of the container, by the field that holds each. */
export function renderProbes(input: RenderInput): JsonObject {
  const probes: { [name: string]: any } = input.values.controlPlane?.statefulSet?.probes ?? {};
  const rendered: JsonObject = {};
  for (const [name, httpGet] of REQUESTS) {
    const { enabled, failureThreshold, initialDelaySeconds, timeoutSeconds, periodSeconds } = probes[name] ?? {};
    if (enabled) {
      rendered[name] = {
        httpGet,
        ...(input.release.supports.probeTimings
          ? withoutUndefined({ failureThreshold, timeoutSeconds, periodSeconds, ...(name === 'livenessProbe' && { initialDelaySeconds }) })
          : { ...FIXED_TIMINGS[name], ...(input.release.supports.probeTimeout && FIXED_TIMEOUT) }),
      };
    }
  }
  return rendered;
}
