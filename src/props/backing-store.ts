import type { AddedByProp } from './added';
import { dataSourceArguments } from './data-source';
import { Errors, propPath, typedValues } from './typed-values';
import type * as config from '../../imports/config';
import type { BackingStoreName } from '../chart/persistence';
import type { JsonObject } from '../values/json';
import type { Path } from '../values/problem';
import type { Values } from '../values/values';

/** The values of `controlPlane.backingStore`. */
type BackingStoreValues = NonNullable<NonNullable<Values['controlPlane']>['backingStore']>;

/** The path of the options of each store in the values, and its struct in the table of options. */
export const STORES: Readonly<Record<BackingStoreName, { readonly path: readonly ['etcd' | 'database', string]; readonly struct: string }>> = {
  embeddedDatabase: { path: ['database', 'embedded'], struct: 'EmbeddedDatabaseOptions' },
  externalDatabase: { path: ['database', 'external'], struct: 'ExternalDatabaseOptions' },
  embeddedEtcd: { path: ['etcd', 'embedded'], struct: 'EmbeddedEtcdOptions' },
  deployedEtcd: { path: ['etcd', 'deploy'], struct: 'DeployedEtcdOptions' },
  externalEtcd: { path: ['etcd', 'external'], struct: 'ExternalEtcdOptions' },
};

/**
 * Store for the virtual cluster's objects. It replaces any store that `values` enables.
 *
 * Documented as `controlPlane.backingStore`.
 */
export class BackingStore {
  /** SQLite database in the control plane's pod. It does not support more than one replica. */
  public static embeddedDatabase(options: config.EmbeddedDatabaseOptions = {}): BackingStore {
    return new BackingStore('embeddedDatabase', options);
  }

  /** etcd that runs in the control plane's pods, one member in each. Requires the pro image. */
  public static embeddedEtcd(options: config.EmbeddedEtcdOptions = {}): BackingStore {
    return new BackingStore('embeddedEtcd', options);
  }

  /** etcd that runs in its own pods. `VirtualCluster` deploys it with the control plane. */
  public static deployedEtcd(options: config.DeployedEtcdOptions = {}): BackingStore {
    return new BackingStore('deployedEtcd', options);
  }

  /**
   * Existing MySQL or PostgreSQL database. Requires the pro image.
   *
   * @throws if both `dataSource` and `dataSourceFrom` are set, or if `dataSourceFrom` is a literal value
   */
  public static externalDatabase(options: config.ExternalDatabaseOptions): BackingStore {
    const { dataSourceFrom, dataSource } = options;
    if (dataSourceFrom && dataSource) {
      throw new Error('BackingStore.externalDatabase: dataSource: must be left out if dataSourceFrom is set. Keep only one of them.');
    }
    if (dataSourceFrom && !dataSourceFrom.valueFrom) {
      throw new Error('BackingStore.externalDatabase: dataSourceFrom: must not be a literal value, but come from a source such as a Secret. Set a literal value as dataSource.');
    }
    return new BackingStore('externalDatabase', options, dataSourceFrom && dataSourceArguments(dataSourceFrom));
  }

  /** Existing etcd cluster. Since release 0.25. */
  public static externalEtcd(options: config.ExternalEtcdOptions): BackingStore {
    return new BackingStore('externalEtcd', options);
  }

  private constructor(private readonly store: BackingStoreName, private readonly options: object, private readonly workload?: Values) {}

  /**
   * The values of `controlPlane.backingStore`, with every other store that the release knows disabled.
   *
   * @internal
   */
  public _toValues(known: BackingStoreValues, errors: Errors): JsonObject {
    const values: Record<'etcd' | 'database', JsonObject> = { etcd: {}, database: {} };
    for (const [store, { path: [kind, name], struct }] of Object.entries(STORES)) {
      if (store === this.store) {
        values[kind][name] = { enabled: true, ...typedValues({ struct, props: this.options, path: ['backingStore'] }, errors) };
      } else if (known[kind]?.[name as 'external']) {
        values[kind][name] = { enabled: false };
      }
    }
    return values;
  }

  /**
   * The arguments and variables that the store adds to the control plane's container.
   *
   * @internal
   */
  public _added(): AddedByProp | undefined {
    return this.workload && { values: this.workload, prop: 'backingStore.dataSourceFrom' };
  }

  /**
   * The place in code of a path below `controlPlane.backingStore`.
   *
   * @internal
   */
  public _locate(path: Path): { readonly path: Path; readonly code?: string } {
    const { path: [kind, name], struct } = STORES[this.store];
    const inner = path[0] === kind && path[1] === name ? propPath(struct, path.slice(2), this.options) : [];
    return inner.length === 0 || inner[0] === 'enabled' ? { path: ['backingStore'], code: `BackingStore.${this.store}(…)` } : { path: ['backingStore', ...inner] };
  }
}
