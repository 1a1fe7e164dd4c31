import { Duration, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { AutoSwitch, StatefulSetOptions, VolumeClaimRetentionPolicy } from '../../src/index';
import type { Values } from '../../src/values/values';

/** The values of `controlPlane.statefulSet`. */
type Options = NonNullable<NonNullable<Values['controlPlane']>['statefulSet']>;

/** Options of the control plane as typed props, and as `controlPlane.statefulSet` of the `vcluster.yaml` that they mean. */
export interface Equivalent {
  readonly props: (scope: Construct) => StatefulSetOptions;
  readonly values: Options;
  /** The first release that knows all of it, and the option that the ones before don't know. Default: all know it. */
  readonly since?: { readonly release: string; readonly option: string };
}

const { IntOrString, Quantity } = kplus.k8s;

/** Each typed option at least once, by what it is about. */
export const EQUIVALENTS: { readonly [name: string]: Equivalent } = {
  'lease times': {
    props: () => ({
      highAvailability: { replicas: 1, leaseDuration: Duration.minutes(1), renewDeadline: Duration.seconds(30), retryPeriod: Duration.seconds(5) },
    }),
    values: { highAvailability: { replicas: 1, leaseDuration: 60, renewDeadline: 30, retryPeriod: 5 } },
  },
  'resources': {
    props: () => ({
      resources: {
        cpu: { request: kplus.Cpu.millis(500), limit: kplus.Cpu.units(2) },
        memory: { request: Size.mebibytes(512), limit: Size.gibibytes(3) },
        ephemeralStorage: { request: Size.mebibytes(600), limit: Size.gibibytes(8) },
      },
    }),
    values: {
      resources: {
        requests: { 'cpu': '500m', 'memory': '512Mi', 'ephemeral-storage': '600Mi' },
        limits: { 'cpu': '2', 'memory': '3Gi', 'ephemeral-storage': '8Gi' },
      },
    },
  },
  'scheduling': {
    props: () => ({
      scheduling: {
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        affinity: {
          nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'zone', operator: 'In', values: ['a', 'b'] }] }] } },
          podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 50, podAffinityTerm: { topologyKey: 'zone', labelSelector: { matchLabels: { app: 'vcluster' } } } }] },
        },
        tolerations: [{ operator: 'Exists' }, { key: 'spot', operator: 'Equal', value: 'yes', effect: 'NoExecute', tolerationSeconds: 0 }],
        priorityClassName: 'system-cluster-critical',
        podManagementPolicy: kplus.PodManagementPolicy.ORDERED_READY,
        topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } }],
      },
    }),
    values: {
      scheduling: {
        nodeSelector: { 'kubernetes.io/os': 'linux' },
        affinity: {
          nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: 'zone', operator: 'In', values: ['a', 'b'] }] }] } },
          podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 50, podAffinityTerm: { topologyKey: 'zone', labelSelector: { matchLabels: { app: 'vcluster' } } } }] },
        },
        tolerations: [{ operator: 'Exists' }, { key: 'spot', operator: 'Equal', value: 'yes', effect: 'NoExecute', tolerationSeconds: 0 }],
        priorityClassName: 'system-cluster-critical',
        podManagementPolicy: 'OrderedReady',
        topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchExpressions: [{ key: 'app', operator: 'Exists' }] } }],
      },
    },
  },
  'security': {
    props: () => ({
      security: {
        podSecurityContext: { fsGroup: 0, runAsNonRoot: true, seLinuxOptions: { level: 's0' }, seccompProfile: { type: 'RuntimeDefault' }, sysctls: [{ name: 'net.core.somaxconn', value: '1024' }] },
        containerSecurityContext: { runAsUser: 12345, allowPrivilegeEscalation: false, capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] } },
      },
    }),
    values: {
      security: {
        podSecurityContext: { fsGroup: 0, runAsNonRoot: true, seLinuxOptions: { level: 's0' }, seccompProfile: { type: 'RuntimeDefault' }, sysctls: [{ name: 'net.core.somaxconn', value: '1024' }] },
        containerSecurityContext: { runAsUser: 12345, allowPrivilegeEscalation: false, capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] } },
      },
    },
  },
  'probes that are off': {
    props: () => ({ probes: { livenessProbe: { enabled: false }, readinessProbe: { enabled: true }, startupProbe: { enabled: false } } }),
    values: { probes: { livenessProbe: { enabled: false }, readinessProbe: { enabled: true }, startupProbe: { enabled: false } } },
  },
  'the timing of probes': {
    since: { release: '0.26', option: 'probes.livenessProbe.initialDelaySeconds' },
    props: () => ({
      probes: {
        livenessProbe: {
          initialDelaySeconds: Duration.minutes(1),
          failureThreshold: 7,
          timeoutSeconds: Duration.seconds(4),
          periodSeconds: Duration.seconds(3),
        },
        readinessProbe: { failureThreshold: 6, timeoutSeconds: Duration.seconds(5), periodSeconds: Duration.seconds(4) },
        startupProbe: { failureThreshold: 99, timeoutSeconds: Duration.seconds(6), periodSeconds: Duration.seconds(5) },
      },
    }),
    values: {
      probes: {
        livenessProbe: { initialDelaySeconds: 60, failureThreshold: 7, timeoutSeconds: 4, periodSeconds: 3 },
        readinessProbe: { failureThreshold: 6, timeoutSeconds: 5, periodSeconds: 4 },
        startupProbe: { failureThreshold: 99, timeoutSeconds: 6, periodSeconds: 5 },
      },
    },
  },
  'a claim': {
    props: () => ({
      persistence: {
        volumeClaim: {
          enabled: AutoSwitch.TRUE,
          size: Size.gibibytes(20),
          storageClass: 'fast',
          accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY],
          retentionPolicy: VolumeClaimRetentionPolicy.DELETE,
        },
      },
    }),
    values: { persistence: { volumeClaim: { enabled: true, size: '20Gi', storageClass: 'fast', accessModes: ['ReadWriteMany'], retentionPolicy: 'Delete' } } },
  },
  'templates of claims': {
    props: () => ({
      persistence: {
        volumeClaim: { enabled: AutoSwitch.AUTO },
        volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: Quantity.fromString('5Gi') } } } }],
      },
    }),
    values: {
      persistence: {
        volumeClaim: { enabled: 'auto' },
        volumeClaimTemplates: [{ metadata: { name: 'data' }, spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '5Gi' } } } }],
      },
    },
  },
  'volumes and mounts': {
    props: scope => {
      const ca = kplus.Volume.fromConfigMap(scope, 'Ca', kplus.ConfigMap.fromConfigMapName(scope, 'CaMap', 'corp-ca'), { name: 'ca' });
      return {
        persistence: {
          volumeClaim: { enabled: AutoSwitch.FALSE },
          dataVolume: [kplus.Volume.fromPersistentVolumeClaim(scope, 'Data', kplus.PersistentVolumeClaim.fromClaimName(scope, 'Claim', 'old'), { name: 'data' })],
          binariesVolume: [kplus.Volume.fromEmptyDir(scope, 'Binaries', 'binaries', { medium: kplus.EmptyDirMedium.MEMORY })],
          addVolumes: [ca],
          addVolumeMounts: [{ volume: ca, path: '/etc/ssl/corp', readOnly: true, subPath: 'certs', propagation: kplus.MountPropagation.HOST_TO_CONTAINER }],
        },
      };
    },
    values: {
      persistence: {
        volumeClaim: { enabled: false },
        dataVolume: [{ name: 'data', persistentVolumeClaim: { claimName: 'old', readOnly: false } }],
        binariesVolume: [{ name: 'binaries', emptyDir: { medium: 'Memory' } }],
        addVolumes: [{ name: 'ca', configMap: { name: 'corp-ca' } }],
        addVolumeMounts: [{ name: 'ca', mountPath: '/etc/ssl/corp', readOnly: true, subPath: 'certs', mountPropagation: 'HostToContainer' }],
      },
    },
  },
  'metadata': {
    props: () => ({ labels: { tier: 'cp' }, annotations: { note: 'yes' }, pods: { labels: { a: 'b' }, annotations: { 'prometheus.io/scrape': 'true' } } }),
    values: { labels: { tier: 'cp' }, annotations: { note: 'yes' }, pods: { labels: { a: 'b' }, annotations: { 'prometheus.io/scrape': 'true' } } },
  },
  'an image and what runs in it': {
    props: () => ({
      image: { registry: 'registry.corp:5000', repository: 'mirror/vcluster', tag: 'custom' },
      imagePullPolicy: kplus.ImagePullPolicy.ALWAYS,
      command: ['/vcluster'],
      args: ['start', '--debug'],
      workingDir: '/work',
      enableServiceLinks: false,
    }),
    values: {
      image: { registry: 'registry.corp:5000', repository: 'mirror/vcluster', tag: 'custom' },
      imagePullPolicy: 'Always',
      command: ['/vcluster'],
      args: ['start', '--debug'],
      workingDir: '/work',
      enableServiceLinks: false,
    },
  },
  'the environment': {
    props: scope => ({
      env: {
        DEBUG: kplus.EnvValue.fromValue('true'),
        TOKEN: kplus.EnvValue.fromSecretValue({ secret: kplus.Secret.fromSecretName(scope, 'License', 'license'), key: 'token' }, { optional: true }),
        CONFIG: kplus.EnvValue.fromConfigMap(kplus.ConfigMap.fromConfigMapName(scope, 'Settings', 'settings'), 'mode'),
        UID: kplus.EnvValue.fromFieldRef(kplus.EnvFieldPaths.POD_UID),
        CPU: kplus.EnvValue.fromResource(kplus.ResourceFieldPaths.CPU_LIMIT, { divisor: '1m' }),
      },
    }),
    values: {
      env: [
        { name: 'DEBUG', value: 'true' },
        { name: 'TOKEN', valueFrom: { secretKeyRef: { name: 'license', key: 'token', optional: true } } },
        { name: 'CONFIG', valueFrom: { configMapKeyRef: { name: 'settings', key: 'mode' } } },
        { name: 'UID', valueFrom: { fieldRef: { fieldPath: 'metadata.uid' } } },
        { name: 'CPU', valueFrom: { resourceFieldRef: { resource: 'limits.cpu', divisor: '1m' } } },
      ],
    },
  },
  'DNS': {
    props: () => ({
      dnsPolicy: kplus.DnsPolicy.NONE,
      dnsConfig: { nameservers: ['10.0.0.10'], searches: ['corp.local'], options: [{ name: 'ndots', value: '2' }, { name: 'edns0' }] },
    }),
    values: {
      dnsPolicy: 'None',
      dnsConfig: { nameservers: ['10.0.0.10'], searches: ['corp.local'], options: [{ name: 'ndots', value: '2' }, { name: 'edns0' }] },
    },
  },
  'host aliases': {
    since: { release: '0.32', option: 'hostAliases' },
    props: () => ({ hostAliases: [{ ip: '10.1.2.3', hostnames: ['git.corp', 'registry.corp'] }] }),
    values: { hostAliases: [{ ip: '10.1.2.3', hostnames: ['git.corp', 'registry.corp'] }] },
  },
  'a runtime class': {
    since: { release: '0.34', option: 'runtimeClassName' },
    props: () => ({ runtimeClassName: 'gvisor' }),
    values: { runtimeClassName: 'gvisor' },
  },
  'init containers': {
    since: { release: '0.30', option: 'initContainers' },
    props: () => ({ initContainers: [{ name: 'prep', image: 'busybox:1.36', command: ['true'], volumeMounts: [{ name: 'data', mountPath: '/data' }] }] }),
    values: { initContainers: [{ name: 'prep', image: 'busybox:1.36', command: ['true'], volumeMounts: [{ name: 'data', mountPath: '/data' }] }] },
  },
  'sidecar containers': {
    since: { release: '0.30', option: 'sidecarContainers' },
    props: () => ({
      sidecarContainers: [{
        name: 'proxy',
        image: 'envoy:1.31',
        ports: [{ containerPort: 9901, hostIp: '10.0.0.1' }],
        livenessProbe: { httpGet: { port: IntOrString.fromNumber(9901), path: '/ready' } },
        resources: { requests: { cpu: Quantity.fromString('10m') } },
      }],
    }),
    values: {
      sidecarContainers: [{
        name: 'proxy',
        image: 'envoy:1.31',
        ports: [{ containerPort: 9901, hostIP: '10.0.0.1' }],
        livenessProbe: { httpGet: { port: 9901, path: '/ready' } },
        resources: { requests: { cpu: '10m' } },
      }],
    },
  },
};
