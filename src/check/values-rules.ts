import type { ValueWarning } from './rule';
import { DOUBTS, RULES } from './rules';
import { RuleInput, runRules, runWarnings } from './run-rules';
import { WARNINGS } from './warnings';
import type { Problem } from '../values/problem';

/** The rules that the values of a release break, besides keys and types. Places that are already known to be wrong are skipped. */
export function checkRules(input: RuleInput, known: readonly Problem[]): Problem[] {
  return runRules(RULES, input, known);
}

/** The options with which a control plane probably doesn't start, although they may work with an image that the values don't name. */
export function checkDoubts(input: RuleInput): Problem[] {
  return runRules(DOUBTS, input);
}

/** The warnings about the values of a release: all of them, or those about the control plane alone. */
export function checkWarnings(input: RuleInput, about: 'wholeCluster' | 'controlPlane'): ValueWarning[] {
  return runWarnings(WARNINGS[about], input);
}
