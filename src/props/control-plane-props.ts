import { BackingStore } from './backing-store';
import type { VClusterYaml } from './vcluster-yaml';
import * as config from '../../imports/config';
import { VClusterRelease } from '../release/vcluster-release';

/** Properties of both `VirtualCluster` and `ControlPlaneStatefulSet`. */
export interface VirtualClusterBaseProps {
  /**
   * vCluster release. Upgrading this library does not change it.
   */
  readonly release: VClusterRelease;

  /**
   * Name of the virtual cluster, which corresponds to the Helm release name. The names of the objects are derived from it.
   *
   * It must be a DNS label that starts with a letter, with at most 63 characters. The maximum is 52 characters if the control
   * plane is a StatefulSet, and 47 characters with deployed etcd.
   *
   * @default - a name that cdk8s generates from the path of the construct
   */
  readonly name?: string;

  /**
   * Namespace of the objects.
   *
   * @default - the namespace of the cdk8s chart
   */
  readonly namespace?: string;

  /**
   * Name of the host cluster that the objects are for, if the app has objects for several host clusters. Virtual clusters in
   * different host clusters can have the same name and namespace.
   *
   * @default - one host cluster for the whole app
   */
  readonly hostCluster?: string;

  /**
   * Kubernetes version of the host cluster, such as `1.31.4`. Fields that older versions do not support are left out.
   *
   * In releases 0.22 to 0.24, it is also the version of the virtual cluster's API server, unless `distro` sets another version.
   * With these releases, set the full version that `kubectl version` shows for the server.
   *
   * @default - unknown; objects are rendered for 1.31, and releases 0.22 to 0.24 run the Kubernetes version of their default values
   */
  readonly hostKubernetesVersion?: string;

  /**
   * `vcluster.yaml` to start from. `values` and typed props are merged over it.
   *
   * @default - none
   */
  readonly valuesFrom?: VClusterYaml;

  /**
   * Content of a `vcluster.yaml` as a plain object. It is merged over the release's defaults as in Helm: maps are merged
   * deeply, lists are replaced, and `null` removes a default. Typed props take precedence over it.
   *
   * @default {}
   */
  readonly values?: { [key: string]: any };

  /**
   * Store for the virtual cluster's objects.
   *
   * Documented as `controlPlane.backingStore`.
   *
   * @default - the store that `values` enables, or the embedded database
   */
  readonly backingStore?: BackingStore;

  /**
   * Registry for all images, such as a mirror. It replaces the images' own registries. A trailing slash is removed.
   *
   * Documented as `controlPlane.advanced.defaultImageRegistry`.
   *
   * @default - the registry of each image
   */
  readonly defaultImageRegistry?: string;
}

/** Properties of `ControlPlaneStatefulSet`. */
export interface ControlPlaneStatefulSetProps extends VirtualClusterBaseProps, config.StatefulSetOptions {
  /**
   * Service account of the control plane. Set `existing` or `name` to one that exists or that another construct creates: this
   * construct does not create it, unlike `VirtualCluster`.
   *
   * Documented as `controlPlane.advanced.serviceAccount`.
   *
   * @default - the service account named `vc-NAME`
   */
  readonly serviceAccount?: config.ServiceAccountOptions;
}
