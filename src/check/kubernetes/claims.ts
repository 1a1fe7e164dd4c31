import { wordOf, isSet, KubernetesRule, KubernetesRules, notEmptyKeys, hasSyntax } from './common-rules';
import { DNS_LABEL, DNS_SUBDOMAIN } from './names';
import { parseQuantity } from './quantity';
import { listed } from '../../values/listed';

export const ACCESS_MODES = ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'];

/** A rule for the data source of a claim. */
const SOURCE: KubernetesRule = {
  path: '',
  check: source => isSet(source.apiGroup) || source.kind === 'PersistentVolumeClaim',
  allowed: 'a PersistentVolumeClaim, or have an apiGroup',
};

export const CLAIM_RULES: KubernetesRules = {
  PersistentVolumeClaim: [
    { path: 'spec', absentToo: true, check: isSet, allowed: 'given' },
    {
      path: 'metadata',
      absentToo: true,
      check: metadata => isSet(metadata?.name) && DNS_LABEL.matches(metadata.name),
      allowed: `a map with a name: ${DNS_LABEL.allowed}`,
      fix: 'The pods mount the claim by this name.',
    },
  ],
  PersistentVolumeClaimSpec: [
    { path: 'accessModes', absentToo: true, check: modes => modes?.length > 0, allowed: 'a list of at least one access mode' },
    { path: 'accessModes[]', check: mode => ACCESS_MODES.includes(mode), allowed: listed(ACCESS_MODES) },
    {
      path: 'accessModes',
      check: modes => !modes.includes('ReadWriteOncePod') || modes.every((mode: string) => mode === 'ReadWriteOncePod'),
      allowed: 'ReadWriteOncePod alone, or other access modes',
    },
    {
      path: 'resources',
      absentToo: true,
      check: resources => isSet(resources?.requests?.storage) && parseQuantity(resources.requests.storage)! > 0n,
      allowed: 'a map with requests.storage, which is more than 0',
    },
    hasSyntax('storageClassName', DNS_SUBDOMAIN),
    hasSyntax('volumeAttributesClassName', DNS_SUBDOMAIN),
    wordOf('volumeMode', ['Filesystem', 'Block']),
    {
      path: 'dataSource',
      check: (source, owner) => !isSet(owner.dataSourceRef) || (!isSet(owner.dataSourceRef.namespace)
        && ['apiGroup', 'kind', 'name'].every(key => source[key] === owner.dataSourceRef[key])),
      allowed: 'the same as dataSourceRef, or left out',
    },
  ],
  TypedLocalObjectReference: [...notEmptyKeys('name', 'kind'), SOURCE, hasSyntax('apiGroup', DNS_SUBDOMAIN)],
  TypedObjectReference: [...notEmptyKeys('name', 'kind'), SOURCE, hasSyntax('namespace', DNS_LABEL), hasSyntax('apiGroup', DNS_SUBDOMAIN)],
};
