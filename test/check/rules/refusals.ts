import { Rule, RuleContext, ValueWarning, WarningRule } from '../../../src/check/rule';
import { RULES } from '../../../src/check/rules';
import { runWarnings } from '../../../src/check/run-rules';
import { runValueRules } from '../../../src/check/values-rules';
import { WARNINGS } from '../../../src/check/warnings';
import { DOUBTS } from '../../../src/check/warnings/doubts';
import { ReleaseModel } from '../../../src/release/release-model';
import { isObject, JsonObject } from '../../../src/values/json';
import { mergeValues } from '../../../src/values/merge';
import { formatPath, Problem } from '../../../src/values/problem';
import type { Values } from '../../../src/values/values';
import { NEWEST } from '../../releases';

/** Values by their dotted paths: `{ 'a.b': 1 }` is `{ a: { b: 1 } }`. */
export type Dotted = Readonly<Record<string, unknown>>;

export interface Given {
  readonly release?: string;
  readonly name?: string;
  readonly namespace?: string;
}

/** What the rules say to values over a release's defaults. Whatever they refuse, they say what is allowed. */
export function problems(dotted: Dotted, { release = NEWEST, name = 'my-vc', namespace }: Given = {}, rules = RULES): Problem[] {
  const model = ReleaseModel.of(release);
  const values = mergeValues(model.defaults as JsonObject, nested(dotted)) as Values;
  const found = runValueRules(rules, { values, release: model, name, namespace });
  expect(found.filter(({ allowed, fix }) => !allowed || fix === '')).toEqual([]);
  return found;
}

/** The paths of the options that the rules refuse. */
export function refused(dotted: Dotted, given?: Given, rules?: readonly Rule[]): string[] {
  return problems(dotted, given, rules).map(({ path }) => formatPath(path));
}

/** What is told of each refused option, as a sentence. */
export function told(dotted: Dotted, given?: Given, rules?: readonly Rule[]): string[] {
  return problems(dotted, given, rules).map(({ path, allowed, fix }) => `${formatPath(path)} must be ${allowed}.${fix ? ` ${fix}` : ''}`);
}

/** The paths of the options that the rules warn of. */
export function warned(dotted: Dotted, given?: Given): string[] {
  return problems(dotted, given, Object.values(DOUBTS).flat()).map(({ path }) => formatPath(path));
}

/** The warnings about values over a release's defaults, without those about the release. Each says what happens and what to do. */
export function warnings(dotted: Dotted, { release = NEWEST, name = 'my-vc', namespace = 'team-a' }: Given = {}): ValueWarning[] {
  const model = ReleaseModel.of(release);
  const values = mergeValues(model.defaults as JsonObject, nested(dotted)) as Values;
  const found = runWarnings(WARNINGS.wholeCluster, { values, release: model, name, namespace });
  expect(found.filter(({ id, advice }) => !/^[a-z]+(-[a-z]+)+$/.test(id) || !/^\S.*\.$/.test(advice))).toEqual([]);
  return found.filter(({ path }) => path[0] !== 'release');
}

/** The ids of the warnings about values, and the paths that they are about. */
export function warningsAt(dotted: Dotted, given?: Given): string[] {
  return warnings(dotted, given).map(({ id, path }) => `${id} ${formatPath(path)}`);
}

/** One case a row: the promise, the values, the refused paths (none: they are fine), and where it holds. */
export type Row = readonly [promise: string, values: Dotted, refused: readonly string[], given?: Given];

/** Tests that each row's values are refused at exactly the row's paths. */
export function testRows(rows: readonly Row[]): void {
  for (const [promise, values, paths, given] of rows) {
    it(promise, () => expect(refused(values, given)).toEqual(paths));
  }
}

/** Tests that each row's values are warned of with exactly the row's ids and paths. */
export function testWarnings(rows: readonly Row[]): void {
  for (const [promise, values, expected, given] of rows) {
    it(promise, () => expect(warningsAt(values, given)).toEqual(expected));
  }
}

/** One error or warning a row: what is wrong, the values, the words that matter, in their order, and where it holds. */
export type Words = readonly [wrong: string, values: Dotted, words: readonly string[], given?: Given];

/** Tests that one thing is told of each row's values, in a sentence with the row's words. */
export function testWords(rows: readonly Words[], rules?: readonly Rule[]): void {
  for (const [wrong, values, words, given] of rows) {
    it(wrong, () => expect(told(values, given, rules)).toEqual([withWords(words)]));
  }
}

/** Tests that there is one warning about each row's values, whose advice has the row's words. */
export function testAdvice(rows: readonly Words[]): void {
  for (const [wrong, values, words, given] of rows) {
    it(wrong, () => expect(warnings(values, given).map(({ advice }) => advice)).toEqual([withWords(words)]));
  }
}

function withWords(words: readonly string[]): unknown {
  return expect.stringMatching(words.map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'));
}

/** Tests that rules ask for nothing that isn't there, whichever section of the values is taken away. */
export function testMissing(rules: readonly Rule[], dotted: Dotted, given: Given = {}): void {
  testWithoutSections(input => runValueRules(rules, input), dotted, given);
}

/** The same of warnings. */
export function testMissingWarnings(rows: readonly WarningRule[], dotted: Dotted, given: Given = {}): void {
  testWithoutSections(input => runWarnings(rows, input), dotted, given);
}

function testWithoutSections(run: (input: RuleContext) => unknown, dotted: Dotted, { release = NEWEST }: Given): void {
  const model = ReleaseModel.of(release);
  const values = mergeValues(model.defaults as JsonObject, nested(dotted));
  it(`asks for nothing that isn't there: ${release}, ${Object.keys(dotted)}`, () => {
    for (const path of sections(values)) {
      run({ values: withNull(values, path) as Values, release: model, name: 'my-vc', namespace: undefined });
    }
  });
}

function sections(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  const inner = isObject(value) ? Object.entries<unknown>(value)
    .filter(([key]) => !key.includes('.'))
    .flatMap(([key, one]) => sections(one, [...path, key])) : [];
  return path.length > 0 && typeof value === 'object' ? [path, ...inner] : inner;
}

function withNull(value: JsonObject, [key, ...more]: readonly string[]): JsonObject {
  return { ...value, [key]: more.length ? withNull(value[key] as JsonObject, more) : null };
}

function nested(dotted: Dotted): JsonObject {
  return Object.entries(dotted).reduce((all, [path, value]) =>
    mergeValues(all, path.split('.').reduceRight<any>((inner, key) => ({ [key]: inner }), value)), {});
}
