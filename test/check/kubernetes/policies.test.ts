import { promises, SAME } from './promises';

promises('PolicyRule', { apiGroups: [''], resources: ['pods'], verbs: ['get'] }, [
  ['it has verbs', { verbs: undefined }, 'verbs', SAME],
  ['it has a verb', { verbs: [] }, 'verbs', { verbs: ['*'] }],
  ['it has API groups', { apiGroups: undefined }, 'apiGroups', SAME],
  ['it has resources', { resources: [] }, 'resources', { resourceNames: ['a'] }],
  ['URLs are no resources', { nonResourceURLs: ['/healthz'] }, 'nonResourceURLs', { apiGroups: [], resources: undefined, nonResourceURLs: ['/healthz'] }],
  ['URLs have no names', { apiGroups: [], resources: [], resourceNames: ['a'], nonResourceURLs: ['/a'] }, 'nonResourceURLs', { nonResourceURLs: [] }],
  ['verbs are a list', { verbs: 'get' }, 'verbs', SAME],
  ['unknown keys are told', { apigroups: [''] }, 'apigroups', SAME],
]);

promises('LimitRangeItem', { type: 'Container' }, [
  ['the type is a known one', { type: 'Node' }, 'type', { type: 'a.b/c' }],
  ['pods have no default', { type: 'Pod', default: { cpu: 1 } }, 'default', { type: 'Pod', max: { cpu: 1 } }],
  ['pods have no default request', { type: 'Pod', defaultRequest: { cpu: 1 } }, 'defaultRequest', { type: 'Pod', defaultRequest: {} }],
  ['containers have some resources', { max: { storage: 1 } }, 'max.storage', { type: 'PersistentVolumeClaim', max: { storage: 1 } }],
  ['claims have some, too', { type: 'PersistentVolumeClaim', max: { storage: 1, disk: 1 } }, 'max.disk', { type: 'PersistentVolumeClaim', min: { storage: 1 } }],
  ['claims are limited by storage', { type: 'PersistentVolumeClaim', max: { cpu: 1 } }, '', { type: 'PersistentVolumeClaim', max: { cpu: 1, storage: 1 } }],
  ['the least is at most the most', { min: { cpu: 2 }, max: { cpu: 1 } }, 'min.cpu', { min: { cpu: 1 }, max: { cpu: 1 } }],
  ['the default request is at least the least', { min: { cpu: 2 }, defaultRequest: { cpu: 1 } }, 'min.cpu', { min: { cpu: 2 }, defaultRequest: { memory: 1 } }],
  ['the default is at least the least', { min: { cpu: 2 }, default: { cpu: 1 } }, 'min.cpu', { min: { cpu: '1000m' }, default: { cpu: 1 } }],
  ['the default request is at most the most', { defaultRequest: { cpu: 2 }, max: { cpu: 1 } }, 'defaultRequest.cpu', { defaultRequest: { cpu: 1 }, max: { cpu: 1 } }],
  ['the default request is at most the default', { defaultRequest: { cpu: 2 }, default: { cpu: 1 } }, 'defaultRequest.cpu', { defaultRequest: { cpu: 1 }, default: { cpu: 1 } }],
  ['the default is at most the most', { default: { memory: '512Mi' }, max: { memory: '256Mi' } }, 'default.memory', { default: { memory: '256Mi' }, max: { memory: '256Mi' } }],
  ['the ratio is at least 1', { maxLimitRequestRatio: { cpu: '500m' } }, 'maxLimitRequestRatio.cpu', { maxLimitRequestRatio: { cpu: 1 } }],
  ['the ratio is at most what is possible', { maxLimitRequestRatio: { cpu: 3 }, min: { cpu: 1 }, max: { cpu: 2 } }, 'maxLimitRequestRatio.cpu', { maxLimitRequestRatio: { cpu: 2 }, min: { cpu: 1 }, max: { cpu: 2 } }],
  ['devices are promised as there are', { default: { 'a.b/c': 2 }, defaultRequest: { 'a.b/c': 1 } }, 'defaultRequest.a.b/c', { default: { 'a.b/c': 2 }, defaultRequest: { 'a.b/c': 2 } }],
]);

promises('LimitRangeSpec', undefined, [
  ['each type has one limit', { limits: [{ type: 'Container' }, { type: 'Container' }] }, 'limits.1.type', { limits: [{ type: 'Container' }, { type: 'Pod' }] }],
]);

