import { valuesFor } from './labels';
import { QUALIFIED_NAME } from './names';
import { isMore, parseQuantity } from './quantity';
import { amounts, canBeOvercommitted, isContainerResource, isHugePages } from './resources';
import { isSet, exactlyOneOf, KubernetesRule, KubernetesRules, listed } from './rule';

const COMPUTE = ['cpu', 'memory', 'requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'];
const STANDARD = [
  ...COMPUTE, 'ephemeral-storage', 'requests.ephemeral-storage', 'limits.ephemeral-storage', 'requests.storage', 'storage', 'pods',
  'resourcequotas', 'services', 'replicationcontrollers', 'secrets', 'persistentvolumeclaims', 'configmaps', 'services.nodeports',
  'services.loadbalancers',
];
const QUOTA = STANDARD.filter(name => name !== 'storage');
const COUNTED = STANDARD.slice(STANDARD.indexOf('pods'));

const SCOPES: Record<string, readonly string[]> = {
  Terminating: ['pods', ...COMPUTE],
  NotTerminating: ['pods', ...COMPUTE],
  NotBestEffort: ['pods', ...COMPUTE],
  PriorityClass: ['pods', ...COMPUTE],
  CrossNamespacePodAffinity: ['pods', ...COMPUTE],
  BestEffort: ['pods'],
  VolumeAttributesClass: ['persistentvolumeclaims', 'requests.storage'],
};
const EXISTS_ONLY = ['BestEffort', 'NotBestEffort', 'Terminating', 'NotTerminating', 'CrossNamespacePodAffinity'];

/** Whether a quota can be set for a resource of this name. */
function isQuotaResource(name: string): boolean {
  return QUALIFIED_NAME.matches(name)
    && (name.includes('/') || QUOTA.includes(name) || /^(requests\.)?hugepages-/.test(name));
}

/** The resources of a quota that a scope can't restrict. */
export function outOfScope(scope: string, hard: object | undefined): string[] {
  const resources = SCOPES[scope] ?? [];
  return scope in SCOPES ? Object.keys(hard ?? {}).filter(name => !resources.includes(name) && (QUOTA.includes(name) || isHugePages(name))) : [];
}

/** The resources that a scope is for, as the end of a sentence. */
export function resourcesOfScope(scope: string): string {
  return listed(SCOPES[scope], 'and');
}

/** The resources of a quota that any scope of a selector can't restrict. */
function clashes(selector: any, hard: object | undefined): string[] {
  return [...new Set<string>((selector.matchExpressions ?? []).flatMap((one: any) => outOfScope(one.scopeName, hard)))];
}

function conflict(scopes: readonly string[]): boolean {
  return ['BestEffort', 'Terminating'].some(scope => scopes.includes(scope) && scopes.includes(`Not${scope}`));
}

/** A rule for two amounts of an item of a limit range. */
function order(small: string, large: string): KubernetesRule {
  return {
    at: `${small}{}`,
    check: (quantity, owner, name) => !isSet(owner[large]?.[name]) || !isMore(quantity, owner[large][name]),
    allowed: (_quantity, owner, name) => `at most ${owner[large][name]}, which is its ${large}`,
  };
}

