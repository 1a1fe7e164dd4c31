import { Configuration } from './configuration';
import { syncerContainer } from './container';
import { initContainers } from './init-containers';
import { legacyPluginContainers } from './plugins';
import { volumes } from './volumes';
import { nodeSelector } from '../render/node-selector';
import { claimsVolume, workloadKind } from '../render/persistence-mode';
import { chartLabels, globalAnnotations, isEmpty, Manifest, mergeAnnotations, presentOnly, Rendering } from '../render/rendering';
import { unquoted } from '../render/unquoted';
import { Json, JsonObject } from '../values/json';

/** The labels by which the workload, the Services and others select the control plane's pods. */
export function selectorLabels(r: Pick<Rendering, 'name'>): { [key: string]: string } {
  return { app: 'vcluster', release: r.name };
}

/** The workload that runs the control plane. */
export function renderWorkload(r: Rendering, { hash }: Configuration): Manifest {
  const options = r.values.controlPlane?.statefulSet;
  return {
    apiVersion: 'apps/v1',
    kind: workloadKind(r.values),
    metadata: {
      name: r.name,
      namespace: r.namespace,
      labels: { ...chartLabels(r), ...options?.labels },
      ...presentOnly({ annotations: mergeAnnotations(options?.annotations, globalAnnotations(r)) }),
    },
    spec: {
      replicas: options?.highAvailability?.replicas as Json,
      selector: { matchLabels: selectorLabels(r) },
      ...(workloadKind(r.values) === 'StatefulSet' ? statefulSetSpec(r) : deploymentSpec(r)),
      template: {
        metadata: {
          annotations: { vClusterConfigHash: hash, ...options?.pods?.annotations },
          labels: { ...selectorLabels(r), ...options?.pods?.labels },
        },
        spec: podSpec(r),
      },
    },
  };
}

/** The first Kubernetes minor that knows what to do with a StatefulSet's claims when it is deleted. */
const CLAIM_RETENTION_MINOR = 27;

function statefulSetSpec(r: Rendering): JsonObject {
  const options = r.values.controlPlane?.statefulSet;
  return {
    serviceName: `${r.name}-headless`,
    ...presentOnly({
      podManagementPolicy: options?.scheduling?.podManagementPolicy,
      volumeClaimTemplates: volumeClaimTemplates(r),
    }),
    ...(r.hostMinor >= CLAIM_RETENTION_MINOR && {
      persistentVolumeClaimRetentionPolicy: presentOnly({ whenDeleted: options?.persistence?.volumeClaim?.retentionPolicy }),
    }),
  };
}

function volumeClaimTemplates(r: Rendering): JsonObject[] {
  const { volumeClaimTemplates: templates, volumeClaim } = r.values.controlPlane?.statefulSet?.persistence ?? {};
  if (!isEmpty(templates)) {
    return templates as JsonObject[];
  }
  return claimsVolume(r.values) ? [{
    metadata: { name: 'data' },
    spec: {
      accessModes: volumeClaim?.accessModes as Json,
      ...presentOnly({ storageClassName: volumeClaim?.storageClass }),
      resources: { requests: { storage: unquoted(volumeClaim?.size) } },
    },
  }] : [];
}

/** A single pod is replaced only once the next is ready; of several, one at a time may be missing. */
function deploymentSpec(r: Rendering): JsonObject {
  const single = r.values.controlPlane?.statefulSet?.highAvailability?.replicas === 1;
  return {
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: single ? 0 : 1 } },
  };
}

function podSpec(r: Rendering): JsonObject {
  const options = r.values.controlPlane?.statefulSet;
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
      initContainers: initContainers(r),
    }),
    terminationGracePeriodSeconds: r.release.supports.terminationGracePeriodSeconds,
    serviceAccountName: serviceAccountName(r),
    enableServiceLinks: options?.enableServiceLinks as Json,
    volumes: volumes(r),
    containers: [
      syncerContainer(r),
      ...legacyPluginContainers(r),
      ...(options?.sidecarContainers ?? []) as JsonObject[],
    ],
  };
}

/** The name of the service account that the control plane runs as. */
export function serviceAccountName(r: Pick<Rendering, 'name' | 'values'>): string {
  return r.values.controlPlane?.advanced?.serviceAccount?.name || `vc-${r.name}`;
}

