import { promises, Promised, SAME, takes } from './promises';
import { checkFragment } from '../../../src/check/kubernetes/fragments';

/** Promises about one kind of volume, with what every right one of it has. */
function source(key: string, type: string, base: Record<string, unknown>, rows: Parameters<typeof promises>[2]): void {
  promises(type, base, rows);
  test(`${key} is a volume`, () => {
    expect(checkFragment('Volume', { name: 'a', [key]: base })).toEqual([]);
  });
}

promises('Volume', { name: 'a', emptyDir: {} }, [
  ['it has a name', { name: undefined }, 'name', SAME],
  ['the name is a label', { name: 'myVolume' }, 'name', { name: 'my-volume' }, /volume's name: at most 63 lower-case letters/],
  ['the name has no dots', { name: 'a.b' }, 'name', { name: '0a' }],
  ['the name has at most 63 characters', { name: 'a'.repeat(64) }, 'name', { name: 'a'.repeat(63) }],
  ['it has one source', { hostPath: { path: '/a' } }, '', { hostPath: null }, /one source of a volume\. Keep only one of emptyDir and hostPath/],
  ['images are sources', { image: { reference: 'a' } }, '', { emptyDir: null, image: { reference: 'a' } }],
  ['without a source it is an empty folder', { emptyDir: undefined, name: '' }, 'name', { emptyDir: undefined }],
  ['unknown sources are told', { emptyDirectory: {} }, 'emptyDirectory', SAME, 'Did you mean emptyDir?'],
]);

test('a source with its full name has an error with the short name', () => {
  expect(checkFragment('Volume', { name: 'a', emptyDirectory: {} })[0].fix).toBe('Did you mean emptyDir?');
});

test('a long list of keys is not shown', () => {
  expect(checkFragment('Volume', { name: 'a', xyz: {} })[0].fix).toBeUndefined();
});

test('a volume with two sources has an error with both', () => {
  expect(checkFragment('Volume', { name: 'a', emptyDir: {}, hostPath: { path: '/a' } })[0].fix).toBe('Keep only one of emptyDir and hostPath.');
});

promises('Volume[]', undefined, [
  ['names are unique', [{ name: 'a', emptyDir: {} }, { name: 'a', emptyDir: {} }], '1.name', [{ name: 'a', emptyDir: {} }, { name: 'b', emptyDir: {} }], 'name that no other volume has'],
]);

source('emptyDir', 'EmptyDirVolumeSource', {}, [
  ['the size is not negative', { sizeLimit: '-1' }, 'sizeLimit', { sizeLimit: 0 }, 'amount that is not negative'],
  ['the size is an amount', { sizeLimit: '1 GB' }, 'sizeLimit', { sizeLimit: '1Gi' }],
  ['the medium is one that nodes have', { medium: 'Disk' }, 'medium', { medium: 'Memory' }, 'Memory, HugePages, or HugePages-SIZE'],
  ['huge pages may have a size', { medium: 'HugePages2Mi' }, 'medium', { medium: 'HugePages-2Mi' }],
  ['huge pages have one if there is a hyphen', { medium: 'HugePages-' }, 'medium', { medium: 'HugePages' }],
  ['the medium is nothing else', { medium: 'InMemory' }, 'medium', { medium: '' }],
]);
source('hostPath', 'HostPathVolumeSource', { path: '/a' }, [
  ['the path is not empty', { path: '' }, 'path', SAME, 'not empty'],
  ['the path goes down only', { path: '/a/../b' }, 'path', { path: '/a/..b' }, "a path without '..'"],
  ['the type is a known one', { type: 'Folder' }, 'type', { type: 'DirectoryOrCreate' }, /DirectoryOrCreate, .* CharDevice or BlockDevice/],
]);
source('secret', 'SecretVolumeSource', { secretName: 'a' }, [
  ['it has a name', { secretName: undefined }, 'secretName', SAME, 'given, and not empty'],
  ['the mode is one of a file', { defaultMode: 0o1000 }, 'defaultMode', { defaultMode: 0o777 }, /permissions of a file, from 0 to 0777 .*511/],
  ['the mode is not negative', { defaultMode: -1 }, 'defaultMode', { defaultMode: 0 }],
  ['an item has a key', { items: [{ key: '', path: 'a' }] }, 'items.0.key', { items: [{ key: 'a', path: 'a' }] }, 'not empty'],
  ['an item has a path', { items: [{ key: 'a' }] }, 'items.0.path', { items: [{ key: 'a', path: 'a', mode: 256 }] }],
  ['an item stays inside', { items: [{ key: 'a', path: '../a' }] }, 'items.0.path', { items: [] }, "relative path without '..' that doesn't start with"],
  ['an item has a mode of a file', { items: [{ key: 'a', path: 'a', mode: 1000 }] }, 'items.0.mode', { items: [{ key: 'a', path: 'a', mode: 511 }] }, 'from 0 to 0777'],
]);
source('configMap', 'ConfigMapVolumeSource', { name: 'a' }, [
  ['it has a name', { name: '' }, 'name', SAME, 'given, and not empty'],
  ['the mode is one of a file', { defaultMode: 512 }, 'defaultMode', { defaultMode: 420 }, 'from 0 to 0777'],
]);
source('downwardAPI', 'DownwardAPIVolumeSource', {}, [
  ['the mode is one of a file', { defaultMode: 512 }, 'defaultMode', { defaultMode: 511, items: [] }, 'from 0 to 0777'],
  ['a file has a path', { items: [{ path: '', fieldRef: { fieldPath: 'metadata.name' } }] }, 'items.0.path', { items: [{ path: 'a', fieldRef: { fieldPath: 'metadata.name' } }] }, 'not empty'],
  ['a file stays inside', { items: [{ path: '../a', fieldRef: { fieldPath: 'metadata.name' } }] }, 'items.0.path', { items: [] }, "relative path without '..' that doesn't start with"],
  ['a file has a mode of one', { items: [{ path: 'a', mode: 512, fieldRef: { fieldPath: 'metadata.name' } }] }, 'items.0.mode', { items: [{ path: 'a', mode: 511, fieldRef: { fieldPath: 'metadata.name' } }] }, 'from 0 to 0777'],
]);
source('persistentVolumeClaim', 'PersistentVolumeClaimVolumeSource', { claimName: 'a' }, [
  ['it has a name', { claimName: '' }, 'claimName', { readOnly: true }, 'not empty'],
]);
source('nfs', 'NFSVolumeSource', { server: 'a', path: '/b' }, [
  ['it has a server', { server: '' }, 'server', SAME, 'not empty'],
  ['the path is absolute', { path: 'b' }, 'path', { path: '/' }, 'absolute path'],
]);
source('csi', 'CSIVolumeSource', { driver: 'a.b' }, [
  ['the driver is a DNS name', { driver: 'a_b' }, 'driver', { driver: 'A.b' }, 'CSI driver: a DNS name'],
  ['the driver has at most 63 characters', { driver: 'a'.repeat(64) }, 'driver', { driver: 'a'.repeat(63) }, 'DNS name of at most 63 characters'],
  ['the Secret has a name', { nodePublishSecretRef: {} }, 'nodePublishSecretRef', { nodePublishSecretRef: { name: 'a' } }, 'name of a Secret'],
]);

const CLAIM = { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } } };

