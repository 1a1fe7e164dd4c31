import { promises, SAME, takes } from './promises';
import { checkFragment } from '../../../src/check/kubernetes/fragments';

promises('PolicyRule', { apiGroups: [''], resources: ['pods'], verbs: ['get'] }, [
  ['it has verbs', { verbs: undefined }, 'verbs', SAME],
  ['it has a verb', { verbs: [] }, 'verbs', { verbs: ['*'] }, 'at least one verb'],
  ['it has API groups', { apiGroups: undefined }, 'apiGroups', SAME, /at least one API group\. The core group is ''/],
  ['it has resources', { resources: [] }, 'resources', { resourceNames: ['a'] }, 'at least one resource'],
  ['URLs are no resources', { nonResourceURLs: ['/healthz'] }, 'nonResourceURLs', { apiGroups: [], resources: undefined, nonResourceURLs: ['/healthz'] }, /only key besides verbs\. .*one for resources, one for URLs/],
  ['URLs have no names', { apiGroups: [], resources: [], resourceNames: ['a'], nonResourceURLs: ['/a'] }, 'nonResourceURLs', { nonResourceURLs: [] }],
  ['URLs have no API groups', { resources: [], nonResourceURLs: ['/a'] }, 'nonResourceURLs', { nonResourceURLs: [] }],
  ['URLs have no resources', { apiGroups: [], nonResourceURLs: ['/a'] }, 'nonResourceURLs', { nonResourceURLs: [] }],
  ['no URLs stand for no resources', { resources: undefined, nonResourceURLs: [] }, 'resources', SAME],
  ['verbs are a list', { verbs: 'get' }, 'verbs', SAME],
  ['unknown keys are told', { apigroups: [''] }, 'apigroups', SAME],
]);

promises('LimitRangeItem', { type: 'Container' }, [
  ['the type is a known one', { type: 'Node' }, 'type', { type: 'a.b/c' }, 'Pod, Container or PersistentVolumeClaim'],
  ['pods have no default', { type: 'Pod', default: { cpu: 1 } }, 'default', { type: 'Pod', max: { cpu: 1 } }, 'left out if type is Pod'],
  ['pods have no default request', { type: 'Pod', defaultRequest: { cpu: 1 } }, 'defaultRequest', { type: 'Pod', defaultRequest: {} }, 'left out if type is Pod'],
  ['containers have some resources', { max: { storage: 1 } }, 'max.storage', { type: 'PersistentVolumeClaim', max: { storage: 1 } }, /other than 'storage': a container has cpu/],
  ['pods have those of containers', { type: 'Pod', max: { storage: 1 } }, 'max.storage', { type: 'Pod', max: { cpu: 1 } }],
  ['claims have some limit', { type: 'PersistentVolumeClaim' }, '', { type: 'PersistentVolumeClaim', min: { storage: 1 } }, 'min.storage or max.storage'],
  ['claims have some, too', { type: 'PersistentVolumeClaim', max: { storage: 1, disk: 1 } }, 'max.disk', { type: 'PersistentVolumeClaim', min: { storage: 1 } }, /other than 'disk': a LimitRange can limit .* claims/],
  ['claims are limited by storage', { type: 'PersistentVolumeClaim', max: { cpu: 1 } }, '', { type: 'PersistentVolumeClaim', max: { cpu: 1, storage: 1 } }],
  ['the least is at most the most', { min: { cpu: 2 }, max: { cpu: 1 } }, 'min.cpu', { min: { cpu: 1 }, max: { cpu: 1 } }, 'at most 1, which is its max.'],
  ['the default request is at least the least', { min: { cpu: 2 }, defaultRequest: { cpu: 1 } }, 'min.cpu', { min: { cpu: 2 }, defaultRequest: { memory: 1 } }, 'at most 1, which is its defaultRequest'],
  ['the default is at least the least', { min: { cpu: 2 }, default: { cpu: 1 } }, 'min.cpu', { min: { cpu: '1000m' }, default: { cpu: 1 } }, 'at most 1, which is its default.'],
  ['the default request is at most the most', { defaultRequest: { cpu: 2 }, max: { cpu: 1 } }, 'defaultRequest.cpu', { defaultRequest: { cpu: 1 }, max: { cpu: 1 } }, 'at most 1, which is its max.'],
  ['the default request is at most the default', { defaultRequest: { cpu: 2 }, default: { cpu: 1 } }, 'defaultRequest.cpu', { defaultRequest: { cpu: 1 }, default: { cpu: 1 } }, 'at most 1, which is its default.'],
  ['the default is at most the most', { default: { memory: '512Mi' }, max: { memory: '256Mi' } }, 'default.memory', { default: { memory: '256Mi' }, max: { memory: '256Mi' } }, 'at most 256Mi, which is its max.'],
  ['the ratio is at least 1', { maxLimitRequestRatio: { cpu: '500m' } }, 'maxLimitRequestRatio.cpu', { maxLimitRequestRatio: { cpu: 1 } }, /^at least 1\./],
  ['the ratio is at most what is possible', { maxLimitRequestRatio: { cpu: 3 }, min: { cpu: 1 }, max: { cpu: 2 } }, 'maxLimitRequestRatio.cpu', { maxLimitRequestRatio: { cpu: 2 }, min: { cpu: 1 }, max: { cpu: 2 } }, 'max divided by min'],
  ['the ratio is free without a least', { maxLimitRequestRatio: { cpu: '0' } }, 'maxLimitRequestRatio.cpu', { maxLimitRequestRatio: { cpu: 3 }, max: { cpu: 2 } }],
  ['the ratio is free without a most', { maxLimitRequestRatio: { cpu: '999m' } }, 'maxLimitRequestRatio.cpu', { maxLimitRequestRatio: { cpu: 3 }, min: { cpu: 2 } }],
  ['the ratio is one of the resource', { maxLimitRequestRatio: { cpu: 3 }, min: { cpu: 1 }, max: { cpu: 1 } }, 'maxLimitRequestRatio.cpu', { maxLimitRequestRatio: { cpu: 3 }, min: { cpu: 1 }, max: { memory: 1 } }],
  ['devices have a default, too', { default: { 'a.b/c': 1 }, defaultRequest: { 'a.b/c': '0' } }, 'defaultRequest.a.b/c', { defaultRequest: { 'a.b/c': 1 } }, /same as its default: .*cannot be overcommitted/],
  ['devices are promised as there are', { default: { 'a.b/c': 2 }, defaultRequest: { 'a.b/c': 1 } }, 'defaultRequest.a.b/c', { default: { 'a.b/c': 2 }, defaultRequest: { 'a.b/c': 2 } }],
]);

