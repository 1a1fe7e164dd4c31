import { minorOf, versionProblem } from './version';

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
   * A release by its version: any patch of a supported minor release that was out when this version of the library was.
   *
   * A patch that the library doesn't know is refused. Patches do change what the chart renders, so that one taken on
   * trust could silently render something else than its chart. To run it before you upgrade the library, keep the newest
   * release that is known and set the tag of the control plane's image.
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

  /** The version, such as `0.36.1`. */
  public readonly version: string;
  /** The minor release, such as `0.36`. */
  public readonly minor: string;

  private constructor(version: string) {
    this.version = version;
    this.minor = minorOf(version);
  }
}
