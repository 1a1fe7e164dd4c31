import { modelFromChart } from './chart/from-chart';
import { lifeCycleOf } from './life-cycle';
import { ReleaseModel } from './release-model';
import { minorOf, versionProblem } from './version';

/** Options of `VClusterRelease.fromChart`. */
export interface FromChartOptions {
  /**
   * Whether to accept templates that the library doesn't know.
   *
   * The objects of these templates are rendered as the nearest release that the library knows renders them, which may not be
   * what the chart renders. A warning names them.
   *
   * @default false - templates that the library doesn't know are an error
   */
  readonly acceptUnknownTemplates?: boolean;
  /**
   * The version of vCluster that the chart belongs to, without a `v`, as `helm package --version` sets it.
   *
   * Required for the folder `chart/` in a checkout of vCluster's repository, whose `Chart.yaml` has a placeholder.
   *
   * @default - the version in the chart's `Chart.yaml`
   */
  readonly version?: string;
}

/**
 * A vCluster release: which version of the control plane runs, and what its `vcluster.yaml` may say.
 *
 * You choose it, so that an upgrade of this library never upgrades a control plane: a constant keeps its patch within a
 * major version of the library. Other patches are there with `of`.
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
   * A release by its version: any patch of a supported minor release that was out when this version of the library was,
   * and the pre-releases that the message about an unknown release lists, such as `0.37.0-rc.1`.
   *
   * A release that the library doesn't know is refused: what it renders may differ from what its chart renders. Use
   * `fromChart` for it.
   *
   * @param version the version without a `v`, such as `0.36.1`
   * @throws when the version is none that the library knows; the message lists those and says what to write instead
   */
  public static of(version: string): VClusterRelease {
    const problem = versionProblem(version);
    if (problem) {
      throw new Error(problem);
    }
    return new VClusterRelease(version);
  }

  /**
   * A release by its Helm chart, for a release that this version of the library doesn't know.
   *
   * The version, the default values and the keys of a `vcluster.yaml` come from the chart. The objects are rendered as in the
   * release that has the same templates, and are those of the chart.
   *
   * Where the templates are not those of any release that the library knows, it is an error that names them and the objects
   * that they render.
   *
   * ```sh
   * helm pull vcluster --repo https://charts.loft.sh --version 0.37.1 --untar --untardir charts/0.37.1
   * ```
   *
   * The chart is then in `charts/0.37.1/vcluster`. It is read when this is called.
   *
   * @param folder the folder of the unpacked chart, which has its `Chart.yaml`
   * @param options how to read it
   * @throws when the folder has no chart of vCluster 0.22 or newer, or templates that aren't accepted
   */
  public static fromChart(folder: string, options: FromChartOptions = {}): VClusterRelease {
    const model = modelFromChart(folder, options);
    return new VClusterRelease(model.version, model);
  }

  /** The version, such as `0.36.1`. */
  public readonly version: string;
  /** The minor release, such as `0.36`. */
  public readonly minor: string;

  private constructor(version: string, private readonly model?: ReleaseModel) {
    this.version = version;
    this.minor = minorOf(version);
  }

  /**
   * When the minor release came out, or is due, such as `2026-07-22`.
   *
   * Undefined where this version of the library doesn't know its dates.
   */
  public get released(): string | undefined {
    return lifeCycleOf(this.version)?.released;
  }

  /** When the active support of the minor release ends. Afterwards it gets critical security updates alone. */
  public get supportEnds(): string | undefined {
    return lifeCycleOf(this.version)?.supportEnds;
  }

  /** When the minor release reaches its end of life. Afterwards it gets no updates. */
  public get endOfLife(): string | undefined {
    return lifeCycleOf(this.version)?.endOfLife;
  }

  /**
   * All that is known about the release.
   *
   * @internal
   */
  public _model(): ReleaseModel {
    return this.model ?? ReleaseModel.of(this.version);
  }
}
