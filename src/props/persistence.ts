import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { fragments } from './kubernetes-fragment';
import { StatefulSetValues } from './statefulset-values';
import { autoSwitch, each, group, quantity, volume } from './typed';

/** Whether the control plane's pods get a claim for their data. */
export enum VolumeClaimEnabled {
  /** Where the backing store keeps its data in the pods, and no volume was given for it. */
  AUTO = 'auto',
  /** Always. The control plane is a StatefulSet then. */
  TRUE = 'true',
  /** Never. The data is lost with the pod, unless a `dataVolume` keeps it. */
  FALSE = 'false',
}

/** What becomes of the claims when the StatefulSet is deleted. */
export enum VolumeClaimRetentionPolicy {
  /** They stay, with the data. */
  RETAIN = 'Retain',
  /** They are deleted, and the data with them. */
  DELETE = 'Delete',
}

/**
 * The claim that each pod of the control plane gets for its data.
 *
 * Documented as `controlPlane.statefulSet.persistence.volumeClaim`.
 */
export interface VolumeClaim {
  /**
   * Whether the pods get a claim.
   *
   * @default VolumeClaimEnabled.AUTO
   */
  readonly enabled?: VolumeClaimEnabled;

  /**
   * How the volume may be mounted.
   *
   * @default [kplus.PersistentVolumeAccessMode.READ_WRITE_ONCE]
   */
  readonly accessModes?: kplus.PersistentVolumeAccessMode[];

  /**
   * What becomes of the claims when the StatefulSet is deleted. Hosts older than Kubernetes 1.27 always keep them.
   *
   * @default VolumeClaimRetentionPolicy.RETAIN
   */
  readonly retentionPolicy?: VolumeClaimRetentionPolicy;

  /**
   * How large the volume is.
   *
   * @default Size.gibibytes(5)
   */
  readonly size?: Size;

  /**
   * The name of the StorageClass that provides the volume.
   *
   * @default - the cluster's default class
   */
  readonly storageClass?: string;
}

/**
 * Where the control plane keeps its data, and what else is mounted into it.
 *
 * Documented as `controlPlane.statefulSet.persistence`.
 */
export interface Persistence {
  /**
   * The claim that each pod gets for its data.
   *
   * @default - a claim of 5Gi where the backing store needs one
   */
  readonly volumeClaim?: VolumeClaim;

  /**
   * Claims of your own, instead of `volumeClaim`: then one of them must be named `data`.
   * Like all of a StatefulSet's claim templates, Kubernetes doesn't change them in place.
   *
   * @default []
   */
  readonly volumeClaimTemplates?: kplus.k8s.KubePersistentVolumeClaimProps[];

  /**
   * The volume for the data, named `data`, instead of a claim: an existing claim, for instance. The pods get no claim
   * of their own then. Not together with `volumeClaimTemplates` or with an enabled `volumeClaim`.
   *
   * @default []
   */
  readonly dataVolume?: kplus.Volume[];

  /**
   * The volume, named `binaries`, for the executables of the virtual cluster's Kubernetes. It need not persist.
   *
   * @default - an empty directory
   */
  readonly binariesVolume?: kplus.Volume[];

  /**
   * Further volumes of the pods.
   *
   * @default []
   */
  readonly addVolumes?: kplus.Volume[];

  /**
   * Further mounts of the control plane's container. Each mounts one of the pods' volumes at a path without ':'.
   *
   * @default []
   */
  readonly addVolumeMounts?: kplus.VolumeMount[];
}

/** The options as a `vcluster.yaml` says them. */
export function persistenceValues(options?: Persistence): StatefulSetValues['persistence'] {
  return group(options, o => ({
    volumeClaim: volumeClaimValues(o.volumeClaim),
    volumeClaimTemplates: fragments(o.volumeClaimTemplates, 'PersistentVolumeClaim'),
    dataVolume: each(o.dataVolume, volume),
    binariesVolume: each(o.binariesVolume, volume),
    addVolumes: each(o.addVolumes, volume),
    addVolumeMounts: each(o.addVolumeMounts, mount),
  }));
}

/** The options of a claim as a `vcluster.yaml` says them. */
export function volumeClaimValues(options?: VolumeClaim): NonNullable<StatefulSetValues['persistence']>['volumeClaim'] {
  return group(options, o => ({
    enabled: autoSwitch(o.enabled),
    accessModes: o.accessModes,
    retentionPolicy: o.retentionPolicy,
    size: quantity(o.size),
    storageClass: o.storageClass,
  }));
}

function mount(options: kplus.VolumeMount): any {
  return group(options, o => ({
    name: o.volume?.name,
    mountPath: o.path,
    readOnly: o.readOnly,
    subPath: o.subPath,
    subPathExpr: o.subPathExpr,
    mountPropagation: o.propagation,
  }));
}
