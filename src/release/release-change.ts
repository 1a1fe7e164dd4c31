import type { Capabilities } from './capabilities';
import type { Shape, TypeShape } from './shape';
import type { Values, WithNulls } from '../values/values';

/** Differences in the three facts about a release. Maps are merged, `null` removes a key, and other values are replaced. */
export interface Change {
  /** The chart's default values. */
  readonly defaults?: WithNulls<Values>;
  /** The types of a `vcluster.yaml`. `Shape` describes the notation. */
  readonly shape?: Readonly<Record<string, { readonly [key: string]: string | null } | null>>;
  /** The capabilities of the chart. */
  readonly supports?: Partial<Capabilities>;
}

/** A minor release as in its file: the differences to the previous minor release. */
export interface ReleaseChange extends Change {
  /** The newest patch that the library knows. The other fields describe this patch. */
  readonly version: string;
  /**
   * The differences in older patches: in all patches of the minor release before the named one.
   *
   * A patch without an entry has the same chart as the next patch.
   */
  readonly before?: Readonly<Record<string, Change>>;
}

/** The oldest release. It is described completely. */
export interface FirstRelease extends ReleaseChange {
  readonly defaults: Values;
  readonly shape: Readonly<Record<string, TypeShape>>;
  readonly supports: Capabilities;
}

/** All facts about a release. */
export interface ReleaseFacts {
  readonly defaults: Values;
  readonly shape: Shape;
  readonly supports: Capabilities;
}
