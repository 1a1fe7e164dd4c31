import { isEmpty } from './rendering';
import type { Values } from '../values/values';

/** The store of the control plane's state. */
export type BackingStoreName = 'embeddedEtcd' | 'externalEtcd' | 'deployedEtcd' | 'embeddedDatabase' | 'externalDatabase';

/** The backing stores that the values enable, in vCluster's order of precedence. */
export function enabledStores(values: Values): BackingStoreName[] {
  const { etcd, database } = values.controlPlane?.backingStore ?? {};
  const enabled: Record<BackingStoreName, boolean | undefined> = {
    embeddedEtcd: etcd?.embedded?.enabled,
    externalEtcd: etcd?.external?.enabled,
    deployedEtcd: etcd?.deploy?.enabled,
    embeddedDatabase: database?.embedded?.enabled,
    externalDatabase: database?.external?.enabled,
  };
  return (Object.keys(enabled) as BackingStoreName[]).filter(store => enabled[store]);
}

/** The backing store that vCluster uses: the embedded database if the values enable none. */
export function backingStore(values: Values): BackingStoreName {
  return enabledStores(values)[0] ?? 'embeddedDatabase';
}

/**
 * Whether the StatefulSet creates a claim for each pod of the control plane.
 *
 * It does if the values have claim templates. Otherwise, `volumeClaim.enabled` decides. `auto` means: if the store is in the pod
 * and the values have no volume for it.
 */
export function claimsVolume(values: Values): boolean {
  const persistence = values.controlPlane?.statefulSet?.persistence;
  if (!isEmpty(persistence?.volumeClaimTemplates)) {
    return true;
  }
  switch (String(persistence?.volumeClaim?.enabled)) {
    case 'true': return true;
    case 'auto': return isEmpty(persistence?.dataVolume) && ['embeddedDatabase', 'embeddedEtcd'].includes(backingStore(values));
    default: return false;
  }
}

/** The kind of the control plane's workload: a StatefulSet if its pods hold state, otherwise a Deployment. */
export function workloadKind(values: Values): 'StatefulSet' | 'Deployment' {
  return claimsVolume(values) || backingStore(values) === 'embeddedEtcd' ? 'StatefulSet' : 'Deployment';
}
