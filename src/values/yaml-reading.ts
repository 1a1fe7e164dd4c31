/*
 * Before Helm writes YAML, it writes the values as JSON and reads that JSON with a YAML reader. This changes some texts, and
 * fails for others.
 */

/** A value that Helm can't write. */
export class Unwritable extends Error {}

const ODD = /[\p{Cs}\x7f-\x9f\ufffe\uffff]/u;
const REFUSED_CHARACTERS = /[\x7f-\x84\x86-\x9f\ufffe\uffff]/;
const LONE_SURROGATE = /\p{Cs}/gu;
export const NEXT_LINE = '\u0085';
/** Next-line characters with the spaces around them. The reader reads them as line breaks, and folds them. */
const NEXT_LINES = / *\u0085[ \u0085]*/g;
/** The end of a document, at the start of a line. */
const DOCUMENT_END = /\u0085(?:---|\.\.\.)[ \u0085]/;
const LONGEST_KEY_READ = 1024;

/** Whether reading changes a text. */
export function isOdd(text: string): boolean {
  return ODD.test(text);
}

/**
 * The text that is read from an odd text.
 *
 * @throws Unwritable if it can't be read
 */
export function readBack(text: string): string {
  if (REFUSED_CHARACTERS.test(text) || DOCUMENT_END.test(text)) {
    throw new Unwritable();
  }
  return text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(NEXT_LINES, folded);
}

/** Folds the next-line characters in a text. */
export function foldNextLines(text: string): string {
  return text.includes(NEXT_LINE) ? text.replace(NEXT_LINES, folded) : text;
}

function folded(run: string): string {
  return '\n'.repeat(run.split(NEXT_LINE).length - 2) || ' ';
}

/** Whether a text can't be read because a part of it looks like the end of the document. */
export function endsDocument(text: string): boolean {
  return text.includes(NEXT_LINE) && DOCUMENT_END.test(text);
}

/** Whether a key is too long to be read back from JSON, as Go writes it. */
export function isTooLong(key: string): boolean {
  return key.length > LONGEST_KEY_READ / 6 - 1 && lengthInJson(key) > LONGEST_KEY_READ;
}

function lengthInJson(key: string): number {
  return [...JSON.stringify(key).replace(/[<>&\u2028\u2029]/g, '\\u0000')].length;
}

/**
 * The key that is read from an odd key.
 *
 * @throws Unwritable if it can't be read: a key must be on one line
 */
export function readBackKey(key: string): string {
  if (key.includes(NEXT_LINE)) {
    throw new Unwritable();
  }
  return readBack(key);
}

/** @throws Unwritable if a key is too long to be read back from JSON, as Go writes it */
export function checkLength(key: string): void {
  if (isTooLong(key)) {
    throw new Unwritable();
  }
}
