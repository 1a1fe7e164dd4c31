import { setsDataSource } from '../../chart/data-source';
import { enabledStores, BackingStoreName } from '../../chart/persistence';
import type { Path } from '../../values/problem';
import { text } from '../read';
import type { Rule } from '../rule';

/** The path of the switch of each store, from `controlPlane.backingStore`. */
const STORE_SWITCHES: Readonly<Record<BackingStoreName, Path>> = {
  embeddedEtcd: ['etcd', 'embedded', 'enabled'],
  externalEtcd: ['etcd', 'external', 'enabled'],
  deployedEtcd: ['etcd', 'deploy', 'enabled'],
  embeddedDatabase: ['database', 'embedded', 'enabled'],
  externalDatabase: ['database', 'external', 'enabled'],
};

/**
 * Addresses of external stores. These are only warnings, because a platform that the control plane is connected to can set the
 * address.
 */
export const storeAddresses: readonly Rule[] = [
  {
    path: 'controlPlane.backingStore.database.external',
    check: ({ enabled, dataSource, connector }, { values }) => enabled !== true || text(dataSource) !== '' || text(connector) !== ''
      || setsDataSource(values) || [{ at: ['dataSource'] }],
    allowed: 'set, unless connector is set',
    fix: 'Set it with BackingStore.externalDatabase(): without it, the control plane stops at startup.',
  },
  {
    path: 'controlPlane.backingStore.etcd.external',
    check: ({ enabled, endpoint }) => enabled !== true || text(endpoint) !== '' || [{ at: ['endpoint'] }],
    allowed: 'the host and port of etcd, such as my-etcd:2379',
    fix: 'Set it with BackingStore.externalEtcd(): without it, the control plane does not find etcd.',
  },
];

/** The stores of the control plane. */
export const backingStores: readonly Rule[] = [
  {
    path: 'controlPlane.backingStore',
    // The chart only checks this if `volumeClaim.enabled` is `auto`. Otherwise, vCluster uses one of them.
    check: (_, { values }) => {
      const [first, ...others] = enabledStores(values);
      return others.map(store => ({
        at: STORE_SWITCHES[store],
        allowed: `false if controlPlane.backingStore.${STORE_SWITCHES[first].join('.')} is true`,
      }));
    },
    allowed: 'one store',
    fix: 'Keep one of them: a control plane has one backing store.',
  },
];
