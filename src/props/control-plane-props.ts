import * as kplus from 'cdk8s-plus-28';
import { BackingStore } from './backing-store';
import { ControlPlaneOptions } from './control-plane-options';
import { VClusterRelease } from '../release/vcluster-release';

/** What is said once of a virtual cluster, whichever construct renders it. */
export interface VClusterProps {
  /**
   * The vCluster release to render. Upgrading this library never upgrades a control plane: change the release for it.
   */
  readonly release: VClusterRelease;

  /**
   * The name of the virtual cluster: what Helm calls the release name. The objects' names derive from it.
   * A DNS label that starts with a letter, of at most 63 characters: 52 for a StatefulSet, 47 with deployed etcd.
   *
   * @default - made from the construct's path, as cdk8s does
   */
  readonly name?: string;

  /**
   * The namespace of the objects.
   *
   * @default - the chart's
   */
  readonly namespace?: string;

  /**
   * The version of the host's Kubernetes, such as `1.31.4`. Fields that older hosts don't know are left out.
   *
   * Releases 0.22 to 0.24 run the virtual cluster's API server in this exact version, patch included, unless
   * `distro.k8s` sets another: write the whole version, as `kubectl version` shows it for the server.
   *
   * @default - not known: fields as on 1.31, and releases 0.22 to 0.24 run the Kubernetes of their default values
   */
  readonly hostKubernetesVersion?: string;

  /**
   * A `vcluster.yaml` as a plain object: `Yaml.load('vcluster.yaml')[0]`. It is merged over the release's defaults as
   * Helm merges: maps deeply, lists replaced as a whole, `null` takes a default away. Typed props win over it.
   *
   * @default {}
   */
  readonly values?: { [key: string]: any };

  /**
   * Where the virtual cluster keeps its objects.
   *
   * @default - what `values` says, else the embedded database
   */
  readonly backingStore?: BackingStore;

  /**
   * The registry that stands in for every image's own, such as a mirror. A trailing slash is dropped.
   *
   * Documented as `controlPlane.advanced.defaultImageRegistry`.
   *
   * @default - each image's own
   */
  readonly defaultImageRegistry?: string;
}

/** Properties of `ControlPlaneStatefulSet`. */
export interface ControlPlaneStatefulSetProps extends VClusterProps, ControlPlaneOptions {
  /**
   * The service account that the control plane runs as.
   *
   * @default - the one named `vc-NAME`, which `VirtualCluster` makes
   */
  readonly serviceAccount?: kplus.IServiceAccount;
}