promises('LimitRangeSpec', undefined, [
  ['each type has one limit', { limits: [{ type: 'Container' }, { type: 'Container' }] }, 'limits.1.type', { limits: [{ type: 'Container' }, { type: 'Pod' }] }, 'type that no other limit has'],
]);

const scoped = (value: object, hard: object = { pods: 1 }) => ({ hard, scopeSelector: { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'Exists', ...value }] } });
const EXPRESSION = 'scopeSelector.matchExpressions.0';

promises('ResourceQuotaSpec', undefined, [
  ['resources are known ones', { hard: { pod: 1 } }, 'hard.pod', { hard: { pods: 1 } }, /other than 'pod': .* count\/NAME\. Did you mean pods\?/],
  ['storage is asked for', { hard: { storage: '1Gi' } }, 'hard.storage', { hard: { 'requests.storage': '1Gi' } }],
  ['objects can be counted', { hard: { 'count/': 1 } }, 'hard.count/', { hard: { 'count/deployments.apps': 1 } }],
  ['storage can be counted by class', { hard: { 'a b.storageclass.storage.k8s.io/requests.storage': 1 } }, 'hard.a b.storageclass.storage.k8s.io/requests.storage', { hard: { 'a.storageclass.storage.k8s.io/requests.storage': '1Gi' } }],
  ['huge pages can be counted', { hard: { 'limits.hugepages-2Mi': '2Mi' } }, 'hard.limits.hugepages-2Mi', { hard: { 'requests.hugepages-2Mi': '3Mi' } }],
  ['amounts are not negative', { hard: { pods: -1 } }, 'hard.pods', { hard: { pods: 0 } }, 'amount that is not negative'],
  ['objects are whole', { hard: { pods: '1500m' } }, 'hard.pods', { hard: { cpu: '1500m' } }, 'whole number: it counts objects'],
  ['counted ones, too', { hard: { 'count/pods': '500m' } }, 'hard.count/pods', { hard: { 'count/pods': '2k' } }, 'only cpu and amounts of bytes'],
  ['scopes are known ones', { hard: { pods: 1 }, scopes: ['Best'] }, 'scopes.0', { hard: { pods: 1 }, scopes: ['BestEffort'] }, /Terminating, .* BestEffort or VolumeAttributesClass/],
  ['scopes are for some resources', { hard: { cpu: 1 }, scopes: ['BestEffort'] }, 'scopes.0', { hard: { cpu: 1 }, scopes: ['NotBestEffort'] }, /applies to: pods\. Remove cpu from the quota/],
  ['scopes are for no objects', { hard: { secrets: 1 }, scopes: ['NotBestEffort'] }, 'scopes.0', { hard: { 'count/secrets': 1 }, scopes: ['NotBestEffort'] }, /applies to: pods, cpu, .* Remove secrets from/],
  ['scopes are for no huge pages', { hard: { 'hugepages-2Mi': '2Mi' }, scopes: ['BestEffort'] }, 'scopes.0', { hard: { pods: 1 }, scopes: ['BestEffort'] }],
  ['scopes go together', { hard: { pods: 1 }, scopes: ['Terminating', 'NotTerminating'] }, 'scopes', { hard: { pods: 1 }, scopes: ['Terminating', 'BestEffort'] }, 'without both Terminating and NotTerminating'],
  ['the best and the least effort exclude each other', { hard: { pods: 1 }, scopes: ['BestEffort', 'NotBestEffort'] }, 'scopes', { hard: { pods: 1 }, scopes: ['NotTerminating', 'NotBestEffort'] }, 'without both BestEffort and NotBestEffort'],
  ['selected scopes are known ones', scoped({ scopeName: 'Priority' }), `${EXPRESSION}.scopeName`, scoped({}), /Terminating, .* BestEffort or VolumeAttributesClass/],
  ['an operator is a known one', scoped({ operator: 'Is' }), `${EXPRESSION}.operator`, scoped({ operator: 'DoesNotExist' }), 'In, NotIn, Exists or DoesNotExist'],
  ['some scopes only exist', scoped({ scopeName: 'BestEffort', operator: 'DoesNotExist' }), `${EXPRESSION}.operator`, scoped({ scopeName: 'BestEffort' }), 'Exists for the scope BestEffort'],
  ['In has values', scoped({ operator: 'In' }), `${EXPRESSION}.values`, scoped({ operator: 'In', values: ['a'] }), 'at least one value for the operator In.'],
  ['NotIn has values', scoped({ operator: 'NotIn', values: [] }), `${EXPRESSION}.values`, scoped({ operator: 'NotIn', values: ['a'] }), 'at least one value for the operator NotIn'],
  ['DoesNotExist has none', scoped({ operator: 'DoesNotExist', values: ['a'] }), `${EXPRESSION}.values`, scoped({ operator: 'DoesNotExist' }), 'left out for the operator DoesNotExist'],
  ['Exists has none', scoped({ values: ['a'] }), `${EXPRESSION}.values`, scoped({ values: [] }), 'left out for the operator Exists'],
  ['selected scopes are for some resources', scoped({}, { secrets: 1 }), 'scopeSelector', scoped({}, { 'limits.cpu': 1 }), /apply to all resources of the quota\. Remove secrets from/],
  [
    'all selected scopes are for all resources',
    { hard: { cpu: 1 }, scopeSelector: { matchExpressions: ['PriorityClass', 'BestEffort'].map(scopeName => ({ scopeName, operator: 'Exists' })) } },
    'scopeSelector',
    { hard: { cpu: 1 }, scopeSelector: {} },
    'Remove cpu from the quota',
  ],
  [
    'selected scopes go together',
    { scopeSelector: { matchExpressions: ['BestEffort', 'NotBestEffort'].map(scopeName => ({ scopeName, operator: 'Exists' })) } },
    'scopeSelector.matchExpressions',
    { scopeSelector: { matchExpressions: ['BestEffort', 'NotTerminating'].map(scopeName => ({ scopeName, operator: 'Exists' })) } },
    'without both BestEffort and NotBestEffort',
  ],
]);

