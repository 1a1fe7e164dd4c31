import * as kplus from 'cdk8s-plus-28';
import { Image, imageValues } from './image';
import { fragment } from './kubernetes-fragment';
import { resourcesValues } from './resources';
import { DistroValues } from './sections';
import { environment, group } from './typed';

/** What every distribution can be told. */
export interface DistroCommonOptions {
  /**
   * The parts of the image that brings the distribution's executables into the control plane's pods. For Kubernetes
   * itself since release 0.25; before that each of its components has an image.
   *
   * @default - the release's
   */
  readonly image?: Image;

  /**
   * When the image is pulled. For Kubernetes itself since release 0.25.
   *
   * @default - as Kubernetes does: if it isn't there, or always for the tag `latest`
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;

  /**
   * Further environment variables of the control plane's container, by name. The container that brings the executables
   * doesn't get them.
   *
   * @default {}
   */
  readonly env?: { [name: string]: kplus.EnvValue };

  /**
   * What the container asks for and may use that brings the executables. What is given is laid over the default, one by
   * one.
   *
   * @default - limits of 100m CPU and 256Mi memory, requests of 40m CPU and 64Mi memory
   */
  readonly resources?: kplus.ContainerResources;

  /**
   * The security context of the container that brings the executables.
   *
   * @default {}
   */
  readonly securityContext?: kplus.k8s.SecurityContext;
}

/** One of the programs that make up Kubernetes. */
export interface DistroContainer {
  /**
   * Whether it runs.
   *
   * @default - true, save for the scheduler: without one of its own, the host's schedules the pods
   */
  readonly enabled?: boolean;

  /**
   * The whole command, in place of the one that vCluster starts it with.
   *
   * @default []
   */
  readonly command?: string[];

  /**
   * Further command line arguments.
   *
   * @default []
   */
  readonly extraArgs?: string[];

  /**
   * The parts of the image that brings its executable. Until release 0.24; then one image brings all.
   *
   * @default - the release's, with the tag of `version` or else of the host's Kubernetes
   */
  readonly image?: Image;

  /**
   * When its image is pulled. Until release 0.24.
   *
   * @default - as Kubernetes does: if it isn't there, or always for the tag `latest`
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;
}

/** Kubernetes itself as the virtual cluster's distribution. */
export interface K8sOptions extends DistroCommonOptions {
  /**
   * Whether the virtual cluster is said to run Kubernetes itself. It does anyway, unless another distribution is enabled.
   *
   * @default false
   */
  readonly enabled?: boolean;

  /**
   * The version of Kubernetes that the virtual cluster runs, such as `v1.34.0`: it becomes the tag of the image.
   *
   * @default - the one that the tag of `image` names
   */
  readonly version?: string;

  /**
   * The API server.
   *
   * @default - enabled
   */
  readonly apiServer?: DistroContainer;

  /**
   * The controller manager.
   *
   * @default - enabled
   */
  readonly controllerManager?: DistroContainer;

  /**
   * The scheduler. It can be enabled here since release 0.26.
   *
   * @default - not enabled: the host's scheduler places the pods
   */
  readonly scheduler?: DistroContainer;
}

/** K3s or k0s as the virtual cluster's distribution. */
export interface SingleBinaryDistroOptions extends DistroCommonOptions {
  /**
   * Whether the virtual cluster runs this distribution.
   *
   * @default - true where any of its options is given
   */
  readonly enabled?: boolean;

  /**
   * The whole command, in place of the one that vCluster starts it with.
   *
   * @default []
   */
  readonly command?: string[];

  /**
   * Further command line arguments.
   *
   * @default []
   */
  readonly extraArgs?: string[];
}

/** K3s as the virtual cluster's distribution. Until release 0.32. */
export interface K3sOptions extends SingleBinaryDistroOptions {
  /**
   * The token that joins nodes. It stands in the configuration Secret as it is.
   *
   * @default - made when the virtual cluster starts
   */
  readonly token?: string;
}

/** K0s as the virtual cluster's distribution. Until release 0.25. */
export interface K0sOptions extends SingleBinaryDistroOptions {
  /**
   * The text of k0s's configuration file.
   *
   * @default - the one that vCluster makes
   */
  readonly config?: string;
}

/**
 * The Kubernetes distribution that the virtual cluster runs. One at most can be enabled.
 *
 * Documented as `controlPlane.distro`.
 */
export interface DistroOptions {
  /**
   * Kubernetes itself.
   *
   * @default - what the virtual cluster runs unless another one is enabled
   */
  readonly k8s?: K8sOptions;

  /**
   * K3s. Until release 0.32.
   *
   * @default - not enabled
   */
  readonly k3s?: K3sOptions;

  /**
   * K0s. Until release 0.25.
   *
   * @default - not enabled
   */
  readonly k0s?: K0sOptions;
}

/** The options as a `vcluster.yaml` says them. */
export function distroValues(options?: DistroOptions): DistroValues | undefined {
  return group(options, (o): DistroValues => ({
    k8s: group(o.k8s, (k8s): NonNullable<DistroValues['k8s']> => ({
      ...common(k8s),
      enabled: k8s.enabled,
      version: k8s.version,
      apiServer: component(k8s.apiServer),
      controllerManager: component(k8s.controllerManager),
      scheduler: component(k8s.scheduler),
    })),
    k3s: group(o.k3s, (k3s): NonNullable<DistroValues['k3s']> => ({ ...singleBinary(k3s), token: k3s.token })),
    k0s: group(o.k0s, (k0s): NonNullable<DistroValues['k0s']> => ({ ...singleBinary(k0s), config: k0s.config })),
  }));
}

function common(o: DistroCommonOptions) {
  return {
    image: imageValues(o.image),
    imagePullPolicy: o.imagePullPolicy,
    env: environment(o.env),
    resources: resourcesValues(o.resources),
    securityContext: fragment(o.securityContext, 'SecurityContext'),
  };
}

function singleBinary(o: SingleBinaryDistroOptions) {
  return { ...common(o), enabled: o.enabled ?? true, command: o.command, extraArgs: o.extraArgs };
}

function component(options?: DistroContainer): NonNullable<DistroValues['k8s']>['apiServer'] {
  return group(options, o => ({
    enabled: o.enabled,
    command: o.command,
    extraArgs: o.extraArgs,
    image: imageValues(o.image),
    imagePullPolicy: o.imagePullPolicy,
  }));
}
