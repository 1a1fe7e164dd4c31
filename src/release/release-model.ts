import type { Capabilities } from './capabilities';
import { applyChange, factsOfPatch, deepFreeze } from './fold';
import { HISTORY } from './history';
import type { ReleaseFacts } from './release-change';
import type { Shape } from './shape';
import { compareVersions, minorOf } from './version';
import type { Values } from '../values/values';

/** All that is known about one vCluster release. Frozen. Made once for each known release, and once for each chart that is read. */
export class ReleaseModel {
  /**
   * The model of a release, from the files that tell it and those before it.
   *
   * @param version a known patch, such as `0.36.1`: `VClusterRelease` sees to that.
   */
  public static of(version: string): ReleaseModel {
    let model = models.get(version);
    if (!model) {
      const minor = minorOf(version);
      model = new ReleaseModel(version, version, factsOfPatch(factsOfMinor(minor), HISTORY[minor].load(), version));
      models.set(version, model);
    }
    return model;
  }

  /**
   * The model of a release whose default values and shape come from its chart.
   *
   * @param version the version of the chart: any
   * @param chart what the chart says
   * @param basis a known patch, whose renderers, capabilities and rules apply
   * @param warning what to warn of wherever the release is used; default: nothing
   */
  public static ofChart(version: string, chart: Pick<ReleaseFacts, 'defaults' | 'shape'>, basis: string, warning?: string): ReleaseModel {
    const { supports } = ReleaseModel.of(basis);
    return new ReleaseModel(version, basis, deepFreeze({ defaults: chart.defaults, shape: chart.shape, supports }), warning);
  }

  /** Such as `0.36.1`. */
  public readonly version: string;
  /** Such as `0.36`. */
  public readonly minor: string;
  /** The known release whose renderers, capabilities and rules apply. The release itself, unless its model comes from a chart. */
  public readonly basis: string;
  /** The chart's default values. Shared by all that use the release: merge over them, never into them. */
  public readonly defaults: Values;
  /** What a `vcluster.yaml` may hold. */
  public readonly shape: Shape;
  /** What the chart does of itself, where the values alone don't tell. */
  public readonly supports: Capabilities;

  /** What to warn of wherever the release is used, if anything. */
  public readonly warning?: string;

  private constructor(version: string, basis: string, { defaults, shape, supports }: ReleaseFacts, warning?: string) {
    this.version = version;
    this.minor = minorOf(version);
    this.basis = basis;
    this.warning = warning;
    this.defaults = defaults;
    this.shape = shape;
    this.supports = supports;
    Object.freeze(this);
  }

  /**
   * Whether the release is one of those between two minors.
   *
   * For tables of rules, which say in what releases each of them holds. Renderers ask what the release supports.
   *
   * @param since the first, such as `0.26`; default: the oldest
   * @param until the first that isn't one of them any more; default: none
   */
  public isWithin(since?: string, until?: string): boolean {
    const minor = minorOf(this.basis);
    return (since === undefined || compareVersions(minor, since) >= 0)
      && (until === undefined || compareVersions(minor, until) < 0);
  }
}

const models = new Map<string, ReleaseModel>();
const factsByMinor = new Map<string, ReleaseFacts>();

/** The facts of a minor's newest patch: those of the minor before, and what changed since. */
export function factsOfMinor(minor: string): ReleaseFacts {
  let facts = factsByMinor.get(minor);
  if (!facts) {
    const known = Object.keys(HISTORY);
    const before = known[known.indexOf(minor) - 1];
    facts = applyChange(before ? factsOfMinor(before) : NO_FACTS, HISTORY[minor].load());
    factsByMinor.set(minor, facts);
  }
  return facts;
}

/** What the oldest release changes. */
const NO_FACTS = { defaults: {}, shape: {}, supports: {} } as ReleaseFacts;
