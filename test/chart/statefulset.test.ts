import { ControlPlaneStatefulSet, VClusterRelease, VirtualCluster } from '../../src/index';
import { NEWEST_RELEASE } from '../releases';
import { controlPlane, errorsOf, newChart, objectOf, synthesized, workloadOf } from '../synth';

const podSpec = (values: any, release = NEWEST_RELEASE) => workloadOf(controlPlane({ values, release })).spec.template.spec;
const named = (list: any[], name: string) => list.find(item => item.name === name);

describe('a log file', () => {
  const spec = podSpec({ logging: { file: { enabled: true } }, controlPlane: { statefulSet: { persistence: { addVolumeMounts: [{ name: 'data', mountPath: '/x' }] } } } });

  test('is in a separate volume', () => {
    expect(named(spec.volumes, 'vcluster-logs')).toEqual({ name: 'vcluster-logs', emptyDir: { sizeLimit: '1Gi' } });
    expect(named(spec.containers[0].volumeMounts, 'vcluster-logs')).toEqual({ name: 'vcluster-logs', mountPath: '/var/log/vcluster' });
    expect(named(spec.containers[0].env, 'LOFT_LOG_FILE').value).toBe('/var/log/vcluster/vcluster.log');
  });

  test('has the same position in each list as in the chart', () => {
    const after = (list: any[], name: string) => list[list.findIndex(item => item.name === name) + 1].name;
    expect(after(spec.volumes, 'tmp')).toBe('vcluster-logs');
    expect(after(spec.containers[0].volumeMounts, 'tmp')).toBe('vcluster-logs');
    expect(after(spec.containers[0].env, 'LOFT_LOG_ENCODING')).toBe('LOFT_LOG_FILE');
  });

  test('can be read by a sidecar container', () => {
    const sidecarContainers = [{ name: 'ship', image: 'fluent-bit:4', volumeMounts: [{ name: 'vcluster-logs', mountPath: '/logs' }] }];
    const values = { controlPlane: { statefulSet: { sidecarContainers } } };
    expect(errorsOf(controlPlane({ values: { ...values, logging: { file: { enabled: true } } } }))).toEqual([]);
    expect(errorsOf(controlPlane({ values }))).toEqual([expect.stringContaining('sidecarContainers[0].volumeMounts[0].name: "vcluster-logs" must be the name of a volume')]);
  });

  test.each([[{}], [{ logging: { file: null } }], [{ logging: null }]])('exists only if it is enabled: %j', values => {
    const { volumes, containers } = podSpec(values);
    expect([...volumes, ...containers[0].volumeMounts, ...containers[0].env].map(({ name }) => name).filter(name => /LOG_FILE|vcluster-logs/.test(name))).toEqual([]);
  });
});

