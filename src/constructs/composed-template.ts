import { ApiObject, resolve } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { ownResolvers } from './option-resolver';
import { RenderedPods } from './rendered-pods';
import { distinctVariables } from '../chart/distinct-variables';
import { isEmpty } from '../chart/rendering';
import { appendedDeeply } from '../values/append';
import { canonicalJson } from '../values/canonical';
import { Json, JsonObject } from '../values/json';

/*
 * The one place that knows how cdk8s-plus keeps what users add to a workload. What they add is laid over what we
 * render; what cdk8s-plus would set by itself is left out, so that a manifest carries what the chart writes and no more.
 */

/** What users added to a workload through cdk8s-plus, in Kubernetes' terms. */
export interface AddedTemplate {
  readonly metadata: { readonly [key: string]: any };
  readonly pod: { readonly [key: string]: any };
}

export const NOTHING_ADDED: AddedTemplate = { metadata: {}, pod: {} };

/** What users added to a workload. */
export function addedTo(workload: kplus.Workload): AddedTemplate {
  return inKubernetesTerms(keptBy(workload));
}

/** What users added as cdk8s-plus keeps it. */
export interface KeptTemplate {
  readonly metadata: { readonly [key: string]: any };
  readonly pod: kplus.k8s.PodSpec;
}

/** What users added, with the values that stand for others in it resolved, as cdk8s does it for the objects of cdk8s-plus. */
export function keptBy(workload: kplus.Workload): KeptTemplate {
  const { apiObject } = workload as unknown as { apiObject: ApiObject };
  const pod = workload._toPodSpec();
  // To resolve takes long, and most have nothing to resolve.
  const isResolvedLater = ownResolvers(workload).length > 0 || hasToken(pod);
  return { metadata: workload.podMetadata.toJson() ?? {}, pod: isResolvedLater ? resolve(['spec', 'template', 'spec'], pod, apiObject) : pod };
}

export function inKubernetesTerms({ metadata, pod }: KeptTemplate): AddedTemplate {
  return { metadata, pod: kplus.k8s.toJson_PodSpec(pod)! };
}

/** Whether a value holds one that stands for another: `Lazy`, or an object with `resolve()`. */
function hasToken(value: any): boolean {
  return typeof value === 'object' && value !== null
    && (typeof value.produce === 'function' || typeof value.resolve === 'function' || Object.values(value).some(hasToken));
}

/**
 * The template of a workload's pods.
 *
 * @param template the template as it is rendered
 * @param pods what the workload was rendered with
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

/** The entries that are another than before. */
function changedEntries(entries: JsonObject | undefined, before: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(entries ?? {}).filter(([key, value]) => value !== before[key]));
}

/** Lays a pod of cdk8s-plus over the one that is rendered. Its first containers are those of the rendered one. */
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

/** Lays what was added to each of the rendered containers over it, and appends the containers that were added. */
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

/** Host aliases with all names of an address in one: a server-side apply refuses a list that has an address twice. */
function byAddress(aliases: readonly JsonObject[]): JsonObject[] {
  const distinct = new Map<Json, JsonObject>();
  for (const alias of aliases) {
    const before = distinct.get(alias.ip);
    const hostnames = [...(before?.hostnames ?? []) as Json[], ...(alias.hostnames ?? []) as Json[]];
    distinct.set(alias.ip, before ? { ...before, hostnames: [...new Set(hostnames)] } : alias);
  }
  return [...distinct.values()];
}

/** A volume may be both an option and mounted by hand: it is there once, whatever the order of its keys. */
function withoutKnown(volumes: JsonObject[], added: JsonObject[] = []): JsonObject[] {
  const known = new Set(volumes.map(canonicalJson));
  return added.filter(volume => !known.has(canonicalJson(volume)));
}
