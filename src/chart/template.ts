import { goText } from '../values/go-text';
import { at, Json } from '../values/json';
import { Path, Problem } from '../values/problem';
import { readYaml } from '../values/read-yaml';
import type { Values } from '../values/values';
import { toYaml } from '../values/yaml';

/** The data that the expressions of a template can refer to. */
export interface TemplateScope {
  /** The Helm release name. */
  readonly name: string;
  readonly namespace: string | undefined;
  readonly values: Values;
}

const WAY_OUT = 'Write what it should give in its place: in code, no template is needed.';
const START = '{{';
/** An expression. It can contain braces in comments and between quotes. */
const EXPRESSION = /\{\{(?:-(?=[ \t\r\n]))?(?:\/\*(?:(?!\*\/)[^])*\*\/|\/(?!\*)|"(?:\\.|[^"\\])*"|`[^`]*`|[^"`/])*?\}\}/g;
const COMMENT_ACTION = /^\/\*(?:(?!\*\/)[^])*\*\/$/;
const TRIMS_BEFORE = /^-[ \t\r\n]/;
const TRIMS_AFTER = /[ \t\r\n]-$/;
const LOOKUP = /^\s*\$?((?:\.[\p{L}_][\p{L}\p{Nd}_]*)+)\s*$/u;
const SPACE_BEFORE = /[ \t\r\n]+$/;
const SPACE_AFTER = /^[ \t\r\n]+/;

/** A text with its expressions evaluated, and the expressions that are more than a simple reference. */
export interface Expanded {
  /** The text. Expressions that can't be evaluated are not changed. */
  readonly text: string;
  readonly notPlain: readonly string[];
}

/**
 * Evaluates the expressions of a template that are simple references: `{{ .Release.Name }}`, `{{ .Release.Namespace }}`, or a
 * value, such as `{{ .Values.a.b }}`.
 */
export function expandText(scope: TemplateScope, template: string): Expanded {
  const notPlain: string[] = [];
  let text = '';
  let end = 0;
  let trims = false;
  const addText = (part: string, trimsEnd: boolean) => {
    const from = trims ? part.replace(SPACE_AFTER, '') : part;
    text += trimsEnd ? from.replace(SPACE_BEFORE, '') : from;
  };
  for (const { 0: whole, index } of template.matchAll(EXPRESSION)) {
    const inner = whole.slice(START.length, -START.length);
    addText(template.slice(end, index), TRIMS_BEFORE.test(inner));
    const result = evaluate(scope, inner.replace(TRIMS_BEFORE, '').replace(TRIMS_AFTER, ''));
    if (result === undefined) {
      notPlain.push(whole);
    }
    text += result ?? whole;
    trims = TRIMS_AFTER.test(inner);
    end = index + whole.length;
  }
  const rest = template.slice(end);
  addText(rest, false);
  if (rest.includes(START)) {
    notPlain.push(rest.slice(rest.indexOf(START)));
  }
  return { text, notPlain };
}

/**
 * Evaluates the expressions in a value, as Helm does: in the YAML text of the value, which is then read again. A text can
 * therefore become a number, unless it starts with the expression: then it is in quotes.
 *
 * @returns the value itself if it has no expressions, or if `templateProblems` finds problems
 */
export function expandTemplates<T>(scope: TemplateScope, value: T): T {
  if (!hasExpression(value)) {
    return value;
  }
  try {
    return readYaml(expandText(scope, toYaml(value as Json)).text)[0] as T;
  } catch {
    return value;
  }
}

/** The problems with the expressions in a value: expressions that are more than a simple reference, or a result that is invalid. */
export function templateProblems(scope: TemplateScope, value: unknown, path: Path): Problem[] {
  if (!hasExpression(value)) {
    return [];
  }
  const problems = leaves(value, path).flatMap(leaf => expressionProblems(scope, leaf.text, leaf.path));
  return problems.length > 0 ? problems : yamlProblems(scope, value, path);
}

/** The problems of expressions in a text that are more than a simple reference. */
export function expressionProblems(scope: TemplateScope, text: string, path: Path): Problem[] {
  return expandText(scope, text).notPlain.map(expression => ({
    path,
    value: expression,
    allowed: 'a plain look-up of {{ .Release.Name }}, {{ .Release.Namespace }} or one of {{ .Values }} that is no map or list',
    fix: WAY_OUT,
  }));
}

/** Problems that only the YAML text of a value has: quotes can break an expression, and its result can be invalid YAML. */
function yamlProblems(scope: TemplateScope, value: unknown, path: Path): Problem[] {
  const { text, notPlain } = expandText(scope, toYaml(value as Json));
  try {
    readYaml(text);
    return notPlain.map(expression => ({ path, value: expression, allowed: 'a plain look-up in its YAML, too', fix: WAY_OUT }));
  } catch (e) {
    const [reason] = (e as Error).message.split('\n');
    return [{ path, value, allowed: `YAML still, when its templates are worked out: ${reason}`, fix: WAY_OUT }];
  }
}

/** The result of an expression. Undefined if it is more than a simple reference. */
function evaluate(scope: TemplateScope, expression: string): string | undefined {
  if (COMMENT_ACTION.test(expression)) {
    return '';
  }
  const [root, ...keys] = LOOKUP.exec(expression)?.[1].slice(1).split('.') ?? [];
  if (root === 'Values' && keys.length > 0) {
    return look(scope.values, keys);
  }
  const release: Record<string, string> = { Name: scope.name, Namespace: scope.namespace ?? '' };
  return root === 'Release' && keys.length === 1 ? release[keys[0]] : undefined;
}

/** A value as text. A missing key of an existing map is empty. */
function look(values: Values, keys: string[]): string | undefined {
  const parent = at(values, keys.slice(0, -1));
  const value = at(parent, keys.slice(-1));
  if (typeof parent !== 'object' || parent === null || Array.isArray(parent)) {
    return undefined;
  }
  if (value === undefined || value === null) {
    return '';
  }
  return typeof value === 'object' ? undefined : goText(value);
}

function hasExpression(value: unknown): boolean {
  if (typeof value === 'string') {
    return value.includes(START);
  }
  return typeof value === 'object' && value !== null && Object.entries(value).some(([key, inner]) => key.includes(START) || hasExpression(inner));
}

/** All texts in a value, including keys. */
function leaves(value: unknown, path: Path): { text: string; path: Path }[] {
  if (typeof value === 'string') {
    return [{ text: value, path }];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, item]) => {
    const itemPath = [...path, Array.isArray(value) ? Number(key) : key];
    return [...Array.isArray(value) ? [] : [{ text: key, path: itemPath }], ...leaves(item, itemPath)];
  });
}