describe('the virtual cluster\'s Kubernetes', () => {
  test('is copied from one image since 0.25', () => {
    expect(podSpec({}).initContainers).toEqual([expect.objectContaining({
      name: 'kubernetes',
      image: 'ghcr.io/loft-sh/kubernetes:v1.36.0',
      command: ['cp'],
      args: ['-r', '/kubernetes/.', '/binaries/'],
    })]);
  });

  test('has the given version', () => {
    expect(podSpec({ controlPlane: { distro: { k8s: { version: 'v1.34.1' } } } }).initContainers[0].image).toBe('ghcr.io/loft-sh/kubernetes:v1.34.1');
  });

  test('includes the binaries of nodes if they are private', () => {
    expect(podSpec({ privateNodes: { enabled: true } }).initContainers[0].image).toBe('ghcr.io/loft-sh/kubernetes:v1.36.0-full');
  });

  test('is copied from separate images before 0.25, with the version of the host cluster', () => {
    const spec = workloadOf(controlPlane({ release: VClusterRelease.V0_22, hostKubernetesVersion: '1.29.4' })).spec.template.spec;
    expect(spec.initContainers.map((container: any) => [container.name, container.image])).toEqual([
      ['vcluster-copy', 'ghcr.io/loft-sh/vcluster-pro:0.22.6'],
      ['kube-controller-manager', 'registry.k8s.io/kube-controller-manager:v1.29.4'],
      ['kube-apiserver', 'registry.k8s.io/kube-apiserver:v1.29.4'],
    ]);
  });

  test('has the tag that is set, or else the given version, or else that of the host cluster', () => {
    const spec = podSpec({
      controlPlane: {
        distro: { k8s: { version: 'v1.30.2', apiServer: { image: { tag: 'v1.30.9' } } } },
        advanced: { virtualScheduler: { enabled: true } },
      },
      sync: { fromHost: { nodes: { enabled: true } } },
    }, VClusterRelease.V0_22);
    expect(named(spec.initContainers, 'kube-apiserver').image).toBe('registry.k8s.io/kube-apiserver:v1.30.9');
    expect(named(spec.initContainers, 'kube-controller-manager').image).toBe('registry.k8s.io/kube-controller-manager:v1.30.2');
    expect(named(spec.initContainers, 'kube-scheduler-manager').args).toEqual(['cp', '/usr/local/bin/kube-scheduler', '/binaries/kube-scheduler']);
  });

  test('can have disabled parts', () => {
    const k8s = { controllerManager: { enabled: false }, apiServer: { enabled: false } };
    expect(podSpec({ controlPlane: { distro: { k8s } } }, VClusterRelease.V0_22).initContainers.map((container: any) => container.name)).toEqual(['vcluster-copy']);
  });

  test.each([
    ['k3s', { name: 'k3s-config', mountPath: '/etc/rancher' }, 'cp /bin/k3s /binaries/k3s'],
    ['k0s', { name: 'run-k0s', mountPath: '/run/k0s' }, 'cp /usr/local/bin/k0s /binaries/k0s'],
  ])('can be %s in the releases that support it', (distro, mount, copy) => {
    const spec = podSpec({ controlPlane: { distro: { [distro]: { enabled: true, env: [{ name: 'A', value: 'b' }] } } } }, VClusterRelease.V0_22);
    expect(spec.initContainers).toHaveLength(1);
    expect(spec.initContainers[0].args).toEqual(['-c', copy]);
    expect(spec.volumes).toContainEqual({ name: mount.name, emptyDir: {} });
    expect(spec.containers[0].volumeMounts).toContainEqual(mount);
    expect(spec.containers[0].env).toContainEqual({ name: 'A', value: 'b' });
  });

  test('is not copied if nothing is synced', () => {
    expect(podSpec({ experimental: { syncSettings: { disableSync: true } } }, VClusterRelease.V0_22)).not.toHaveProperty('initContainers');
  });
});

describe('the control plane\'s container', () => {
  test('reads CoreDNS from a ConfigMap in the releases whose chart renders it', () => {
    const mount = { name: 'coredns', mountPath: '/manifests/coredns', readOnly: true };
    expect(podSpec({}, VClusterRelease.V0_25).containers[0].volumeMounts).toContainEqual(mount);
    expect(podSpec({ controlPlane: { coredns: { enabled: false } } }, VClusterRelease.V0_25).containers[0].volumeMounts).not.toContainEqual(mount);
    expect(podSpec({}, VClusterRelease.V0_26).containers[0].volumeMounts).not.toContainEqual(mount);
  });

  test('reads its configuration from the path of the release', () => {
    const path = (release: VClusterRelease) => named(podSpec({}, release).containers[0].volumeMounts, 'vcluster-config').mountPath;
    expect([path(VClusterRelease.V0_25), path(VClusterRelease.V0_26)]).toEqual(['/var/vcluster', '/var/lib/vcluster']);
  });

  test('has the log options of the values', () => {
    const encoding = (logging: any) => named(podSpec({ logging }).containers[0].env, 'LOFT_LOG_ENCODING')?.value;
    expect([encoding({ encoding: 'json' }), encoding({}), encoding(null)]).toEqual(['json', 'console', undefined]);
  });

  test('has the capabilities for kube-vip, also in its configuration', () => {
    const values = { controlPlane: { advanced: { kubeVip: { enabled: true } }, statefulSet: { security: { containerSecurityContext: { capabilities: { add: ['SYS_TIME', 'NET_ADMIN'] } } } } } };
    const cp = controlPlane({ values });
    expect(workloadOf(cp).spec.template.spec.containers[0].securityContext.capabilities).toEqual({ add: ['SYS_TIME', 'NET_ADMIN', 'NET_RAW'] });
    const config = Buffer.from(objectOf(cp, 'Secret').data['config.yaml'], 'base64').toString();
    expect(config).toContain('- SYS_TIME\n          - NET_ADMIN\n          - NET_RAW\n');
  });

  test('has the default probe timeout of Kubernetes in the patches without one', () => {
    const probe = (version: string) => podSpec({}, VClusterRelease.of(version)).containers[0].startupProbe;
    expect(probe('0.22.4')).toEqual({ httpGet: { path: '/readyz', port: 8443, scheme: 'HTTPS' }, failureThreshold: 300, periodSeconds: 6 });
    expect(probe('0.22.5').timeoutSeconds).toBe(3);
  });
});