export const POLICY_RULES: KubernetesRules = {
  PolicyRule: [
    { at: 'verbs', check: verbs => verbs.length > 0, allowed: 'a list of at least one verb' },
    {
      at: 'nonResourceURLs',
      check: (urls, owner) => urls.length === 0 || ['apiGroups', 'resources', 'resourceNames'].every(key => !owner[key]?.length),
      allowed: 'left out, or alone with the verbs',
      fix: 'Write two rules: one for resources, one for URLs.',
    },
    ...['apiGroups', 'resources'].map((at): KubernetesRule => ({
      at,
      absentToo: true,
      check: (list, owner) => list?.length > 0 || owner.nonResourceURLs?.length > 0,
      allowed: at === 'apiGroups' ? 'a list of at least one API group' : 'a list of at least one resource',
      fix: at === 'apiGroups' ? "The core group is ''." : undefined,
    })),
  ],
  LimitRangeItem: [
    {
      at: 'type',
      check: type => QUALIFIED_NAME.matches(type) && (type.includes('/') || ['Pod', 'Container', 'PersistentVolumeClaim'].includes(type)),
      allowed: 'Pod, Container or PersistentVolumeClaim',
    },
    ...['default', 'defaultRequest'].map((at): KubernetesRule => ({
      at,
      check: (map, owner) => owner.type !== 'Pod' || Object.keys(map).length === 0,
      allowed: 'left out with the type Pod',
    })),
    ...['default', 'defaultRequest', 'min', 'max', 'maxLimitRequestRatio'].map((at): KubernetesRule => ({
      at: `${at}{}`,
      check: (_quantity, owner, name) => (['Pod', 'Container'].includes(owner.type) ? isContainerResource(name) : isNamed(name)),
      allowed: (_quantity, _owner, name) => `for another resource than '${name}'`,
    })),
    order('min', 'max'),
    order('min', 'defaultRequest'),
    order('min', 'default'),
    order('defaultRequest', 'max'),
    order('defaultRequest', 'default'),
    order('default', 'max'),
    {
      at: 'defaultRequest{}',
      check: (quantity, owner, name) => canBeOvercommitted(name) || !isSet(owner.default?.[name])
        || parseQuantity(quantity) === parseQuantity(owner.default[name]),
      allowed: 'the same as its default: of this resource no more is promised than there is',
    },
    { at: 'maxLimitRequestRatio{}', check: ratio => !isMore(1, ratio), allowed: 'at least 1' },
    {
      at: 'maxLimitRequestRatio{}',
      check: (ratio, owner, name) => !isSet(owner.min?.[name]) || !isSet(owner.max?.[name])
        || parseQuantity(ratio)! * parseQuantity(owner.min[name])! <= parseQuantity(owner.max[name])! * 1_000_000_000n,
      allowed: 'at most max divided by min',
    },
    {
      check: item => item.type !== 'PersistentVolumeClaim' || isSet(item.min?.storage) || isSet(item.max?.storage),
      allowed: 'a map with min.storage or max.storage',
    },
  ],
  ResourceQuotaSpec: [
    ...amounts('hard{}', isQuotaResource, 'a quota has those of pods, of claims and of Services, and objects as count/NAME', QUOTA),
    {
      at: 'hard{}',
      check: (quantity, _owner, name) => !COUNTED.includes(name) || parseQuantity(quantity)! % 1_000_000_000n === 0n,
      allowed: 'a whole number: it counts objects',
    },
    exactlyOneOf('scopes[]', Object.keys(SCOPES)),
    {
      at: 'scopes[]',
      check: (scope, owner) => outOfScope(scope, owner.hard).length === 0,
      allowed: scope => `beside resources that it is for: ${resourcesOfScope(scope)}`,
      fix: (scope, owner) => `Remove ${listed(outOfScope(scope, owner.hard), 'and')} from the quota.`,
    },
    { at: 'scopes', check: scopes => !conflict(scopes), allowed: 'a list of scopes that can hold together' },
    {
      at: 'scopeSelector',
      check: (selector, owner) => clashes(selector, owner.hard).length === 0,
      allowed: 'for scopes that all the resources of the quota have',
      fix: (selector, owner) => `Remove ${listed(clashes(selector, owner.hard), 'and')} from the quota.`,
    },
  ],
  ScopeSelector: [
    {
      at: 'matchExpressions',
      check: list => !conflict(list.map((one: any) => one.scopeName)),
      allowed: 'a list of scopes that can hold together',
    },
  ],
  ScopedResourceSelectorRequirement: [
    exactlyOneOf('scopeName', Object.keys(SCOPES)),
    exactlyOneOf('operator', ['In', 'NotIn', 'Exists', 'DoesNotExist']),
    {
      at: 'operator',
      check: (operator, owner) => operator === 'Exists' || !EXISTS_ONLY.includes(owner.scopeName),
      allowed: (_operator, owner) => `Exists for the scope ${owner.scopeName}`,
    },
    ...['In', 'NotIn'].map(operator => valuesFor(operator, count => count > 0, 'a list of at least one value')),
    ...['Exists', 'DoesNotExist'].map(operator => valuesFor(operator, count => count === 0, 'left out')),
  ],
  PodDisruptionBudgetSpec: [
    {
      at: 'maxUnavailable',
      check: (_max, owner) => !isSet(owner.minAvailable),
      allowed: 'left out where there is minAvailable',
    },
    ...['minAvailable', 'maxUnavailable'].map((at): KubernetesRule => ({
      at,
      check: amount => (typeof amount === 'number' ? amount >= 0 : /^\d+%$/.test(amount) && parseInt(amount, 10) <= 100),
      allowed: 'a whole number that is not negative, or a percentage up to "100%"',
    })),
    exactlyOneOf('unhealthyPodEvictionPolicy', ['IfHealthyBudget', 'AlwaysAllow']),
  ],
};

function isNamed(name: string): boolean {
  return QUALIFIED_NAME.matches(name) && (name.includes('/') || STANDARD.includes(name) || isHugePages(name));
}
