import type { Capabilities } from './capabilities';
import { applyChange, factsOfPatch } from './fold';
import { HISTORY } from './history';
import type { ReleaseFacts } from './release-change';
import type { Shape } from './shape';
import { compareVersions, minorOf } from './version';
import { deepFreeze } from '../values/frozen';
import type { Values } from '../values/values';

/** All facts about a vCluster release. Frozen. Created once for each known release, and once for each chart that is read. */
export class ReleaseModel {
  /**
   * The model of a release, from its file and those of older releases.
   *
   * @param version a known patch, such as `0.36.1`. `VClusterRelease` checks this.
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
   * @param version any version
   * @param chart the default values and the shape of the chart
   * @param basis a known patch, whose renderers, capabilities and rules apply
   * @param warning a warning for all uses of the release; default: none
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
  /** The chart's default values. They are shared: merge over them, never into them. */
  public readonly defaults: Values;
  /** The types of a `vcluster.yaml`. */
  public readonly shape: Shape;
  /** The capabilities of the chart. */
  public readonly supports: Capabilities;

  /** A warning for all uses of the release, if any. */
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
   * Whether the release is in a range of minor releases.
   *
   * For tables of rules, which have the range of releases for each rule. Renderers use `supports` instead.
   *
   * @param since the first release, such as `0.26`; default: the oldest
   * @param until the first release after the range; default: none
   */
  public isWithin(since?: string, until?: string): boolean {
    const minor = minorOf(this.basis);
    return (since === undefined || compareVersions(minor, since) >= 0)
      && (until === undefined || compareVersions(minor, until) < 0);
  }
}

const models = new Map<string, ReleaseModel>();
const factsByMinor = new Map<string, ReleaseFacts>();

/** The facts of the newest patch of a minor release: the facts of the previous minor release with the changes since then. */
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

/** The facts that the changes of the oldest release are applied to. */
const NO_FACTS = { defaults: {}, shape: {}, supports: {} } as ReleaseFacts;