describe('the claim', () => {
  const spec = (volumeClaim: object) =>
    workloadOf(controlPlane({ values: { controlPlane: { statefulSet: { persistence: { volumeClaim } } } } })).spec;

  test.each([['10', 10], ['1e3', 1000], ['5Gi', '5Gi'], ['500m', '500m']])('of the size %s requests %j', (size, storage) => {
    expect(spec({ size }).volumeClaimTemplates[0].spec.resources.requests.storage).toBe(storage);
  });

  test('has no retention policy by default', () => {
    expect(spec({ retentionPolicy: '' }).persistentVolumeClaimRetentionPolicy?.whenDeleted).toBeUndefined();
  });
});

describe('plugins', () => {
  const image = 'ghcr.io/acme/plugin:1';

  test('are copied into the control plane before it starts', () => {
    const spec = podSpec({ plugins: { b: { image }, a: { image, name: 'first', imagePullPolicy: 'Always' }, none: {} } });
    expect(spec.initContainers.slice(0, 2)).toEqual([
      { name: 'first', image, imagePullPolicy: 'Always', command: ['sh'], args: ['-c', 'cp -r /plugin /plugins/a'], volumeMounts: [{ name: 'plugins', mountPath: '/plugins' }] },
      { name: 'b', image, command: ['sh'], args: ['-c', 'cp -r /plugin /plugins/b'], volumeMounts: [{ name: 'plugins', mountPath: '/plugins' }] },
    ]);
    expect(spec.volumes[0]).toEqual({ name: 'plugins', emptyDir: {} });
    expect(spec.containers[0].volumeMounts[0]).toEqual({ name: 'plugins', mountPath: '/plugins' });
  });

  test('can copy themselves', () => {
    const spec = podSpec({ plugins: { a: { image, command: ['install'], volumeMounts: [{ name: 'plugins', mountPath: '/target' }] } } });
    expect(spec.initContainers[0]).toEqual({ name: 'a', image, command: ['install'], volumeMounts: [{ name: 'plugins', mountPath: '/target' }] });
  });

  test('use the default registry if there is one', () => {
    const spec = podSpec({ plugins: { a: { image } }, controlPlane: { advanced: { defaultImageRegistry: 'registry.corp' } } });
    expect(spec.initContainers[0].image).toBe(`registry.corp/${image}`);
  });

  test('of the oldest kind run beside the control plane, each with a different port', () => {
    const spec = podSpec({ plugin: { b: { image, env: [{ name: 'A', value: 'b' }] }, a: { image, version: 'v2' }, c: { image, workingDir: '/c' } } });
    expect(spec.containers.slice(1)).toEqual([
      { name: 'b', image, env: [{ name: 'VCLUSTER_PLUGIN_ADDRESS', value: 'localhost:14000' }, { name: 'VCLUSTER_PLUGIN_NAME', value: 'b' }, { name: 'A', value: 'b' }] },
      { name: 'c', image, workingDir: '/c', env: [{ name: 'VCLUSTER_PLUGIN_ADDRESS', value: 'localhost:14001' }, { name: 'VCLUSTER_PLUGIN_NAME', value: 'c' }] },
    ]);
    expect(spec.initContainers[0]).toMatchObject({ name: 'a' });
  });

  test('are reported by their keys if their containers are invalid', () => {
    const plugin = (key: string, options: object) => errorsOf(controlPlane({ values: { plugin: { [key]: { image, ...options } } } }));
    expect(plugin('myPlugin', {})).toEqual([expect.stringMatching(/^values\.plugin\.myPlugin:/)]);
    expect(plugin('a', { name: 'myPlugin' })).toEqual([expect.stringMatching(/^values\.plugin\.a\.name:/)]);
  });

  test('of the oldest kind require an image', () => {
    expect(errorsOf(controlPlane({ values: { plugin: { a: {} } } }))).toEqual([expect.stringMatching(/^values\.plugin\.a\.image:/)]);
  });
});