promises('PodDisruptionBudgetSpec', {}, [
  ['it says one thing', { minAvailable: 1, maxUnavailable: 1 }, 'maxUnavailable', { minAvailable: 1 }, 'left out if minAvailable is set'],
  ['a number is not negative', { minAvailable: -1 }, 'minAvailable', { minAvailable: 0 }, 'whole number that is not negative'],
  ['a part is a percentage', { maxUnavailable: '1' }, 'maxUnavailable', { maxUnavailable: '1%' }, 'percentage up to "100%"'],
  ['a part is not more than all', { maxUnavailable: '101%' }, 'maxUnavailable', { maxUnavailable: '100%' }],
  ['a percentage is all there is', { maxUnavailable: '1%!' }, 'maxUnavailable', { maxUnavailable: '10%' }],
  ['a percentage is not negative', { minAvailable: '-1%' }, 'minAvailable', { minAvailable: '0%' }],
  ['a number is whole', { minAvailable: 1.5 }, 'minAvailable', { minAvailable: 2 }],
  ['what happens to the sick is a known word', { unhealthyPodEvictionPolicy: 'Never' }, 'unhealthyPodEvictionPolicy', { unhealthyPodEvictionPolicy: 'AlwaysAllow' }, 'IfHealthyBudget or AlwaysAllow'],
]);

