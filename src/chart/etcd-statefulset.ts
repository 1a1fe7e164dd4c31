import { distinctVariables } from './distinct-variables';
import { ETCD_APP, etcdSelector, rendersEtcd } from './etcd';
import { imageReference } from './image';
import { nodeSelector } from './node-selector';
import { globalOverOwn, labelsWith, namespacedMeta } from './object-meta';
import { fragmentList } from './parts';
import { isEmpty, Manifest, presentOnly, RenderInput } from './rendering';
import { serviceAccountName } from './statefulset';
import { unquoted } from './unquoted';
import { at, Json, JsonObject } from '../values/json';
import type { Values } from '../values/values';

type EtcdOptions = NonNullable<NonNullable<NonNullable<NonNullable<NonNullable<
  Values['controlPlane']>['backingStore']>['etcd']>['deploy']>['statefulSet']>;

/** The volume that holds the data. */
const DATA = 'data';
const PKI = '/run/config/pki';
/** The first minor version of Kubernetes with retention policies for claims. */
const CLAIM_RETENTION = 27;

/** The StatefulSet of deployed etcd. */
export function etcdStatefulSet(input: RenderInput): Manifest[] {
  const options = input.values.controlPlane?.backingStore?.etcd?.deploy?.statefulSet;
  if (!rendersEtcd(input) || !options?.enabled) {
    return [];
  }
  return [{
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: namespacedMeta(input, `${input.name}-etcd`, {
      labels: labelsWith(input, options.labels, ETCD_APP),
      annotations: globalOverOwn(input, options.annotations),
    }),
    spec: {
      ...presentOnly({
        podManagementPolicy: options.scheduling?.podManagementPolicy,
        persistentVolumeClaimRetentionPolicy: claimRetention(input, options),
        volumeClaimTemplates: claimTemplatesOfEtcd(options),
      }),
      replicas: options.highAvailability?.replicas ?? null,
      serviceName: `${input.name}-etcd-headless`,
      selector: { matchLabels: etcdSelector(input) },
      template: {
        metadata: presentOnly({
          annotations: options.pods?.annotations,
          labels: { ...etcdSelector(input), ...options.pods?.labels },
        }),
        spec: etcdPodSpec(input, options),
      },
    },
  }];
}

function claimRetention(input: RenderInput, { persistence }: EtcdOptions): JsonObject {
  const whenDeleted = persistence?.volumeClaim?.retentionPolicy;
  return whenDeleted === 'Delete' && input.hostMinor >= CLAIM_RETENTION ? { whenDeleted } : {};
}

function claimTemplatesOfEtcd({ persistence }: EtcdOptions): Json[] {
  const { enabled, accessModes, storageClass, size } = persistence?.volumeClaim ?? {};
  if (!isEmpty(persistence?.volumeClaimTemplates)) {
    return fragmentList(persistence!.volumeClaimTemplates);
  }
  if (!enabled) {
    return [];
  }
  return [{
    metadata: { name: DATA },
    spec: { ...presentOnly({ accessModes, storageClassName: storageClass }), resources: { requests: { storage: unquoted(size) } } },
  }];
}

function etcdPodSpec(input: RenderInput, options: EtcdOptions): JsonObject {
  const { scheduling, security, persistence } = options;
  const claimsData = persistence?.volumeClaim?.enabled || claimTemplatesOfEtcd(options).some(claim => at(claim, ['metadata', 'name']) === DATA);
  return {
    ...presentOnly({
      affinity: isEmpty(scheduling?.affinity) ? spreadOut(input) : scheduling!.affinity,
      topologySpreadConstraints: scheduling?.topologySpreadConstraints,
      nodeSelector: nodeSelector(scheduling?.nodeSelector),
      tolerations: scheduling?.tolerations,
      priorityClassName: scheduling?.priorityClassName,
      securityContext: security?.podSecurityContext,
    }),
    terminationGracePeriodSeconds: 10,
    automountServiceAccountToken: false,
    serviceAccountName: serviceAccountName(input),
    enableServiceLinks: options.enableServiceLinks ?? null,
    volumes: [
      { name: 'certs', secret: { secretName: `${input.name}-certs` } },
      ...fragmentList(persistence?.addVolumes),
      ...claimsData ? [] : [{ name: DATA, emptyDir: {} }],
    ],
    containers: [etcdContainer(input, options)],
  };
}

