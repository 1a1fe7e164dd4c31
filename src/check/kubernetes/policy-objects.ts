import { isSet, wordOf, KubernetesRule, KubernetesRules } from './common-rules';
import { valuesFor } from './labels';
import { QUALIFIED_NAME } from './names';
import { isMore, isWhole, ONE, parseQuantity } from './quantity';
import { amountRules, canBeOvercommitted, CONTAINER_RESOURCE, isContainerResource, isHugePages } from './resources';
import { listed } from '../../values/listed';
import { lastKey } from '../rule';

const COMPUTE_RESOURCES = ['cpu', 'memory', 'requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'];
const STANDARD_RESOURCES = [
  ...COMPUTE_RESOURCES, 'ephemeral-storage', 'requests.ephemeral-storage', 'limits.ephemeral-storage', 'requests.storage', 'storage', 'pods',
  'resourcequotas', 'services', 'replicationcontrollers', 'secrets', 'persistentvolumeclaims', 'configmaps', 'services.nodeports',
  'services.loadbalancers',
];
const QUOTA_RESOURCES = STANDARD_RESOURCES.filter(name => name !== 'storage');
const COUNTED_RESOURCES = STANDARD_RESOURCES.slice(STANDARD_RESOURCES.indexOf('pods'));

const QUOTA_SCOPES: Record<string, readonly string[]> = {
  Terminating: ['pods', ...COMPUTE_RESOURCES],
  NotTerminating: ['pods', ...COMPUTE_RESOURCES],
  NotBestEffort: ['pods', ...COMPUTE_RESOURCES],
  PriorityClass: ['pods', ...COMPUTE_RESOURCES],
  CrossNamespacePodAffinity: ['pods', ...COMPUTE_RESOURCES],
  BestEffort: ['pods'],
  VolumeAttributesClass: ['persistentvolumeclaims', 'requests.storage'],
};
const EXISTS_ONLY = ['BestEffort', 'NotBestEffort', 'Terminating', 'NotTerminating', 'CrossNamespacePodAffinity'];

/** Whether a quota can be set for a resource of this name. */
function isQuotaResource(name: string): boolean {
  return QUALIFIED_NAME.matches(name)
    && (name.includes('/') || QUOTA_RESOURCES.includes(name) || /^(requests\.)?hugepages-/.test(name));
}

/** The resources of a quota that a scope does not allow. */
export function outOfScope(scope: string, hard: object | undefined): string[] {
  const resources = QUOTA_SCOPES[scope] ?? [];
  const isLimited = (name: string) => QUOTA_RESOURCES.includes(name) || isHugePages(name);
  return scope in QUOTA_SCOPES ? Object.keys(hard ?? {}).filter(name => !resources.includes(name) && isLimited(name)) : [];
}

/** The resources that a scope allows, as the end of a sentence. */
export function resourcesOfScope(scope: string): string {
  return listed(QUOTA_SCOPES[scope], 'and');
}

/** The resources of a quota that one of the scopes of a selector does not allow. */
function clashes(selector: any, hard: object | undefined): string[] {
  return [...new Set<string>((selector.matchExpressions ?? []).flatMap((one: any) => outOfScope(one.scopeName, hard)))];
}

const COMBINABLE = 'a list without both BestEffort and NotBestEffort, and without both Terminating and NotTerminating';

function conflict(scopes: readonly string[]): boolean {
  return ['BestEffort', 'Terminating'].some(scope => scopes.includes(scope) && scopes.includes(`Not${scope}`));
}

const LIMITED_RESOURCE = 'a LimitRange can limit resources of pods, claims and Services, and others by example.com/name';

/** A rule for the order of two quantities in an item of a LimitRange. */
function ordered(small: string, large: string): KubernetesRule {
  return {
    path: `${small}.*`,
    check: (quantity, owner, path) => !isMore(quantity, owner[large]?.[lastKey(path)]),
    allowed: (_quantity, owner, path) => `at most ${owner[large][lastKey(path)]}, which is its ${large}`,
  };
}

