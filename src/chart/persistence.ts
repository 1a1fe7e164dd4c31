import { isEmpty } from './rendering';
import type { Values } from '../values/values';

/** Where the control plane keeps its state. */
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

/** The backing store that vCluster uses: the embedded database where the values name none. */
export function backingStore(values: Values): BackingStoreName {
  return enabledStores(values)[0] ?? 'embeddedDatabase';
}

/**
 * Whether the control plane's pods get claims of their own.
 *
 * Templates always do; otherwise as `volumeClaim.enabled` says, where `auto` means: when the store lives in the pod and
 * no volume was given for it.
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

/** What runs the control plane: a StatefulSet where its pods own state, a Deployment where they don't. */
export function workloadKind(values: Values): 'StatefulSet' | 'Deployment' {
  return claimsVolume(values) || backingStore(values) === 'embeddedEtcd' ? 'StatefulSet' : 'Deployment';
}
