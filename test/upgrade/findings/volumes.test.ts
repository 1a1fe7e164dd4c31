import { changed, found, foundOf, object, rendered, store, STORES } from '../rendered';

const IDS = ['data-volume-change', 'claim-shrinks', 'immutable-field', 'retention-delete', 'kind-change'];

function persistence(options: any, backingStore?: any): any {
  return { controlPlane: { statefulSet: { persistence: options }, ...backingStore?.controlPlane } };
}

function claim(volumeClaim: any): any {
  return { values: persistence({ volumeClaim }) };
}

const CLAIM_A = { values: persistence({ volumeClaim: { enabled: false }, dataVolume: [{ name: 'data', persistentVolumeClaim: { claimName: 'a' } }] }) };
const CLAIM_B = { values: persistence({ volumeClaim: { enabled: false }, dataVolume: [{ name: 'data', persistentVolumeClaim: { claimName: 'b' } }] }) };

test('reports another existing claim as a loss', () => {
  expect(foundOf(IDS, CLAIM_A, CLAIM_B)).toEqual(['loss data-volume-change']);
  expect(foundOf(IDS, { ...CLAIM_A, release: '0.35.3' }, CLAIM_A)).toEqual([]);
});

test('reports a claim that becomes an emptyDir as a loss, beside the other kind of workload', () => {
  expect(foundOf(IDS, {}, claim({ enabled: false }))).toEqual(['loss data-volume-change', 'risk kind-change']);
});

test('reports an emptyDir that becomes a claim as a loss', () => {
  expect(foundOf(IDS, claim({ enabled: false }), {})).toContain('loss data-volume-change');
});

test('reports no change of the volume where the state was and stays in an emptyDir', () => {
  expect(foundOf(IDS, { ...claim({ enabled: false }), release: '0.35.3' }, claim({ enabled: false }))).toEqual([]);
});

test('reports another storage class as a loss, and as refused in place', () => {
  expect(foundOf(IDS, claim({ storageClass: 'slow' }), claim({ storageClass: 'fast' }))).toEqual(['refused immutable-field', 'loss data-volume-change']);
  expect(foundOf(IDS, {}, claim({ storageClass: 'fast' }))).toContain('loss data-volume-change');
});

test('reports no loss where a claim grows: Kubernetes only refuses to change the template', () => {
  expect(foundOf(IDS, claim({ size: '5Gi' }), claim({ size: '20Gi' }))).toEqual(['refused immutable-field']);
});

test('reports a claim that shrinks, but not one whose size is written otherwise', () => {
  expect(foundOf(IDS, claim({ size: '20Gi' }), claim({ size: '5Gi' }))).toEqual(['refused claim-shrinks', 'refused immutable-field']);
  expect(foundOf(IDS, claim({ size: '5Gi' }), claim({ size: '5120Mi' }))).toEqual([]);
});

test('reports no change of the volume where the state is elsewhere', () => {
  const external = STORES['external-database'];
  const withClaim = persistence({ volumeClaim: { enabled: true } }, external);
  expect(foundOf(['data-volume-change'], { values: withClaim }, { values: external })).toEqual([]);
});

test('reports the volume of deployed etcd as well', () => {
  const etcd = (options: any) => ({ values: store({ etcd: { deploy: { enabled: true, statefulSet: { persistence: options } } } }) });
  expect(foundOf(['data-volume-change'], etcd({}), etcd({ volumeClaim: { storageClass: 'fast' } }))).toEqual(['loss data-volume-change']);
  expect(foundOf(['data-volume-change'], etcd({}), etcd({ volumeClaim: { enabled: false } }))).toEqual(['loss data-volume-change']);
  expect(foundOf(['data-volume-change'], etcd({}), etcd({ volumeClaim: { retentionPolicy: 'Delete' } }))).toEqual([]);
});

