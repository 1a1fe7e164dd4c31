import { runsNoWorkload } from './control-plane';
import { globalOverOwn, labelsWith, namespacedMeta } from './object-meta';
import { isEmpty, Manifest, RenderInput } from './rendering';
import { selectorLabels } from './statefulset';
import { Json, JsonObject } from '../values/json';

/** The label of the Service by which the ServiceMonitor selects it. */
export const SERVICE_LABEL = { 'vcluster.loft.sh/service': 'true' };

const KONNECTIVITY = {
  each: [servicePort('kon-agent', 8132), servicePort('kon-admin', 8133), servicePort('kon-health', 8134)],
  one: [servicePort('konnectivity', 8132)],
  none: [],
};

/** The annotation of the Service if it must have annotations and the values set none. */
const KEEPS_ANNOTATIONS = { 'cdk8s-vcluster.github.io/keeps-annotations': 'true' };

/** The Service of the virtual cluster's API server. */
export function service(input: RenderInput): Manifest[] {
  const options = input.values.controlPlane?.service;
  if (!options?.enabled) {
    return [];
  }
  const spec = options.spec ?? {};
  return [{
    apiVersion: 'v1',
    kind: 'Service',
    metadata: namespacedMeta(input, input.name, {
      labels: labelsWith(input, { ...input.release.supports.componentMetrics ? SERVICE_LABEL : {}, ...options.labels }),
      annotations: annotations(input, options.annotations),
    }),
    spec: {
      ...spec,
      ...isEmpty(spec.ports) ? { ports: servicePorts(input) } : {},
      ...isEmpty(spec.selector) && !runsNoWorkload(input) ? { selector: selectorLabels(input) } : {},
    },
  }];
}

function annotations(input: RenderInput, own: object | undefined): JsonObject {
  const given = globalOverOwn(input, own);
  return isEmpty(given) && input.release.supports.serviceNeedsAnnotations ? KEEPS_ANNOTATIONS : given;
}

function servicePorts(input: RenderInput): Json[] {
  const { controlPlane, privateNodes, integrations, networking } = input.values;
  const { httpsNodePort, kubeletNodePort, spec } = controlPlane?.service ?? {};
  const target: JsonObject = runsNoWorkload(input) ? {} : { targetPort: 8443 };
  const konnectivity = privateNodes?.enabled && controlPlane?.advanced?.konnectivity?.server?.enabled;
  const kubelet = networking?.advanced?.proxyKubelets?.byHostname && spec?.type !== 'LoadBalancer';
  return [
    servicePort('https', 443, target, nodePort(httpsNodePort)),
    ...konnectivity ? KONNECTIVITY[input.release.supports.konnectivityPorts] : [],
    ...integrations?.istio?.enabled ? [servicePort('wake-http', 9090, nodePort(httpsNodePort))] : [],
    ...kubelet ? [servicePort('kubelet', 10250, target, nodePort(kubeletNodePort))] : [],
  ];
}

function servicePort(name: string, number: number, ...rest: JsonObject[]): JsonObject {
  return Object.assign({ name, port: number, protocol: 'TCP' }, ...rest);
}

function nodePort(number: number | undefined): JsonObject {
  return number === undefined ? {} : { nodePort: number };
}
