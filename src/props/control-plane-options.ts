import * as kplus from 'cdk8s-plus-28';
import { DnsConfig, dnsConfigValues } from './dns';
import { HighAvailability, highAvailabilityValues } from './high-availability';
import { Image, imageValues } from './image';
import { fragments } from './kubernetes-fragment';
import { Persistence, persistenceValues } from './persistence';
import { Probes, probesValues } from './probes';
import { resourcesValues } from './resources';
import { Scheduling, schedulingValues } from './scheduling';
import { Security, securityValues } from './security';
import { StatefulSetValues } from './statefulset-values';
import { environment, given, group } from './typed';

/**
 * Labels and annotations of the control plane's pods.
 *
 * Documented as `controlPlane.statefulSet.pods`.
 */
export interface PodOptions {
  /**
   * Further annotations of the pods.
   *
   * @default {}
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Further labels of the pods.
   *
   * @default {}
   */
  readonly labels?: { [key: string]: string };
}

/**
 * The options of the control plane's workload, each at the path at which vCluster documents it under
 * `controlPlane.statefulSet`.
 */
export interface ControlPlaneOptions {
  /**
   * How many pods run the control plane, and how one of them becomes the leader.
   *
   * @default - one replica
   */
  readonly highAvailability?: HighAvailability;

  /**
   * What the control plane's container asks for and may use. What is given is laid over the default, one by one.
   *
   * @default - 0.36: limits of 10Gi ephemeral storage and 4Gi memory; requests of 200m CPU, 1Gi ephemeral storage and
   * 256Mi memory. 0.22: limits of 8Gi and 2Gi; requests of 200m, 400Mi and 256Mi
   */
  readonly resources?: kplus.ContainerResources;

  /**
   * Where the pods may run.
   *
   * @default - anywhere
   */
  readonly scheduling?: Scheduling;

  /**
   * The security contexts of the pods and of the control plane's container.
   *
   * @default - the container runs as root and can't gain privileges
   */
  readonly security?: Security;

  /**
   * The probes of the control plane's container.
   *
   * @default - all enabled
   */
  readonly probes?: Probes;

  /**
   * Where the control plane keeps its data, and what else is mounted into it.
   *
   * @default - a claim of 5Gi where the backing store needs one
   */
  readonly persistence?: Persistence;

  /**
   * Whether the pods learn of the namespace's Services through environment variables.
   *
   * @default true
   */
  readonly enableServiceLinks?: boolean;

  /**
   * Further annotations of the StatefulSet or Deployment.
   *
   * @default {}
   */
  readonly annotations?: { [key: string]: string };

  /**
   * Further labels of the StatefulSet or Deployment.
   *
   * @default {}
   */
  readonly labels?: { [key: string]: string };

  /**
   * Labels and annotations of the pods.
   *
   * @default - the ones that select them
   */
  readonly pods?: PodOptions;

  /**
   * The image of the control plane.
   *
   * @default - `ghcr.io/loft-sh/vcluster-pro` in the release's version
   */
  readonly image?: Image;

  /**
   * When the image is pulled.
   *
   * @default - as Kubernetes does: if it isn't there, or always for the tag `latest`
   */
  readonly imagePullPolicy?: kplus.ImagePullPolicy;

  /**
   * The directory in which the control plane starts.
   *
   * @default - the image's
   */
  readonly workingDir?: string;

  /**
   * The command, in place of the image's.
   *
   * @default - the image's
   */
  readonly command?: string[];

  /**
   * The command's arguments, in place of the image's.
   *
   * @default - the image's
   */
  readonly args?: string[];

  /**
   * Further environment variables of the control plane's container, by name.
   *
   * @default {}
   */
  readonly env?: { [name: string]: kplus.EnvValue };

  /**
   * How the pods look names up.
   *
   * @default kplus.DnsPolicy.CLUSTER_FIRST
   */
  readonly dnsPolicy?: kplus.DnsPolicy;

  /**
   * The parameters of the pods' DNS, added to what the policy gives.
   *
   * @default - none
   */
  readonly dnsConfig?: DnsConfig;

  /**
   * Further containers that run to their end before the control plane starts. Since release 0.30.
   *
   * @default []
   */
  readonly initContainers?: kplus.k8s.Container[];

  /**
   * Further containers that run beside the control plane. Since release 0.30.
   *
   * @default []
   */
  readonly sidecarContainers?: kplus.k8s.Container[];

  /**
   * Further entries of the pods' hosts file. Since release 0.32.
   *
   * @default []
   */
  readonly hostAliases?: kplus.k8s.HostAlias[];

  /**
   * The name of the RuntimeClass that runs the pods. Since release 0.34.
   *
   * @default - the cluster's default runtime
   */
  readonly runtimeClassName?: string;
}

/** The options as a `vcluster.yaml` says them under `controlPlane.statefulSet`. */
export function controlPlaneValues(options: ControlPlaneOptions): StatefulSetValues | undefined {
  return given({
    highAvailability: highAvailabilityValues(options.highAvailability),
    resources: resourcesValues(options.resources),
    scheduling: schedulingValues(options.scheduling),
    security: securityValues(options.security),
    probes: probesValues(options.probes),
    persistence: persistenceValues(options.persistence),
    enableServiceLinks: options.enableServiceLinks,
    annotations: options.annotations,
    labels: options.labels,
    pods: group(options.pods, o => ({ annotations: o.annotations, labels: o.labels })),
    image: imageValues(options.image),
    imagePullPolicy: options.imagePullPolicy,
    workingDir: options.workingDir,
    command: options.command,
    args: options.args,
    env: environment(options.env),
    dnsPolicy: options.dnsPolicy,
    dnsConfig: dnsConfigValues(options.dnsConfig),
    initContainers: fragments(options.initContainers, 'Container'),
    sidecarContainers: fragments(options.sidecarContainers, 'Container'),
    hostAliases: fragments(options.hostAliases, 'HostAlias'),
    runtimeClassName: options.runtimeClassName,
  });
}
