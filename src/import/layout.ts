/** Code with places where lines may break. */
export type Doc = string | Concat | Group | Raw | Pair | Commented;

/** Parts one after the other. */
interface Concat { readonly kind: 'concat'; readonly docs: readonly Doc[] }

/** Items between an opening and a closing text, on one line if they fit, otherwise on one line each. */
interface Group {
  readonly kind: 'group';
  readonly open: string;
  readonly items: readonly Doc[];
  readonly close: string;
  /** The separator of the items. Default: a comma. */
  readonly separator?: '' | ',';
  /** The text between the items and the opening and closing text on one line. Default: none. */
  readonly padding?: string;
  /** Whether each item is always on a separate line. */
  readonly broken?: boolean;
  /** Whether the last item starts on the line of the opening: `call({`. */
  readonly hugs?: boolean;
  /** The style of items on separate lines, if it differs from the default. */
  readonly style?: 'chain' | 'allman' | 'aligned';
  /** Whether the last item isn't followed by the separator. */
  readonly bare?: boolean;
}

/** Text with line breaks that is not indented. */
interface Raw { readonly kind: 'raw'; readonly text: string }

/** A name and its value, in a group that can align values. */
interface Pair { readonly kind: 'pair'; readonly name: string; readonly value: Doc }

/** An item with comments above it. */
interface Commented { readonly kind: 'commented'; readonly lines: readonly string[]; readonly doc: Doc }

export const concat = (...docs: Doc[]): Doc => ({ kind: 'concat', docs });
export const raw = (text: string): Doc => ({ kind: 'raw', text });
export const pair = (name: string, value: Doc): Doc => ({ kind: 'pair', name, value });
export const commented = (lines: readonly string[], doc: Doc): Doc => (lines.length > 0 ? { kind: 'commented', lines, doc } : doc);
export const group = (open: string, items: readonly Doc[], close: string, options: Partial<Group> = {}): Doc =>
  ({ ...options, kind: 'group', open, items, close });

/** The maximum width of lines, in columns. */
const WIDTH = 110;

/** The width of a tab, in columns. */
const TAB = 4;

/** Prints code with an indentation. */
export function print(doc: Doc, unit: string, indent = ''): string {
  return printAt(doc, unit, indent, indent.replaceAll('\t', ' '.repeat(TAB)).length, 0);
}

/** @param after the number of columns that must stay free after the last line */
function printAt(doc: Doc, unit: string, indent: string, column: number, after: number): string {
  const line = oneLine(doc);
  if (line !== undefined && column + line.length + after <= WIDTH) {
    return line;
  }
  if (typeof doc === 'string') {
    return doc;
  }
  switch (doc.kind) {
    case 'raw': return doc.text;
    case 'pair': return doc.name + printAt(doc.value, unit, indent, column + doc.name.length, after);
    case 'commented': return [...doc.lines, printAt(doc.doc, unit, indent, column, after)].join(`\n${indent}`);
    case 'concat': return doc.docs.reduce<string>((text, part) => text + printAt(part, unit, indent, endOf(text, column), after), '');
    case 'group': return printGroup(doc, unit, indent, column, after);
  }
}

function printGroup(doc: Group, unit: string, indent: string, column: number, after: number): string {
  const { open, items, close, separator = ',' } = doc;
  const last = items.at(-1);
  const first = items.slice(0, -1).map(oneLine);
  if (doc.hugs && last !== undefined && first.every(one => one !== undefined)) {
    const head = open + first.map(one => `${one}${separator} `).join('');
    if (column + head.length <= WIDTH) {
      return head + printAt(last, unit, indent, endOf(head, column), after + close.length) + close;
    }
  }
  const inner = indent + unit;
  const width = inner.replaceAll('\t', ' '.repeat(TAB)).length;
  const lines = items.map(item => printAt(item, unit, inner, width, separator.length));
  const printed = doc.style === 'aligned' ? aligned(items, lines) : lines;
  const body = printed.map((text, i) => `\n${inner}${text}${doc.bare && i === items.length - 1 ? '' : separator}`).join('');
  switch (doc.style) {
    case 'chain': return `${open}${body}${close}`;
    case 'allman': return `${open.trimEnd().replace(/ \{$/, '')}\n${indent}{${body}\n${indent}${close}`;
    default: return `${open}${body}\n${indent}${close}`;
  }
}

/** Aligns the values of consecutive pairs in one column, as gofmt does, if each pair is on one line. */
function aligned(items: readonly Doc[], lines: readonly string[]): string[] {
  const names = items.map((item, i) => (isPair(item) && !lines[i].includes('\n') ? item.name.trimEnd() : undefined));
  return lines.map((line, i) => {
    const name = names[i];
    if (name === undefined) {
      return line;
    }
    const start = names.lastIndexOf(undefined, i) + 1;
    const end = names.indexOf(undefined, i);
    const width = Math.max(...names.slice(start, end < 0 ? undefined : end).map(one => one!.length));
    return `${name.padEnd(width)} ${line.slice(name.length).trimStart()}`;
  });
}

function isPair(doc: Doc): doc is Pair {
  return typeof doc !== 'string' && doc.kind === 'pair';
}

/** The code on one line. Undefined if this is not possible. */
function oneLine(doc: Doc): string | undefined {
  if (typeof doc === 'string') {
    return doc;
  }
  switch (doc.kind) {
    case 'raw': return doc.text.includes('\n') ? undefined : doc.text;
    case 'commented': return undefined;
    case 'pair': return joined([doc.name, doc.value], '');
    case 'concat': return joined(doc.docs, '');
    case 'group': {
      const { separator = ',', padding = '' } = doc;
      const inner = doc.broken ? undefined : joined(doc.items, separator && `${separator} `);
      return inner === undefined ? undefined : doc.open + (inner && padding + inner + padding) + doc.close;
    }
  }
}

function joined(docs: readonly Doc[], separator: string): string | undefined {
  const lines = docs.map(oneLine);
  return lines.every(line => line !== undefined) ? lines.join(separator) : undefined;
}

/** The column in which a text ends that starts in a column. */
function endOf(text: string, column: number): number {
  const last = text.lastIndexOf('\n');
  return last < 0 ? column + text.length : text.length - last - 1;
}
