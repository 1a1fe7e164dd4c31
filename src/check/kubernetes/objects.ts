import { numberAtLeast, wordOf, isSet, KubernetesRule, KubernetesRules, wordOrEmpty } from './common-rules';
import { DATA_KEY, DNS_LABEL, DNS_SUBDOMAIN, ROLE_NAME } from './names';
import { lastKey } from '../rule';

/** The maximum size of the data of a ConfigMap or Secret. */
const LARGEST_DATA = 1024 * 1024;

const DATA_KEYS = ['data.*', 'binaryData.*', 'stringData.*'].map((path): KubernetesRule => ({
  path,
  check: (_value, _owner, place) => DATA_KEY.matches(lastKey(place)),
  allowed: (_value, _owner, place) => `under a key other than '${lastKey(place)}': a key is ${DATA_KEY.allowed}`,
}));

/** The data of a whole object has a limit. */
const SMALL_ENOUGH: KubernetesRule = {
  path: '',
  check: map => !hasTooMuchData(map) || [{ value: `${dataSize(map)} bytes` }],
  allowed: 'at most 1 MiB of data',
};

const RBAC = 'rbac.authorization.k8s.io';

/** The labels of a selector that the pods of a workload don't have. */
function missedLabels(selector: any, { template }: any): string[] {
  return Object.entries(selector.matchLabels ?? {})
    .filter(([key, value]) => template.metadata?.labels?.[key] !== value)
    .map(([key, value]) => `${key}: ${value}`);
}

/** The rules for all workloads. */
const WORKLOAD: KubernetesRule[] = [
  numberAtLeast('replicas', 0),
  numberAtLeast('minReadySeconds', 0),
  {
    path: 'selector',
    check: selector => Object.keys(selector.matchLabels ?? {}).length > 0 || selector.matchExpressions?.length > 0,
    allowed: 'a label selector with at least one label or expression',
  },
  {
    path: 'selector',
    check: (selector, owner) => missedLabels(selector, owner).length === 0,
    allowed: 'a label selector that matches the labels of the template',
    fix: (selector, owner) => `The template lacks these labels: ${missedLabels(selector, owner).join(', ')}.`,
  },
];

function isCountOrPercentage(amount: unknown, most = Infinity): boolean {
  return typeof amount === 'number' ? amount >= 0 : /^\d+%$/.test(String(amount)) && parseInt(String(amount), 10) <= most;
}

/** The rules for complete objects, in addition to those for parts that values also have. */
export const OBJECT_RULES: KubernetesRules = {
  StatefulSetSpec: [
    ...WORKLOAD,
    wordOrEmpty('podManagementPolicy', ['OrderedReady', 'Parallel']),
    {
      path: 'serviceName',
      check: name => name === '' || DNS_LABEL.matches(name),
      allowed: DNS_LABEL.allowed,
    },
  ],
  StatefulSetUpdateStrategy: [
    wordOrEmpty('type', ['RollingUpdate', 'OnDelete']),
    { path: 'rollingUpdate', check: (_update, owner) => owner.type !== 'OnDelete', allowed: 'left out if type is OnDelete' },
  ],
  RollingUpdateStatefulSetStrategy: [numberAtLeast('partition', 0)],
  StatefulSetPersistentVolumeClaimRetentionPolicy: ['whenDeleted', 'whenScaled'].map(path => wordOrEmpty(path, ['Retain', 'Delete'])),
  StatefulSetOrdinals: [numberAtLeast('start', 0)],
  DeploymentSpec: [...WORKLOAD, numberAtLeast('revisionHistoryLimit', 0)],
  DeploymentStrategy: [
    wordOrEmpty('type', ['RollingUpdate', 'Recreate']),
    { path: 'rollingUpdate', check: (_update, owner) => owner.type !== 'Recreate', allowed: 'left out if type is Recreate' },
  ],
  RollingUpdateDeployment: [
    { path: 'maxUnavailable', check: amount => isCountOrPercentage(amount, 100), allowed: 'a whole number that is not negative, or a percentage up to "100%"' },
    { path: 'maxSurge', check: amount => isCountOrPercentage(amount), allowed: 'a whole number that is not negative, or a percentage' },
    {
      path: 'maxUnavailable',
      check: (amount, owner) => ![0, '0%'].includes(amount) || ![0, '0%'].includes(owner.maxSurge),
      allowed: 'more than 0 if maxSurge is 0',
    },
  ],
  PodTemplateSpec: [{ path: 'spec', absentToo: true, check: isSet, allowed: 'given' }],
  Ingress: [
    {
      path: 'spec',
      absentToo: true,
      check: spec => spec?.rules?.length > 0 || isSet(spec?.defaultBackend),
      allowed: 'a map with rules or a defaultBackend',
    },
  ],
  Service: [
    {
      path: 'spec',
      absentToo: true,
      check: spec => spec?.ports?.length > 0 || spec?.clusterIP === 'None' || spec?.type === 'ExternalName',
      allowed: 'a map with ports, unless clusterIP is None or type is ExternalName',
    },
  ],
  Role: [
    {
      path: 'rules[]',
      check: rule => !rule.nonResourceURLs?.length,
      allowed: 'a rule for resources: only a ClusterRole can have rules for URLs',
    },
  ],
  RoleRef: [
    wordOrEmpty('apiGroup', [RBAC]),
    wordOf('kind', ['Role', 'ClusterRole']),
    { path: 'name', check: ROLE_NAME.matches, allowed: `the name of a role: ${ROLE_NAME.allowed}` },
  ],
  Subject: [
    wordOf('kind', ['ServiceAccount', 'User', 'Group']),
    {
      path: 'name',
      check: (name, owner) => (owner.kind === 'ServiceAccount' ? DNS_SUBDOMAIN.matches(name) : name !== ''),
      allowed: (_name, owner) => (owner.kind === 'ServiceAccount' ? `the name of a ServiceAccount: ${DNS_SUBDOMAIN.allowed}` : 'given, and not empty'),
    },
    {
      path: 'apiGroup',
      check: (group, owner) => group === '' || (group === RBAC && owner.kind !== 'ServiceAccount'),
      allowed: 'rbac.authorization.k8s.io, or left out for a ServiceAccount',
    },
  ],
  ClusterRoleBinding: [
    { path: 'roleRef', check: ref => ref.kind === 'ClusterRole', allowed: 'a reference to a ClusterRole' },
    {
      path: 'subjects[]',
      check: subject => subject.kind !== 'ServiceAccount' || isSet(subject.namespace),
      allowed: 'a ServiceAccount with its namespace',
    },
  ],
  ConfigMap: [
    ...DATA_KEYS,
    SMALL_ENOUGH,
    {
      path: 'data.*',
      check: (_value, owner, place) => !isSet(owner.binaryData?.[lastKey(place)]),
      allowed: 'under a key that binaryData does not also have',
    },
  ],
  Secret: [
    ...DATA_KEYS,
    SMALL_ENOUGH,
  ],
};

/** Whether a ConfigMap or Secret has more data than an API server accepts. */
export function hasTooMuchData(map: any): boolean {
  return dataSize(map) > LARGEST_DATA;
}

function dataSize(map: any): number {
  const texts = Object.values({ ...(map.kind === 'Secret' ? {} : map.data), ...map.stringData });
  const bytes = Object.values({ ...map.binaryData, ...(map.kind === 'Secret' ? map.data : {}) });
  return texts.reduce<number>((size, text) => size + Buffer.byteLength(String(text)), 0)
    + bytes.reduce<number>((size, text) => size + Buffer.byteLength(String(text), 'base64'), 0);
}