describe('a control plane that runs elsewhere', () => {
  const values = { experimental: { isolatedControlPlane: { headless: true } } };

  test('has no workload, but a configuration', () => {
    expect(synthesized(controlPlane({ values, release: VClusterRelease.V0_22 })).map(object => object.kind)).toEqual(['Secret']);
  });

  test('has the other objects of the virtual cluster', () => {
    const vc = new VirtualCluster(newChart(), 'VirtualCluster', { release: VClusterRelease.V0_22, name: 'my-vc', values });
    const kinds = synthesized(vc).map(object => object.kind);
    expect(kinds).toContain('Role');
    expect(kinds).not.toContain('StatefulSet');
  });
});

describe('annotations', () => {
  test('of all objects are on the workload, whose own annotations take precedence', () => {
    const { metadata } = workloadOf(controlPlane({
      annotations: { owner: 'team-a', empty: '' },
      values: { controlPlane: { advanced: { globalMetadata: { annotations: { owner: 'platform', empty: 'filled', more: 'yes' } } } } },
    }));
    expect(metadata.annotations).toEqual({ owner: 'team-a', empty: 'filled', more: 'yes' });
  });
});

describe('templates in volumes', () => {
  test('are evaluated if they are simple references', () => {
    const values = { controlPlane: { statefulSet: { persistence: { addVolumes: [{ name: 'extra', secret: { secretName: '{{ .Release.Name }}-extra' } }] } } } };
    expect(named(podSpec(values).volumes, 'extra')).toEqual({ name: 'extra', secret: { secretName: 'my-vc-extra' } });
  });

  test('are errors if they are more than that', () => {
    const values = { controlPlane: { statefulSet: { persistence: { addVolumes: [{ name: 'extra', secret: { secretName: '{{ .Release.Name | quote }}' } }] } } } };
    expect(errorsOf(controlPlane({ values }))).toEqual([expect.stringMatching(/addVolumes\[0\]\.secret\.secretName: "\{\{ \.Release\.Name \| quote \}\}" must be a plain look-up/)]);
  });
});

describe('the release', () => {
  test('is required', () => {
    expect(() => controlPlane({ release: undefined as any })).toThrow(/^test\/ControlPlane: release: must be a VClusterRelease, such as VClusterRelease\.V0_\d+\.$/);
    expect(() => new ControlPlaneStatefulSet(newChart(), 'Own', undefined as any)).toThrow(/^test\/Own: release: must be a VClusterRelease/);
  });
});

test('a null in the node selector is an empty text, as in the API server', () => {
  const values = { controlPlane: { statefulSet: { scheduling: { nodeSelector: { 'node-role.kubernetes.io/control-plane': null, 'pool': 'a' } } } } };
  expect(podSpec(values).nodeSelector).toEqual({ 'node-role.kubernetes.io/control-plane': '', 'pool': 'a' });
});

test('a null for a quantity without a default is left out', () => {
  const limits = { 'cpu': null, 'gpu.example.com/x': null, 'memory': '1Gi' };
  const { containers } = podSpec({ controlPlane: { statefulSet: { resources: { limits } } } });
  expect(named(containers, 'syncer').resources.limits).toEqual(expect.objectContaining({ memory: '1Gi' }));
  expect(Object.keys(named(containers, 'syncer').resources.limits)).toEqual(['ephemeral-storage', 'memory']);
});
