import { numberBetween, wordOf, requiredKeys, isSet, KubernetesRule, KubernetesRules, notEmptyKeys, wordOrEmpty, setKeys, hasSyntax } from './common-rules';
import { DNS_LABEL, DNS_SUBDOMAIN, FILE_PATH, NO_BACKSTEPS, RELATIVE_PATH } from './names';
import { parseQuantity } from './quantity';
import { KUBERNETES } from '../../../imports/kubernetes-shapes';
import { listed } from '../../values/listed';
import { lastKey } from '../rule';

/** The types of volumes in Kubernetes. */
const VOLUME_SOURCES = Object.keys(KUBERNETES.Volume).filter(key => key !== 'name');

/** The kinds of sources that a projected volume has. */
const PROJECTED_SOURCES = Object.keys(KUBERNETES.VolumeProjection);

const fileMode = (path: string): KubernetesRule => ({
  path,
  check: mode => mode >= 0 && mode <= 0o777,
  allowed: 'the permissions of a file, from 0 to 0777 (511 if octal numbers are read as decimal numbers)',
});

const SECRET_REF: KubernetesRule = {
  path: 'secretRef',
  check: ref => isSet(ref.name),
  allowed: 'a map with the name of a Secret',
};

const ISCSI_NAME = 'iqn.YYYY-MM.DOMAIN:NAME, eui. with 16 letters or digits, or naa. with 32 letters or digits';

