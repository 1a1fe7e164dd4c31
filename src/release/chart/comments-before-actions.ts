import type { Token } from './template-tokens';

/** The comments at the end of a text. */
const LAST_COMMENTS = /(?:\n[ \t]*#[^\n]*)+$/;

/**
 * Removes the YAML comments directly before an action from the tokens of a template, unless the output after a comment would be
 * part of the comment.
 */
export function withoutCommentsBeforeActions(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    if (token.kind !== 'text' || !startsLine(tokens, index + 1)) {
      return token;
    }
    // Only the first token starts on a new line.
    const text = index === 0 ? `\n${token.text}`.replace(LAST_COMMENTS, '').replace(/^\n/, '') : token.text.replace(LAST_COMMENTS, '');
    return { kind: 'text', text };
  });
}

/** Whether the output from a token on always starts with a new line, for all results of the conditions. */
function startsLine(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token) {
    return true;
  }
  if (token.kind === 'text') {
    return token.text.startsWith('\n');
  }
  if (/\| *nindent +\d+$/.test(token.text) || /^\$\w+ *:?=/.test(token.text)) {
    return token.text.startsWith('$') ? startsLine(tokens, index + 1) : true;
  }
  switch (/^\w+/.exec(token.text)?.[0]) {
    case 'if':
    case 'with':
    case 'range': return [index, ...branches(tokens, index)].every(branch => startsLine(tokens, branch + 1));
    case 'else': return startsLine(tokens, (branches(tokens, index).at(-1) ?? tokens.length) + 1);
    case 'end': return startsLine(tokens, index + 1);
    default: return false;
  }
}

/** The positions of the `else` and `end` that belong to an action. */
function branches(tokens: readonly Token[], start: number): number[] {
  const found: number[] = [];
  for (let index = start + 1, depth = 0; index < tokens.length; index++) {
    const { kind, text } = tokens[index];
    const word = kind === 'action' ? /^\w+/.exec(text)?.[0] : undefined;
    if (word === 'end' && depth === 0) {
      return [...found, index];
    }
    if (word === 'else' && depth === 0) {
      found.push(index);
    }
    depth += ['if', 'with', 'range', 'define', 'block'].includes(word!) ? 1 : word === 'end' ? -1 : 0;
  }
  return found;
}
