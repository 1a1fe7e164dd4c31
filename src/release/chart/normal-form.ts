import { createHash } from 'crypto';
import { withoutCommentsBeforeActions } from './comments-before-actions';
import { Token, tokensOf } from './template-tokens';

/** A line that starts a block scalar. White space and `#` are part of its content. */
const BLOCK_SCALAR = /[|>][-+\d]*[ \t]*(?:[ \t]#.*)?$/m;
/** Replacements for the delimiters of actions. Templates don't contain them. */
const [OPEN, CLOSE] = ['\u0001', '\u0002'];
const ACTION = new RegExp(`${OPEN}[^${CLOSE}]*${CLOSE}`, 'g');

/**
 * The digest of a template of a chart.
 *
 * Templates have the same digest if they only have differences that don't change the objects: comments, blank lines, white
 * space at the end of lines and within actions, line endings, and, in `_*.tpl` files, text outside of definitions.
 */
export function templateDigest(name: string, template: string): string {
  return createHash('sha256').update(normalForm(name, template)).digest('hex').slice(0, 16);
}

/** A template without the parts that don't change the objects. Parts for which this is unknown are kept. */
export function normalForm(name: string, template: string): string {
  const text = template.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
  const tokens = tokensOf(text);
  if (!tokens || text.includes(OPEN) || text.includes(CLOSE)) {
    return text;
  }
  const written = isPartial(name) ? definitionsOf(tokens) : tokens;
  const joined = withoutCommentsBeforeActions(written).map(({ kind, text: part }) => (kind === 'action' ? OPEN + part + CLOSE : part)).join('');
  return withoutComments(joined);
}

/**
 * YAML without blank lines, lines that are comments, and white space at the end of lines.
 *
 * A text with block scalars, or with quotes over several lines, is not changed, because all of this may be content.
 */
export function withoutComments(yaml: string): string {
  const lines = yaml.split('\n');
  return lines.every(balanced) && !BLOCK_SCALAR.test(withoutActions(yaml))
    ? lines.map(withoutComment).filter(line => line !== undefined && line !== '').join('\n')
    : yaml;
}

/** Whether a file only contains definitions that other templates include. Helm writes no output for it. */
function isPartial(name: string): boolean {
  return /(?:^|\/)_[^/]*$/.test(name);
}

/** The tokens within definitions. Helm doesn't write text outside of definitions. */
function definitionsOf(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter(({ kind, text }) => {
    const wasWithin = depth > 0;
    if (kind === 'action') {
      depth += /^(?:define|if|range|with|block)\b/.test(text) ? 1 : /^end\b/.test(text) ? -1 : 0;
    }
    return wasWithin || kind === 'action';
  });
}

function withoutActions(text: string): string {
  return text.replace(ACTION, '');
}

function balanced(line: string): boolean {
  const text = withoutActions(line).replace(/\\./g, '').replace(/^\s*#.*$/, '');
  return text.split('"').length % 2 === 1 && (/^\s*- '|: '/.test(text) ? text.split("'").length % 2 === 1 : true);
}

/** A line without its comment and without white space at its end. Undefined if it is empty. */
function withoutComment(line: string): string | undefined {
  if (!/^[ \t]*#/.test(line)) {
    return line.replace(/[ \t]+$/, '');
  }
  // The output of an action may be part of the comment, or may end it.
  const action = line.indexOf(OPEN);
  return action < 0 ? undefined : `#${line.slice(action)}`;
}