source('ephemeral', 'EphemeralVolumeSource', { volumeClaimTemplate: CLAIM }, [
  ['it has a template', { volumeClaimTemplate: undefined }, 'volumeClaimTemplate', SAME, /^given\./],
  ['the template asks for storage', { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'] } } }, 'volumeClaimTemplate.spec.resources', SAME],
  ['the template has no name', { volumeClaimTemplate: { ...CLAIM, metadata: { name: 'a' } } }, 'volumeClaimTemplate.metadata', { volumeClaimTemplate: { ...CLAIM, metadata: { labels: { a: 'b' }, annotations: { a: 'b' }, creationTimestamp: null } } }, 'labels and annotations only'],
  ['the template has nothing besides', { volumeClaimTemplate: { ...CLAIM, metadata: { labels: {}, name: 'a' } } }, 'volumeClaimTemplate.metadata', { volumeClaimTemplate: { ...CLAIM, metadata: { name: null } } }],
]);

const file = (path: string) => ({ configMap: { name: 'a', items: [{ key: 'a', path }] } });
const token = (value: object) => ({ serviceAccountToken: { path: 'a', ...value } });

source('projected', 'ProjectedVolumeSource', { sources: [file('a')] }, [
  ['the mode is one of a file', { defaultMode: 512 }, 'defaultMode', { defaultMode: 511 }, 'from 0 to 0777'],
  ['sources write to different files', { sources: [file('a'), file('a')] }, 'sources', { sources: [file('b'), file('a')] }, /write to different paths\. Several sources write to a\./],
  ...(['secret', 'downwardAPI', 'clusterTrustBundle', 'credentialBundlePath', 'keyPath', 'certificateChainPath'].map((kind): Promised => {
    const other = (path: string) => kind === 'secret' ? { secret: { name: 'b', items: [{ key: 'b', path }] } }
      : kind === 'downwardAPI' ? { downwardAPI: { items: [{ path, fieldRef: { fieldPath: 'metadata.name' } }] } }
        : kind === 'clusterTrustBundle' ? { clusterTrustBundle: { name: 'a', path } }
          : { podCertificate: { signerName: 'a.b/c', keyType: 'RSA3072', [kind]: path } };
    return [`files of a ${kind} are other ones`, { sources: [file('a'), other('a')] }, 'sources', { sources: [file('a'), other('b')] }];
  })),
  ['each item is one source', { sources: [{ ...file('a'), secret: { name: 'a' } }] }, 'sources.0', { sources: [file('a'), { secret: { name: 'a' } }] }, /one source\..*one item for each of (configMap and secret|secret and configMap)/],
  ['a Secret has a name', { sources: [{ secret: {} }] }, 'sources.0.secret.name', { sources: [] }, 'given, and not empty'],
  ['a ConfigMap has a name', { sources: [{ configMap: { name: '' } }] }, 'sources.0.configMap.name', { sources: [{}] }, 'given, and not empty'],
  ['a token lasts ten minutes at least', { sources: [token({ expirationSeconds: 599 })] }, 'sources.0.serviceAccountToken.expirationSeconds', { sources: [token({ expirationSeconds: 600 })] }, 'from 600 to 4294967296'],
  ['a token ends at last', { sources: [token({ expirationSeconds: 2 ** 32 + 1 })] }, 'sources.0.serviceAccountToken.expirationSeconds', { sources: [token({ expirationSeconds: 2 ** 32 })] }],
  ['a token has a file', { sources: [token({ path: '' })] }, 'sources.0.serviceAccountToken.path', { sources: [token({ audience: 'a' })] }, 'not empty'],
  ['the file stays inside', { sources: [token({ path: '../a' })] }, 'sources.0.serviceAccountToken.path', { sources: [token({ path: 'a/b' })] }, "relative path without '..' that doesn't start with"],
]);

source('awsElasticBlockStore', 'AWSElasticBlockStoreVolumeSource', { volumeID: 'a' }, [
  ['it has a volume', { volumeID: '' }, 'volumeID', SAME, 'not empty'],
  ['the partition is one', { partition: 256 }, 'partition', { partition: 255 }, 'from 0 to 255'],
]);
source('gcePersistentDisk', 'GCEPersistentDiskVolumeSource', { pdName: 'a' }, [
  ['it has a disk', { pdName: '' }, 'pdName', SAME, 'not empty'],
  ['the partition is one', { partition: -1 }, 'partition', { partition: 0 }, 'from 0 to 255'],
]);
source('azureDisk', 'AzureDiskVolumeSource', { diskName: 'a', diskURI: 'https://a' }, [
  ['it has a name', { diskName: '' }, 'diskName', SAME, 'not empty'],
  ['the caching mode is a known one', { cachingMode: 'Write' }, 'cachingMode', { cachingMode: 'ReadOnly' }, 'None, ReadOnly or ReadWrite'],
  ['the kind is a known one', { kind: 'Own' }, 'kind', { kind: 'Dedicated' }, 'Shared, Dedicated or Managed'],
  ['a dedicated disk has an address', { kind: 'Dedicated', diskURI: '/subscriptions/a' }, 'diskURI', { kind: 'Shared', diskURI: 'https://a' }, /starts with 'https:\/\/'.* Set kind to Managed/],
  ['a blob has an address', { diskURI: '/subscriptions/a' }, 'diskURI', SAME],
  ['a managed disk has a path', { kind: 'Managed' }, 'diskURI', { kind: 'Managed', diskURI: '/subscriptions/a' }, /^a path that starts with '\/subscriptions\/'/],
]);
source('azureFile', 'AzureFileVolumeSource', { secretName: 'a', shareName: 'b' }, [
  ['it has a Secret', { secretName: '' }, 'secretName', SAME, 'not empty'],
  ['it has a share', { shareName: '' }, 'shareName', SAME, 'not empty'],
]);
source('cephfs', 'CephFSVolumeSource', { monitors: ['a'] }, [['it has monitors', { monitors: [] }, 'monitors', SAME, 'not empty']]);
source('cinder', 'CinderVolumeSource', { volumeID: 'a' }, [
  ['it has a volume', { volumeID: '' }, 'volumeID', SAME, 'not empty'],
  ['the Secret has a name', { secretRef: {} }, 'secretRef', { secretRef: { name: 'a' } }, 'name of a Secret'],
]);
source('fc', 'FCVolumeSource', { targetWWNs: ['a'], lun: 0 }, [
  ['it has a target', { targetWWNs: [] }, '', SAME, 'either targetWWNs or wwids'],
  ['it has one kind of target', { wwids: ['a'] }, '', { targetWWNs: [], wwids: ['a'], lun: undefined }],
  ['a target has a number', { lun: undefined }, 'lun', SAME, 'set if targetWWNs is set'],
  ['the number is in range', { lun: 256 }, 'lun', { lun: 255 }, 'from 0 to 255'],
  ['the number is not negative', { lun: -1 }, 'lun', { lun: 1 }],
  ['only targets have numbers', { lun: -5 }, 'lun', { targetWWNs: undefined, wwids: ['a'], lun: 300 }],
  ['a list of targets has one', { targetWWNs: null }, '', { targetWWNs: null, wwids: ['a'], lun: null }],
]);
source('flexVolume', 'FlexVolumeSource', { driver: 'a' }, [
  ['it has a driver', { driver: '' }, 'driver', SAME, 'not empty'],
  ['no options are those of Kubernetes', { options: { 'a.Kubernetes.io/b': 'c' } }, 'options.a.Kubernetes.io/b', { options: { 'akubernetes.io/b': 'c', 'b': 'k8s.io' } }, 'Kubernetes reserves this key'],
  ['nor those of its short name', { options: { 'K8s.io': 'c' } }, 'options.K8s.io', { options: { 'k8s.io.example.com/a': 'c' } }],
  ['nor those of all its domain', { options: { 'kubernetes.io/c': 'c' } }, 'options.kubernetes.io/c', { options: {} }],
]);
source('flocker', 'FlockerVolumeSource', { datasetName: 'a' }, [
  ['it has a dataset', { datasetName: '' }, '', { datasetName: undefined, datasetUUID: 'a' }, 'either datasetName or datasetUUID'],
  ['it has one dataset', { datasetUUID: 'a' }, '', SAME],
  ['the name is no path', { datasetName: 'a/b' }, 'datasetName', SAME, "name without '/'."],
]);
source('gitRepo', 'GitRepoVolumeSource', { repository: 'a' }, [
  ['it has a repository', { repository: '' }, 'repository', SAME, 'not empty'],
  ['the directory is relative', { directory: '/a' }, 'directory', { directory: '.' }, "relative path without '..'."],
  ['the directory is inside', { directory: 'a/..' }, 'directory', { directory: 'a' }],
]);
source('glusterfs', 'GlusterfsVolumeSource', { endpoints: 'a', path: 'b' }, [
  ['it has endpoints', { endpoints: '' }, 'endpoints', SAME, 'not empty'],
  ['it has a path', { path: '' }, 'path', SAME, 'not empty'],
]);
source('iscsi', 'ISCSIVolumeSource', { targetPortal: 'a', iqn: 'iqn.2001-04.com.example:storage', lun: 0 }, [
  ['it has a portal', { targetPortal: '' }, 'targetPortal', SAME, 'not empty'],
  ['the name is a qualified one', { iqn: 'iqn.2001.com' }, 'iqn', { iqn: `eui.${'0'.repeat(16)}` }, 'iqn.YYYY-MM.DOMAIN:NAME'],
  ['the name has what it names', { iqn: 'iqn.2001-04.com.example' }, 'iqn', { iqn: `naa.${'0'.repeat(32)}` }],
  ['the name ends with what it names', { iqn: 'iqn.2001-04.com.example:a b' }, 'iqn', { iqn: 'iqn.2001-04.com.example:a/b' }],
  ['the name starts with its kind', { iqn: 'my.iqn.2001-04.com.example:a' }, 'iqn', { iqn: 'iqn.1999-12.a-b.c1:x' }],
  ['the name has the name of who names', { iqn: 'iqn.2001-04.com_example:a' }, 'iqn', { iqn: 'iqn.2001-04.com-1.example:a' }],
  ['an identifier has 16 digits', { iqn: `eui.${'0'.repeat(17)}` }, 'iqn', { iqn: `eui.${'aF'.repeat(8)}` }, 'eui. with 16 letters or digits'],
  ['an identifier is all', { iqn: `my.eui.${'0'.repeat(16)}` }, 'iqn', SAME],
  ['an address has 32 digits', { iqn: `naa.${'0'.repeat(33)}` }, 'iqn', { iqn: `naa.${'aF'.repeat(16)}` }, 'naa. with 32 letters or digits'],
  ['an address is all', { iqn: `my.naa.${'0'.repeat(32)}` }, 'iqn', SAME],
  ['the initiator is a qualified name', { initiatorName: 'a' }, 'initiatorName', { initiatorName: 'iqn.2001-04.com.example:a' }, 'iqn.YYYY-MM.DOMAIN:NAME'],
  ['the number is in range', { lun: 256 }, 'lun', { lun: 255 }, 'from 0 to 255'],
  ['CHAP needs a Secret', { chapAuthSession: true }, 'secretRef', { chapAuthSession: true, secretRef: { name: 'a' } }, /chapAuthDiscovery or chapAuthSession/],
]);
source('photonPersistentDisk', 'PhotonPersistentDiskVolumeSource', { pdID: 'a' }, [['it has a disk', { pdID: '' }, 'pdID', SAME, 'not empty']]);
source('portworxVolume', 'PortworxVolumeSource', { volumeID: 'a' }, [['it has a volume', { volumeID: '' }, 'volumeID', SAME, 'not empty']]);
source('quobyte', 'QuobyteVolumeSource', { registry: 'a:1', volume: 'b' }, [
  ['the registry has a port', { registry: 'a' }, 'registry', { registry: 'a:1,b:2' }, /host:port, .*separated by commas/],
  ['each registry has a port', { registry: 'a:1,b' }, 'registry', { registry: 'host:1234' }],
  ['a registry has one port', { registry: 'a:1:2' }, 'registry', { registry: '[fd00::1]:7861,b:2' }],
  ['a registry is nothing more', { registry: '[::1]:2]' }, 'registry', { registry: 'a:http' }],
  ['a registry in brackets is all there is', { registry: 'a[::1]:2' }, 'registry', SAME],
  ['the registry is there', { registry: '' }, 'registry', { registry: '[::1]:2' }],
  ['the tenant is an id', { tenant: 'a'.repeat(65) }, 'tenant', { tenant: 'a'.repeat(64) }, 'at most 64 characters'],
  ['it has a volume', { volume: '' }, 'volume', SAME, 'not empty'],
]);
source('rbd', 'RBDVolumeSource', { monitors: ['a'], image: 'b' }, [
  ['it has monitors', { monitors: [] }, 'monitors', SAME, 'not empty'],
  ['it has an image', { image: '' }, 'image', SAME, 'not empty'],
]);
source('scaleIO', 'ScaleIOVolumeSource', { gateway: 'a', system: 'b', volumeName: 'c', secretRef: { name: 'd' } }, [
  ['it has a gateway', { gateway: '' }, 'gateway', SAME, 'not empty'],
  ['it has a system', { system: '' }, 'system', SAME, 'not empty'],
  ['it has a volume', { volumeName: undefined }, 'volumeName', SAME, 'given, and not empty'],
]);
source('storageos', 'StorageOSVolumeSource', { volumeName: 'a' }, [
  ['it has a volume', { volumeName: undefined }, 'volumeName', SAME, 'given, and not empty'],
  ['the volume is a label', { volumeName: 'A' }, 'volumeName', SAME, /^at most 63 lower-case letters.* starting and ending/],
  ['the namespace is a label', { volumeNamespace: 'a.b' }, 'volumeNamespace', { volumeNamespace: 'a' }, /^at most 63 lower-case letters.* starting and ending/],
  ['the Secret has a name', { secretRef: { name: '' } }, 'secretRef', { secretRef: { name: 'a' } }, 'name of a Secret'],
]);
source('vsphereVolume', 'VsphereVirtualDiskVolumeSource', { volumePath: 'a' }, [['it has a path', { volumePath: '' }, 'volumePath', SAME, 'not empty']]);

takes('HostPathVolumeSource', { path: '/a' }, { type: ['DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice', ''] });
takes('AzureDiskVolumeSource', { diskName: 'a', diskURI: 'https://a' }, { cachingMode: ['None', 'ReadOnly', 'ReadWrite'], kind: ['Shared', 'Dedicated'] });

test.each<[string, object, string, string | undefined]>([
  ['AzureDiskVolumeSource', { diskName: 'a', diskURI: 'a', kind: 'Managed' }, "a path that starts with '/subscriptions/'", undefined],
  ['AzureDiskVolumeSource', { diskName: 'a', diskURI: 'a' }, "an address that starts with 'https://'", "Set kind to Managed for a path that starts with '/subscriptions/'."],
  ['ProjectedVolumeSource', { sources: [file('b'), file('a'), file('a'), file('b')] }, 'a list of sources that write to different paths', 'Several sources write to a.'],
])('there is advice for a wrong %s: %j', (type, value, allowed, fix) => {
  expect(checkFragment(type, value).map(problem => [problem.allowed, problem.fix])).toEqual([[allowed, fix]]);
});
