import { ParsedVersion } from './parsed-version';
import { at, JsonObject } from '../../values/json';

/** The store of a virtual cluster, by its name in vCluster. */
export type StoreName = 'embedded-etcd' | 'external-etcd' | 'deployed-etcd' | 'embedded-database' | 'external-database';

/** The names of the stores in messages. */
export const STORE_NAMES: Readonly<Record<StoreName, string>> = {
  'embedded-etcd': 'embedded etcd',
  'external-etcd': 'external etcd',
  'deployed-etcd': 'deployed etcd',
  'embedded-database': 'the embedded database',
  'external-database': 'an external database',
};

const SWITCHES_IN_CONFIG: readonly (readonly [StoreName, string])[] = [
  ['embedded-etcd', 'etcd.embedded'],
  ['external-etcd', 'etcd.external'],
  ['deployed-etcd', 'etcd.deploy'],
  ['embedded-database', 'database.embedded'],
  ['external-database', 'database.external'],
];

/** The store that a configuration selects. vCluster uses the first that is enabled, in this order. */
export function storeOf(config: JsonObject): StoreName {
  const path = ['controlPlane', 'backingStore'];
  return SWITCHES_IN_CONFIG.find(([, key]) => at(config, [...path, ...key.split('.'), 'enabled']) === true)?.[0] ?? 'embedded-database';
}

/** The name of the store that a release records for the next start. Until 0.24, deployed etcd is recorded as external etcd. */
export function recordedStore(store: StoreName, { minor }: ParsedVersion): StoreName {
  return store === 'deployed-etcd' && minor < 25 ? 'external-etcd' : store;
}

/** Whether the state is in the volume that the control plane mounts at `/data`. */
export function isInControlPlane(store: StoreName): boolean {
  return store === 'embedded-etcd' || store === 'embedded-database';
}
