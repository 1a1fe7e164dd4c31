import { Configuration } from './configuration';
import { withDistinctVariables } from './distinct-variables';
import { initContainers } from './init-containers';
import { nodeSelector } from './node-selector';
import { labelsWith } from './object-meta';
import { claimsVolume, workloadKind } from './persistence';
import { legacyPluginContainers } from './plugin';
import { globalAnnotations, isEmpty, Manifest, mergeAnnotations, presentOnly, RenderInput } from './rendering';
import { syncerContainer } from './syncer-container';
import { unquoted } from './unquoted';
import { volumes } from './volumes';
import { oncePerFrozen, oncePerObject } from '../values/frozen';
import { Json, JsonObject } from '../values/json';
import type { Values } from '../values/values';

/** The labels by which the workload, the Services and other objects select the control plane's pods. */
export const selectorLabels = oncePerObject(({ name }: Pick<RenderInput, 'name'>): { [key: string]: string } => ({ app: 'vcluster', release: name }));

/** The workload that runs the control plane. */
export function renderWorkload(input: RenderInput, { hash }: Configuration): Manifest {
  const options = input.values.controlPlane?.statefulSet;
  return {
    apiVersion: 'apps/v1',
    kind: workloadKind(input.values),
    metadata: {
      name: input.name,
      namespace: input.namespace,
      labels: labelsWith(input, options?.labels),
      ...presentOnly({ annotations: mergeAnnotations(options?.annotations, globalAnnotations(input)) }),
    },
    spec: {
      replicas: options?.highAvailability?.replicas as Json,
      selector: { matchLabels: selectorLabels(input) },
      ...(workloadKind(input.values) === 'StatefulSet' ? statefulSetSpec(input) : deploymentSpec(input)),
      template: {
        metadata: {
          annotations: { vClusterConfigHash: hash, ...options?.pods?.annotations },
          labels: isEmpty(options?.pods?.labels) ? selectorLabels(input) : { ...selectorLabels(input), ...options?.pods?.labels },
        },
        spec: podSpec(input),
      },
    },
  };
}

/** The first minor version of Kubernetes with retention policies for the claims of a StatefulSet. */
const CLAIM_RETENTION_MINOR = 27;

function statefulSetSpec(input: RenderInput): JsonObject {
  const options = input.values.controlPlane?.statefulSet;
  return {
    serviceName: `${input.name}-headless`,
    ...presentOnly({
      podManagementPolicy: options?.scheduling?.podManagementPolicy,
      volumeClaimTemplates: volumeClaimTemplates(input),
    }),
    ...(input.hostMinor >= CLAIM_RETENTION_MINOR && {
      persistentVolumeClaimRetentionPolicy: retentionPolicy(options?.persistence?.volumeClaim ?? {}),
    }),
  };
}

function volumeClaimTemplates(input: RenderInput): JsonObject[] {
  const { volumeClaimTemplates: templates, volumeClaim } = input.values.controlPlane?.statefulSet?.persistence ?? {};
  if (!isEmpty(templates)) {
    return templates as JsonObject[];
  }
  return claimsVolume(input.values) ? [dataClaim(volumeClaim ?? {})] : [];
}

type ClaimOptions = NonNullable<NonNullable<NonNullable<NonNullable<Values['controlPlane']>['statefulSet']>['persistence']>['volumeClaim']>;

const dataClaim = oncePerFrozen(({ accessModes, storageClass, size }: ClaimOptions): JsonObject => ({
  metadata: { name: 'data' },
  spec: {
    accessModes: accessModes as Json,
    ...presentOnly({ storageClassName: storageClass }),
    resources: { requests: { storage: unquoted(size) } },
  },
}));

const retentionPolicy = oncePerFrozen((volumeClaim: ClaimOptions): JsonObject => presentOnly({ whenDeleted: volumeClaim.retentionPolicy }));

/** A single pod is replaced after the new one is ready. With several pods, one at a time may be unavailable. */
function deploymentSpec(input: RenderInput): JsonObject {
  const single = input.values.controlPlane?.statefulSet?.highAvailability?.replicas === 1;
  return {
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: single ? 0 : 1 } },
  };
}

function podSpec(input: RenderInput): JsonObject {
  const options = input.values.controlPlane?.statefulSet;
  const scheduling = options?.scheduling;
  return {
    ...presentOnly({
      hostAliases: options?.hostAliases as Json,
      runtimeClassName: options?.runtimeClassName,
      priorityClassName: scheduling?.priorityClassName,
      securityContext: options?.security?.podSecurityContext as Json,
      nodeSelector: nodeSelector(scheduling?.nodeSelector),
      affinity: scheduling?.affinity as Json,
      topologySpreadConstraints: scheduling?.topologySpreadConstraints as Json,
      tolerations: scheduling?.tolerations as Json,
      dnsPolicy: options?.dnsPolicy,
      dnsConfig: options?.dnsConfig as Json,
      initContainers: initContainers(input).map(withDistinctVariables),
    }),
    terminationGracePeriodSeconds: input.release.supports.terminationGracePeriodSeconds,
    serviceAccountName: serviceAccountName(input),
    enableServiceLinks: options?.enableServiceLinks as Json,
    volumes: volumes(input),
    containers: [
      syncerContainer(input),
      ...legacyPluginContainers(input),
      ...(options?.sidecarContainers ?? []) as JsonObject[],
    ].map(withDistinctVariables),
  };
}

/** The name of the service account that the control plane runs as. */
export function serviceAccountName(input: Pick<RenderInput, 'name' | 'values'>): string {
  return input.values.controlPlane?.advanced?.serviceAccount?.name || `vc-${input.name}`;
}