const scoped = (value: object, hard: object = { pods: 1 }) => ({ hard, scopeSelector: { matchExpressions: [{ scopeName: 'PriorityClass', operator: 'Exists', ...value }] } });
const EXPRESSION = 'scopeSelector.matchExpressions.0';

promises('ResourceQuotaSpec', undefined, [
  ['resources are known ones', { hard: { pod: 1 } }, 'hard.pod', { hard: { pods: 1 } }],
  ['storage is asked for', { hard: { storage: '1Gi' } }, 'hard.storage', { hard: { 'requests.storage': '1Gi' } }],
  ['objects can be counted', { hard: { 'count/': 1 } }, 'hard.count/', { hard: { 'count/deployments.apps': 1 } }],
  ['storage can be counted by class', { hard: { 'a b.storageclass.storage.k8s.io/requests.storage': 1 } }, 'hard.a b.storageclass.storage.k8s.io/requests.storage', { hard: { 'a.storageclass.storage.k8s.io/requests.storage': '1Gi' } }],
  ['huge pages can be counted', { hard: { 'limits.hugepages-2Mi': '2Mi' } }, 'hard.limits.hugepages-2Mi', { hard: { 'requests.hugepages-2Mi': '3Mi' } }],
  ['amounts are not negative', { hard: { pods: -1 } }, 'hard.pods', { hard: { pods: 0 } }],
  ['objects are whole', { hard: { pods: '1500m' } }, 'hard.pods', { hard: { cpu: '1500m' } }],
  ['counted ones, too', { hard: { 'count/pods': '500m' } }, 'hard.count/pods', { hard: { 'count/pods': '2k' } }],
  ['scopes are known ones', { hard: { pods: 1 }, scopes: ['Best'] }, 'scopes.0', { hard: { pods: 1 }, scopes: ['BestEffort'] }],
  ['scopes are for some resources', { hard: { cpu: 1 }, scopes: ['BestEffort'] }, 'scopes.0', { hard: { cpu: 1 }, scopes: ['NotBestEffort'] }],
  ['scopes go together', { hard: { pods: 1 }, scopes: ['Terminating', 'NotTerminating'] }, 'scopes', { hard: { pods: 1 }, scopes: ['Terminating', 'BestEffort'] }],
  ['selected scopes are known ones', scoped({ scopeName: 'Priority' }), `${EXPRESSION}.scopeName`, scoped({})],
  ['an operator is a known one', scoped({ operator: 'Is' }), `${EXPRESSION}.operator`, scoped({ operator: 'DoesNotExist' })],
  ['some scopes only exist', scoped({ scopeName: 'BestEffort', operator: 'DoesNotExist' }), `${EXPRESSION}.operator`, scoped({ scopeName: 'BestEffort' })],
  ['In has values', scoped({ operator: 'In' }), `${EXPRESSION}.values`, scoped({ operator: 'In', values: ['a'] })],
  ['NotIn has values', scoped({ operator: 'NotIn', values: [] }), `${EXPRESSION}.values`, scoped({ operator: 'NotIn', values: ['a'] })],
  ['Exists has none', scoped({ values: ['a'] }), `${EXPRESSION}.values`, scoped({ values: [] })],
  ['selected scopes are for some resources', scoped({}, { secrets: 1 }), 'scopeSelector', scoped({}, { 'limits.cpu': 1 })],
  [
    'selected scopes go together',
    { scopeSelector: { matchExpressions: ['BestEffort', 'NotBestEffort'].map(scopeName => ({ scopeName, operator: 'Exists' })) } },
    'scopeSelector.matchExpressions',
    { scopeSelector: { matchExpressions: ['BestEffort', 'NotTerminating'].map(scopeName => ({ scopeName, operator: 'Exists' })) } },
  ],
]);

promises('PodDisruptionBudgetSpec', {}, [
  ['it says one thing', { minAvailable: 1, maxUnavailable: 1 }, 'maxUnavailable', { minAvailable: 1 }],
  ['a number is not negative', { minAvailable: -1 }, 'minAvailable', { minAvailable: 0 }],
  ['a part is a percentage', { maxUnavailable: '1' }, 'maxUnavailable', { maxUnavailable: '1%' }],
  ['a part is not more than all', { maxUnavailable: '101%' }, 'maxUnavailable', { maxUnavailable: '100%' }],
  ['a number is whole', { minAvailable: 1.5 }, 'minAvailable', { minAvailable: 2 }],
  ['what happens to the sick is a known word', { unhealthyPodEvictionPolicy: 'Never' }, 'unhealthyPodEvictionPolicy', { unhealthyPodEvictionPolicy: 'AlwaysAllow' }],
]);
