import { changed, compared, found, foundOf, object, rendered, store, STORES } from '../rendered';

const IDS = ['data-volume-change', 'claim-shrinks', 'immutable-field', 'retention-delete', 'kind-change'];

function persistence(options: any, backingStore?: any): any {
  return { controlPlane: { statefulSet: { persistence: options }, ...backingStore?.controlPlane } };
}

function claim(volumeClaim: any): any {
  return { values: persistence({ volumeClaim }) };
}

function dataClaim(claimName: string): any {
  return { values: persistence({ volumeClaim: { enabled: false }, dataVolume: [{ name: 'data', persistentVolumeClaim: { claimName } }] }) };
}

const [CLAIM_A, CLAIM_B] = ['a', 'b'].map(dataClaim);

test('reports another existing claim as a loss', () => {
  expect(foundOf(IDS, CLAIM_A, CLAIM_B)).toEqual(['loss data-volume-change']);
  expect(foundOf(IDS, { ...CLAIM_A, release: '0.35.3' }, CLAIM_A)).toEqual([]);
});

test('reports a claim that is replaced by an emptyDir as a loss, in addition to the other kind of workload', () => {
  expect(foundOf(IDS, {}, claim({ enabled: false }))).toEqual(['loss data-volume-change', 'risk kind-change']);
});

test('reports an emptyDir that is replaced by a claim as a loss', () => {
  expect(foundOf(IDS, claim({ enabled: false }), {})).toContain('loss data-volume-change');
});

test('reports no change of the volume if the state stays in an emptyDir', () => {
  expect(foundOf(IDS, { ...claim({ enabled: false }), release: '0.35.3' }, claim({ enabled: false }))).toEqual([]);
});

test('reports another storage class as a loss, and as refused for an existing StatefulSet', () => {
  expect(foundOf(IDS, claim({ storageClass: 'slow' }), claim({ storageClass: 'fast' }))).toEqual(['refused immutable-field', 'loss data-volume-change']);
  expect(foundOf(IDS, {}, claim({ storageClass: 'fast' }))).toContain('loss data-volume-change');
});

test('reports no loss if a claim grows, because Kubernetes only refuses to change the template', () => {
  expect(foundOf(IDS, claim({ size: '5Gi' }), claim({ size: '20Gi' }))).toEqual(['refused immutable-field']);
});

test('reports a claim that shrinks, but not one with another spelling of its size', () => {
  expect(foundOf(IDS, claim({ size: '20Gi' }), claim({ size: '5Gi' }))).toEqual(['refused claim-shrinks', 'refused immutable-field']);
  expect(foundOf(IDS, claim({ size: '5Gi' }), claim({ size: '5120Mi' }))).toEqual([]);
});

