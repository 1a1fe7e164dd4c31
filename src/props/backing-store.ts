import * as kplus from 'cdk8s-plus-28';
import type { Added } from './added';
import { dataSourceFlag } from './data-source';
import { Image, imageValues } from './image';
import { VolumeClaim, volumeClaimValues } from './persistence';
import { resourcesValues } from './resources';
import { Scheduling, schedulingValues } from './scheduling';
import { StatefulSetValues } from './statefulset-values';
import { group } from './typed';
import { Store } from '../chart/persistence';
import type { Values } from '../values/values';

/** What stands under `controlPlane.backingStore` in a `vcluster.yaml`. */
type BackingStoreValues = NonNullable<NonNullable<Values['controlPlane']>['backingStore']>;

/** Options of `BackingStore.embeddedDatabase()`. */
export interface EmbeddedDatabaseOptions {
  /**
   * Further command line arguments of kine, which stands between the API server and the database.
   *
   * @default []
   */
  readonly extraArgs?: string[];
}

/** Options of `BackingStore.embeddedEtcd()`. */
export interface EmbeddedEtcdOptions {
  /**
   * Whether to take the data over from an etcd that was deployed beside the control plane before.
   *
   * @default false
   */
  readonly migrateFromDeployedEtcd?: boolean;

  /**
   * Further command line arguments of etcd.
   *
   * @default []
   */
  readonly extraArgs?: string[];
}

/** Options of `BackingStore.deployedEtcd()`. */
export interface DeployedEtcdOptions {
  /**
   * How many members etcd has. An odd number: an even one stands no more failures than one fewer.
   *
   * @default 1
   */
  readonly replicas?: number;

  /**
   * The parts of etcd's image.
   *
   * @default - the release's
   */
  readonly image?: Image;

  /**
   * What etcd's container asks for and may use.
   *
   * @default - requests of 20m CPU and 150Mi memory, no limits
   */
  readonly resources?: kplus.ContainerResources;

  /**
   * The claim that each member gets. `enabled: AUTO` is not known here: it is there or not.
   *
   * @default - a claim of 5Gi that stays when etcd is deleted
   */
  readonly volumeClaim?: VolumeClaim;

  /**
   * Where etcd's pods may run.
   *
   * @default - preferably apart from each other, by node and by zone
   */
  readonly scheduling?: Scheduling;

  /**
   * Further command line arguments of etcd.
   *
   * @default []
   */
  readonly extraArgs?: string[];
}

/** Options of `BackingStore.externalDatabase()`. */
export interface ExternalDatabaseOptions {
  /**
   * Where the database is and how to log in, such as `mysql://user:password@tcp(host:3306)/name` or
   * `postgres://user:password@host:5432/name`. It stands in the configuration Secret as it is: a password belongs into
   * `dataSourceFrom`.
   *
   * @default - none; then `dataSourceFrom` or `connector` must be given
   */
  readonly dataSource?: string;

  /**
   * Where the data source is kept, such as in a Secret's key: no manifest holds it then. In place of `dataSource`.
   *
   * The control plane's container gets it as the environment variable `VCLUSTER_DATA_SOURCE`, and the flag
   * `--set controlPlane.backingStore.database.external.dataSource=$(VCLUSTER_DATA_SOURCE)`, which `vcluster start` has in
   * every supported release. They come after `env` and `args` of your own. The image's entry point is
   * `/vcluster start`; a `command` of your own must pass its arguments on to that.
   *
   * - The flag reads a comma as the start of the next setting, and a backslash as an escape: in the Secret, write `\,` for
   *   a comma and `\\` for a backslash. No line break at the end. A value that it can't read stops the control plane, and
   *   its log shows the value.
   * - A change of the Secret reaches the control plane when its pods are started anew.
   * - Whoever may look into the pods sees it, in the environment and in the arguments of the processes; vCluster also logs
   *   the arguments with which it starts the database's client.
   * - What reads the configuration by itself, such as `vcluster restore`, doesn't learn of it.
   *
   * @default - none; then `dataSource` or `connector` must be given
   */
  readonly dataSourceFrom?: kplus.EnvValue;

  /**
   * The name of a Secret in the connected platform that tells the database server, in place of `dataSource`.
   *
   * @default - none
   */
  readonly connector?: string;

  /**
   * Who provides the passwords that are made anew each time, such as `aws`.
   *
   * @default - none
   */
  readonly identityProvider?: string;

  /**
   * The path of the client's certificate in the container.
   *
   * @default - none
   */
  readonly certFile?: string;

  /**
   * The path of the client's key in the container.
   *
   * @default - none
   */
  readonly keyFile?: string;

  /**
   * The path of the certificate authority's certificate in the container.
   *
   * @default - none
   */
  readonly caFile?: string;

