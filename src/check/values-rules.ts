import type { Rule, RuleContext, ValueWarning } from './rule';
import { RULES } from './rules';
import { runRules, runWarnings } from './run-rules';
import { WARNINGS } from './warnings';
import { DOUBTS } from './warnings/doubts';
import type { Problem } from '../values/problem';

/** Runs rules on the values of a release. Paths with known problems are skipped. */
export function runValueRules(rules: readonly Rule[], context: RuleContext, known?: readonly Problem[]): Problem[] {
  return runRules(rules, context.values, context, { version: context.release.basis, known });
}

/** The violations of rules in the values of a release, apart from keys and types. Paths with known problems are skipped. */
export function checkRulesOfValues(context: RuleContext, known: readonly Problem[]): Problem[] {
  return runValueRules(RULES, context, known);
}

/** An option with which the control plane most likely doesn't start. */
export interface Doubt {
  /** The warning's id. */
  readonly id: string;
  readonly problem: Problem;
}

/** The options with which the control plane most likely doesn't start, unless its image or platform differs from the values. */
export function checkDoubts(context: RuleContext): Doubt[] {
  return Object.entries(DOUBTS).flatMap(([id, rules]) => runValueRules(rules, context).map(problem => ({ id, problem })));
}

/** The warnings about the values of a release: all of them, or only those about the control plane. */
export function checkWarnings(context: RuleContext, about: 'wholeCluster' | 'controlPlane'): ValueWarning[] {
  return runWarnings(WARNINGS[about], context);
}
