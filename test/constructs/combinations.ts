import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { BackingStore, ControlPlaneStatefulSetProps, AutoSwitch, VolumeClaimRetentionPolicy } from '../../src/index';

/** Options of a control plane, made in the scope that holds it. */
type Options = (scope: Construct) => Partial<ControlPlaneStatefulSetProps>;

/** Each option alone, and the options that interact: what a row changes against the defaults is its snapshot. */
export const COMBINATIONS: { [name: string]: Options } = {
  // High availability
  'three replicas, embedded etcd': () => ({ highAvailability: { replicas: 3 }, backingStore: BackingStore.embeddedEtcd() }),
  'two replicas, deployed etcd': () => ({ highAvailability: { replicas: 2 }, backingStore: BackingStore.deployedEtcd() }),
  'two replicas, external database': () => ({ highAvailability: { replicas: 2 }, backingStore: BackingStore.externalDatabase({ dataSource: 'mysql://u:p@tcp(db:3306)/vc' }) }),
  'two replicas, embedded database': () => ({ highAvailability: { replicas: 2 }, backingStore: BackingStore.embeddedDatabase() }),
  'lease times': () => ({
    highAvailability: { leaseDuration: Duration.seconds(30), renewDeadline: Duration.seconds(20), retryPeriod: Duration.seconds(5) },
  }),

  // Backing store × claim × data volume × templates
  'deployed etcd': () => ({ backingStore: BackingStore.deployedEtcd() }),
  'deployed etcd, claim': () => ({ backingStore: BackingStore.deployedEtcd(), persistence: { volumeClaim: { enabled: AutoSwitch.TRUE } } }),
  'embedded etcd, no claim': () => ({ backingStore: BackingStore.embeddedEtcd(), persistence: { volumeClaim: { enabled: AutoSwitch.FALSE } } }),
  'embedded etcd that takes over': () => ({
    backingStore: BackingStore.embeddedEtcd({ migrateFromDeployedEtcd: true, extraArgs: ['--quota-backend-bytes=8589934592'] }),
  }),
  'external etcd': () => ({ backingStore: BackingStore.externalEtcd({ endpoint: 'etcd.databases:2379', caFile: '/etcd/ca.crt' }) }),
  'no claim': () => ({ persistence: { volumeClaim: { enabled: AutoSwitch.FALSE } } }),
  'claim': () => ({ persistence: { volumeClaim: { enabled: AutoSwitch.TRUE } } }),
  'claim of a size and a class that is deleted': () => ({
    persistence: { volumeClaim: { size: Size.gibibytes(20), storageClass: 'gp3', retentionPolicy: VolumeClaimRetentionPolicy.DELETE } },
  }),
  'claim with two access modes': () => ({
    persistence: {
      volumeClaim: { accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE, kplus.PersistentVolumeAccessMode.READ_ONLY_MANY] },
    },
  }),
  'existing claim': scope => ({ persistence: { dataVolume: [existingClaim(scope)] } }),
  'existing claim, embedded etcd': scope => ({ backingStore: BackingStore.embeddedEtcd(), persistence: { dataVolume: [existingClaim(scope)] } }),
  'existing claim beside a claim': scope => ({ persistence: { volumeClaim: { enabled: AutoSwitch.TRUE }, dataVolume: [existingClaim(scope)] } }),
  'claim templates': () => ({ persistence: { volumeClaimTemplates: [claimTemplate] } }),
  'claim templates, no claim': () => ({ persistence: { volumeClaimTemplates: [claimTemplate], volumeClaim: { enabled: AutoSwitch.FALSE } } }),
  'claim templates, deployed etcd': () => ({ backingStore: BackingStore.deployedEtcd(), persistence: { volumeClaimTemplates: [claimTemplate] } }),
  'binaries in memory': scope => ({
    persistence: { binariesVolume: [kplus.Volume.fromEmptyDir(scope, 'Binaries', 'binaries', { medium: kplus.EmptyDirMedium.MEMORY, sizeLimit: Size.gibibytes(1) })] },
  }),

  // Mounts
  'mount with a subPath': scope => mounted(scope, { subPath: 'tls' }),
  'mount with a subPathExpr': scope => mounted(scope, { subPathExpr: '$(POD_NAME)' }),
  'mount that is read-only and propagated': scope => mounted(scope, { readOnly: true, propagation: kplus.MountPropagation.HOST_TO_CONTAINER }),
  'mount with both subPaths': scope => mounted(scope, { subPath: 'a', subPathExpr: 'b' }),

  // Resources
  'resources': () => ({
    resources: {
      cpu: { request: kplus.Cpu.millis(500), limit: kplus.Cpu.units(2) },
      memory: { request: Size.mebibytes(512), limit: Size.gibibytes(3) },
      ephemeralStorage: { request: Size.mebibytes(400), limit: Size.gibibytes(8) },
    },
  }),

  // Scheduling
  'node selector': () => ({ scheduling: { nodeSelector: { 'node.kubernetes.io/instance-type': 'm7i.large' } } }),
  'anti-affinity': () => ({
    scheduling: {
      affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app: 'vcluster' } } }] } },
    },
  }),
  'toleration': () => ({ scheduling: { tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'vcluster', effect: 'NoSchedule' }] } }),
  'zones': () => ({
    scheduling: {
      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: 'vcluster' } } }],
    },
  }),
  'priority and order': () => ({ scheduling: { priorityClassName: 'system-cluster-critical', podManagementPolicy: kplus.PodManagementPolicy.ORDERED_READY } }),

  // Security
  'pod security context': () => ({ security: { podSecurityContext: { fsGroup: 1000, runAsNonRoot: true } } }),
  'container security context': () => ({ security: { containerSecurityContext: { runAsUser: 1000, capabilities: { drop: ['ALL'] } } } }),

  // Probes
  'no liveness probe': () => ({ probes: { livenessProbe: { enabled: false } } }),
  'no readiness probe': () => ({ probes: { readinessProbe: { enabled: false } } }),
  'no startup probe': () => ({ probes: { startupProbe: { enabled: false } } }),
  'probe timings': () => ({
    probes: {
      livenessProbe: { initialDelaySeconds: Duration.minutes(2), failureThreshold: 10 },
      readinessProbe: { periodSeconds: Duration.seconds(5) },
      startupProbe: { timeoutSeconds: Duration.seconds(10) },
    },
  }),

  // Image × registry
  'OSS image': () => ({ image: { repository: 'loft-sh/vcluster-oss' } }),
  'image of all parts': () => ({ image: { registry: 'registry.corp:5000', repository: 'mirror/vcluster', tag: 'custom' } }),
  'image without a registry': () => ({ image: { registry: '' } }),
  'default registry': () => ({ defaultImageRegistry: 'registry.corp:5000/hub' }),
  'default registry with a slash at its end': () => ({ defaultImageRegistry: 'registry.corp/' }),
  'default registry over the image\'s own': () => ({ defaultImageRegistry: 'registry.corp', image: { registry: 'other.corp', tag: 'custom' } }),
  'pull policy': () => ({ imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT }),

  // DNS
  'DNS policy': () => ({ dnsPolicy: kplus.DnsPolicy.DEFAULT }),
  'DNS of its own': () => ({
    dnsPolicy: kplus.DnsPolicy.NONE,
    dnsConfig: { nameservers: ['10.0.0.10'], searches: ['corp.local'], options: [{ name: 'ndots', value: '2' }, { name: 'edns0' }] },
  }),
  'DNS of its own without a name server': () => ({ dnsPolicy: kplus.DnsPolicy.NONE }),

  // The rest
  'labels and annotations': () => ({ labels: { tier: 'control-plane' }, annotations: { 'example.com/owner': 'team-a' } }),
  'labels and annotations of the pods': () => ({ pods: { labels: { tier: 'control-plane' }, annotations: { 'prometheus.io/scrape': 'true' } } }),
  'no service links': () => ({ enableServiceLinks: false }),
  'command': () => ({ command: ['/vcluster'], args: ['start', '--debug'], workingDir: '/work' }),
  'environment': scope => ({
    env: {
      DEBUG: kplus.EnvValue.fromValue('true'),
      TOKEN: kplus.EnvValue.fromSecretValue({ secret: kplus.Secret.fromSecretName(scope, 'License', 'license'), key: 'token' }),
      NODE: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.NODE_NAME),
    },
  }),
  'service account': scope => ({ serviceAccount: kplus.ServiceAccount.fromServiceAccountName(scope, 'Account', 'cloud') }),
  'init and sidecar containers': () => ({
    initContainers: [{ name: 'prep', image: 'busybox:1.36', volumeMounts: [{ name: 'data', mountPath: '/data' }] }],
    sidecarContainers: [{ name: 'proxy', image: 'envoy:1.31', ports: [{ containerPort: 9901, hostIp: '10.0.0.1' }] }],
  }),
  'host aliases': () => ({ hostAliases: [{ ip: '10.1.2.3', hostnames: ['git.corp', 'registry.corp'] }] }),
  'runtime class': () => ({ runtimeClassName: 'gvisor' }),
  'a host older than claim retention': () => ({ hostKubernetesVersion: '1.26' }),
  'values': () => ({ values: { controlPlane: { statefulSet: { image: { tag: 'custom' }, scheduling: { nodeSelector: { pool: 'vc' } } } } } }),
  'values under typed props': () => ({
    values: { controlPlane: { statefulSet: { image: { tag: 'custom', registry: 'registry.corp' } }, backingStore: { etcd: { deploy: { enabled: true } } } } },
    image: { tag: 'typed' },
    backingStore: BackingStore.embeddedEtcd(),
  }),
  'values that take defaults away': () => ({ values: { controlPlane: { statefulSet: { resources: { limits: null } } } } }),
};

function existingClaim(scope: Construct): kplus.Volume {
  const claim = kplus.PersistentVolumeClaim.fromClaimName(scope, 'Claim', 'my-existing-pvc');
  return kplus.Volume.fromPersistentVolumeClaim(scope, 'Data', claim, { name: 'data' });
}

const claimTemplate: kplus.k8s.KubePersistentVolumeClaimProps = {
  metadata: { name: 'data' },
  spec: {
    accessModes: ['ReadWriteOnce'],
    storageClassName: 'fast',
    resources: { requests: { storage: kplus.k8s.Quantity.fromString('20Gi') } },
  },
};

function mounted(scope: Construct, options: kplus.MountOptions): Partial<ControlPlaneStatefulSetProps> {
  const volume = kplus.Volume.fromEmptyDir(scope, 'Extra', 'extra');
  return { persistence: { addVolumes: [volume], addVolumeMounts: [{ volume, path: '/extra', ...options }] } };
}