takes('LimitRangeItem', { max: { storage: 1 } }, { type: ['PersistentVolumeClaim'] });
takes('LimitRangeItem', { max: { cpu: 1 } }, { type: ['Pod', 'Container', 'example.com/thing'] });
takes('PodDisruptionBudgetSpec', {}, { unhealthyPodEvictionPolicy: ['IfHealthyBudget', 'AlwaysAllow'] });

const COMPUTE = ['cpu', 'memory', 'requests.cpu', 'requests.memory', 'limits.cpu', 'limits.memory'];
const OTHERS = ['ephemeral-storage', 'requests.ephemeral-storage', 'limits.ephemeral-storage', 'requests.storage', 'hugepages-2Mi', 'requests.hugepages-2Mi'];
const OBJECTS = [
  'pods', 'resourcequotas', 'services', 'replicationcontrollers', 'secrets', 'persistentvolumeclaims', 'configmaps',
  'services.nodeports', 'services.loadbalancers',
];

describe('a quota', () => {
  const problems = (spec: object) => checkFragment('ResourceQuotaSpec', spec).map(({ path }) => path.join('.'));

  test.each([...COMPUTE, ...OTHERS])('can be set for parts of %s', name => {
    expect(problems({ hard: { [name]: '1500m' } })).toEqual([]);
  });

  test.each(OBJECTS)('can count %s', name => {
    expect(problems({ hard: { [name]: 2 } })).toEqual([]);
    expect(problems({ hard: { [name]: '1500m' } })).toEqual([`hard.${name}`]);
  });

  test.each<[string, string[]]>([
    ['Terminating', ['pods', ...COMPUTE]],
    ['NotTerminating', ['pods', ...COMPUTE]],
    ['NotBestEffort', ['pods', ...COMPUTE]],
    ['PriorityClass', ['pods', ...COMPUTE]],
    ['CrossNamespacePodAffinity', ['pods', ...COMPUTE]],
    ['BestEffort', ['pods']],
    ['VolumeAttributesClass', ['persistentvolumeclaims', 'requests.storage']],
  ])('with the scope %s can only have its resources', (scope, names) => {
    const refused = [...COMPUTE, ...OTHERS.filter(name => !name.startsWith('requests.huge')), ...OBJECTS]
      .filter(name => problems({ hard: { [name]: 1 }, scopes: [scope] }).length > 0);
    expect([...COMPUTE, ...OTHERS, ...OBJECTS].filter(name => !refused.includes(name) && name !== 'requests.hugepages-2Mi').sort()).toEqual([...names].sort());
  });

  test.each(['BestEffort', 'NotBestEffort', 'Terminating', 'NotTerminating', 'CrossNamespacePodAffinity'])('can\'t exclude the scope %s with a selector', scopeName => {
    const spec = (operator: string) => ({ hard: { pods: 1 }, scopeSelector: { matchExpressions: [{ scopeName, operator }] } });
    expect(problems(spec('Exists'))).toEqual([]);
    expect(problems(spec('DoesNotExist'))).toEqual([`${EXPRESSION}.operator`]);
  });

  test.each(['PriorityClass', 'VolumeAttributesClass'])('can exclude the scope %s with a selector', scopeName => {
    expect(problems({ scopeSelector: { matchExpressions: [{ scopeName, operator: 'DoesNotExist' }] } })).toEqual([]);
  });

  test('has errors with the resources of its scope, and the resources that it can be set for', () => {
    expect(checkFragment('ResourceQuotaSpec', { hard: { cpu: 1 }, scopes: ['VolumeAttributesClass'] })[0].allowed)
      .toBe('used only with resources that it applies to: persistentvolumeclaims and requests.storage');
    expect(checkFragment('ResourceQuotaSpec', { hard: { pod: 1 } })[0]).toMatchObject({
      allowed: "for a resource other than 'pod': a ResourceQuota can limit resources of pods, claims and Services, and the number of objects as count/NAME",
      fix: 'Did you mean pods?',
    });
  });
});

describe('a limit for claims', () => {
  test.each([...COMPUTE, ...OTHERS.filter(name => !name.startsWith('requests.huge')), ...OBJECTS, 'storage', 'a.b/c'])('can be for %s', name => {
    expect(checkFragment('LimitRangeItem', { type: 'PersistentVolumeClaim', min: { storage: 1 }, max: { storage: 1, [name]: 1 } })).toEqual([]);
  });
});

test('a rule without API groups has advice on the spelling of the core group', () => {
  const [group, resources] = checkFragment('PolicyRule', { verbs: ['get'] });
  expect(group).toMatchObject({ path: ['apiGroups'], allowed: 'a list of at least one API group', fix: "The core group is ''." });
  expect(resources).toMatchObject({ path: ['resources'], allowed: 'a list of at least one resource', fix: undefined });
});
