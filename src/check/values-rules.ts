import type { ValueWarning } from './rule';
import { RULES } from './rules';
import { RuleInput, runRules, runWarnings } from './run-rules';
import { WARNINGS } from './warnings';
import { DOUBTS } from './warnings/doubts';
import type { Problem } from '../values/problem';

/** The rules that the values of a release break, besides keys and types. Places that are already known to be wrong are skipped. */
export function checkRules(input: RuleInput, known: readonly Problem[]): Problem[] {
  return runRules(RULES, input, known);
}

/** An option with which a control plane most likely doesn't start. */
export interface Doubt {
  /** The warning's id. */
  readonly id: string;
  readonly problem: Problem;
}

/** The options with which a control plane most likely doesn't start, unless its image or its platform is another than the values tell. */
export function checkDoubts(input: RuleInput): Doubt[] {
  return Object.entries(DOUBTS).flatMap(([id, rules]) => runRules(rules, input).map(problem => ({ id, problem })));
}

/** The warnings about the values of a release: all of them, or those about the control plane alone. */
export function checkWarnings(input: RuleInput, about: 'wholeCluster' | 'controlPlane'): ValueWarning[] {
  return runWarnings(WARNINGS[about], input);
}
