import { RenderInput } from './rendering';
import { oncePerFrozen } from '../values/frozen';
import { JsonObject, withoutUndefined } from '../values/json';

/** The timings in releases without timing options. */
const FIXED_TIMINGS = {
  livenessProbe: { failureThreshold: 60, initialDelaySeconds: 60, periodSeconds: 2 },
  readinessProbe: { failureThreshold: 60, periodSeconds: 2 },
  startupProbe: { failureThreshold: 300, periodSeconds: 6 },
};

/** The timeout of the probes. */
const FIXED_TIMEOUT = { timeoutSeconds: 3 };

interface Probes {
  readonly [name: string]: any;
}

/** The requests of the probes. */
const REQUESTS = ([['livenessProbe', '/healthz'], ['readinessProbe', '/readyz'], ['startupProbe', '/readyz']] as const)
  .map(([name, path]) => [name, Object.freeze({ path, port: 8443, scheme: 'HTTPS' })] as const);

/** The probes of the container, by the field that holds each. */
export function renderProbes({ release: { supports }, values }: RenderInput): JsonObject {
  const probes = values.controlPlane?.statefulSet?.probes ?? {};
  return supports.probeTimings ? probesWithTimings(probes) : enabledProbes(probes, name =>
    ({ ...FIXED_TIMINGS[name], ...(supports.probeTimeout && FIXED_TIMEOUT) }));
}

const probesWithTimings = oncePerFrozen((probes: Probes) =>
  enabledProbes(probes, (name, { failureThreshold, initialDelaySeconds, timeoutSeconds, periodSeconds }) => withoutUndefined({
    failureThreshold, timeoutSeconds, periodSeconds, ...(name === 'livenessProbe' && { initialDelaySeconds }),
  })));

function enabledProbes(probes: Probes, timingsOf: (name: keyof typeof FIXED_TIMINGS, probe: JsonObject) => object): JsonObject {
  const rendered: JsonObject = {};
  for (const [name, httpGet] of REQUESTS) {
    const probe = probes[name];
    if (probe?.enabled) {
      rendered[name] = { httpGet, ...timingsOf(name, probe) };
    }
  }
  return rendered;
}
