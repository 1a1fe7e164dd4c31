import { isSet, KubernetesRule, KubernetesRules, oneKeyOf, setKeys, hasSyntax } from './common-rules';
import { DATA_KEY, DNS_SUBDOMAIN, ENV_NAME, QUALIFIED_NAME } from './names';
import { parseQuantity } from './quantity';
import { listed } from '../../values/listed';

const POD_FIELDS = [
  'metadata.name', 'metadata.namespace', 'metadata.uid', 'spec.nodeName', 'spec.serviceAccountName',
  'status.hostIP', 'status.hostIPs', 'status.podIP', 'status.podIPs',
];
const FILE_FIELDS = ['metadata.name', 'metadata.namespace', 'metadata.uid', 'metadata.labels', 'metadata.annotations'];
const ENV_SOURCES = ['fieldRef', 'resourceFieldRef', 'configMapKeyRef', 'secretKeyRef'];
const CONTAINER_RESOURCE_FIELDS = ['limits', 'requests'].flatMap(kind => ['cpu', 'memory', 'ephemeral-storage'].map(name => `${kind}.${name}`));
const CPU_DIVISORS = ['1', '1m'];
const BYTE_DIVISORS = ['', 'k', 'M', 'G', 'T', 'P', 'E', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'].map(unit => `1${unit}`);

/** A rule for the pod field that a value or a file contains. */
function podField(fields: readonly string[]): KubernetesRule {
  return {
    path: 'fieldRef',
    check: ref => fields.includes(ref.fieldPath) || isSubscripted(ref.fieldPath) || (ref.fieldPath === 'spec.host' && fields === POD_FIELDS),
    allowed: `one of ${listed(fields)}, or a single label or annotation, such as metadata.labels['key']`,
  };
}

function isSubscripted(path: string): boolean {
  const match = /^metadata\.(labels|annotations)\['(.*)'\]$/.exec(path);
  return match !== null && QUALIFIED_NAME.matches(match[1] === 'annotations' ? match[2].toLowerCase() : match[2]);
}

const REFERENCE_NAME: KubernetesRule = {
  path: 'name',
  absentToo: true,
  check: name => isSet(name) && DNS_SUBDOMAIN.matches(name),
  allowed: `the name of an object: ${DNS_SUBDOMAIN.allowed}`,
};
const KEY_REFERENCE = [REFERENCE_NAME, { path: 'key', check: DATA_KEY.matches, allowed: `a key of its data: ${DATA_KEY.allowed}` }];

export const ENV_RULES: KubernetesRules = {
  EnvVar: [
    { path: 'name', check: ENV_NAME.matches, allowed: `a variable's name: ${ENV_NAME.allowed}` },
    {
      path: 'valueFrom',
      check: (_from, owner) => !isSet(owner.value),
      allowed: 'left out if value is set',
      fix: 'Keep either value or valueFrom.',
    },
  ],
  EnvVarSource: [oneKeyOf(ENV_SOURCES, 'source'), podField(POD_FIELDS)],
  ObjectFieldSelector: [
    { path: 'apiVersion', check: version => version === '' || version === 'v1', allowed: 'v1' },
  ],
  ResourceFieldSelector: [
    {
      path: 'resource',
      check: resource => CONTAINER_RESOURCE_FIELDS.includes(resource) || /^(limits|requests)\.hugepages-/.test(resource),
      allowed: listed([...CONTAINER_RESOURCE_FIELDS, 'limits.hugepages-SIZE', 'requests.hugepages-SIZE']),
    },
    {
      path: 'divisor',
      check: (divisor, owner) => hasDivisor(divisor, divisorsOf(owner.resource)),
      allowed: (_divisor, owner) => listed(divisorsOf(owner.resource)),
    },
  ],
  ConfigMapKeySelector: KEY_REFERENCE,
  SecretKeySelector: KEY_REFERENCE,
  EnvFromSource: [
    hasSyntax('prefix', ENV_NAME),
    oneKeyOf(['configMapRef', 'secretRef'], 'source'),
  ],
  ConfigMapEnvSource: [REFERENCE_NAME],
  SecretEnvSource: [REFERENCE_NAME],
  DownwardAPIVolumeFile: [
    {
      path: '',
      check: file => setKeys(file, ['fieldRef', 'resourceFieldRef']).length === 1,
      allowed: 'a map with either fieldRef or resourceFieldRef',
    },
    podField(FILE_FIELDS),
    {
      path: 'resourceFieldRef',
      check: ref => isSet(ref.containerName),
      allowed: 'a map with a containerName',
    },
  ],
};

function divisorsOf(resource: unknown): readonly string[] {
  return String(resource).endsWith('.cpu') ? CPU_DIVISORS : BYTE_DIVISORS;
}

function hasDivisor(divisor: unknown, allowed: readonly string[]): boolean {
  const amount = parseQuantity(divisor);
  return amount === 0n || allowed.some(one => parseQuantity(one) === amount);
}
