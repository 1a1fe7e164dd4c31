/* eslint-disable @typescript-eslint/no-require-imports */
import type { Problem } from './problem';
import type { ValueWarning } from './rule';
import type { RuleInput } from './run-rules';

/*
 * The tables of rules are loaded when there are values to check and not before, which takes `require`: an app that
 * imports the library without using it shouldn't wait for them.
 */

/** What the values of a release break, besides their keys and types. Where those are broken already, no rule looks. */
export function checkRules(input: RuleInput, broken: readonly Problem[]): Problem[] {
  const { RULES } = require('./rules') as typeof import('./rules');
  return run(RULES, input, broken);
}

/** What most likely stops a control plane when it starts, though it may work with what the values tell nothing of. */
export function checkDoubts(input: RuleInput): Problem[] {
  const { DOUBTS } = require('./rules') as typeof import('./rules');
  return run(DOUBTS, input);
}

/** What the values of a release are warned of: all of them, or what concerns the control plane alone. */
export function checkWarnings(input: RuleInput, about: 'wholeCluster' | 'controlPlane'): ValueWarning[] {
  const { WARNINGS } = require('./warnings') as typeof import('./warnings');
  return (require('./run-rules') as typeof import('./run-rules')).runWarnings(WARNINGS[about], input);
}

const run: typeof import('./run-rules').runRules = (...input) => (require('./run-rules') as typeof import('./run-rules')).runRules(...input);
