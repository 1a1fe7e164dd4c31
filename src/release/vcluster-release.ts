import { modelFromChart } from './chart/from-chart';
import { lifeCycleOf } from './life-cycle';
import { ReleaseModel } from './release-model';
import { minorOf, versionProblem } from './version';

/** Options of `VClusterRelease.fromChart`. */
export interface FromChartOptions {
  /**
   * Accepts templates that this library does not know.
   *
   * The objects of these templates are rendered as in the nearest release that this library knows. They can differ from the
   * objects that the chart renders. A warning lists them.
   *
   * @default false - templates that this library does not know are an error
   */
  readonly acceptUnknownTemplates?: boolean;
  /**
   * vCluster version of the chart, without a leading `v`. `helm package --version` sets the same version.
   *
   * Required for the folder `chart/` of vCluster's repository, because its `Chart.yaml` contains a placeholder.
   *
   * @default - the version in the chart's `Chart.yaml`
   */
  readonly version?: string;
}

/**
 * vCluster release. It determines the version of the control plane and the options of its `vcluster.yaml`.
 *
 * Upgrading this library does not upgrade a control plane: the patch version of a constant does not change within a major version
 * of this library. Use `of` for other patch versions.
 */
export class VClusterRelease {
  /** vCluster 0.22.6. */
  public static readonly V0_22 = VClusterRelease.of('0.22.6');
  /** vCluster 0.23.3. */
  public static readonly V0_23 = VClusterRelease.of('0.23.3');
  /** vCluster 0.24.2. */
  public static readonly V0_24 = VClusterRelease.of('0.24.2');
  /** vCluster 0.25.2. */
  public static readonly V0_25 = VClusterRelease.of('0.25.2');
  /** vCluster 0.26.5. */
  public static readonly V0_26 = VClusterRelease.of('0.26.5');
  /** vCluster 0.27.3. */
  public static readonly V0_27 = VClusterRelease.of('0.27.3');
  /** vCluster 0.28.2. */
  public static readonly V0_28 = VClusterRelease.of('0.28.2');
  /** vCluster 0.29.3. */
  public static readonly V0_29 = VClusterRelease.of('0.29.3');
  /** vCluster 0.30.5. */
  public static readonly V0_30 = VClusterRelease.of('0.30.5');
  /** vCluster 0.31.3. */
  public static readonly V0_31 = VClusterRelease.of('0.31.3');
  /** vCluster 0.32.3. */
  public static readonly V0_32 = VClusterRelease.of('0.32.3');
  /** vCluster 0.33.4. */
  public static readonly V0_33 = VClusterRelease.of('0.33.4');
  /** vCluster 0.34.6. */
  public static readonly V0_34 = VClusterRelease.of('0.34.6');
  /** vCluster 0.35.3. */
  public static readonly V0_35 = VClusterRelease.of('0.35.3');
  /** vCluster 0.36.1. */
  public static readonly V0_36 = VClusterRelease.of('0.36.1');

  /**
   * Returns a release by its version.
   *
   * This version of the library knows all patch versions of the supported minor releases at the time of its own release, and some
   * pre-releases, such as `0.37.0-rc.1`. Use `fromChart` for other releases.
   *
   * @param version version without a leading `v`, such as `0.36.1`
   * @throws if the library does not know the version; the message lists the versions that it knows
   */
  public static of(version: string): VClusterRelease {
    const problem = versionProblem(version);
    if (problem) {
      throw new Error(problem);
    }
    return new VClusterRelease(version);
  }

  /**
   * Reads a release from its Helm chart. Use it for releases that this version of the library does not know.
   *
   * The chart provides the version, the default values and the keys of `vcluster.yaml`. The objects are rendered as in the known
   * release with the same templates, so they are the objects that the chart renders.
   *
   * If no known release has the same templates, an error lists the templates that differ and the objects that they render.
   *
   * ```sh
   * helm pull vcluster --repo https://charts.loft.sh --version 0.37.1 --untar --untardir charts/0.37.1
   * ```
   *
   * This command unpacks the chart to `charts/0.37.1/vcluster`.
   *
   * @param folder folder of the unpacked chart, which contains `Chart.yaml`
   * @param options options for reading the chart
   * @throws if the folder contains no chart of vCluster 0.22 or newer, or if it contains templates that are not accepted
   */
  public static fromChart(folder: string, options: FromChartOptions = {}): VClusterRelease {
    const model = modelFromChart(folder, options);
    return new VClusterRelease(model.version, model);
  }

  /** Version, such as `0.36.1`. */
  public readonly version: string;
  /** Minor release, such as `0.36`. */
  public readonly minor: string;

  private constructor(version: string, private readonly model?: ReleaseModel) {
    this.version = version;
    this.minor = minorOf(version);
  }

  /**
   * Actual or planned release date of the minor release, such as `2026-07-22`.
   *
   * Undefined if this version of the library does not know it.
   */
  public get released(): string | undefined {
    return lifeCycleOf(this.version)?.released;
  }

  /** Date on which active support of the minor release ends. After it, only critical security updates are released. */
  public get supportEnds(): string | undefined {
    return lifeCycleOf(this.version)?.supportEnds;
  }

  /** Date on which the minor release reaches its end of life. After it, no updates are released. */
  public get endOfLife(): string | undefined {
    return lifeCycleOf(this.version)?.endOfLife;
  }

  /**
   * Everything that the library knows about the release.
   *
   * @internal
   */
  public _model(): ReleaseModel {
    return this.model ?? ReleaseModel.of(this.version);
  }
}
