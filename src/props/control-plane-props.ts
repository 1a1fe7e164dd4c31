import { BackingStore } from './backing-store';
import type { VClusterYaml } from './vcluster-yaml';
import * as config from '../../imports/config';
import { VClusterRelease } from '../release/vcluster-release';

/** Properties of both `VirtualCluster` and `ControlPlaneStatefulSet`. */
export interface VirtualClusterBaseProps {
  /**
   * vCluster release to render. An upgrade of this library never changes it.
   */
  readonly release: VClusterRelease;

  /**
   * Name of the virtual cluster, which Helm calls the release name. The names of the objects derive from it.
   * A DNS label that starts with a letter, of at most 63 characters: 52 for a StatefulSet, 47 with deployed etcd.
   *
   * @default - generated from the path of the construct, as cdk8s does
   */
  readonly name?: string;

  /**
   * Namespace of the objects.
   *
   * @default - the namespace of the cdk8s chart
   */
  readonly namespace?: string;

  /**
   * Name of the host cluster that the objects go to, in an app that serves several. Virtual clusters of different host
   * clusters may have the same name and namespace.
   *
   * @default - one host cluster for the whole app
   */
  readonly hostCluster?: string;

  /**
   * Kubernetes version of the host cluster, such as `1.31.4`. Fields that older versions do not support are left out.
   *
   * Releases 0.22 to 0.24 run the API server of the virtual cluster in exactly this version, unless `distro` sets another:
   * write the whole version, as `kubectl version` shows it for the server.
   *
   * @default - unknown: fields as for 1.31, and releases 0.22 to 0.24 run the version of their default values
   */
  readonly hostKubernetesVersion?: string;

  /**
   * A `vcluster.yaml`. `values` and typed props are merged over it.
   *
   * @default - none
   */
  readonly valuesFrom?: VClusterYaml;

  /**
   * Values of a `vcluster.yaml` as a plain object. They are merged over the release's defaults as Helm merges: maps deeply,
   * lists replaced as a whole, `null` removes a default. Typed props take precedence.
   *
   * @default {}
   */
  readonly values?: { [key: string]: any };

  /**
   * Store of the virtual cluster's objects.
   *
   * Documented as `controlPlane.backingStore`.
   *
   * @default - what `values` enables, or else the embedded database
   */
  readonly backingStore?: BackingStore;

  /**
   * Registry that replaces the registry of every image, such as a mirror. A trailing slash is removed.
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
   * Service account of the control plane. It must exist already, or be created by another construct: give `existing` or
   * `name`. `VirtualCluster` creates one.
   *
   * Documented as `controlPlane.advanced.serviceAccount`.
   *
   * @default - the account named `vc-NAME`
   */
  readonly serviceAccount?: config.ServiceAccountOptions;
}
