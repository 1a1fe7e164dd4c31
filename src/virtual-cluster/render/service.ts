import { globalOverOwn, labelsWith, namespacedMeta } from './object-meta';
import { runsNoWorkload } from '../../control-plane/render-control-plane';
import { selectorLabels } from '../../control-plane/workload';
import { isEmpty, Manifest, Rendering } from '../../render/rendering';
import { Json, JsonObject } from '../../values/json';

/** The label by which the metrics of a virtual cluster are found. */
export const SERVICE_LABEL = { 'vcluster.loft.sh/service': 'true' };

const KONNECTIVITY = {
  each: [port('kon-agent', 8132), port('kon-admin', 8133), port('kon-health', 8134)],
  one: [port('konnectivity', 8132)],
  none: [],
};

/** What the Service is annotated with where it must have annotations and the values give it none. */
const KEEPS_ANNOTATIONS = { 'cdk8s-vcluster.github.io/keeps-annotations': 'true' };

/** The Service at which the virtual cluster's API server answers. */
export function service(r: Rendering): Manifest[] {
  const options = r.values.controlPlane?.service;
  if (!options?.enabled) {
    return [];
  }
  const spec = options.spec ?? {};
  return [{
    apiVersion: 'v1',
    kind: 'Service',
    metadata: namespacedMeta(r, r.name, {
      labels: labelsWith(r, { ...r.release.supports.componentMetrics ? SERVICE_LABEL : {}, ...options.labels }),
      annotations: annotations(r, options.annotations),
    }),
    spec: {
      ...spec,
      ...isEmpty(spec.ports) ? { ports: ports(r) } : {},
      ...isEmpty(spec.selector) && !runsNoWorkload(r) ? { selector: selectorLabels(r) } : {},
    },
  }];
}

function annotations(r: Rendering, own: object | undefined): JsonObject {
  const given = globalOverOwn(r, own);
  return isEmpty(given) && r.release.supports.serviceNeedsAnnotations ? KEEPS_ANNOTATIONS : given;
}

function ports(r: Rendering): Json[] {
  const { controlPlane, privateNodes, integrations, networking } = r.values;
  const { httpsNodePort, kubeletNodePort, spec } = controlPlane?.service ?? {};
  const target: JsonObject = runsNoWorkload(r) ? {} : { targetPort: 8443 };
  const konnectivity = privateNodes?.enabled && controlPlane?.advanced?.konnectivity?.server?.enabled;
  const kubelet = networking?.advanced?.proxyKubelets?.byHostname && spec?.type !== 'LoadBalancer';
  return [
    port('https', 443, target, nodePort(httpsNodePort)),
    ...konnectivity ? KONNECTIVITY[r.release.supports.konnectivityPorts] : [],
    ...integrations?.istio?.enabled ? [port('wake-http', 9090, nodePort(httpsNodePort))] : [],
    ...kubelet ? [port('kubelet', 10250, target, nodePort(kubeletNodePort))] : [],
  ];
}

function port(name: string, number: number, ...rest: JsonObject[]): JsonObject {
  return Object.assign({ name, port: number, protocol: 'TCP' }, ...rest);
}

function nodePort(number: number | undefined): JsonObject {
  return number === undefined ? {} : { nodePort: number };
}
