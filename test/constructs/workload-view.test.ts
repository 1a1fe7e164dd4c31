import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { containerView } from './container-view-of';
import { controlPlane, errorsOf, virtualCluster, workloadOf } from '../synth';

const withValues = (statefulSet: object) => controlPlane({ values: { controlPlane: { statefulSet } } });

describe('the properties of a control plane', () => {
  test('show the container as in its manifest', () => {
    const cp = withValues({
      image: { tag: '0.36.0' },
      command: ['/vcluster'],
      args: ['start'],
      workingDir: '/data',
      imagePullPolicy: 'Always',
      resources: { requests: { 'cpu': '200m', 'memory': '256Mi', 'ephemeral-storage': '400Mi' }, limits: { 'cpu': '1.5', 'memory': '500M', 'ephemeral-storage': '8Gi' } },
      security: { containerSecurityContext: { runAsUser: 12345, runAsGroup: 12346, readOnlyRootFilesystem: true, allowPrivilegeEscalation: false } },
    });
    const [syncer] = cp.containers;
    const { image } = workloadOf(cp).spec.template.spec.containers[0];
    expect(containerView(syncer)).toEqual({
      name: 'syncer',
      image,
      command: ['/vcluster'],
      args: ['start'],
      workingDir: '/data',
      imagePullPolicy: 'Always',
      cpu: { request: '200m', limit: '1500m' },
      memory: { request: 256 * 1024, limit: 500_000_000 / 1024 },
      ephemeralStorage: { request: 400 * 1024, limit: 8 * 1024 * 1024 },
      security: { user: 12345, group: 12346, ensureNonRoot: false, privileged: false, readOnlyRootFilesystem: true, allowPrivilegeEscalation: false },
      ports: [8443],
    });
  });

  test('show the defaults of Kubernetes for missing fields, not those of cdk8s-plus', () => {
    const [syncer] = withValues({
      resources: { limits: null, requests: null },
      security: { containerSecurityContext: null },
    }).containers;
    expect(containerView(syncer)).toMatchObject({
      imagePullPolicy: 'IfNotPresent',
      cpu: {},
      memory: {},
      ephemeralStorage: {},
      security: { ensureNonRoot: false, privileged: false, readOnlyRootFilesystem: false, allowPrivilegeEscalation: true },
    });
    expect(syncer.command).toBeUndefined();
    expect(syncer.securityContext.user).toBeUndefined();
  });

  test.each([
    ['proxy', 'Always'],
    ['proxy:latest', 'Always'],
    ['registry:5000/proxy', 'Always'],
    ['registry:5000/proxy:1', 'IfNotPresent'],
    ['proxy@sha256:0123', 'IfNotPresent'],
    ['proxy:latest@sha256:0123', 'Always'],
  ])('show the pull policy of %s: %s', (image, policy) => {
    const cp = controlPlane({ sidecarContainers: [{ name: 'proxy', image }] });
    expect(cp.containers[1].imagePullPolicy).toBe(policy);
  });

  test('list all containers and variables of the manifest', () => {
    const cp = controlPlane({
      sidecarContainers: [{
        name: 'proxy', image: 'envoy', ports: [{ containerPort: 9000, name: 'admin', protocol: 'UDP' }], envFrom: [{ secretRef: { name: 's' } }],
      }],
      env: { A: kplus.EnvValue.fromValue('1') },
    });
    const { spec } = workloadOf(cp).spec.template;
    expect(cp.containers.map(({ name }) => name)).toEqual(['syncer', 'proxy']);
    expect(cp.initContainers.map(({ image }) => image)).toEqual(spec.initContainers.map(({ image }: any) => image));
    expect(cp.initContainers.map(({ name }) => name)).toEqual(spec.initContainers.map(({ name }: any) => name));
    const variables = Object.entries(cp.containers[0].env.variables).map(([name, { value, valueFrom }]) => ({ name, value, valueFrom }));
    expect(JSON.parse(JSON.stringify(variables))).toEqual(spec.containers[0].env);
    expect(cp.containers[1].ports).toEqual([expect.objectContaining({ number: 9000, name: 'admin', protocol: 'UDP' })]);
    expect(cp.containers[1].env.sources).toHaveLength(1);
    expect(spec.containers[1].envFrom).toEqual([{ secretRef: { name: 's' } }]);
  });

  test('list the additional fields of sidecars', () => {
    const localhost = { type: 'Localhost', localhostProfile: 'a.json' };
    const cp = controlPlane({
      initContainers: [{ name: 'helper', image: 'helper', restartPolicy: 'Always' } as any],
      sidecarContainers: [{
        name: 'proxy',
        image: 'envoy',
        ports: [{ containerPort: 53 }, { containerPort: 53, protocol: 'UDP' }, { containerPort: 53, protocol: 'TCP', name: 'again' }],
        envFrom: [{ configMapRef: { name: 'm' }, prefix: 'M_' }],
        securityContext: { seccompProfile: localhost },
      }],
    });
    const { spec } = workloadOf(cp).spec.template;
    expect(spec.containers[1].ports).toHaveLength(3);
    expect(cp.containers[1].ports.map(({ number, protocol }) => [number, protocol])).toEqual([[53, undefined], [53, 'UDP']]);
    expect(spec.containers[1].envFrom).toEqual([{ configMapRef: { name: 'm' }, prefix: 'M_' }]);
    expect(cp.containers[1].env.sources).toHaveLength(1);
    expect(cp.containers[1].securityContext.seccompProfile).toEqual(localhost);
    expect(cp.initContainers.find(({ name }) => name === 'helper')!.restartPolicy).toBe('Always');
    expect(spec.initContainers.find(({ name }: any) => name === 'helper').restartPolicy).toBe('Always');
  });

  test('show the pods as in their template', () => {
    const cp = controlPlane({
      values: {
        controlPlane: {
          statefulSet: {
            pods: { labels: { tier: 'cp' } },
            security: {
              podSecurityContext: {
                runAsUser: 1, runAsGroup: 2, fsGroup: 3, runAsNonRoot: true, fsGroupChangePolicy: 'OnRootMismatch', sysctls: [{ name: 'a', value: 'b' }],
              },
            },
            dnsPolicy: 'None',
            dnsConfig: { nameservers: ['10.0.0.2'], searches: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], options: [{ name: 'ndots', value: '2' }] },
            hostAliases: [{ ip: '10.0.0.1', hostnames: ['a.corp'] }],
          },
        },
      },
    });
    expect({ ...cp.securityContext, sysctls: cp.securityContext.sysctls }).toMatchObject({
      user: 1, group: 2, fsGroup: 3, ensureNonRoot: true, fsGroupChangePolicy: 'OnRootMismatch', sysctls: [{ name: 'a', value: 'b' }],
    });
    expect(cp.dns.policy).toBe('None');
    expect([cp.dns.nameservers, cp.dns.searches, cp.dns.options]).toEqual([['10.0.0.2'], ['a', 'b', 'c', 'd', 'e', 'f', 'g'], [{ name: 'ndots', value: '2' }]]);
    expect(cp.hostAliases).toEqual([{ ip: '10.0.0.1', hostnames: ['a.corp'] }]);
    expect(cp.podMetadata.toJson()).toEqual(workloadOf(cp).spec.template.metadata);
    expect(cp.matchLabels).toEqual(workloadOf(cp).spec.selector.matchLabels);
    expect([cp.automountServiceAccountToken, cp.hostNetwork, cp.restartPolicy]).toEqual([true, false, 'Always']);
    expect(cp.terminationGracePeriod!.toSeconds()).toBe(workloadOf(cp).spec.template.spec.terminationGracePeriodSeconds);
  });

  test('are those of the rendered pods, and can be added to', () => {
    const cp = withValues({ dnsConfig: { searches: ['a'] }, hostAliases: [{ ip: '10.0.0.1', hostnames: ['a.corp'] }] });
    cp.dns.addSearch('b');
    cp.addHostAlias({ ip: '10.0.0.2', hostnames: ['b.corp'] });
    const { spec } = workloadOf(cp).spec.template;
    expect(spec.dnsConfig).toEqual({ searches: ['a', 'b'] });
    expect(spec.hostAliases).toEqual([{ ip: '10.0.0.1', hostnames: ['a.corp'] }, { ip: '10.0.0.2', hostnames: ['b.corp'] }]);
  });

  test.each<[string, object]>([
    ['amounts that are none', { resources: { limits: { cpu: 'much', memory: 'more' } } }],
    ['a profile that its type doesn\'t take', { security: { containerSecurityContext: { seccompProfile: { type: 'RuntimeDefault', localhostProfile: 'a' } } } }],
    ['a sidecar with ports twice', { sidecarContainers: [{ name: 'a', image: 'a', ports: [{ containerPort: 1, name: 'a' }, { containerPort: 2, name: 'a' }] }] }],
    ['a sidecar without anything', { sidecarContainers: [{}] }],
    ['an init container that is none', { initContainers: ['a'] }],
  ])('with %s are left to the report', (_, statefulSet) => {
    expect(errorsOf(withValues(statefulSet))).not.toEqual([]);
  });
});

