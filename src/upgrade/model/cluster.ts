import { configOf, configuredCluster } from './config';
import { distroOf, kubernetesVersion } from './kubernetes';
import { parseVersion, ParsedVersion } from './parsed-version';
import { releaseOf, syncerOf } from './release';
import { StoreName, storeOf } from './store';
import { DataVolume, volumeAt } from './volume';
import { DistroName } from '../../chart/distro';
import { JsonObject } from '../../values/json';
import { ReadObject } from '../read-object';

/** A virtual cluster on one side of a comparison, read from its manifests. */
export interface Cluster {
  readonly name: string;
  readonly namespace: string;
  readonly objects: readonly ReadObject[];
  /** Such as `0.36.1`. */
  readonly release?: string;
  readonly version?: ParsedVersion;
  /** The merged `vcluster.yaml`. Empty if the manifests don't contain it, for example because it is in a SealedSecret. */
  readonly config: JsonObject;
  readonly hasConfig: boolean;
  /** The StatefulSet or Deployment of the control plane. */
  readonly workload?: ReadObject;
  /** The StatefulSet of deployed etcd. */
  readonly etcd?: ReadObject;
  readonly store: StoreName;
  readonly distro: DistroName;
  readonly kubernetes?: ParsedVersion;
  /** The volume that the control plane mounts at `/data`. */
  readonly dataVolume?: DataVolume;
  /** The volume of deployed etcd. */
  readonly etcdVolume?: DataVolume;
  /** The name of the control plane's service account. */
  readonly serviceAccount?: string;
}

/** The possible kinds of a control plane. */
export const CONTROL_PLANE_KINDS = ['StatefulSet', 'Deployment'];

/** Reads a virtual cluster from its objects. Undefined if none of them proves that it exists. */
export function clusterOf(name: string, namespace: string, objects: readonly ReadObject[]): Cluster | undefined {
  const named = (kinds: string[], wanted: string) => objects.find(({ kind, metadata }) =>
    kinds.includes(kind) && metadata.name === wanted && (metadata.namespace ?? '') === namespace);
  const workload = named(CONTROL_PLANE_KINDS, name);
  const secret = objects.find(object => configuredCluster(object) === name && (object.metadata.namespace ?? '') === namespace);
  if (!workload && !secret) {
    return undefined;
  }
  const etcd = named(['StatefulSet'], `${name}-etcd`);
  const config = secret ? configOf(secret) : {};
  const release = releaseOf(workload, [...objects]);
  return {
    name,
    namespace,
    objects,
    release,
    config,
    workload,
    etcd,
    hasConfig: secret !== undefined,
    version: parseVersion(release),
    store: storeOf(config),
    distro: distroOf(config),
    kubernetes: kubernetesVersion(workload),
    dataVolume: workload && volumeAt(workload, '/data'),
    etcdVolume: etcd && volumeAt(etcd, etcdDataFolder(etcd)),
    serviceAccount: workload?.spec?.template?.spec?.serviceAccountName,
  };
}

/** The data folder of etcd, by its `--data-dir`. */
function etcdDataFolder(etcd: ReadObject): string {
  const { command = [], args = [] } = syncerOf(etcd) ?? {};
  const flags = [...command, ...args].filter(argument => String(argument).startsWith('--data-dir='));
  return flags.at(-1)?.slice('--data-dir='.length) ?? '/var/lib/etcd';
}