/** Prefers different nodes for the pods, and with lower weight, different zones. */
function spreadOut(input: RenderInput): JsonObject {
  const labels = Object.entries(etcdSelector(input)).map(([key, value]) => ({ key, operator: 'In', values: [value] }));
  const apart = (weight: number, topologyKey: string) =>
    ({ weight, podAffinityTerm: { labelSelector: { matchExpressions: labels }, topologyKey } });
  return {
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        apart(100, 'kubernetes.io/hostname'),
        apart(50, 'topology.kubernetes.io/zone'),
      ],
    },
  };
}

function etcdContainer(input: RenderInput, options: EtcdOptions): JsonObject {
  const apart = input.release.supports.etcdHealth === 'aliveAndReady';
  return {
    ...presentOnly({
      imagePullPolicy: options.imagePullPolicy,
      securityContext: options.security?.containerSecurityContext,
      resources: options.resources,
    }),
    name: 'etcd',
    image: imageReference(input, options.image),
    command: command(input, options),
    env: distinctVariables([{ name: 'NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }, ...fragmentList(options.env) as JsonObject[]]),
    volumeMounts: [
      { name: DATA, mountPath: '/var/lib/etcd' },
      { name: 'certs', mountPath: PKI, readOnly: true },
      ...fragmentList(options.persistence?.addVolumeMounts),
    ],
    livenessProbe: etcdProbe(apart ? '/livez' : '/health', 8),
    startupProbe: etcdProbe(apart ? '/readyz' : '/health', 24),
  };
}

function command(input: RenderInput, options: EtcdOptions): Json[] {
  const domain = `${input.name}-etcd-headless`;
  const peers = Array.from({ length: options.highAvailability?.replicas ?? 0 }, (_, index) => `${input.name}-etcd-${index}`);
  return [
    'etcd',
    `--cert-file=${PKI}/etcd-server.crt`,
    '--client-cert-auth=true',
    '--data-dir=/var/lib/etcd',
    `--advertise-client-urls=https://$(NAME).${domain}.${input.namespace}:2379`,
    `--initial-advertise-peer-urls=https://$(NAME).${domain}.${input.namespace}:2380`,
    `--initial-cluster=${peers.map(peer => `${peer}=https://${peer}.${domain}.${input.namespace}:2380`).join(',')}`,
    `--initial-cluster-token=${input.name}`,
    '--initial-cluster-state=new',
    '--listen-client-urls=https://0.0.0.0:2379',
    '--listen-metrics-urls=http://0.0.0.0:2381',
    '--listen-peer-urls=https://0.0.0.0:2380',
    `--key-file=${PKI}/etcd-server.key`,
    '--name=$(NAME)',
    `--peer-cert-file=${PKI}/etcd-peer.crt`,
    '--peer-client-cert-auth=true',
    `--peer-key-file=${PKI}/etcd-peer.key`,
    `--peer-trusted-ca-file=${PKI}/etcd-ca.crt`,
    '--snapshot-count=10000',
    `--trusted-ca-file=${PKI}/etcd-ca.crt`,
    ...options.extraArgs ?? [],
  ];
}

function etcdProbe(path: string, failureThreshold: number): JsonObject {
  return {
    httpGet: { path, port: 2381, scheme: 'HTTP' },
    initialDelaySeconds: 10,
    timeoutSeconds: 15,
    periodSeconds: 10,
    successThreshold: 1,
    failureThreshold,
  };
}
