import { Amounts, parseAmounts, ContainerLimits, containerLimits, ContainerResources, containerResources } from './container-resources';
import { ONE } from './quantity';
import { selectsPods } from './quota-scopes';
import { oncePerFrozen } from '../../values/frozen';
import { at, isObject, JsonObject } from '../../values/json';
import { list, text } from '../read';

/** A violation of a ResourceQuota or a LimitRange. */
export interface Excess {
  readonly policy: 'ResourceQuota' | 'LimitRange';
  /** The entry of the policy, such as `limits.cpu`. Of a LimitRange: `max.cpu`, `min.cpu` or `default.cpu`. */
  readonly entry: string;
  /** The reason, as the end of the sentence "The objects of this virtual cluster …". */
  readonly reason: string;
}

/** The entries of a quota for which each container must have a quantity. */
const WANTED = ['cpu', 'memory', 'requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'];

/** An entry of a quota. */
interface Entry {
  /** `limits.cpu`. */
  readonly name: string;
  readonly allowed: bigint;
  /** The kind and the resource of its quantities in containers: `limits.cpu` is a limit of cpu; `requests.cpu` and `cpu` are requests. */
  readonly kind: keyof ContainerResources;
  readonly resource: string;
  /** The storage class whose claims it limits, and the limited amount. */
  readonly storageClass?: string;
  readonly ofClass?: string;
}

/** An entry about the claims of one storage class. */
const STORAGE_CLASS = /^(.+)\.storageclass\.storage\.k8s\.io\/(.+)$/;

const entriesOf = oncePerFrozen((hard: JsonObject): Entry[] => Object.entries(parseAmounts(hard)).map(([name, allowed]) => {
  const kind = name.startsWith('limits.') ? 'limits' : 'requests';
  const [, storageClass, ofClass] = STORAGE_CLASS.exec(name) ?? [];
  return { name, allowed, kind, resource: name.replace(/^(?:limits|requests)\./, ''), storageClass, ofClass };
}));

/** The pods of a workload. */
interface Pods {
  readonly name: string;
  readonly replicas: bigint;
  readonly spec: JsonObject;
  readonly containers: readonly NamedContainer[];
  readonly initContainers: readonly NamedContainer[];
}

interface NamedContainer extends ContainerResources {
  readonly name: string;
}

/** Finds the objects in a namespace that its policies refuse. */
export function excesses(policies: { readonly quota?: JsonObject; readonly limitRange?: JsonObject }, objects: readonly JsonObject[]): Excess[] {
  const limits = containerLimits(policies.limitRange);
  const pods = objects.flatMap(object => podsOfWorkload(object, limits));
  return [
    ...policies.quota ? quotaExcesses(policies.quota, objects, pods) : [],
    ...policies.limitRange ? limitExcesses(limits, pods) : [],
  ];
}

function quotaExcesses(quota: JsonObject, objects: readonly JsonObject[], pods: readonly Pods[]): Excess[] {
  const selected = pods.filter(({ spec }) => selectsPods(quota, spec));
  const hasScopes = list(at(quota, ['spec', 'scopes'])).length + list(at(quota, ['spec', 'scopeSelector', 'matchExpressions'])).length > 0;
  const usageByObjects = hasScopes ? () => 0n : objectUsage(objects, pods);
  const hard = at(quota, ['spec', 'hard']);
  return (isObject(hard) ? entriesOf(hard) : []).flatMap((entry): Excess[] => {
    const missing = WANTED.includes(entry.name) ? withoutAmount(entry, selected) : [];
    if (missing.length > 0) {
      const amount = `${entry.kind === 'limits' ? 'a limit' : 'a request'} of ${entry.resource}`;
      return [{ policy: 'ResourceQuota', entry: entry.name, reason: `have containers without ${amount}, which the quota refuses: ${missing.join(', ')}` }];
    }
    const used = podUsage(entry, selected) + usageByObjects(entry);
    return used <= entry.allowed ? []
      : [{ policy: 'ResourceQuota', entry: entry.name, reason: `need ${format(used)}, more than the quota's ${format(entry.allowed)}` }];
  });
}