  /**
   * Further command line arguments of kine, which stands between the API server and the database.
   *
   * @default []
   */
  readonly extraArgs?: string[];
}

/** Options of `BackingStore.externalEtcd()`. */
export interface ExternalEtcdOptions {
  /** Host and port of etcd, such as `etcd.databases:2379`. */
  readonly endpoint: string;

  /**
   * The path of the certificate authority's certificate in the container.
   *
   * @default - none
   */
  readonly caFile?: string;

  /**
   * The path of the client's certificate in the container.
   *
   * @default - none
   */
  readonly certFile?: string;

  /**
   * The path of the client's key in the container.
   *
   * @default - none
   */
  readonly keyFile?: string;
}

/**
 * Where the virtual cluster keeps its objects. Exactly one: it takes the place of any that `values` enables.
 *
 * Documented as `controlPlane.backingStore`.
 */
export class BackingStore {
  /** A database in the control plane's pod. It is one pod's alone: not for more than one replica. */
  public static embeddedDatabase(options: EmbeddedDatabaseOptions = {}): BackingStore {
    return new BackingStore('embeddedDatabase', { database: { embedded: { enabled: true, ...options } } });
  }

  /** An etcd in each of the control plane's pods. Needs the pro image. */
  public static embeddedEtcd(options: EmbeddedEtcdOptions = {}): BackingStore {
    return new BackingStore('embeddedEtcd', { etcd: { embedded: { enabled: true, ...options } } });
  }

  /** An etcd of its own pods, deployed beside the control plane by `VirtualCluster`. */
  public static deployedEtcd(options: DeployedEtcdOptions = {}): BackingStore {
    return new BackingStore('deployedEtcd', {
      etcd: {
        deploy: {
          enabled: true,
          statefulSet: group(options, o => ({
            highAvailability: o.replicas === undefined ? undefined : { replicas: o.replicas },
            image: imageValues(o.image),
            resources: resourcesValues(o.resources),
            persistence: o.volumeClaim && { volumeClaim: volumeClaimValues(o.volumeClaim) as any },
            scheduling: schedulingValues(o.scheduling),
            extraArgs: o.extraArgs,
          })),
        },
      },
    });
  }

  /**
   * A database that runs elsewhere: MySQL or PostgreSQL. Needs the pro image.
   *
   * @throws when there are two data sources, or `dataSourceFrom` is a literal
   */
  public static externalDatabase(options: ExternalDatabaseOptions): BackingStore {
    const { dataSourceFrom, ...rest } = options;
    if (dataSourceFrom && rest.dataSource) {
      throw new Error('BackingStore.externalDatabase: must have one of dataSource and dataSourceFrom.');
    }
    if (dataSourceFrom && !dataSourceFrom.valueFrom) {
      throw new Error('BackingStore.externalDatabase: dataSourceFrom: must come from elsewhere, such as a Secret. Give a literal as dataSource.');
    }
    return new BackingStore('externalDatabase', { database: { external: { enabled: true, ...rest } } }, dataSourceFrom && dataSourceFlag(dataSourceFrom));
  }

  /** An etcd that runs elsewhere. Since release 0.25. */
  public static externalEtcd(options: ExternalEtcdOptions): BackingStore {
    const { endpoint, ...tls } = options;
    return new BackingStore('externalEtcd', { etcd: { external: { enabled: true, endpoint, tls } } });
  }

  private constructor(
    private readonly store: Store,
    private readonly options: BackingStoreValues,
    private readonly workload?: StatefulSetValues,
  ) {}

  /**
   * The options as a `vcluster.yaml` says them, with any other store that the release knows switched off.
   *
   * @internal
   */
  public _toValues(known: BackingStoreValues): BackingStoreValues {
    const off = { enabled: false };
    const others: Record<Store, BackingStoreValues | undefined> = {
      embeddedDatabase: known.database?.embedded && { database: { embedded: off } },
      externalDatabase: known.database?.external && { database: { external: off } },
      embeddedEtcd: known.etcd?.embedded && { etcd: { embedded: off } },
      deployedEtcd: known.etcd?.deploy && { etcd: { deploy: off } },
      externalEtcd: known.etcd?.external && { etcd: { external: off } },
    };
    const layers = [...Object.entries(others).filter(([store]) => store !== this.store).map(([, layer]) => layer), this.options];
    return {
      etcd: Object.assign({}, ...layers.map(layer => layer?.etcd)),
      database: Object.assign({}, ...layers.map(layer => layer?.database)),
    };
  }

  /**
   * What the store needs of the control plane's workload, to be added to its lists.
   *
   * @internal
   */
  public _added(): Added | undefined {
    return this.workload && { values: { controlPlane: { statefulSet: this.workload } }, prop: 'backingStore.dataSourceFrom' };
  }
}
