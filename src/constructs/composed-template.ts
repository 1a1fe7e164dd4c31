import * as kplus from 'cdk8s-plus-28';
import { isEmpty } from '../chart/rendering';
import { API_PORT } from '../chart/syncer-container';
import { appendedDeeply } from '../values/append';
import { Json, JsonObject } from '../values/json';

/*
 * The one place that knows how cdk8s-plus keeps what users add to a workload. What they add is laid over what we
 * render; what cdk8s-plus would set by itself is left out, so that a manifest carries what the chart writes and no more.
 */

/** The template of a workload's pods: what is rendered, and what users added to the workload through cdk8s-plus. */
export class ComposedTemplate {
  private composed?: JsonObject;
  /** What users had added when it was composed. */
  private added?: string;

  constructor(private readonly rendered: JsonObject, private readonly workload: kplus.Workload) {}

  /** The same object for as long as users add nothing: an app asks for it many times over while it is checked. */
  public get(): JsonObject {
    const metadata = this.workload.podMetadata.toJson() ?? {};
    // The pod that cdk8s-plus would make of the workload.
    const pod = (this.workload as unknown as { _toPodSpec(): kplus.k8s.PodSpec })._toPodSpec();
    const added = JSON.stringify([metadata, pod]);
    if (!this.composed || added !== this.added) {
      this.composed = compose(this.rendered, metadata, kplus.k8s.toJson_PodSpec(pod)!);
      this.added = added;
    }
    return this.composed;
  }
}

function compose(rendered: JsonObject, added: { [key: string]: any }, pod: { [key: string]: any }): JsonObject {
  const { [kplus.Pod.ADDRESS_LABEL]: _, ...labels } = added.labels ?? {};
  const metadata = rendered.metadata as { [key: string]: JsonObject };
  return {
    metadata: {
      ...metadata,
      ...(isEmpty(labels) ? {} : { labels: { ...metadata.labels, ...labels } }),
      ...(isEmpty(added.annotations) ? {} : { annotations: { ...metadata.annotations, ...added.annotations } }),
    },
    spec: composePodSpec(rendered.spec as JsonObject, pod),
  };
}

/** Lays a pod of cdk8s-plus, whose first container stands for the control plane's own, over the one that is rendered. */
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
