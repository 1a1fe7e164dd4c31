import { DNS_LABEL, QUALIFIED_NAME } from './names';
import { isMore, isWhole, parseQuantity } from './quantity';
import { isSet, KubernetesRule, KubernetesRules, written } from './rule';
import { nearest } from '../../values/nearest';

const CONTAINER_RESOURCES = ['cpu', 'memory', 'ephemeral-storage'];

/** Whether a container can ask for a resource of this name. */
export function isContainerResource(name: string): boolean {
  return QUALIFIED_NAME.matches(name) && (name.includes('/') ? isNative(name) || isExtended(name) : CONTAINER_RESOURCES.includes(name) || isHugePages(name));
}

export function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-');
}

/** Whether more of a resource may be promised than there is: not of devices and huge pages. */
export function canBeOvercommitted(name: string): boolean {
  return isNative(name) && !isHugePages(name);
}

function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

function isExtended(name: string): boolean {
  return !name.startsWith('requests.') && QUALIFIED_NAME.matches(`requests.${name}`);
}

/** Whether an amount is a multiple of the size of the pages that it counts. */
function isPages(name: string, quantity: unknown): boolean {
  const size = parseQuantity(name.slice('hugepages-'.length)) ?? 0n;
  return size > 0n && parseQuantity(quantity)! % size === 0n;
}

/** Rules for the amounts in a map of resources. */
export function amounts(at: string, isName: (name: string) => boolean, names: string, known: readonly string[]): KubernetesRule[] {
  return [
    {
      at,
      check: (_quantity, _owner, name) => isName(name),
      allowed: (_quantity, _owner, name) => `for another resource than '${name}': ${names}`,
      fix: (_quantity, _owner, name) => meant(name, known),
    },
    { at, check: quantity => parseQuantity(quantity)! >= 0n, allowed: 'an amount that is not negative' },
    {
      at,
      check: (quantity, _owner, name) => canBeOvercommitted(name) || isHugePages(name) || isWhole(quantity),
      allowed: 'a whole number: only CPU and bytes have parts',
    },
  ];
}

function meant(name: string, known: readonly string[]): string | undefined {
  if (/gpu/i.test(name)) {
    return 'Give it its domain, such as nvidia.com/gpu.';
  }
  const near = nearest(name, known);
  return near && `Did you mean ${near}?`;
}

const CONTAINER_RESOURCE = 'a container has cpu, memory, ephemeral-storage, hugepages-SIZE, and others by example.com/name';

export const RESOURCE_RULES: KubernetesRules = {
  ResourceRequirements: [
    ...amounts('limits{}', isContainerResource, CONTAINER_RESOURCE, CONTAINER_RESOURCES),
    ...amounts('requests{}', isContainerResource, CONTAINER_RESOURCE, CONTAINER_RESOURCES),
    ...['limits{}', 'requests{}'].map((at): KubernetesRule => ({
      at,
      check: (quantity, _owner, name) => !isHugePages(name) || isPages(name, quantity),
      allowed: (_quantity, _owner, name) => `a multiple of the size of a page, as ${name} names it`,
    })),
    {
      at: 'requests{}',
      check: (request, owner, name) => !isSet(owner.limits?.[name]) || !isMore(request, owner.limits[name]),
      allowed: (_request, owner, name) => `at most the limit, which is ${owner.limits[name]}`,
      fix: (_request, _owner, name) => `Raise limits.${name}, or ask for less.`,
    },
    {
      at: 'requests{}',
      check: (request, owner, name) => canBeOvercommitted(name) || (isSet(owner.limits?.[name]) && !isMore(owner.limits[name], request)),
      allowed: 'the same as the limit: of this resource no more is promised than there is',
    },
    {
      check: owner => {
        const names = [...Object.keys(owner.limits ?? {}), ...Object.keys(owner.requests ?? {})];
        return !names.some(isHugePages) || names.includes('cpu') || names.includes('memory');
      },
      allowed: 'a map with cpu or memory besides huge pages',
    },
  ],
  ResourceClaim: [written('request', DNS_LABEL)],
};
