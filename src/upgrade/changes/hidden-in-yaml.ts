import { hiddenText } from './digest';
import { isSecretText, isSecretVariable } from './secret-names';
import { LAST_APPLIED } from '../read-object';

const KEY = String.raw`("(?:[^"\\]|\\.)*"|'[^']*'|\{\{[^]*?\}\}|[^\s'"{}[\],#&*!|>-][^:{},]*?)`;
/** A key at the start of a line, behind the marks of list items and comments. */
const LINE_KEY = new RegExp(String.raw`^((?:[\s#]|- )*)${KEY}[ \t]*:(?:[ \t\r]+|$)`);
/** A key inside of a map in braces. */
const FLOW_KEY = new RegExp(String.raw`[{,]\s*${KEY}\s*:`, 'g');
const SECRET_KIND = /(?:^|[\s{,])["']?kind["']?\s*:\s*(?:!\S+\s+)?["']?Secret(?:List)?["']?\s*(?:[,}#]|$)/m;
const VARIABLE = /\bname["']?\s*:\s*["']?([\w.-]+)/;
const LIST_ITEM = /^(\s*- +)(?!-)(\S.*)$/;
/** Lines that may stand anywhere in a block without ending it: empty ones, comments, and those of templates. */
const PASSING = /^\s*(?:#|\{\{|$)/;
const CONTROL = /^\s*(?:#|$|\{\{-?\s*(?:if|else|end|range|with|define|block|\/\*))/;

/**
 * A text without the secrets of the YAML or JSON that it may hold: the data of Secrets, and what keys named like secrets
 * have. It is read by its lines, since it may be a template, or no YAML at all.
 */
export function withoutSecretValues(text: string): string {
  return text.split(/^(?=---)/m).map(document => new Lines(document.split('\n'), SECRET_KIND.test(document)).hidden().join('\n')).join('');
}

/** A key and its place in a line. */
interface FoundKey {
  readonly key: string;
  /** Where the key starts. */
  readonly column: number;
  /** Where its value starts. */
  readonly end: number;
  readonly isFlow: boolean;
}

class Lines {
  constructor(private readonly lines: readonly string[], private readonly isSecret: boolean) {}

  public hidden(): string[] {
    const result: string[] = [];
    for (let at = 0; at < this.lines.length;) {
      const { lines, next } = this.hiddenAt(at);
      result.push(...lines);
      at = next;
    }
    return result;
  }

  /** The line at a position, with those that belong to a secret in it. */
  private hiddenAt(at: number): { lines: string[]; next: number } {
    const line = this.lines[at];
    const found = keysIn(line).find(one => this.isHidden(one, line, at));
    if (!found) {
      const [, mark, argument] = LIST_ITEM.exec(line) ?? [];
      const [, flag] = /^\s*- +(--?[\w.-]+)\s*$/.exec(this.lines[at - 1] ?? '') ?? [];
      return { lines: [flag && mark && isSecretText(flag, argument) ? `${mark}${hiddenText(argument)}` : line], next: at + 1 };
    }
    const value = line.slice(found.end);
    const isOpen = found.isFlow || /^[{[](?!\{)/.test(value);
    const next = isOpen ? this.endOfBraces(at, value) : this.endOfBlock(at, found.column);
    const below = this.lines.slice(at + 1, next);
    if (this.isData(found.key) && !isOpen && /^(?:#.*)?$/.test(value)) {
      return { lines: [line, ...entries(below)], next };
    }
    return { lines: [`${line.slice(0, found.end)}${hiddenText([value, ...below].join('\n'))}`], next };
  }

  private isHidden({ key, column, end, isFlow }: FoundKey, line: string, at: number): boolean {
    if (key === LAST_APPLIED || this.isData(key) || (key === 'value' && this.isOfSecretVariable(at))) {
      return true;
    }
    const value = line.slice(end).replace(/\s+#.*$/, '').trim();
    if (isFlow) {
      return isSecretText(key, (/^\s*("[^"]*"|'[^']*'|[^,}\]]*)/.exec(value)?.[1] ?? '').trim());
    }
    if (/^(?:[{[](?!\{)|$)/.test(value)) {
      // A map or a list has its own keys. Else the text starts on the next line.
      const below = this.lines.slice(at + 1, this.endOfBlock(at, column)).filter(one => !PASSING.test(one));
      return value === '' && below.length > 0 && keysIn(below[0]).length === 0 && isSecretText(key, below[0].trim());
    }
    return isSecretText(key, unquoted(value));
  }

  /** Whether a line or one next to it has the name of an environment variable that is a secret. */
  private isOfSecretVariable(at: number): boolean {
    return this.lines.slice(Math.max(at - 1, 0), at + 2).some(line => isSecretVariable(VARIABLE.exec(line)?.[1]));
  }

  private isData(key: string): boolean {
    return this.isSecret && (key === 'data' || key === 'stringData');
  }

  /** The end of the lines that stand below a key. */
  private endOfBlock(at: number, column: number): number {
    let end = at + 1;
    while (end < this.lines.length && (PASSING.test(this.lines[end]) || indentOf(this.lines[end]) > column)) {
      end++;
    }
    while (end > at + 1 && CONTROL.test(this.lines[end - 1]) && indentOf(this.lines[end - 1]) <= column) {
      end--;
    }
    return end;
  }

  /** The end of the lines up to the one in which the braces of a value are closed. */
  private endOfBraces(at: number, value: string): number {
    let end = at + 1;
    for (let open = depthOf(value); open > 0 && end < this.lines.length; end++) {
      open += depthOf(this.lines[end]);
    }
    return end;
  }
}

/** The entries of the data of a Secret, each with its key. */
function entries(lines: readonly string[]): string[] {
  const indent = indentOf(lines.find(line => !PASSING.test(line)) ?? '');
  const groups: { start: string; value: string[] }[] = [];
  for (const line of lines) {
    const [prefix] = indentOf(line) === indent ? LINE_KEY.exec(line) ?? [] : [];
    if (prefix !== undefined && !prefix.includes('#')) {
      groups.push({ start: prefix.trimEnd(), value: [line.slice(prefix.length)] });
    } else if (groups.length > 0) {
      groups.at(-1)!.value.push(line);
    } else {
      groups.push({ start: ' '.repeat(indent), value: [line] });
    }
  }
  return groups.map(({ start, value }) => `${start}${start.trim() && ' '}${hiddenText(value.join('\n'))}`);
}

function keysIn(line: string): FoundKey[] {
  const block = LINE_KEY.exec(line);
  const flow = [...line.matchAll(FLOW_KEY)].map(({ 0: all, 1: key, index }) =>
    ({ key: unquoted(key), column: index, end: index + all.length, isFlow: true }));
  return block ? [{ key: unquoted(block[2]), column: block[1].length, end: block[0].length, isFlow: false }, ...flow] : flow;
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2');
}

function indentOf(line: string): number {
  return /^ */.exec(line)![0].length;
}

/** How many more braces a text opens than it closes. */
function depthOf(text: string): number {
  const plain = text.replace(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '');
  return plain.replace(/[^{[]/g, '').length - plain.replace(/[^}\]]/g, '').length;
}