export const POLICY_RULES: KubernetesRules = {
  PolicyRule: [
    { path: 'verbs', check: verbs => verbs.length > 0, allowed: 'a list of at least one verb' },
    {
      path: 'nonResourceURLs',
      check: (urls, owner) => urls.length === 0 || ['apiGroups', 'resources', 'resourceNames'].every(key => !owner[key]?.length),
      allowed: 'left out, or the only key besides verbs',
      fix: 'Write two rules: one for resources, one for URLs.',
    },
    ...['apiGroups', 'resources'].map((path): KubernetesRule => ({
      path,
      absentToo: true,
      check: (list, owner) => list?.length > 0 || owner.nonResourceURLs?.length > 0,
      allowed: path === 'apiGroups' ? 'a list of at least one API group' : 'a list of at least one resource',
      fix: path === 'apiGroups' ? "The core group is ''." : undefined,
    })),
  ],
  LimitRangeItem: [
    {
      path: 'type',
      check: type => QUALIFIED_NAME.matches(type) && (type.includes('/') || ['Pod', 'Container', 'PersistentVolumeClaim'].includes(type)),
      allowed: 'Pod, Container or PersistentVolumeClaim',
    },
    ...['default', 'defaultRequest'].map((path): KubernetesRule => ({
      path,
      check: (map, owner) => owner.type !== 'Pod' || Object.keys(map).length === 0,
      allowed: 'left out if type is Pod',
    })),
    ...['default', 'defaultRequest', 'min', 'max', 'maxLimitRequestRatio'].map((key): KubernetesRule => ({
      path: `${key}.*`,
      check: (_quantity, { type }, place) => (['Pod', 'Container'].includes(type) ? isContainerResource(lastKey(place)) : isNamed(lastKey(place))),
      allowed: (_quantity, { type }, place) => `for a resource other than '${lastKey(place)}': `
        + (['Pod', 'Container'].includes(type) ? CONTAINER_RESOURCE : LIMITED_RESOURCE),
    })),
    ordered('min', 'max'),
    ordered('min', 'defaultRequest'),
    ordered('min', 'default'),
    ordered('defaultRequest', 'max'),
    ordered('defaultRequest', 'default'),
    ordered('default', 'max'),
    {
      path: 'defaultRequest.*',
      check: (quantity, owner, path) => canBeOvercommitted(lastKey(path)) || !isSet(owner.default?.[lastKey(path)])
        || parseQuantity(quantity) === parseQuantity(owner.default[lastKey(path)]),
      allowed: 'the same as its default: this resource cannot be overcommitted',
    },
    { path: 'maxLimitRequestRatio.*', check: ratio => !isMore(1, ratio), allowed: 'at least 1' },
    {
      path: 'maxLimitRequestRatio.*',
      check: (ratio, owner, path) => {
        const [min, max] = [owner.min?.[lastKey(path)], owner.max?.[lastKey(path)]];
        return !isSet(min) || !isSet(max) || parseQuantity(ratio)! * parseQuantity(min)! <= parseQuantity(max)! * ONE;
      },
      allowed: 'at most max divided by min',
    },
    {
      path: '',
      check: item => item.type !== 'PersistentVolumeClaim' || isSet(item.min?.storage) || isSet(item.max?.storage),
      allowed: 'a map with min.storage or max.storage',
    },
  ],
  ResourceQuotaSpec: [
    ...amountRules('hard.*', isQuotaResource, 'a ResourceQuota can limit resources of pods, claims and Services, and the number of objects as count/NAME', QUOTA_RESOURCES),
    {
      path: 'hard.*',
      check: (quantity, _owner, path) => !COUNTED_RESOURCES.includes(lastKey(path)) || isWhole(quantity),
      allowed: 'a whole number: it counts objects',
    },
    wordOf('scopes[]', Object.keys(QUOTA_SCOPES)),
    {
      path: 'scopes[]',
      check: (scope, owner) => outOfScope(scope, owner.hard).length === 0,
      allowed: scope => `used only with resources that it applies to: ${resourcesOfScope(scope)}`,
      fix: (scope, owner) => `Remove ${listed(outOfScope(scope, owner.hard), 'and')} from the quota.`,
    },
    { path: 'scopes', check: scopes => !conflict(scopes), allowed: COMBINABLE },
    {
      path: 'scopeSelector',
      check: (selector, owner) => clashes(selector, owner.hard).length === 0,
      allowed: 'for scopes that apply to all resources of the quota',
      fix: (selector, owner) => `Remove ${listed(clashes(selector, owner.hard), 'and')} from the quota.`,
    },
  ],
  ScopeSelector: [
    {
      path: 'matchExpressions',
      check: list => !conflict(list.map((one: any) => one.scopeName)),
      allowed: COMBINABLE,
    },
  ],
  ScopedResourceSelectorRequirement: [
    wordOf('scopeName', Object.keys(QUOTA_SCOPES)),
    wordOf('operator', ['In', 'NotIn', 'Exists', 'DoesNotExist']),
    {
      path: 'operator',
      check: (operator, owner) => operator === 'Exists' || !EXISTS_ONLY.includes(owner.scopeName),
      allowed: (_operator, owner) => `Exists for the scope ${owner.scopeName}`,
    },
    ...['In', 'NotIn'].map(operator => valuesFor(operator, count => count > 0, 'a list of at least one value')),
    ...['Exists', 'DoesNotExist'].map(operator => valuesFor(operator, count => count === 0, 'left out')),
  ],
  PodDisruptionBudgetSpec: [
    {
      path: 'maxUnavailable',
      check: (_max, owner) => !isSet(owner.minAvailable),
      allowed: 'left out if minAvailable is set',
    },
    ...['minAvailable', 'maxUnavailable'].map((path): KubernetesRule => ({
      path,
      check: amount => (typeof amount === 'number' ? amount >= 0 : /^\d+%$/.test(amount) && parseInt(amount, 10) <= 100),
      allowed: 'a whole number that is not negative, or a percentage up to "100%"',
    })),
    wordOf('unhealthyPodEvictionPolicy', ['IfHealthyBudget', 'AlwaysAllow']),
  ],
};

function isNamed(name: string): boolean {
  return QUALIFIED_NAME.matches(name) && (name.includes('/') || STANDARD_RESOURCES.includes(name) || isHugePages(name));
}