describe('the properties of the service account and the Service of a virtual cluster', () => {
  test('show that pods mount the token by default', () => {
    expect((virtualCluster().serviceAccount as kplus.ServiceAccount).automountToken).toBe(true);
  });

  test('show the type and the address of the Service', () => {
    const { service } = virtualCluster({ values: { controlPlane: { service: { spec: { type: 'NodePort', clusterIP: '10.0.0.10' } } } } });
    expect([service.type, service.clusterIP, service.port]).toEqual(['NodePort', '10.0.0.10', 443]);
  });

  test('show the external name of a Service', () => {
    const { service } = virtualCluster({ values: { controlPlane: { service: { spec: { type: 'ExternalName', externalName: 'a.example.com', ports: [{ port: 7, name: 'own' }] } } } } });
    expect([service.type, service.externalName, service.port]).toEqual(['ExternalName', 'a.example.com', 7]);
  });

  test('are only the known ones if the service account is created elsewhere', () => {
    const { serviceAccount } = virtualCluster({ values: { controlPlane: { advanced: { serviceAccount: { enabled: false, name: 'theirs' } } } } });
    expect(serviceAccount.name).toBe('theirs');
    ['automountToken', 'secrets', 'metadata'].forEach(property => expect(serviceAccount).not.toHaveProperty(property));
  });
});

test('quantities are those of the props', () => {
  const [{ resources }] = controlPlane({ resources: { cpu: { limit: kplus.Cpu.units(2) }, memory: { limit: Size.gibibytes(4) } } }).containers;
  expect([resources!.cpu!.limit!.amount, resources!.memory!.limit!.toGibibytes()]).toEqual(['2', 4]);
});
