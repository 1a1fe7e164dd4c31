import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { BackingStore, Distro, VClusterRelease, VirtualClusterProps } from '../../src/index';
import { NEWEST_MINOR, NEWEST_RELEASE } from '../releases';
import { errorsOf, newChart, objectOf, virtualCluster } from '../synth';

/** The paths that the errors of a virtual cluster name. */
function wrong(props: Partial<VirtualClusterProps>, chart = newChart()): string[] {
  return errorsOf(virtualCluster(props, chart)).flatMap(line => /^(.+?): /.exec(line)?.[1] ?? []);
}

const { Quantity } = kplus.k8s;
const secret = (scope: Construct, name: string) => kplus.Secret.fromSecretName(scope, name, name);

describe('an error has the path of the prop as the user wrote it', () => {
  test.each<[string, (scope: Construct) => Partial<VirtualClusterProps>]>([
    ['distro.resources.memory.limit', () => ({ distro: Distro.k8s({ resources: { memory: { limit: 'much' as any } } }) })],
    ['service.type', () => ({ service: { type: 'Public' as any } })],
    ['service.httpsNodePort', () => ({ service: { httpsNodePort: '30443' as any } })],
    ['service.spec.externalTrafic', () => ({ service: { spec: { externalTrafic: 'Local' } as any } })],
    ['ingress.host', () => ({ ingress: { host: 'not a host' } })],
    ['ingress.pathType', () => ({ ingress: { pathType: 'prefix' as any } })],
    ['ingress.className', () => ({ ingress: { host: 'vc.corp', className: 'a b' } })],
    ['ingress.tls[0].secret', scope => ({ ingress: { host: 'vc.corp', tls: [{ secret: secret(scope, 'A_B') }] } })],
    ['proxy.extraSans[0]', () => ({ proxy: { extraSans: [1 as any] } })],
    ['podDisruptionBudget.maxUnavailable', () => ({
      podDisruptionBudget: { minAvailable: kplus.PercentOrAbsolute.percent(50), maxUnavailable: kplus.PercentOrAbsolute.absolute(1) },
    })],
    ['serviceMonitor.labels["a b"]', () => ({ serviceMonitor: { labels: { 'a b': 'c' } } })],
    ['serviceAccount.name', () => ({ serviceAccount: { name: 'A_B' } })],
    ['workloadServiceAccount.imagePullSecrets[0]', () => ({ workloadServiceAccount: { imagePullSecrets: [{ name: 1 } as any] } })],
    ['globalAnnotations["a b"]', () => ({ globalAnnotations: { 'a b': 'c' } })],
    ['rbac.role.extraRules[0].verbs', () => ({ rbac: { role: { extraRules: [{ verbs: 'get' as any }] } } })],
    ['rbac.clusterRole.enabled', () => ({ rbac: { clusterRole: { enabled: 'yes' as any } } })],
    ['policies.podSecurityStandard', () => ({ policies: { podSecurityStandard: 'strict' as any } })],
    ['policies.resourceQuota.quota["limits.cpu"]', () => ({ policies: { resourceQuota: { quota: { 'limits.cpu': Quantity.fromString('much') } } } })],
    ['policies.limitRange.default.ephemeralStorage', () => ({ policies: { limitRange: { default: { ephemeralStorage: Size.gibibytes(1) } } } })],
    ['exportKubeConfig.server', () => ({ exportKubeConfig: { server: 'vc.corp' } })],
    ['backingStore.replicas', () => ({ backingStore: BackingStore.deployedEtcd({ replicas: -1 }) })],
    ['backingStore.image.tag', () => ({ backingStore: BackingStore.deployedEtcd({ image: { tag: 3 as any } }) })],
    ['backingStore.resources.memory.limit', () => ({ backingStore: BackingStore.deployedEtcd({ resources: { memory: { limit: 'much' as any } } }) })],
    ['backingStore.volumeClaim.storageClass', () => ({ backingStore: BackingStore.deployedEtcd({ volumeClaim: { storageClass: 'A_B' } }) })],
    ['backingStore.scheduling.priorityClassName', () => ({ backingStore: BackingStore.deployedEtcd({ scheduling: { priorityClassName: 'A_B' } }) })],
    ['backingStore.extraArgs[0]', () => ({ backingStore: BackingStore.embeddedDatabase({ extraArgs: [1 as any] }) })],
    ['backingStore.caFile', () => ({ backingStore: BackingStore.externalEtcd({ endpoint: 'etcd:2379', caFile: 1 as any }) })],
    ['ingress.pathType', () => ({ ingress: { host: 'vc.corp', pathType: null as any } })],
    ['podDisruptionBudget.minAvailable', () => ({ podDisruptionBudget: { minAvailable: kplus.PercentOrAbsolute.absolute(1e12) } })],
    ['policies.resourceQuota.quota["requests.cpu"]', () => ({ policies: { resourceQuota: { quota: { 'requests.cpu': Quantity.fromNumber(-1) } } } })],
    ['statefulSet.resources.cpu.limit', () => ({ statefulSet: { resources: { cpu: { limit: '{{ .Release.Name }}' as any } } } })],
    ['statefulSet.probes.livenessProbe.failureThreshold', () => ({ statefulSet: { probes: { livenessProbe: { failureThreshold: 1e12 } } } })],
    ['statefulSet.persistence.volumeClaimTemplates[0].spec.storageClassName', () => ({
      statefulSet: {
        persistence: {
          volumeClaimTemplates: [{
            metadata: { name: 'data' },
            spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'A_B', resources: { requests: { storage: Quantity.fromString('1Gi') } } },
          }],
        },
      },
    })],
    ['statefulSet.hostAliases[0].ip', () => ({ statefulSet: { hostAliases: [{ ip: 'here', hostnames: ['a'] }] } })],
    ['rbac.clusterRole.extraRules[0].nonResourceUrLs[0]', () => ({ rbac: { clusterRole: { extraRules: [{ verbs: ['get'], nonResourceUrLs: [1 as any] }] } } })],
  ])('%s', (path, props) => {
    const chart = newChart();
    expect(wrong(props(chart), chart)).toEqual([path]);
  });
});