/** The containers without a quantity for an entry. */
function withoutAmount({ kind, resource }: Entry, pods: readonly Pods[]): string[] {
  return namesOf(pods, container => container[kind][resource] === undefined);
}

/** The names of the containers that match a condition, without duplicates. */
function namesOf(pods: readonly Pods[], matches: (container: NamedContainer) => boolean): string[] {
  const names: string[] = [];
  for (const { replicas, initContainers, containers } of pods) {
    for (const container of replicas > 0n ? [...initContainers, ...containers] : []) {
      if (matches(container) && !names.includes(container.name)) {
        names.push(container.name);
      }
    }
  }
  return names;
}

/** The total usage of an entry by pods. */
function podUsage({ name, kind, resource }: Entry, pods: readonly Pods[]): bigint {
  let total = 0n;
  for (const { replicas, containers, initContainers } of pods) {
    let ofPod = name === 'pods' || name === 'count/pods' ? ONE : 0n;
    for (const container of containers) {
      ofPod += container[kind][resource] ?? 0n;
    }
    // Init containers run one after the other, before the containers.
    for (const container of initContainers) {
      const amount = container[kind][resource] ?? 0n;
      ofPod = amount > ofPod ? amount : ofPod;
    }
    total += replicas * ofPod;
  }
  return total;
}