export const VOLUME_RULES: KubernetesRules = {
  Volume: [
    { path: 'name', check: DNS_LABEL.matches, allowed: `a volume's name: ${DNS_LABEL.allowed}` },
    {
      // A volume without a source is an emptyDir.
      path: '',
      check: volume => setKeys(volume, VOLUME_SOURCES).length <= 1,
      allowed: 'a map with one source of a volume',
      fix: volume => `Keep only one of ${listed(setKeys(volume, VOLUME_SOURCES), 'and')}.`,
    },
  ],
  EmptyDirVolumeSource: [
    { path: 'sizeLimit', check: size => parseQuantity(size)! >= 0n, allowed: 'an amount that is not negative' },
    // The API server accepts other media, but nodes can't mount them.
    { path: 'medium', check: medium => /^(|Memory|HugePages(-.+)?)$/.test(medium), allowed: 'left out, Memory, HugePages, or HugePages-SIZE' },
  ],
  HostPathVolumeSource: [
    ...notEmptyKeys('path'),
    hasSyntax('path', NO_BACKSTEPS),
    wordOrEmpty('type', ['DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice']),
  ],
  SecretVolumeSource: [...requiredKeys('secretName'), fileMode('defaultMode')],
  ConfigMapVolumeSource: [...requiredKeys('name'), fileMode('defaultMode')],
  DownwardAPIVolumeSource: [fileMode('defaultMode')],
  KeyToPath: [...notEmptyKeys('key', 'path'), { path: 'path', ...syntax(FILE_PATH) }, fileMode('mode')],
  DownwardAPIVolumeFile: [...notEmptyKeys('path'), { path: 'path', ...syntax(FILE_PATH) }, fileMode('mode')],
  PersistentVolumeClaimVolumeSource: notEmptyKeys('claimName'),
  NFSVolumeSource: [
    ...notEmptyKeys('server', 'path'),
    { path: 'path', check: path => path.startsWith('/'), allowed: 'an absolute path' },
  ],
  CSIVolumeSource: [
    {
      path: 'driver',
      check: driver => driver.length <= 63 && DNS_SUBDOMAIN.matches(driver.toLowerCase()),
      allowed: 'the name of a CSI driver: a DNS name of at most 63 characters',
    },
    {
      path: 'nodePublishSecretRef',
      check: ref => isSet(ref.name) && DNS_SUBDOMAIN.matches(ref.name),
      allowed: 'a map with the name of a Secret',
    },
  ],
  EphemeralVolumeSource: [
    { path: 'volumeClaimTemplate', absentToo: true, check: isSet, allowed: 'given' },
  ],
  PersistentVolumeClaimTemplate: [
    {
      path: 'metadata',
      check: metadata => Object.keys(metadata).every(key => ['annotations', 'labels', 'creationTimestamp'].includes(key) || !isSet(metadata[key])),
      allowed: 'a map of labels and annotations only',
    },
  ],
  ProjectedVolumeSource: [
    fileMode('defaultMode'),
    {
      path: 'sources',
      check: sources => new Set(filePaths(sources)).size === filePaths(sources).length,
      allowed: 'a list of sources that write to different paths',
      fix: sources => `Several sources write to ${filePaths(sources).find((path, index, all) => all.indexOf(path) !== index)}.`,
    },
  ],
  VolumeProjection: [
    {
      path: '',
      check: source => setKeys(source, PROJECTED_SOURCES).length <= 1,
      allowed: 'a map with one source',
      fix: source => `Write one item for each of ${listed(setKeys(source, PROJECTED_SOURCES), 'and')}.`,
    },
  ],
  SecretProjection: requiredKeys('name'),
  ConfigMapProjection: requiredKeys('name'),
  ServiceAccountTokenProjection: [
    numberBetween('expirationSeconds', 600, 2 ** 32),
    ...notEmptyKeys('path'),
    hasSyntax('path', FILE_PATH),
  ],
  AWSElasticBlockStoreVolumeSource: [...notEmptyKeys('volumeID'), numberBetween('partition', 0, 255)],
  GCEPersistentDiskVolumeSource: [...notEmptyKeys('pdName'), numberBetween('partition', 0, 255)],
  AzureDiskVolumeSource: [
    ...notEmptyKeys('diskName', 'diskURI'),
    wordOf('cachingMode', ['None', 'ReadOnly', 'ReadWrite']),
    wordOf('kind', ['Shared', 'Dedicated', 'Managed']),
    {
      path: 'diskURI',
      check: (uri, owner) => uri.startsWith(owner.kind === 'Managed' ? '/subscriptions/' : 'https://'),
      allowed: (_uri, owner) => (owner.kind === 'Managed' ? "a path that starts with '/subscriptions/'" : "an address that starts with 'https://'"),
      fix: (_uri, owner) => (owner.kind === 'Managed' ? undefined : "Set kind to Managed for a path that starts with '/subscriptions/'."),
    },
  ],
  AzureFileVolumeSource: notEmptyKeys('secretName', 'shareName'),
  CephFSVolumeSource: notEmptyKeys('monitors'),
  CinderVolumeSource: [...notEmptyKeys('volumeID'), SECRET_REF],
  FCVolumeSource: [
    {
      path: '',
      check: fc => [fc.targetWWNs, fc.wwids].filter(list => list?.length).length === 1,
      allowed: 'a map with either targetWWNs or wwids',
    },
    { path: 'lun', absentToo: true, check: (lun, fc) => !fc.targetWWNs?.length || isSet(lun), allowed: 'set if targetWWNs is set' },
    { path: 'lun', check: (lun, fc) => !fc.targetWWNs?.length || (lun >= 0 && lun <= 255), allowed: 'a whole number from 0 to 255' },
  ],
  FlexVolumeSource: [
    ...notEmptyKeys('driver'),
    {
      path: 'options.*',
      check: (_value, _owner, path) => !/(^|\.)(kubernetes|k8s)\.io$/i.test(lastKey(path).split('/')[0]),
      allowed: 'left out: Kubernetes reserves this key',
    },
  ],
  FlockerVolumeSource: [
    {
      path: '',
      check: flocker => [flocker.datasetName, flocker.datasetUUID].filter(isSet).length === 1,
      allowed: 'a map with either datasetName or datasetUUID',
    },
    { path: 'datasetName', check: name => !name.includes('/'), allowed: "a name without '/'" },
  ],
  GitRepoVolumeSource: [...notEmptyKeys('repository'), hasSyntax('directory', RELATIVE_PATH)],
  GlusterfsVolumeSource: notEmptyKeys('endpoints', 'path'),
  ISCSIVolumeSource: [
    ...notEmptyKeys('targetPortal'),
    { path: 'iqn', check: isIscsiName, allowed: ISCSI_NAME },
    { path: 'initiatorName', check: isIscsiName, allowed: ISCSI_NAME },
    numberBetween('lun', 0, 255),
    {
      path: 'secretRef',
      absentToo: true,
      check: (ref, iscsi) => isSet(ref) || !(iscsi.chapAuthDiscovery || iscsi.chapAuthSession),
      allowed: 'set if chapAuthDiscovery or chapAuthSession is true',
    },
  ],
  PhotonPersistentDiskVolumeSource: notEmptyKeys('pdID'),
  PortworxVolumeSource: notEmptyKeys('volumeID'),
  QuobyteVolumeSource: [
    { path: 'registry', check: isHostPorts, allowed: 'host:port, or several of them, separated by commas' },
    { path: 'tenant', check: tenant => tenant.length <= 64, allowed: 'at most 64 characters' },
    ...notEmptyKeys('volume'),
  ],
  RBDVolumeSource: notEmptyKeys('monitors', 'image'),
  ScaleIOVolumeSource: [...notEmptyKeys('gateway', 'system'), ...requiredKeys('volumeName')],
  StorageOSVolumeSource: [...requiredKeys('volumeName'), hasSyntax('volumeName', DNS_LABEL), hasSyntax('volumeNamespace', DNS_LABEL), SECRET_REF],
  VsphereVirtualDiskVolumeSource: notEmptyKeys('volumePath'),
};

function syntax({ matches, allowed }: typeof FILE_PATH): Pick<KubernetesRule, 'check' | 'allowed'> {
  return { check: matches, allowed };
}

function filePaths(sources: any[]): string[] {
  return sources.flatMap(source => [
    ...[source.secret, source.configMap, source.downwardAPI].flatMap(part => part?.items?.map((item: any) => item.path)),
    source.clusterTrustBundle?.path,
    source.podCertificate?.credentialBundlePath, source.podCertificate?.keyPath, source.podCertificate?.certificateChainPath,
  ]).filter(isSet);
}

function isIscsiName(name: string): boolean {
  return /^iqn\.\d{4}-\d{2}\.[A-Za-z\d.-]+:[^,;*&$|\s]+$/.test(name) || /^eui\.[A-Za-z\d]{16}$/.test(name) || /^naa\.[A-Za-z\d]{32}$/.test(name);
}

function isHostPorts(text: string): boolean {
  return text.split(',').every(pair => /^(\[[^\][]*\]|[^:\][]*):[^:\][]*$/.test(pair));
}
