import type { Check, Finding, Rule, RuleContext, RuleText, ValueWarning, WarningRule } from './rule';
import { compareVersions } from '../release/version';
import { at } from '../values/json';
import { Path, pathsOverlap, Problem } from '../values/problem';

/** Options for running rules. */
export interface RuleRunOptions {
  /** The path of the subject. Default: the root. */
  readonly path?: Path;
  /** The version of vCluster whose rules run. Default: rules of all versions. */
  readonly version?: string;
  /** Problems that are already reported, such as wrong types. No problems are reported at the same paths. Rules may then throw. Default: none. */
  readonly known?: readonly Problem[];
}

/**
 * Runs rules on a subject and returns the violations.
 *
 * For each list and version, the rules are arranged as a tree once, so that a single traversal of the subject runs all of them.
 *
 * @param context the context that the rules can use in addition to the subject
 */
export function runRules<Context>(rules: readonly Rule<Context>[], subject: unknown, context: Context, options: RuleRunOptions = {}): Problem[] {
  const { known = [] } = options;
  const problems: Problem[] = [];
  runChecks(rules, subject, context, options, (rule, finding, value, path) => problems.push({
    ...findingPlace(finding, value, path),
    allowed: finding.allowed ?? textFor(rule.allowed, value, context, path),
    fix: finding.fix ?? textFor(rule.fix, value, context, path),
  }));
  return known.length === 0 ? problems : problems.filter(problem => !known.some(({ path }) => pathsOverlap(problem.path, path)));
}

/** Finds the warnings about the values of a release. */
export function runWarnings(rules: readonly WarningRule[], context: RuleContext): ValueWarning[] {
  const warnings: ValueWarning[] = [];
  runChecks(rules, context.values, context, { version: context.release.basis }, (rule, finding, value, path) => warnings.push({
    id: rule.id,
    ...findingPlace(finding, value, path),
    advice: finding.advice ?? textFor(rule.advice, value, context, path),
  }));
  return warnings;
}

/** Runs checks on a subject, and reports each finding. */
function runChecks<Context, C extends Check<Context>>(
  checks: readonly C[], subject: unknown, context: Context, { path = [], version, known = [] }: RuleRunOptions,
  report: (check: C, finding: Finding, value: unknown, path: Path) => void,
): void {
  const mayThrow = known.length > 0;
  walk(treeOf(checks, version), subject, [...path], (check, value, place) => {
    const verdict = mayThrow ? verdictOrNone(check, value, context, place) : check.check(value, context, place);
    if (verdict !== true) {
      (verdict || [{}]).forEach(finding => report(check as C, finding, value, place));
    }
  });
}

/** The checks by place, as a tree with the same structure as the subject. */
interface Place {
  readonly checks: Check<any>[];
  /** The checks that also run if there is no value. */
  readonly absentChecks: Check<any>[];
  /** The places of keys. */
  readonly keys: { readonly key: string; readonly place: Place }[];
  /** The length of its path in the subject. Undefined if it is one of several keys or items. */
  readonly depth?: number;
  eachKey?: Place;
  eachItem?: Place;
}

const trees = new WeakMap<readonly Check<any>[], Map<string | undefined, Place>>();

function treeOf(checks: readonly Check<any>[], version: string | undefined): Place {
  let byVersion = trees.get(checks);
  if (!byVersion) {
    trees.set(checks, byVersion = new Map());
  }
  let root = byVersion.get(version);
  if (!root) {
    byVersion.set(version, root = arrange(checks.filter(check => version === undefined || isOfVersion(check, version))));
  }
  return root;
}

function arrange(checks: readonly Check<any>[]): Place {
  const root = newPlace(0);
  for (const check of checks) {
    let place = root;
    for (const step of check.path.replaceAll('[]', '.[]').split('.').filter(Boolean)) {
      place = placeBelow(place, step);
    }
    place.checks.push(check);
    if (check.absentToo) {
      place.absentChecks.push(check);
    }
  }
  return root;
}

