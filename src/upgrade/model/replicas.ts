import { ReadObject } from '../read-object';

/** The number of replicas of a workload. Kubernetes' default is 1. */
export function replicasOf(workload: ReadObject | undefined): number {
  return Number(workload?.spec?.replicas ?? 1);
}
