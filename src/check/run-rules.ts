import type { Finding, Row, Rule, RuleContext, ValueWarning, WarningRule } from './rule';
import { compareVersions } from '../release/version';
import { at } from '../values/json';
import { type Path, type Problem, pathsOverlap } from '../values/problem';

/** What the rules are run on. */
export type RuleInput = Omit<RuleContext, 'path'>;

/**
 * Asks each rule that the release has, at each place that it is about, and tells what breaks them.
 *
 * The rules of a release are arranged once, so that one walk over the values serves them all.
 *
 * @param known what is known to be wrong already: where that stands, a rule would only say it again
 */
export function runRules(rules: readonly Rule[], input: RuleInput, known: readonly Problem[] = []): Problem[] {
  const problems: Problem[] = [];
  visit(rules, input, known.length === 0, (rule, finding, value, context) => problems.push(problemOf(rule, finding, value, context)));
  return problems.filter(problem => !known.some(({ path }) => pathsOverlap(problem.path, path)));
}

/** Looks for the warnings that the release has, at each place that they are about. */
export function runWarnings(rows: readonly WarningRule[], input: RuleInput): ValueWarning[] {
  const warnings: ValueWarning[] = [];
  visit(rows, input, true, (row, finding, value, context) => warnings.push({
    id: row.id,
    ...placeOf(finding, value, context),
    advice: finding.advice ?? textOf(row.advice, value, context)!,
  }));
  return warnings;
}

/** What is done with each finding of a row. */
type Report<R extends Row> = (row: R, finding: Finding, value: any, context: RuleContext) => void;

function visit<R extends Row>(rows: readonly R[], input: RuleInput, typed: boolean, report: Report<R>): void {
  walk(arranged(rows, input.release.basis), input.values, { ...input, path: [], typed }, report as Report<Row>);
}

/** The rules by the places that they are about: a tree of the same form as the values. */
interface Place {
  readonly rules: Row[];
  readonly keys: Map<string, Place>;
  eachKey?: Place;
  eachItem?: Place;
}

const arrangements = new WeakMap<readonly Row[], Map<string, Place>>();

function arranged(rules: readonly Row[], version: string): Place {
  let byRelease = arrangements.get(rules);
  if (!byRelease) {
    arrangements.set(rules, byRelease = new Map());
  }
  let root = byRelease.get(version);
  if (!root) {
    byRelease.set(version, root = arrange(rules.filter(rule => holds(rule, version))));
  }
  return root;
}

function arrange(rules: readonly Row[]): Place {
  const root = newPlace();
  for (const rule of rules) {
    let place = root;
    for (const step of rule.path.replaceAll('[]', '.[]').split('.').filter(Boolean)) {
      place = below(place, step);
    }
    place.rules.push(rule);
  }
  return root;
}

function below(place: Place, step: string): Place {
  if (step === '*') {
    return place.eachKey ??= newPlace();
  }
  if (step === '[]') {
    return place.eachItem ??= newPlace();
  }
  let next = place.keys.get(step);
  if (!next) {
    place.keys.set(step, next = newPlace());
  }
  return next;
}

function newPlace(): Place {
  return { rules: [], keys: new Map() };
}

/** Whether a release has a rule. A minor release in `since` or `until` means its first patch. */
function holds({ since, until }: Row, version: string): boolean {
  return (since === undefined || compareVersions(version, since) >= 0)
    && (until === undefined || compareVersions(version, until) < 0);
}

/** Where the walk is. One for the whole walk: its path grows and shrinks on the way. */
interface Position extends RuleContext {
  readonly path: (string | number)[];
  /** Whether all values have the types that rules rely on. */
  readonly typed: boolean;
}

function walk(place: Place, value: any, position: Position, report: Report<Row>): void {
  for (const rule of place.rules) {
    ask(rule, value, position, report);
  }
  if (typeof value !== 'object') {
    return;
  }
  if (Array.isArray(value)) {
    if (place.eachItem) {
      for (let i = 0; i < value.length; i++) {
        walkInto(place.eachItem, i, value[i], position, report);
      }
    }
    return;
  }
  for (const [key, next] of place.keys) {
    if (Object.hasOwn(value, key)) {
      walkInto(next, key, value[key], position, report);
    }
  }
  if (place.eachKey) {
    for (const key of Object.keys(value)) {
      walkInto(place.eachKey, key, value[key], position, report);
    }
  }
}

function walkInto(place: Place, key: string | number, value: unknown, position: Position, report: Report<Row>): void {
  if (value !== undefined && value !== null) {
    position.path.push(key);
    walk(place, value, position, report);
    position.path.pop();
  }
}

function ask(rule: Row, value: any, context: Position, report: Report<Row>): void {
  const verdict = verdictOf(rule, value, context);
  if (verdict === true) {
    return;
  }
  for (const finding of verdict === false ? [{}] : verdict) {
    report(rule, finding, value, context);
  }
}

function verdictOf(rule: Row, value: any, context: Position): ReturnType<Row['check']> {
  try {
    return rule.check(value, context);
  } catch (error) {
    if (context.typed) {
      throw error;
    }
    // The rule met a value of a wrong type, which is reported anyway.
    return true;
  }
}

function problemOf(rule: Rule, finding: Finding, value: any, context: RuleContext): Problem {
  return {
    ...placeOf(finding, value, context),
    allowed: finding.allowed ?? textOf(rule.allowed, value, context)!,
    fix: finding.fix ?? textOf(rule.fix, value, context),
  };
}

function placeOf(finding: Finding, value: any, context: RuleContext): Pick<Problem, 'path' | 'value'> {
  const place: Path = finding.at ?? [];
  return { path: [...context.path, ...place], value: 'value' in finding ? finding.value : at(value, place) };
}

function textOf(words: Rule['fix'], value: any, context: RuleContext): string | undefined {
  return typeof words === 'function' ? words(value, context) : words;
}
