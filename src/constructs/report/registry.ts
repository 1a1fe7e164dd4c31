import { IConstruct } from 'constructs';
import type { OtherWarning } from '../../check/warnings/ids';

/** The content of a warning about a construct. */
export interface Advice {
  /** The warning's id. */
  readonly id: string;
  /** The option and its value. */
  readonly about: string;
  /** The effect and what to do, in complete sentences. */
  readonly advice: string;
}

/** A warning that doesn't only depend on the values. */
export interface ObjectAdvice extends Advice {
  readonly id: OtherWarning;
}

/** The errors and warnings of a construct of this library. */
export interface Findings {
  /** The errors, one line each. */
  errors(): readonly string[];
  /** The warnings. Default: none. */
  warnings?(): readonly Advice[];
}

/** A construct of this library, with its errors and warnings. */
export interface Registration {
  readonly construct: IConstruct;
  readonly findings: Findings;
  /** The construct whose options its warnings are about. */
  readonly owner: IConstruct;
}

/** The state of an app. */
export interface AppState {
  readonly registrations: Registration[];
  /** The constructs below which warnings are errors. */
  readonly strict: Set<IConstruct>;
  /** The reasons for which warnings are acknowledged, by construct and id. */
  readonly acknowledged: Map<IConstruct, Map<string, string>>;
}

const statesOfApps = new WeakMap<IConstruct, AppState>();

/**
 * The state of the app that a construct belongs to.
 *
 * @param onFirst called with the root of the app when the state is created
 */
export function stateOf(construct: IConstruct, onFirst?: (root: IConstruct, state: AppState) => void): AppState {
  const { root } = construct.node;
  let state = statesOfApps.get(root);
  if (!state) {
    state = { registrations: [], strict: new Set(), acknowledged: new Map() };
    statesOfApps.set(root, state);
    onFirst?.(root, state);
  }
  return state;
}

/** Whether a construct is still in the tree. Constructs can be removed. */
export function isInTree(construct: IConstruct): boolean {
  return construct.node.scopes.every(one => !one.node.scope || one.node.scope.node.tryFindChild(one.node.id) === one);
}
