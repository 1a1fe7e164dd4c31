import { type Path, type Problem, touch } from './problem';
import type { Finding, Rule, RuleContext } from './rule';
import { compareVersions } from '../release/version';
import { at } from '../values/json';

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
  walk(arranged(rules, input.release.basis), input.values, { ...input, path: [], typed: known.length === 0 }, problems);
  return problems.filter(problem => !known.some(({ path }) => touch(problem.path, path)));
}

/** The rules by the places that they are about: a tree of the same form as the values. */
interface Place {
  readonly rules: Rule[];
  readonly keys: Map<string, Place>;
  eachKey?: Place;
  eachItem?: Place;
}

const arrangements = new WeakMap<readonly Rule[], Map<string, Place>>();

function arranged(rules: readonly Rule[], version: string): Place {
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

function arrange(rules: readonly Rule[]): Place {
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
function holds({ since, until }: Rule, version: string): boolean {
  return (since === undefined || compareVersions(version, since) >= 0)
    && (until === undefined || compareVersions(version, until) < 0);
}

/** Where the walk is. One for the whole walk: its path grows and shrinks on the way. */
interface Position extends RuleContext {
  readonly path: (string | number)[];
  /** Whether all values have the types that rules rely on. */
  readonly typed: boolean;
}

function walk(place: Place, value: any, position: Position, problems: Problem[]): void {
  for (const rule of place.rules) {
    ask(rule, value, position, problems);
  }
  if (typeof value !== 'object') {
    return;
  }
  if (Array.isArray(value)) {
    if (place.eachItem) {
      for (let i = 0; i < value.length; i++) {
        walkInto(place.eachItem, i, value[i], position, problems);
      }
    }
    return;
  }
  for (const [key, next] of place.keys) {
    if (Object.hasOwn(value, key)) {
      walkInto(next, key, value[key], position, problems);
    }
  }
  if (place.eachKey) {
    for (const key of Object.keys(value)) {
      walkInto(place.eachKey, key, value[key], position, problems);
    }
  }
}

function walkInto(place: Place, key: string | number, value: unknown, position: Position, problems: Problem[]): void {
  if (value !== undefined && value !== null) {
    position.path.push(key);
    walk(place, value, position, problems);
    position.path.pop();
  }
}

function ask(rule: Rule, value: any, context: Position, problems: Problem[]): void {
  const verdict = verdictOf(rule, value, context);
  if (verdict === true) {
    return;
  }
  for (const finding of verdict === false ? [{}] : verdict) {
    problems.push(problemOf(rule, finding, value, context));
  }
}

function verdictOf(rule: Rule, value: any, context: Position): ReturnType<Rule['check']> {
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
  const place: Path = finding.at ?? [];
  return {
    path: [...context.path, ...place],
    value: 'value' in finding ? finding.value : at(value, place),
    allowed: finding.allowed ?? said(rule.allowed, value, context)!,
    fix: finding.fix ?? said(rule.fix, value, context),
  };
}

function said(words: Rule['fix'], value: any, context: RuleContext): string | undefined {
  return typeof words === 'function' ? words(value, context) : words;
}