test.each<[string, VClusterRelease, Partial<VirtualClusterProps>, string]>([
  ['podDisruptionBudget', VClusterRelease.V0_30, { podDisruptionBudget: {} }, `Releases 0.31 to ${NEWEST_MINOR}`],
  ['distro', VClusterRelease.V0_33, { distro: Distro.k3s() }, 'Releases 0.22 to 0.32'],
  ['distro.apiServer.image', NEWEST_RELEASE, { distro: Distro.k8s({ apiServer: { image: { tag: 'v1.30.0' } } }) }, 'Releases 0.22 to 0.24'],
  ['policies.networkPolicy.outgoingConnections', VClusterRelease.V0_31, { policies: { networkPolicy: { outgoingConnections: {} } } }, 'Releases 0.22 to 0.30'],
  ['exportKubeConfig.additionalSecrets', VClusterRelease.V0_22, { exportKubeConfig: { additionalSecrets: [{ name: 'a' }] } }, `Releases 0.24 to ${NEWEST_MINOR}`],
])('%s has an error with the releases that support it', (path, release, props, where) => {
  expect(errorsOf(virtualCluster({ release, ...props })).filter(line => line.startsWith(`${path}: `))).toEqual([expect.stringContaining(where)]);
});

test('a store that the release doesn\'t have is reported as it was written', () => {
  const backingStore = BackingStore.externalEtcd({ endpoint: 'etcd:2379' });
  expect(errorsOf(virtualCluster({ release: VClusterRelease.V0_24, backingStore }))).toEqual([
    expect.stringContaining(`Releases 0.25 to ${NEWEST_MINOR} support it`),
  ]);
});

test('errors in values are reported there if there are typed props too', () => {
  expect(wrong({ ingress: { host: 'vc.corp' }, values: { controlPlane: { ingress: { lables: {} } } } })).toEqual(['values.controlPlane.ingress.lables']);
});

test('a typed prop takes precedence over values, but keeps other keys there', () => {
  const values = { controlPlane: { ingress: { enabled: false, host: 'old.corp', labels: { team: 'a' } } } };
  const { metadata, spec } = objectOf(virtualCluster({ ingress: { host: 'new.corp' }, values }), 'Ingress');
  expect(spec.rules[0].host).toBe('new.corp');
  expect(metadata.labels.team).toBe('a');
});

test.each(['theirs', {}, 1, true])('an invalid existing service account is refused: %j', existing => {
  const errors = errorsOf(virtualCluster({ serviceAccount: { existing: existing as any } }));
  expect(errors).toEqual([`serviceAccount.existing: ${JSON.stringify(existing)} must be a ServiceAccount of cdk8s-plus.`]);
});

test('options without an effect on an existing service account are refused', () => {
  const chart = newChart();
  const existing = kplus.ServiceAccount.fromServiceAccountName(chart, 'Account', 'cloud');
  expect(wrong({ serviceAccount: { existing, annotations: {} }, workloadServiceAccount: { existing, name: 'a', labels: {} } }, chart))
    .toEqual(['serviceAccount.annotations', 'workloadServiceAccount.name', 'workloadServiceAccount.labels']);
});

test.each([['text', 'true'], ['a number', 1], ['null', null]])('access to other namespaces is granted by a boolean alone, not by %s', (_, grantAccess) => {
  expect(errorsOf(virtualCluster({ exportKubeConfig: { grantAccess: grantAccess as any } })))
    .toEqual([`exportKubeConfig.grantAccess: ${JSON.stringify(grantAccess)} must be true or false.`]);
  expect(errorsOf(virtualCluster({ exportKubeConfig: { grantAccess: false } }))).toEqual([]);
});

test.each([
  ['port', 'The ports of the Service are set in service.spec.ports.'],
  ['nodePort', 'Did you mean service.httpsNodePort?'],
  ['httpNodePort', 'Did you mean httpsNodePort?'],
])('service.%s names the prop that is meant', (key, hint) => {
  expect(errorsOf(virtualCluster({ service: { [key]: 443 } as any }))).toEqual([`service.${key}: 443 must be left out: there is no such prop. ${hint}`]);
});

test('ingress.path names no path of another section', () => {
  expect(errorsOf(virtualCluster({ ingress: { host: 'vc.corp', path: '/' } as any })))
    .toEqual(['ingress.path: "/" must be left out: there is no such prop. The path is /. To set others, use ingress.spec.rules.']);
});

test('a claim of a volume has a size', () => {
  expect(errorsOf(virtualCluster({ statefulSet: { persistence: { volumeClaim: { storage: '5Gi' } } } } as any)))
    .toEqual([expect.stringMatching(/^statefulSet\.persistence\.volumeClaim\.storage: .* Did you mean statefulSet\.persistence\.volumeClaim\.size\?$/)]);
  expect(errorsOf(virtualCluster({ statefulSet: { imagePullSecrets: [] } } as any))[0]).not.toContain('controlPlane.');
});
