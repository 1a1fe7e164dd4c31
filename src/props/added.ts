import type { Values } from '../values/values';

/** What a typed prop adds to lists, whatever else is in them. */
export interface AddedByProp {
  readonly values: Values;
  /** The path of the prop. */
  readonly prop: string;
}
