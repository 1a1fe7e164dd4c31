import { numberText } from './go-text';
import { isOdd, readBack, Unwritable } from './yaml-reading';
import { readsAsOther, WORDS } from './yaml-types';

/** Marks the end of a line after which no newline follows. It can't occur in texts, because it is escaped there. */
export const NO_NEWLINE = '\0';

/** The maximum number of bytes of a key that is on one line with its colon. */
const LONGEST_PLAIN_KEY = 128;

/** Texts that need neither quotes nor further checks, except for words with a special meaning. */
const PLAIN_SAFE = /^[A-Za-z/](?:[\w./:@+=-]*[\w/])?$/;
/** Characters that YAML can only write with an escape. */
const NEEDS_ESCAPE = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const BREAK = /[\n\r\u2028\u2029]/;
const SPACE_THEN_BREAK = / [\n\u2028\u2029]/;
const BREAK_THEN_SPACE = /[\n\u2028\u2029] /;
/** An indicator at the start, a document marker, a space at an end, or a colon or number sign with a meaning. */
const NOT_PLAIN = /^(?:[ #,[\]{}&*!|>'"%@`]|---|\.\.\.|[-?:](?: |$))|[ :]$|: | #|[\u2028\u2029]/;

const ESCAPES: Record<string, string> = {
  '\0': '\\0',
  '\x07': '\\a',
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\v': '\\v',
  '\f': '\\f',
  '\r': '\\r',
  '\x1b': '\\e',
  '"': '\\"',
  '\\': '\\\\',
  '\xa0': '\\_',
  '\u2028': '\\L',
  '\u2029': '\\P',
};
const TO_ESCAPE = /[^\x20!#-[\]-~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/gu;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes a text in the first possible style: several lines as a literal block, one line plain, in single quotes or in double
 * quotes.
 *
 * @param column the column in which it starts
 * @param indent the column in which its other lines start
 * @param width the column beyond which a space becomes a line break
 */
export function writeString(given: string, column: number, indent: number, width = 80): string {
  if (PLAIN_SAFE.test(given)) {
    return WORDS.has(given) ? `"${given}"` : given;
  }
  const text = isOdd(given) ? readBack(given) : given;
  const escaped = NEEDS_ESCAPE.test(text) || SPACE_THEN_BREAK.test(text);
  if (text.includes('\n')) {
    return escaped || text.endsWith(' ') ? doubleQuoted(text, column, indent, width) : literalBlock(text, indent);
  }
  if (escaped || BREAK_THEN_SPACE.test(text) || readsAsOther(text)) {
    return doubleQuoted(text, column, indent, width);
  }
  return NOT_PLAIN.test(text) ? singleQuoted(text, column, indent, width) : foldLine(text, column, indent, width);
}

/** Writes a key on one line, before its colon. Undefined if it is too long for that, or has several lines. */
export function writeKey(key: string): string | undefined {
  const isShort = key.length * 3 <= LONGEST_PLAIN_KEY || Buffer.byteLength(key) <= LONGEST_PLAIN_KEY;
  return isShort && !BREAK.test(key) ? writeString(key, 0, 0, Infinity) : undefined;
}

/**
 * Writes a number as the shortest decimal that is read as the same number: integers of up to 64 bits with all digits, other
 * numbers from 1,000,000 on, and below 0.0001, with an exponent.
 *
 * @throws Unwritable for NaN and infinity
 */
export function writeNumber(value: number): string {
  if (Number.isInteger(value) && value > -(2 ** 63) && value < 2 ** 64) {
    return String(value);
  }
  if (!Number.isFinite(value)) {
    throw new Unwritable();
  }
  return numberText(value);
}

/** The start of another line. */
export function newLine(indent: number): string {
  return '\n' + ' '.repeat(indent);
}

function literalBlock(text: string, indent: number): string {
  // If the first line is empty or starts with a space, it doesn't show the indentation.
  const hint = /^[ \n\u2028\u2029]/.test(text) ? '2' : '';
  const chomp = !BREAK.test(text.at(-1)!) ? '-' : text.length === 1 || BREAK.test(text.at(-2)!) ? '+' : '';
  const lines = text.replace(/[^\n\u2028\u2029]+/g, line => ' '.repeat(indent) + line);
  const end = lines.endsWith('\n') ? lines.slice(0, -1) : chomp === '-' ? lines : lines + NO_NEWLINE;
  return `|${hint}${chomp}\n${end}`;
}

function singleQuoted(text: string, column: number, indent: number, width: number): string {
  const [first, ...rest] = text.replaceAll("'", "''").split(/([\u2028\u2029]+)/);
  const further = rest.map(part => BREAK.test(part) || part === '' ? part : ' '.repeat(indent) + foldLine(part, indent, indent, width));
  return `'${foldLine(first, column + 1, indent, width)}${further.join('')}'`;
}

function doubleQuoted(text: string, column: number, indent: number, width: number): string {
  // After a byte order mark, Helm's library escapes all characters.
  const body = text.replace(text.startsWith(BYTE_ORDER_MARK) ? /[^]/gu : TO_ESCAPE, escape);
  return `"${foldLine(body, column + 1, indent, width, true)}"`;
}

function escape(character: string): string {
  const code = character.codePointAt(0)!;
  const [letter, length] = code <= 0xff ? ['x', 2] : code <= 0xffff ? ['u', 4] : ['U', 8];
  return ESCAPES[character] ?? `\\${letter}${code.toString(16).toUpperCase().padStart(length, '0')}`;
}

/**
 * Breaks a line at each single space beyond the width. With a backslash, which keeps the other spaces, also at the first of
 * several spaces.
 */
function foldLine(line: string, column: number, indent: number, width: number, withBackslash = false): string {
  if (column + line.length <= width) {
    return line;
  }
  let text = '';
  let start = 0;
  let startColumn = column;
  for (let at = line.indexOf(' ', 1); at > 0 && at < line.length - 1; at = line.indexOf(' ', at + 1)) {
    const several = line[at + 1] === ' ';
    if (startColumn + at - start > width && line[at - 1] !== ' ' && (withBackslash || !several)) {
      text += line.slice(start, at) + newLine(indent) + (several ? '\\' : '');
      start = at + 1;
      startColumn = indent + (several ? 1 : 0);
    }
  }
  return text + line.slice(start);
}
