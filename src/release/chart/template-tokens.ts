/** A part of a Go template: literal text, or an action between `{{` and `}}`. */
export interface Token {
  readonly kind: 'text' | 'action';
  /** The literal text, or the text between the delimiters of the action. */
  readonly text: string;
}

const WHITE_SPACE = /[ \t\r\n]/;

/**
 * The tokens of a Go template, without its comments and with the white space removed that `{{-` and `-}}` remove.
 *
 * Texts that are only separated by a comment are one token.
 *
 * @returns undefined if an action doesn't end
 */
export function tokensOf(template: string): Token[] | undefined {
  const tokens: Token[] = [];
  let trimNext = false;
  for (let position = 0; position <= template.length;) {
    const start = template.indexOf('{{', position);
    const text = template.slice(position, start < 0 ? undefined : start);
    const trimsBefore = start >= 0 && template[start + 2] === '-' && WHITE_SPACE.test(template[start + 3] ?? '');
    addText(tokens, trimmed(text, trimNext, trimsBefore));
    if (start < 0) {
      return tokens;
    }
    const action = readAction(template, start + (trimsBefore ? 4 : 2));
    if (!action) {
      return undefined;
    }
    if (!action.isComment) {
      tokens.push({ kind: 'action', text: action.text });
    }
    trimNext = action.trimsAfter;
    position = action.end;
  }
  return tokens;
}

function addText(tokens: Token[], text: string): void {
  const last = tokens.at(-1);
  if (last?.kind === 'text') {
    tokens[tokens.length - 1] = { kind: 'text', text: last.text + text };
  } else if (text) {
    tokens.push({ kind: 'text', text });
  }
}

function trimmed(text: string, start: boolean, end: boolean): string {
  const rest = start ? text.replace(/^[ \t\r\n]+/, '') : text;
  return end ? rest.replace(/[ \t\r\n]+$/, '') : rest;
}

interface Action {
  readonly text: string;
  readonly isComment: boolean;
  readonly trimsAfter: boolean;
  /** The position after the closing delimiter. */
  readonly end: number;
}

/** A comment, after the opening delimiter of its action. */
const REST_OF_COMMENT = /[ \t\r\n]*\/\*[\s\S]*?\*\/([ \t\r\n]+-)?\}\}/y;
const COMMENT_START = /[ \t\r\n]*\/\*/y;
/** A part of an action: a quoted text, white space, the closing delimiter, or any other text. */
const PART = /("(?:[^"\\]|\\[\s\S])*"|`[^`]*`|'(?:[^'\\]|\\[\s\S])*')|([ \t\r\n]+)|(\}\})|[^"`' \t\r\n}]+|[\s\S]/y;

/** Reads an action, starting after its opening delimiter. */
function readAction(template: string, start: number): Action | undefined {
  if (match(COMMENT_START, template, start)) {
    const comment = match(REST_OF_COMMENT, template, start);
    return comment ? { text: '', isComment: true, trimsAfter: Boolean(comment[1]), end: REST_OF_COMMENT.lastIndex } : undefined;
  }
  let text = '';
  for (let position = start; position < template.length; position = PART.lastIndex) {
    const [part, , space, close] = match(PART, template, position)!;
    if (close) {
      return { text: text.replace(/ -$/, '').trim(), isComment: false, trimsAfter: text.endsWith(' -'), end: PART.lastIndex };
    }
    text += space ? ' ' : part;
  }
  return undefined;
}

function match(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