function placeBelow(place: Place, step: string): Place {
  if (step === '*') {
    return place.eachKey ??= newPlace();
  }
  if (step === '[]') {
    return place.eachItem ??= newPlace();
  }
  let next = place.keys.find(({ key }) => key === step);
  if (!next) {
    place.keys.push(next = { key: step, place: newPlace(place.depth === undefined ? undefined : place.depth + 1) });
  }
  return next.place;
}

function newPlace(depth?: number): Place {
  return { checks: [], absentChecks: [], keys: [], depth };
}

/** Whether a rule applies to a version. A minor version in `since` or `until` means its first patch. */
function isOfVersion({ since, until }: Check<any>, version: string): boolean {
  return (since === undefined || compareVersions(version, since) >= 0)
    && (until === undefined || compareVersions(version, until) < 0);
}

type Visit = (check: Check<any>, value: unknown, path: Path) => void;

/** A check with its value in a frozen map, and the path of that value. */
type KnownVisit = Parameters<Visit>;

/** The visits in frozen maps, by place. Most maps are the defaults of a release, which many virtual clusters share. */
const visitsOfFrozen = new WeakMap<object, Map<Place, readonly KnownVisit[]>>();

/** Visits the checks of a place and of all places below it. The path is a single list, which is changed during the traversal. */
function walk(place: Place, value: any, path: (string | number)[], visit: Visit): void {
  if (place.depth === path.length && typeof value === 'object' && Object.isFrozen(value)) {
    for (const [check, inner, innerPath] of visitsOf(place, value, path)) {
      visit(check, inner, innerPath);
    }
  } else {
    traverse(place, value, path, visit);
  }
}

/** The visits in a frozen map, which must be deeply frozen. */
function visitsOf(place: Place, value: object, path: Path): readonly KnownVisit[] {
  const byPlace = visitsOfFrozen.get(value) ?? new Map<Place, readonly KnownVisit[]>();
  let visits = byPlace.get(place);
  if (!visits) {
    const found: KnownVisit[] = [];
    traverse(place, value, [...path], (check, inner, innerPath) => found.push([check, inner, [...innerPath]]));
    visitsOfFrozen.set(value, byPlace.set(place, visits = found));
  }
  return visits;
}

function traverse(place: Place, value: any, path: (string | number)[], visit: Visit): void {
  for (const check of place.checks) {
    visit(check, value, path);
  }
  if (typeof value !== 'object') {
    return;
  }
  if (Array.isArray(value)) {
    if (place.eachItem) {
      for (let i = 0; i < value.length; i++) {
        walkInto(place.eachItem, i, value[i], path, visit);
      }
    }
    return;
  }
  for (let i = 0; i < place.keys.length; i++) {
    const { key, place: next } = place.keys[i];
    const inner = value[key];
    const isThere = inner !== undefined && inner !== null && Object.hasOwn(value, key);
    if (isThere || next.absentChecks.length > 0) {
      walkInto(next, key, isThere ? inner : undefined, path, visit);
    }
  }
  if (place.eachKey) {
    for (const key of Object.keys(value)) {
      walkInto(place.eachKey, key, value[key], path, visit);
    }
  }
}

function walkInto(place: Place, key: string | number, value: unknown, path: (string | number)[], visit: Visit): void {
  path.push(key);
  if (value === undefined || value === null) {
    place.absentChecks.forEach(check => visit(check, undefined, path));
  } else {
    walk(place, value, path, visit);
  }
  path.pop();
}

/** The verdict of a check. It is true if the check throws, because the value has a wrong type, which is already reported. */
function verdictOrNone<Context>({ check }: Check<Context>, value: unknown, context: Context, path: Path): ReturnType<Check['check']> {
  try {
    return check(value, context, path);
  } catch {
    return true;
  }
}

function findingPlace(finding: Finding, value: unknown, path: Path): Pick<Problem, 'path' | 'value'> {
  const place = finding.at ?? [];
  return { path: [...path, ...place], value: 'value' in finding ? finding.value : at(value, place) };
}

function textFor<Context, Text>(text: RuleText<Context, Text>, value: unknown, context: Context, path: Path): Text {
  return typeof text === 'function' ? (text as (value: unknown, context: Context, path: Path) => Text)(value, context, path) : text;
}
