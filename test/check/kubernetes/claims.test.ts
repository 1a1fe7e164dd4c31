import { promises, Promised, SAME, takes } from './promises';

const SPEC = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '5Gi' } } };

promises('PersistentVolumeClaim', { metadata: { name: 'data' }, spec: SPEC }, [
  ['it has a name', { metadata: {} }, 'metadata', SAME, /^a map with a name: at most 63 .* The pods mount the claim by this name/],
  ['it has metadata', { metadata: undefined }, 'metadata', SAME],
  ['the name is one of a volume', { metadata: { name: 'a.b' } }, 'metadata', { metadata: { name: 'a' } }],
  ['it has a spec', { spec: undefined }, 'spec', { apiVersion: 'v1', kind: 'PersistentVolumeClaim', status: {} }, /^given\. /],
  ['labels are labels', { metadata: { name: 'a', labels: { a: '!' } } }, 'metadata.labels.a', { metadata: { name: 'a', labels: {}, creationTimestamp: null } }],
]);

promises('PersistentVolumeClaim[]', undefined, [
  ['names are unique', [{ metadata: { name: 'a' }, spec: SPEC }, { metadata: { name: 'a' }, spec: SPEC }], '1', [{ metadata: { name: 'a' }, spec: SPEC }, { metadata: { name: 'b' }, spec: SPEC }], 'a claim with a unique name'],
]);

promises('PersistentVolumeClaimSpec', SPEC, [
  ['it has access modes', { accessModes: undefined }, 'accessModes', SAME],
  ['it has an access mode', { accessModes: [] }, 'accessModes', SAME, 'at least one access mode'],
  ['access modes are a list', { accessModes: 'ReadWriteOnce' }, 'accessModes', SAME],
  ['access modes are known ones', { accessModes: ['ReadWriteOnce ReadOnlyMany'] }, 'accessModes.0', { accessModes: ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany'] }, 'ReadWriteOnce, ReadOnlyMany, ReadWriteMany or ReadWriteOncePod'],
  ['one pod excludes others', { accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'] }, 'accessModes', { accessModes: ['ReadWriteOncePod'] }, 'ReadWriteOncePod alone'],
  ['it asks for something', { resources: undefined }, 'resources', SAME],
  ['it asks for some amount', { resources: {} }, 'resources', SAME],
  ['it asks for storage', { resources: { requests: { memory: '1Gi' } } }, 'resources', SAME, 'with requests.storage'],
  ['it asks for more than none', { resources: { requests: { storage: 0 } } }, 'resources', { resources: { requests: { storage: 1 } } }, /requests\.storage.* more than 0/],
  ['storage is an amount', { resources: { requests: { storage: '5 gigs' } } }, 'resources.requests.storage', { resources: { requests: { storage: '5G' } } }],
  ['the storage class has a name', { storageClassName: 'Fast' }, 'storageClassName', { storageClassName: '' }, /^at most 253 lower-case letters, digits, '-' and '.', /],
  ['the class of attributes has a name', { volumeAttributesClassName: 'Fast' }, 'volumeAttributesClassName', { volumeAttributesClassName: 'fast.ssd' }, /^at most 253 lower-case letters, digits, '-' and '.', /],
  ['the mode is a known one', { volumeMode: 'File' }, 'volumeMode', { volumeMode: 'Block' }, 'Filesystem or Block'],
  ['volumes are selected by labels', { selector: { matchLabels: { a: '!' } } }, 'selector.matchLabels.a', { selector: {} }],
  ['what fills it is a claim', { dataSource: { kind: 'Volume', name: 'a' } }, 'dataSource', { dataSource: { kind: 'PersistentVolumeClaim', name: 'a' } }, 'a PersistentVolumeClaim, or have an apiGroup'],
  ['or of another API group', { dataSourceRef: { kind: 'Volume', name: 'a' } }, 'dataSourceRef', { dataSourceRef: { apiGroup: 'a.b', kind: 'Volume', name: 'a' } }, 'a PersistentVolumeClaim, or have an apiGroup'],
  ['the group is one', { dataSourceRef: { apiGroup: 'A', kind: 'Volume', name: 'a' } }, 'dataSourceRef.apiGroup', { dataSourceRef: { apiGroup: 'a', kind: 'Volume', name: 'a' } }, /^at most 253 lower-case letters, digits, '-' and '.', /],
  ['the group is one in the old place', { dataSource: { apiGroup: 'A', kind: 'Volume', name: 'a' } }, 'dataSource.apiGroup', { dataSource: { apiGroup: 'a', kind: 'Volume', name: 'a' } }, /^at most 253 lower-case letters, digits, '-' and '.', /],
  ['it has a name', { dataSource: { kind: 'PersistentVolumeClaim', name: '' } }, 'dataSource.name', { dataSource: { kind: 'PersistentVolumeClaim', name: 'a' } }, 'given, and not empty'],
  [
    'two sources are the same',
    { dataSource: { kind: 'PersistentVolumeClaim', name: 'a' }, dataSourceRef: { kind: 'PersistentVolumeClaim', name: 'b' } },
    'dataSource',
    { dataSource: { kind: 'PersistentVolumeClaim', name: 'a' }, dataSourceRef: { kind: 'PersistentVolumeClaim', name: 'a' } },
    'the same as dataSourceRef, or left out',
  ],
  ...([['kind', 'B'], ['apiGroup', 'c.d']].map(([key, other]): Promised => {
    const source = { apiGroup: 'a.b', kind: 'A', name: 'a' };
    return [`two sources have the same ${key}`, { dataSource: source, dataSourceRef: { ...source, [key]: other } }, 'dataSource', { dataSource: source, dataSourceRef: source }];
  })),
  ['a source elsewhere is the only one', { dataSource: { kind: 'PersistentVolumeClaim', name: 'a' }, dataSourceRef: { kind: 'PersistentVolumeClaim', name: 'a', namespace: 'b' } }, 'dataSource', {}],
  ['the namespace is one', { dataSourceRef: { kind: 'PersistentVolumeClaim', name: 'a', namespace: 'A' } }, 'dataSourceRef.namespace', { dataSourceRef: { kind: 'PersistentVolumeClaim', name: 'a', namespace: 'a' } }, /^at most 63 lower-case letters, digits and '-', /],
]);

takes('PersistentVolumeClaimSpec', SPEC, { volumeMode: ['Filesystem', 'Block'] });
