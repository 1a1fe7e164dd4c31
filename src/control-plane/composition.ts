import * as kplus from 'cdk8s-plus-28';
import { API_PORT } from './container';
import { isEmpty } from '../render/rendering';
import { appendedDeeply } from '../values/append';
import { Json, JsonObject } from '../values/json';

/*
 * The one place that knows how cdk8s-plus keeps what users add to a workload. What they add is laid over what we
 * render; what cdk8s-plus would set by itself is left out, so that a manifest carries what the chart writes and no more.
 */

/** A template of pods: what is rendered, and what users added to the workload through cdk8s-plus. */
export function composeTemplate(rendered: JsonObject, workload: kplus.Workload): JsonObject {
  const { labels, annotations } = workload.podMetadata.toJson() ?? {};
  const { [kplus.Pod.ADDRESS_LABEL]: _, ...addedLabels } = labels ?? {};
  const metadata = rendered.metadata as { [key: string]: JsonObject };
  return {
    metadata: {
      ...metadata,
      ...(isEmpty(addedLabels) ? {} : { labels: { ...metadata.labels, ...addedLabels } }),
      ...(isEmpty(annotations) ? {} : { annotations: { ...metadata.annotations, ...annotations } }),
    },
    spec: composePodSpec(rendered.spec as JsonObject, addedPodSpec(workload)),
  };
}

/** The pod that cdk8s-plus would make of the workload, whose first container stands for the control plane's own. */
function addedPodSpec(workload: kplus.Workload): kplus.k8s.PodSpec & { [key: string]: any } {
  const internal = workload as unknown as { _toPodSpec(): kplus.k8s.PodSpec };
  return kplus.k8s.toJson_PodSpec(internal._toPodSpec()) as kplus.k8s.PodSpec;
}

function composePodSpec(spec: JsonObject, added: { [key: string]: any }): JsonObject {
  const [own, ...others] = added.containers;
  const [syncer, ...rest] = spec.containers as JsonObject[];
  return {
    ...spec,
    ...appended(spec, 'volumes', withoutRepeated(spec.volumes as JsonObject[], added.volumes)),
    ...appended(spec, 'initContainers', added.initContainers),
    ...appended(spec, 'tolerations', added.tolerations),
    ...appended(spec, 'hostAliases', added.hostAliases),
    ...(added.nodeName && { nodeName: added.nodeName }),
    ...(added.affinity && { affinity: appendedDeeply((spec.affinity ?? {}) as JsonObject, added.affinity) }),
    ...(isEmpty(added.dnsConfig) ? {} : { dnsConfig: appendedDeeply((spec.dnsConfig ?? {}) as JsonObject, added.dnsConfig) }),
    containers: [composeContainer(syncer, own), ...rest, ...others],
  };
}

function composeContainer(container: JsonObject, added: { [key: string]: any }): JsonObject {
  const ports = (added.ports ?? []).filter((port: any) => port.containerPort !== API_PORT);
  return {
    ...container,
    ...appended(container, 'volumeMounts', added.volumeMounts),
    ...appended(container, 'env', added.env),
    ...appended(container, 'envFrom', added.envFrom),
    ...appended(container, 'ports', ports),
  };
}

function appended(to: JsonObject, field: string, items: Json[] | undefined): JsonObject {
  return isEmpty(items) ? {} : { [field]: [...(to[field] ?? []) as Json[], ...items!] };
}

/** A volume may be both an option and mounted by hand: it is there once. */
function withoutRepeated(volumes: JsonObject[], added: JsonObject[] = []): JsonObject[] {
  const known = new Set(volumes.map(volume => JSON.stringify(volume)));
  return added.filter(volume => !known.has(JSON.stringify(volume)));
}
