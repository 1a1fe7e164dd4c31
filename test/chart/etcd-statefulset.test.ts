import { object, objects, OLDEST } from './rendering';
import type { Values } from '../../src/values/values';

type Etcd = NonNullable<NonNullable<NonNullable<NonNullable<Values['controlPlane']>['backingStore']>['etcd']>['deploy']>;

function deploy(options: Etcd = {}): Values {
  return { controlPlane: { backingStore: { etcd: { deploy: { enabled: true, ...options } } } } };
}

function statefulSet(options: Etcd['statefulSet'] = {}, given = {}): any {
  return object('StatefulSet', deploy({ statefulSet: options }), given);
}

test('it has a headless Service and a Service for the control plane', () => {
  expect(objects('Service', deploy()).map(service => service.metadata.name)).toEqual(['my-vc', 'my-vc-etcd-headless', 'my-vc-etcd']);
  expect(object('Service', deploy(), { called: 'my-vc-etcd-headless' }).spec).toMatchObject({
    clusterIP: 'None',
    publishNotReadyAddresses: true,
    selector: { app: 'vcluster-etcd', release: 'my-vc' },
  });
});

test('its parts can be disabled', () => {
  const values = deploy({ statefulSet: { enabled: false }, service: { enabled: false } });
  expect(objects('StatefulSet', values)).toEqual([]);
  expect(objects('Service', values).map(service => service.metadata.name)).toEqual(['my-vc', 'my-vc-etcd-headless']);
});

test('it is rendered while its data is migrated to embedded etcd', () => {
  const migrating = { controlPlane: { backingStore: { etcd: { embedded: { enabled: true, migrateFromDeployedEtcd: true } } } } };
  expect(object('StatefulSet', migrating).metadata.name).toBe('my-vc-etcd');
});

test('each pod has the list of all peers', () => {
  const { spec } = statefulSet({ highAvailability: { replicas: 2 } });
  const peer = (index: number) => `my-vc-etcd-${index}=https://my-vc-etcd-${index}.my-vc-etcd-headless.team-a:2380`;
  expect(spec.replicas).toBe(2);
  expect(spec.template.spec.containers[0].command).toContain(`--initial-cluster=${peer(0)},${peer(1)}`);
});

test('additional arguments come last', () => {
  const { command } = statefulSet({ extraArgs: ['--debug'] }).spec.template.spec.containers[0];
  expect(command.at(-1)).toBe('--debug');
});

test.each([[OLDEST, '/health', '/health'], ['0.28.2', '/livez', '/readyz']])('%s has probes at %s and %s', (release, live, ready) => {
  const [container] = statefulSet({}, { release }).spec.template.spec.containers;
  expect([container.livenessProbe.httpGet.path, container.startupProbe.httpGet.path]).toEqual([live, ready]);
});

test('its pods are spread, unless the values set an affinity', () => {
  const { podAntiAffinity } = statefulSet().spec.template.spec.affinity;
  const terms = podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution;
  expect(terms.map((term: any) => [term.weight, term.podAffinityTerm.topologyKey]))
    .toEqual([[100, 'kubernetes.io/hostname'], [50, 'topology.kubernetes.io/zone']]);
  const affinity = { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{}] } } };
  expect(statefulSet({ scheduling: { affinity } }).spec.template.spec.affinity).toEqual(affinity);
});

describe('its data', () => {
  test('is in a claim by default, with separate access modes', () => {
    const { spec } = statefulSet({ persistence: { volumeClaim: { size: '9Gi', storageClass: 'fast', accessModes: ['ReadWriteOnce', 'ReadOnlyMany'] } } });
    expect(spec.volumeClaimTemplates).toEqual([{
      metadata: { name: 'data' },
      spec: { accessModes: ['ReadWriteOnce', 'ReadOnlyMany'], storageClassName: 'fast', resources: { requests: { storage: '9Gi' } } },
    }]);
  });

  test('is lost with the pod if there is no claim', () => {
    const { spec } = statefulSet({ persistence: { volumeClaim: { enabled: false } } });
    expect(spec).not.toHaveProperty('volumeClaimTemplates');
    expect(spec.template.spec.volumes).toContainEqual({ name: 'data', emptyDir: {} });
  });

  test('has one volume if the values have its claim template', () => {
    const volumeClaimTemplates = [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'] } }];
    const { spec } = statefulSet({ persistence: { volumeClaim: { enabled: false }, volumeClaimTemplates } });
    expect(spec.volumeClaimTemplates).toEqual(volumeClaimTemplates);
    expect(spec.template.spec.volumes.map((volume: any) => volume.name)).toEqual(['certs']);
  });

  test('has a volume in addition to claim templates with other names', () => {
    const volumeClaimTemplates = [{ metadata: { name: 'wal' }, spec: {} }];
    const { spec } = statefulSet({ persistence: { volumeClaim: { enabled: false }, volumeClaimTemplates } });
    expect(spec.template.spec.volumes).toContainEqual({ name: 'data', emptyDir: {} });
  });

  test.each([[26, undefined], [27, { whenDeleted: 'Delete' }]])('is deleted with the StatefulSet in host clusters that support it: 1.%d', (hostMinor, policy) => {
    const { spec } = statefulSet({ persistence: { volumeClaim: { retentionPolicy: 'Delete' } } }, { hostMinor });
    expect(spec.persistentVolumeClaimRetentionPolicy).toEqual(policy);
  });
});

test('the pods have their options', () => {
  const { metadata, spec } = statefulSet({
    image: { registry: 'reg.io', repository: 'etcd', tag: 'v9' },
    imagePullPolicy: 'Always',
    env: [{ name: 'A', value: 'b' }],
    resources: { limits: { cpu: 1 } },
    pods: { labels: { tier: 'x' }, annotations: { a: 'b' } },
    scheduling: { nodeSelector: { disk: 'ssd' }, tolerations: [{ key: 'k' }], priorityClassName: 'high' },
    security: { podSecurityContext: { fsGroup: 1 }, containerSecurityContext: { runAsUser: 2 } },
    persistence: { addVolumes: [{ name: 'v', emptyDir: {} }], addVolumeMounts: [{ name: 'v', mountPath: '/v' }] },
  }).spec.template;
  expect(metadata).toEqual({ labels: { app: 'vcluster-etcd', release: 'my-vc', tier: 'x' }, annotations: { a: 'b' } });
  expect(spec).toMatchObject({
    nodeSelector: { disk: 'ssd' }, tolerations: [{ key: 'k' }], priorityClassName: 'high', securityContext: { fsGroup: 1 },
  });
  expect(spec.containers[0]).toMatchObject({
    image: 'reg.io/etcd:v9', imagePullPolicy: 'Always', resources: { limits: { cpu: 1 } }, securityContext: { runAsUser: 2 },
  });
  expect(spec.containers[0].env.at(-1)).toEqual({ name: 'A', value: 'b' });
  expect(spec.containers[0].volumeMounts.at(-1)).toEqual({ name: 'v', mountPath: '/v' });
  expect(spec.volumes.at(-1)).toEqual({ name: 'v', emptyDir: {} });
});

test('there is none if the control plane runs elsewhere', () => {
  const values = { ...deploy(), experimental: { isolatedControlPlane: { headless: true } } };
  expect(objects('StatefulSet', values, { release: OLDEST })).toEqual([]);
});
