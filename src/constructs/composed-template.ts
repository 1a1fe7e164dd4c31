import { ApiObject, resolve } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { RenderedPods } from './rendered-pods';
import { distinctVariables } from '../chart/distinct-variables';
import { isEmpty } from '../chart/rendering';
import { appendedDeeply } from '../values/append';
import { canonicalJson } from '../values/canonical';
import { Json, JsonObject } from '../values/json';

/*
 * Only this file depends on how cdk8s-plus keeps the additions of users to a workload. Additions are merged over the rendered
 * workload. Defaults of cdk8s-plus are left out, so that a manifest is the same as that of the chart.
 */

/** The additions of users to a workload, as Kubernetes manifests. */
export interface AddedTemplate {
  readonly metadata: { readonly [key: string]: any };
  readonly pod: { readonly [key: string]: any };
}

/**
 * Returns the additions of users to a workload, with their tokens resolved, as cdk8s does for the objects of cdk8s-plus.
 *
 * @param pod the pod spec of the workload in cdk8s-plus
 */
export function addedTo(workload: kplus.Workload, pod = workload._toPodSpec()): AddedTemplate {
  const { apiObject } = workload as unknown as { apiObject: ApiObject };
  return {
    metadata: workload.podMetadata.toJson() ?? {},
    pod: kplus.k8s.toJson_PodSpec(resolve(['spec', 'template', 'spec'], pod, apiObject))!,
  };
}

/**
 * Whether users added nothing to the pods of a workload, apart from the metadata. This is fast, and true for most workloads.
 *
 * @param pod the pod spec of the workload in cdk8s-plus
 * @param pods the content of the rendered workload
 */
export function addsNothing(pod: kplus.k8s.PodSpec, pods: RenderedPods): boolean {
  const { containers, initContainers = [], volumes = [], hostAliases = [], tolerations = [], nodeName, affinity, dnsConfig = {} } = pod;
  return containers.length === pods.containers && initContainers.length === pods.initContainers.length
    && [...containers, ...initContainers].every(isUnchanged)
    && volumes.length === 0 && hostAliases.length === pods.hostAliases && tolerations.length === 0
    && nodeName === undefined && affinity === undefined && Object.values(dnsConfig).every(list => list === undefined);
}

/** Whether a container, as `RenderedContainer` writes it, has only its name and image. */
function isUnchanged(container: kplus.k8s.Container): boolean {
  return Object.keys(container).length === 2;
}

/**
 * The template of a workload's pods.
 *
 * @param template the rendered template
 * @param pods the content of the rendered workload
 */
export function composeTemplate(template: JsonObject, { metadata: added, pod }: AddedTemplate, pods: RenderedPods): JsonObject {
  const metadata = template.metadata as { [key: string]: JsonObject };
  const labels = changedEntries(added.labels, pods.labels);
  const annotations = changedEntries(added.annotations, pods.annotations);
  return {
    metadata: {
      ...metadata,
      ...(isEmpty(labels) ? {} : { labels: { ...metadata.labels, ...labels } }),
      ...(isEmpty(annotations) ? {} : { annotations: { ...metadata.annotations, ...annotations } }),
      ...(isEmpty(added.finalizers) ? {} : { finalizers: [...new Set<Json>(added.finalizers)] }),
    },
    spec: composePodSpec(template.spec as JsonObject, pod, pods),
  };
}

/** The entries that differ from those before. */
function changedEntries(entries: JsonObject | undefined, before: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(entries ?? {}).filter(([key, value]) => value !== before[key]));
}

/** Merges a pod of cdk8s-plus over the rendered pod. Its first containers are the rendered ones. */
function composePodSpec(spec: JsonObject, added: { [key: string]: any }, pods: RenderedPods): JsonObject {
  const aliases = (added.hostAliases ?? []).slice(pods.hostAliases);
  return {
    ...spec,
    ...appended(spec, 'volumes', withoutKnown(spec.volumes as JsonObject[], added.volumes)),
    ...composeContainers(spec, 'initContainers', added.initContainers, pods.initContainers.length),
    ...appended(spec, 'tolerations', added.tolerations),
    ...(isEmpty(aliases) ? {} : { hostAliases: byAddress([...(spec.hostAliases ?? []) as JsonObject[], ...aliases]) }),
    ...(added.nodeName && { nodeName: added.nodeName }),
    ...(added.affinity && { affinity: appendedDeeply((spec.affinity ?? {}) as JsonObject, added.affinity) }),
    ...(isEmpty(added.dnsConfig) ? {} : { dnsConfig: appendedDeeply((spec.dnsConfig ?? {}) as JsonObject, added.dnsConfig) }),
    ...composeContainers(spec, 'containers', added.containers, pods.containers),
  };
}

/** Merges the additions to each rendered container over it, and appends the added containers. */
function composeContainers(spec: JsonObject, field: string, added: JsonObject[] | undefined, rendered: number): JsonObject {
  const additions = (added ?? []).slice(0, rendered);
  const containers = ((spec[field] ?? []) as JsonObject[]).map(container => {
    const own = additions.find(({ name }) => name === container?.name);
    return own ? composeContainer(container, own) : container;
  });
  const all = [...containers, ...(added ?? []).slice(rendered)];
  return isEmpty(all) ? {} : { [field]: all };
}

function composeContainer(container: JsonObject, added: JsonObject): JsonObject {
  const variables = [...(container.env ?? []) as JsonObject[], ...(added.env ?? []) as JsonObject[]];
  return {
    ...container,
    ...appended(container, 'volumeMounts', added.volumeMounts as Json[]),
    ...(isEmpty(variables) ? {} : { env: distinctVariables(variables) }),
    ...appended(container, 'envFrom', added.envFrom as Json[]),
    ...appended(container, 'ports', added.ports as Json[]),
  };
}

function appended(to: JsonObject, field: string, items: Json[] | undefined): JsonObject {
  return isEmpty(items) ? {} : { [field]: [...(to[field] ?? []) as Json[], ...items!] };
}

/** Merges host aliases with the same address, because server-side apply refuses lists with duplicate addresses. */
function byAddress(aliases: readonly JsonObject[]): JsonObject[] {
  const distinct = new Map<Json, JsonObject>();
  for (const alias of aliases) {
    const before = distinct.get(alias.ip);
    const hostnames = [...(before?.hostnames ?? []) as Json[], ...(alias.hostnames ?? []) as Json[]];
    distinct.set(alias.ip, before ? { ...before, hostnames: [...new Set(hostnames)] } : alias);
  }
  return [...distinct.values()];
}

/** Leaves out added volumes that are also in the options. The order of their keys doesn't matter. */
function withoutKnown(volumes: JsonObject[], added: JsonObject[] = []): JsonObject[] {
  const known = new Set(volumes.map(canonicalJson));
  return added.filter(volume => !known.has(canonicalJson(volume)));
}
