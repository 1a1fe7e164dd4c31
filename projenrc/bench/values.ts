import { newestFinal } from '../../src/release/version';

/** The name of the first cluster, whose objects are used for all clusters. */
export const FIRST_NAME = nameOf(0);

/** The name of a cluster and of its namespace. All names have the same length. */
export function nameOf(position: number): string {
  return `vc-${String(position).padStart(4, '0')}`;
}

/** The release of all clusters. */
export const RELEASE = newestFinal();

/** The values of a cluster: typical options, some of which differ between clusters. */
export const valuesOfCluster = (name: string) => ({
  controlPlane: {
    statefulSet: {
      highAvailability: { replicas: 3 },
      resources: { limits: { memory: '4Gi' }, requests: { cpu: '500m', memory: '1Gi' } },
      scheduling: {
        tolerations: [{ key: 'dedicated', operator: 'Exists', effect: 'NoSchedule' }],
        topologySpreadConstraints: [{
          maxSkew: 1,
          topologyKey: 'kubernetes.io/hostname',
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector: { matchLabels: { app: 'vcluster' } },
        }],
      },
    },
    advanced: { podDisruptionBudget: { enabled: true, minAvailable: 2 } },
    backingStore: { etcd: { embedded: { enabled: true } } },
    ingress: { enabled: true, host: `${name}.example.com` },
    proxy: { extraSANs: [`${name}.example.com`] },
  },
  sync: { toHost: { ingresses: { enabled: true } }, fromHost: { nodes: { enabled: true } } },
  policies: { resourceQuota: { enabled: true }, limitRange: { enabled: true } },
});
