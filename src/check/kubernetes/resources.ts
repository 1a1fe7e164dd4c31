import { isSet, KubernetesRule, KubernetesRules, hasSyntax } from './common-rules';
import { DNS_LABEL, QUALIFIED_NAME } from './names';
import { isMore, isWhole, parseQuantity } from './quantity';
import { nearest } from '../../values/nearest';
import { lastKey } from '../rule';

const CONTAINER_RESOURCES = ['cpu', 'memory', 'ephemeral-storage'];

/** Whether a container can request a resource with this name. */
export function isContainerResource(name: string): boolean {
  return QUALIFIED_NAME.matches(name) && (name.includes('/') ? isNative(name) || isExtended(name) : CONTAINER_RESOURCES.includes(name) || isHugePages(name));
}

export function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-');
}

/** Whether a resource can be overcommitted. Devices and huge pages can't. */
export function canBeOvercommitted(name: string): boolean {
  return isNative(name) && !isHugePages(name);
}

function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

function isExtended(name: string): boolean {
  return !name.startsWith('requests.') && QUALIFIED_NAME.matches(`requests.${name}`);
}

/** Whether a quantity of huge pages is a multiple of their size. */
function isPages(name: string, quantity: unknown): boolean {
  const size = parseQuantity(name.slice('hugepages-'.length)) ?? 0n;
  return size > 0n && parseQuantity(quantity)! % size === 0n;
}

/** Rules for the quantities in a map of resources. */
export function amountRules(path: string, isName: (name: string) => boolean, names: string, known: readonly string[]): KubernetesRule[] {
  return [
    {
      path,
      check: (_quantity, _owner, place) => isName(lastKey(place)),
      allowed: (_quantity, _owner, place) => `for a resource other than '${lastKey(place)}': ${names}`,
      fix: (_quantity, _owner, place) => meant(lastKey(place), known),
    },
    { path, check: quantity => parseQuantity(quantity)! >= 0n, allowed: 'an amount that is not negative' },
    {
      path,
      check: (quantity, _owner, place) => canBeOvercommitted(lastKey(place)) || isHugePages(lastKey(place)) || isWhole(quantity),
      allowed: 'a whole number: only cpu and amounts of bytes can have fractions',
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

/** What a container can ask for, as the end of a sentence. */
export const CONTAINER_RESOURCE = 'a container has cpu, memory, ephemeral-storage, hugepages-SIZE, and others by example.com/name';

export const RESOURCE_RULES: KubernetesRules = {
  ResourceRequirements: [
    ...amountRules('limits.*', isContainerResource, CONTAINER_RESOURCE, CONTAINER_RESOURCES),
    ...amountRules('requests.*', isContainerResource, CONTAINER_RESOURCE, CONTAINER_RESOURCES),
    ...['limits.*', 'requests.*'].map((path): KubernetesRule => ({
      path,
      check: (quantity, _owner, place) => !isHugePages(lastKey(place)) || isPages(lastKey(place), quantity),
      allowed: (_quantity, _owner, place) => `a multiple of the page size in ${lastKey(place)}`,
    })),
    {
      path: 'requests.*',
      check: (request, { limits }, place) => !isMore(request, limits?.[lastKey(place)]),
      allowed: (_request, { limits }, place) => `at most the limit, which is ${limits[lastKey(place)]}`,
      fix: (_request, _owner, place) => `Raise limits.${lastKey(place)}, or lower the request.`,
    },
    {
      path: 'requests.*',
      check: (request, { limits }, place) => canBeOvercommitted(lastKey(place))
        || (isSet(limits?.[lastKey(place)]) && !isMore(limits[lastKey(place)], request)),
      allowed: 'the same as the limit: this resource cannot be overcommitted',
    },
    {
      path: '',
      check: owner => {
        const names = [...Object.keys(owner.limits ?? {}), ...Object.keys(owner.requests ?? {})];
        return !names.some(isHugePages) || names.includes('cpu') || names.includes('memory');
      },
      allowed: 'a map that also has cpu or memory: huge pages alone are not allowed',
    },
  ],
  ResourceClaim: [hasSyntax('request', DNS_LABEL)],
};