test('reports a claim that is a manifest of its own', () => {
  const pvc = (storage: string) => ({
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: 'a', namespace: 'team-a' },
    spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'slow', resources: { requests: { storage } } },
  });
  const objects = rendered(CLAIM_A);
  expect(foundOf(IDS, [...objects, pvc('10Gi')], [...objects, pvc('5Gi')])).toEqual(['refused claim-shrinks']);
  expect(foundOf(IDS, [...objects, pvc('5Gi')], [...objects, pvc('10Gi')])).toEqual([]);
  expect(foundOf(IDS, [...objects, pvc('5Gi')], [...objects, { ...pvc('5Gi'), spec: { ...pvc('5Gi').spec, storageClassName: 'fast' } }]))
    .toEqual(['refused immutable-field']);
});

describe('with the retention policy Delete', () => {
  const DELETE = { ...claim({ retentionPolicy: 'Delete' }), host: '1.31' };
  const RETAIN = { ...claim({ retentionPolicy: 'Retain' }), host: '1.31' };

  test('reports a StatefulSet that goes, with its claims', () => {
    const gone = { ...claim({ retentionPolicy: 'Delete', enabled: false }), host: '1.31' };
    expect(foundOf(IDS, DELETE, gone)).toEqual(['loss data-volume-change', 'loss retention-delete', 'risk kind-change']);
    expect(foundOf(['retention-delete'], RETAIN, { ...claim({ enabled: false }), host: '1.31' })).toEqual([]);
  });

  test('reports that it begins, not that it stays or ends', () => {
    expect(foundOf(['retention-delete'], RETAIN, DELETE)).toEqual(['risk retention-delete']);
    expect(foundOf(['retention-delete'], DELETE, DELETE)).toEqual([]);
    expect(foundOf(['retention-delete'], DELETE, RETAIN)).toEqual([]);
  });

  test('reports replicas that go, where it holds for them', () => {
    const scaled = (whenScaled: string, replicas: number) => changed(rendered(DELETE), 'StatefulSet', 'my-vc', ({ spec }) => {
      spec.persistentVolumeClaimRetentionPolicy.whenScaled = whenScaled;
      spec.replicas = replicas;
    });
    expect(foundOf(['retention-delete'], scaled('Delete', 3), scaled('Delete', 1))).toEqual(['loss retention-delete']);
    expect(foundOf(['retention-delete'], scaled('Delete', 1), scaled('Delete', 3))).toEqual([]);
    expect(foundOf(['retention-delete'], scaled('Retain', 3), scaled('Retain', 1))).toEqual([]);
  });
});

test('takes a claim template for the volume where a volume has the same name, as the StatefulSet controller does', () => {
  const withVolume = changed(rendered(), 'StatefulSet', 'my-vc', ({ spec }) => spec.template.spec.volumes.push({ name: 'data', emptyDir: {} }));
  expect(foundOf(['data-volume-change'], rendered(), withVolume)).toEqual([]);
});

test('reports another folder of the same volume', () => {
  const inFolder = changed(rendered(), 'StatefulSet', 'my-vc', ({ spec }) => {
    spec.template.spec.containers[0].volumeMounts.find(({ mountPath }: any) => mountPath === '/data').subPath = 'other';
  });
  expect(foundOf(['data-volume-change'], rendered(), inFolder)).toEqual(['loss data-volume-change']);
});

test('reports a restart that loses the state in an emptyDir', () => {
  const before = { ...claim({ enabled: false }), release: '0.35.3' };
  expect(found(before, claim({ enabled: false }))).toContain('loss pods-restart Deployment/team-a/my-vc');
  expect(found({ release: '0.35.3' }, {})).toContain('notice pods-restart StatefulSet/team-a/my-vc');
  expect(found({ release: '0.35.3', values: STORES['external-database'] }, { values: STORES['external-database'] }))
    .toContain('notice pods-restart Deployment/team-a/my-vc');
});

test('reports no restart where the pods stay as they are', () => {
  const labelled = changed(rendered(), 'StatefulSet', 'my-vc', ({ metadata }) => metadata.labels.team = 'a');
  expect(foundOf(['pods-restart'], rendered(), labelled)).toEqual([]);
  expect(object(labelled, 'StatefulSet', 'my-vc').metadata.labels.team).toBe('a');
});