test('reports no change of the volume if the state is elsewhere', () => {
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

test('reports a claim in a separate manifest', () => {
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

  test('reports a removed StatefulSet, with its claims', () => {
    const gone = { ...claim({ retentionPolicy: 'Delete', enabled: false }), host: '1.31' };
    expect(foundOf(IDS, DELETE, gone)).toEqual(['loss data-volume-change', 'loss retention-delete', 'risk kind-change']);
    expect(foundOf(['retention-delete'], RETAIN, { ...claim({ enabled: false }), host: '1.31' })).toEqual([]);
  });

  test('reports a removed virtual cluster, with its claims', () => {
    expect(foundOf(['retention-delete'], DELETE, [])).toEqual(['loss retention-delete']);
    expect(foundOf(['retention-delete'], RETAIN, [])).toEqual([]);
  });

  test('reports no claims of an etcd whose state was migrated, or of a control plane whose state is elsewhere', () => {
    const withEtcd = (embedded: any, deploy: any) => ({ host: '1.31', values: store({ etcd: { embedded, deploy } }) });
    const etcd = { enabled: true, statefulSet: { persistence: { volumeClaim: { retentionPolicy: 'Delete' } } } };
    const migrating = withEtcd({ enabled: true, migrateFromDeployedEtcd: true }, { ...etcd, enabled: false });
    expect(rendered(migrating).map(({ metadata }) => metadata.name)).toContain('my-vc-etcd');
    expect(foundOf(['retention-delete'], migrating, withEtcd({ enabled: true }, {}))).toEqual([]);
    expect(foundOf(['retention-delete'], withEtcd({}, etcd), withEtcd({ enabled: true }, {}))).toEqual(['loss retention-delete']);
    const stateless = { host: '1.31', values: persistence({ volumeClaim: { enabled: true, retentionPolicy: 'Delete' } }, STORES['external-database']) };
    expect(foundOf(['retention-delete'], stateless, { host: '1.31', values: STORES['external-database'] })).toEqual([]);
  });

  test('reports the new policy, but not a policy that stays or is removed', () => {
    expect(foundOf(['retention-delete'], RETAIN, DELETE)).toEqual(['risk retention-delete']);
    expect(foundOf(['retention-delete'], DELETE, DELETE)).toEqual([]);
    expect(foundOf(['retention-delete'], DELETE, RETAIN)).toEqual([]);
  });

  test('reports removed replicas, if the policy applies to them', () => {
    const scaled = (whenScaled: string, replicas: number) => changed(rendered(DELETE), 'StatefulSet', 'my-vc', ({ spec }) => {
      spec.persistentVolumeClaimRetentionPolicy.whenScaled = whenScaled;
      spec.replicas = replicas;
    });
    expect(foundOf(['retention-delete'], scaled('Delete', 3), scaled('Delete', 1))).toEqual(['loss retention-delete']);
    expect(foundOf(['retention-delete'], scaled('Delete', 1), scaled('Delete', 3))).toEqual([]);
    expect(foundOf(['retention-delete'], scaled('Retain', 3), scaled('Retain', 1))).toEqual([]);
  });
});

test('reports another user of the control plane if its files stay', () => {
  const security = (context: any, { controlPlane = {} as any } = {}) => ({
    values: { controlPlane: { ...controlPlane, statefulSet: { ...controlPlane.statefulSet, security: context } } },
  });
  const ofPod = (runAsUser: number) => security({ podSecurityContext: { runAsUser }, containerSecurityContext: { runAsUser: null } });
  expect(foundOf(['user-change'], ofPod(1000), ofPod(2000))).toEqual(['risk user-change']);
  expect(foundOf(['user-change'], ofPod(1000), security({ containerSecurityContext: { runAsUser: 1000 } }))).toEqual([]);
  expect(foundOf(['user-change'], {}, ofPod(0))).toEqual([]);
  const [root, other] = [0, 12345].map(runAsUser => ({ containerSecurityContext: { runAsUser } }));
  const nowhere = persistence({ volumeClaim: { enabled: false } });
  expect(foundOf(['user-change'], security(root, nowhere), security(other, nowhere))).toEqual([]);
  expect(foundOf(['user-change'], security(root, STORES['external-database']), security(other, STORES['external-database']))).toEqual([]);
});

test('prefers a claim template over a volume with the same name, as the StatefulSet controller does', () => {
  const withVolume = changed(rendered(), 'StatefulSet', 'my-vc', ({ spec }) => spec.template.spec.volumes.push({ name: 'data', emptyDir: {} }));
  expect(foundOf(['data-volume-change'], rendered(), withVolume)).toEqual([]);
});

test('reports another folder of the same volume', () => {
  const inFolder = changed(rendered(), 'StatefulSet', 'my-vc', ({ spec }) => {
    spec.template.spec.containers[0].volumeMounts.find(({ mountPath }: any) => mountPath === '/data').subPath = 'other';
  });
  expect(foundOf(['data-volume-change'], rendered(), inFolder)).toEqual(['loss data-volume-change']);
});

test('recognises that the claim of a template and a volume with that claim are the same', () => {
  const messages = (name: string) => compared(rendered(), rendered(dataClaim(name))).flatMap(({ findings }) => findings)
    .filter(({ id }) => IDS.includes(id)).map(({ severity, id, message, advice }) => `${severity} ${id}: ${message} ${advice}`);
  expect(messages('data-my-vc-0')).toEqual([
    'risk kind-change: A Deployment replaces the StatefulSet. With kubectl apply, both control planes run at the same time. '
    + 'Both write to the same volume. Before you apply the change, delete the StatefulSet: kubectl delete statefulset my-vc -n team-a',
  ]);
  expect(messages('data-my-vc-1')).toEqual([expect.stringMatching(/^loss data-volume-change: /), expect.stringMatching(/^risk kind-change: .* Move the state first\. /)]);
  expect(foundOf(['data-volume-change'], rendered(dataClaim('data-my-vc-0')), rendered())).toEqual([]);
});

test('compares other volumes by their sources', () => {
  const onHost = (hostPath: any) => rendered({ values: persistence({ volumeClaim: { enabled: false }, dataVolume: [{ name: 'data', hostPath }] }) });
  expect(foundOf(IDS, onHost({ path: '/a' }), onHost({ path: '/a', type: 'Directory' }))).toEqual([]);
  expect(foundOf(IDS, onHost({ path: '/a' }), onHost({ path: '/b' }))).toEqual(['loss data-volume-change']);
});

test('reports no change of the volume if it is unknown', () => {
  const without = changed(rendered(), 'StatefulSet', 'my-vc', ({ spec }) => spec.template.spec.containers[0].volumeMounts = []);
  expect(foundOf(['data-volume-change'], rendered(), without)).toEqual([]);
});

test('gives advice on keeping the state for added and removed ephemeral volumes', () => {
  const ephemeral = { values: persistence({ volumeClaim: { enabled: false }, dataVolume: [{ name: 'data', ephemeral: { volumeClaimTemplate: { spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '5Gi' } } } } } }] }) };
  const advice = (before: any, after: any) => compared(rendered(before), rendered(after)).flatMap(({ findings }) => findings)
    .filter(({ id }) => id === 'data-volume-change').map(one => one.advice);
  expect(advice({}, claim({ enabled: false }))).toEqual(['Keep the claim template data.']);
  expect(advice(claim({ enabled: false }), {})).toEqual(['The state is deleted with the pod. Create a snapshot before the change, and restore it afterwards.']);
  expect(advice(claim({ enabled: false }), ephemeral)).toEqual([]);
});

test('reports a restart that loses the state in an emptyDir', () => {
  const before = { ...claim({ enabled: false }), release: '0.35.3' };
  expect(found(before, claim({ enabled: false }))).toContain('loss pods-restart Deployment/team-a/my-vc');
  expect(found({ release: '0.35.3' }, {})).toContain('notice pods-restart StatefulSet/team-a/my-vc');
  expect(found({ release: '0.35.3', values: STORES['external-database'] }, { values: STORES['external-database'] }))
    .toContain('notice pods-restart Deployment/team-a/my-vc');
});

test('reports no restart if the pods don\'t change', () => {
  const labelled = changed(rendered(), 'StatefulSet', 'my-vc', ({ metadata }) => metadata.labels.team = 'a');
  expect(foundOf(['pods-restart'], rendered(), labelled)).toEqual([]);
  expect(object(labelled, 'StatefulSet', 'my-vc').metadata.labels.team).toBe('a');
});
