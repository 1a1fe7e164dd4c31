import { isObject, Json, JsonObject } from './json';
import { compareKeys } from './yaml-keys';
import { checkLength, isOdd, readBackKey, Unwritable } from './yaml-reading';
import { newLine, NO_NEWLINE, writeKey, writeNumber, writeString } from './yaml-scalars';

/** The text of maps and lists, by the column in which they start. */
type Texts = WeakMap<object, Map<number, string>> | Map<object, Map<number, string>>;

/** The text of frozen objects. */
const textsOfFrozen = new WeakMap<object, Map<number, string>>();

/** Keys that were written before, with their colons. A `vcluster.yaml` has few different keys. */
const heads = new Map<string, string>();
const MAX_HEADS = 10_000;

/**
 * Writes a value as YAML, byte for byte as Helm's `toYaml` does.
 *
 * A frozen map or list must be deeply frozen: its text is cached, so that defaults which many control planes share are written
 * once. The texts of all maps and lists are cached in `texts`, if it is given. They must not change in the meantime.
 *
 * The result is empty if Helm's is: if a text has a character that can't be read from JSON (DEL, most of U+0080 to U+009F,
 * U+FFFE, U+FFFF), if a key is longer than 1024 characters in JSON, and for NaN and infinity.
 */
export function toYaml(value: Json, texts: Texts = new Map()): string {
  try {
    const text = isCollection(value) ? writeBlock(value, 0, texts) : scalar(value, 0, 2);
    return text.includes(NO_NEWLINE) ? text.replace(/\0\n?/g, '') : text;
  } catch (e) {
    if (e instanceof Unwritable) {
      return '';
    }
    throw e;
  }
}

/** A map or a list whose lines start at the column `indent`, without its last newline. */
function writeBlock(value: Json[] | JsonObject, indent: number, texts: Texts): string {
  const known = Object.isFrozen(value) ? textsOfFrozen : texts;
  const byColumn = known.get(value);
  const before = byColumn?.get(indent);
  if (before !== undefined) {
    return before;
  }
  const text = isObject(value) ? map(value, indent, texts) : writeList(value, indent, texts);
  if (byColumn) {
    byColumn.set(indent, text);
  } else {
    known.set(value, new Map([[indent, text]]));
  }
  return text;
}

function writeList(items: Json[], indent: number, texts: Texts): string {
  return items.map(item => '- ' + afterMarker(item, indent + 2, texts)).join(newLine(indent)) || '[]';
}

function map(object: JsonObject, indent: number, texts: Texts): string {
  const keys = Object.keys(object);
  if (keys.some(key => !heads.has(key) && isOdd(key))) {
    return map(Object.fromEntries(keys.map(key => [readBackKey(key), object[key]])), indent, texts);
  }
  return keys.sort(compareKeys).map(key => writeEntry(key, object[key], indent, texts)).join(newLine(indent)) || '{}';
}

function writeEntry(key: string, value: Json, indent: number, texts: Texts): string {
  const head = headOf(key);
  if (head === undefined) {
    checkLength(key);
    return '? ' + afterMarker(key, indent + 2, texts) + newLine(indent) + ': ' + afterMarker(value, indent + 2, texts);
  }
  if (!isCollection(value)) {
    return head + ' ' + scalar(value, indent + head.length + 1, indent + 2);
  }
  const column = isObject(value) ? indent + 2 : indent;
  const text = writeBlock(value, column, texts);
  return text === '{}' || text === '[]' ? head + ' ' + text : head + newLine(column) + text;
}

/** A key with its colon. Undefined if they can't be on one line. */
function headOf(key: string): string | undefined {
  let head = heads.get(key);
  if (head === undefined) {
    const text = writeKey(key);
    head = text === undefined ? undefined : text + ':';
    if (head !== undefined && heads.size < MAX_HEADS) {
      heads.set(key, head);
    }
  }
  return head;
}

/** The value after a marker (`- `, `? `, `: `) that ends in the column `indent`. */
function afterMarker(value: Json, indent: number, texts: Texts): string {
  return isCollection(value) ? writeBlock(value, indent, texts) : scalar(value, indent, indent);
}

function scalar(value: string | number | boolean | null, column: number, indent: number): string {
  switch (typeof value) {
    case 'string': return writeString(value, column, indent);
    case 'number': return writeNumber(value);
    default: return String(value);
  }
}

function isCollection(value: Json): value is Json[] | JsonObject {
  return typeof value === 'object' && value !== null;
}
