import type { Values } from '../values/values';

/** Items that a typed prop adds to lists, in addition to other items. */
export interface AddedByProp {
  readonly values: Values;
  /** The path of the prop. */
  readonly prop: string;
}