/** Returns the usage of each entry by objects other than pods. */
function objectUsage(objects: readonly JsonObject[], pods: readonly Pods[]): (entry: Entry) => bigint {
  const created = claimsOf(objects, pods);
  const claims = [...created, ...objects.filter(({ kind }) => kind === 'PersistentVolumeClaim')];
  const specs = services(objects);
  const counts = new Map<string, number>([[CLAIMS, created.length]]);
  for (const { apiVersion, kind } of objects) {
    const resource = resourceName(text(apiVersion), text(kind));
    counts.set(resource, (counts.get(resource) ?? 0) + 1);
  }
  return ({ name, storageClass, ofClass }) => {
    if (storageClass !== undefined) {
      const ofThisClass = claims.filter(claim => at(claim, ['spec', 'storageClassName']) === storageClass);
      return ofClass === 'requests.storage' ? storage(ofThisClass) : amountOfObjects(ofThisClass.length);
    }
    switch (name) {
      case 'requests.storage': return storage(claims);
      case 'services.loadbalancers': return amountOfObjects(specs.filter(({ type }) => type === 'LoadBalancer').length);
      case 'services.nodeports': return amountOfObjects(specs.reduce((ports, spec) => ports + nodePorts(spec), 0));
      default: return amountOfObjects(counts.get(name.replace(/^count\//, '')) ?? 0);
    }
  };
}

const CLAIMS = 'persistentvolumeclaims';

/** The name of the resource of a kind as in a quota: `services`, `statefulsets.apps`. */
function resourceName(apiVersion: string, kind: string): string {
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return pluralOf(kind) + (group && `.${group}`);
}

function pluralOf(kind: string): string {
  const lower = kind.toLowerCase();
  if (/(?:s|x|ch|sh)$/.test(lower)) {
    return `${lower}es`;
  }
  return /[^aeiou]y$/.test(lower) ? `${lower.slice(0, -1)}ies` : `${lower}s`;
}

function services(objects: readonly JsonObject[]): JsonObject[] {
  return objects.filter(({ kind, apiVersion }) => kind === 'Service' && apiVersion === 'v1').map(({ spec }) => spec as JsonObject);
}

function nodePorts(spec: JsonObject): number {
  const ports = list(spec.ports);
  if (spec.type === 'LoadBalancer' && spec.allocateLoadBalancerNodePorts === false) {
    return ports.filter(({ nodePort }) => nodePort > 0).length;
  }
  return ['NodePort', 'LoadBalancer'].includes(text(spec.type)) ? ports.length : 0;
}

/** The claims that StatefulSets create for their pods. */
function claimsOf(objects: readonly JsonObject[], pods: readonly Pods[]): JsonObject[] {
  return objects.filter(({ kind }) => kind === 'StatefulSet').flatMap(object => {
    const own = pods.find(({ name }) => name === at(object, ['metadata', 'name']));
    return list(at(object, ['spec', 'volumeClaimTemplates'])).flatMap(template => Array(Number(own?.replicas ?? 0n)).fill(template));
  });
}

function storage(claims: readonly JsonObject[]): bigint {
  return sum(claims.map(claim => parseAmounts(at(claim, ['spec', 'resources', 'requests'])).storage ?? 0n));
}

/** What a LimitRange refuses of pods. */
function limitExcesses({ max, min, default: limit }: ContainerLimits, pods: readonly Pods[]): Excess[] {
  const found = (bounds: Amounts, bound: keyof typeof THAN, isWrong: (container: NamedContainer, resource: string) => boolean) =>
    Object.keys(bounds).flatMap((resource): Excess[] => {
      const names = namesOf(pods, container => isWrong(container, resource));
      return names.length === 0 ? [] : [{
        policy: 'LimitRange',
        entry: `${bound}.${resource}`,
        reason: `have containers with ${THAN[bound](resource, format(bounds[resource]))}: ${names.join(', ')}`,
      }];
    });
  return [
    // If there is a limit, the defaults set a quantity for each container.
    ...found(max, 'max', ({ limits, requests }, resource) => limits[resource] > max[resource] || requests[resource] > max[resource]),
    ...found(min, 'min', ({ limits, requests }, resource) =>
      requests[resource] < min[resource] || (limits[resource] ?? min[resource]) < min[resource]),
    // The default limit of a container without its own. One that comes of the maximum is told above.
    ...found(limit, 'default', ({ limits, requests }, resource) =>
      limits[resource] === limit[resource] && requests[resource] > limit[resource] && !(requests[resource] > max[resource])),
  ];
}

/** How the containers break a bound of a limit range. */
const THAN = {
  max: (resource: string, amount: string) => `more ${resource} than the limit range's ${amount}`,
  min: (resource: string, amount: string) => `less ${resource} than the limit range's ${amount}`,
  default: (resource: string, amount: string) => `a larger request of ${resource} than the limit range's default limit, ${amount}`,
};

function podsOfWorkload(object: JsonObject, limits: ContainerLimits): Pods[] {
  if (!['StatefulSet', 'Deployment'].includes(text(object.kind))) {
    return [];
  }
  const spec = at(object, ['spec', 'template', 'spec']) as JsonObject;
  const replicas = at(object, ['spec', 'replicas']) ?? 1;
  const named = (containers: unknown) => list(containers)
    .map(container => ({ name: text(container.name), ...containerResources(container, limits) }));
  return [{
    name: text(at(object, ['metadata', 'name'])),
    replicas: BigInt(Number.isInteger(replicas) && replicas > 0 ? replicas : 0),
    spec,
    containers: named(spec.containers),
    initContainers: named(spec.initContainers),
  }];
}

function sum(all: readonly bigint[]): bigint {
  return all.reduce((total, one) => total + one, 0n);
}

function amountOfObjects(count: number): bigint {
  return BigInt(count) * ONE;
}

/** A quantity as text: in Gi or Mi if it is an integer in this unit, otherwise as a decimal number. */
function format(amount: bigint): string {
  const unit = (['Gi', 'Mi'] as const).find((_, i) => amount > 0n && amount % (ONE * 1024n ** BigInt(3 - i)) === 0n);
  return unit ? `${amount / (ONE * 1024n ** (unit === 'Gi' ? 3n : 2n))}${unit}` : String(Number(amount) / Number(ONE));
}
