import { IConstruct } from 'constructs';
import type { OtherWarning } from '../../check/warnings/ids';

/** What a warning about a construct says. */
export interface Advice {
  /** The warning's id. */
  readonly id: string;
  /** The option and its value. */
  readonly about: string;
  /** What happens, and what to do about it: whole sentences. */
  readonly advice: string;
}

/** A warning that takes more than the values to find. */
export interface ObjectAdvice extends Advice {
  readonly id: OtherWarning;
}

/** What a construct of this library finds wrong. */
export interface Findings {
  /** What is wrong, a line each. */
  errors(): readonly string[];
  /** What works, but has a drawback. Default: nothing. */
  warnings?(): readonly Advice[];
}

/** A construct of this library, and what it finds wrong. */
export interface Registration {
  readonly construct: IConstruct;
  readonly findings: Findings;
  /** The construct whose options its warnings are about. */
  readonly owner: IConstruct;
}

/** What is known of one app. */
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
 * @param onFirst what to do with the root of the app before it has a state
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

/** Whether a construct still is where it was made: one may be removed again. */
export function isInTree(construct: IConstruct): boolean {
  return construct.node.scopes.every(one => !one.node.scope || one.node.scope.node.tryFindChild(one.node.id) === one);
}
