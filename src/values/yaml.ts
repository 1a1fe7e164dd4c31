import { isObject, Json, JsonObject } from './json';
import { compareKeys } from './yaml-keys';
import { checkLength, isOdd, readBackKey, Unwritable } from './yaml-reading';
import { newLine, NO_NEWLINE, writeKey, writeNumber, writeString } from './yaml-scalars';

/** The texts of frozen maps and lists, by the column in which they start. */
const textsOfFrozen = new WeakMap<object, Map<number, string>>();

/** Keys that were written before, with their colons. A `vcluster.yaml` has few different keys. */
const heads = new Map<string, string>();
const MAX_HEADS = 10_000;

/**
 * Writes a value as YAML, byte for byte as Helm's `toYaml` does.
 *
 * A frozen map or list must be deeply frozen: its text is cached, so that defaults which many control planes share are written
 * once. If `sections` is given, the texts of the maps and lists directly in the value are cached there. They must not change in
 * the meantime.
 *
 * The result is empty if Helm's is: if a text has a character that can't be read from JSON (DEL, most of U+0080 to U+009F,
 * U+FFFE, U+FFFF), if a key is longer than 1024 characters in JSON, and for NaN and infinity.
 */
export function toYaml(value: Json, sections?: Map<object, string>): string {
  try {
    const text = isCollection(value) ? writeBlock(value, 0, sections) : scalar(value, 0, 2);
    return text.includes(NO_NEWLINE) ? text.replace(/\0\n?/g, '') : text;
  } catch (e) {
    if (e instanceof Unwritable) {
      return '';
    }
    throw e;
  }
}

/** A map or a list whose lines start at the column `indent`, without its last newline. */
function writeBlock(value: Json[] | JsonObject, indent: number, sections?: Map<object, string>): string {
  if (!Object.isFrozen(value)) {
    return isObject(value) ? writeMap(value, indent, sections) : writeList(value, indent);
  }
  let byColumn = textsOfFrozen.get(value);
  if (!byColumn) {
    textsOfFrozen.set(value, byColumn = new Map());
  }
  let text = byColumn.get(indent);
  if (text === undefined) {
    byColumn.set(indent, text = isObject(value) ? writeMap(value, indent) : writeList(value, indent));
  }
  return text;
}

function writeList(items: Json[], indent: number): string {
  return items.map(item => '- ' + afterMarker(item, indent + 2)).join(newLine(indent)) || '[]';
}

function writeMap(map: JsonObject, indent: number, sections?: Map<object, string>): string {
  const keys = Object.keys(map);
  if (keys.some(key => !heads.has(key) && isOdd(key))) {
    return writeMap(Object.fromEntries(keys.map(key => [readBackKey(key), map[key]])), indent, sections);
  }
  return keys.sort(compareKeys).map(key => writeEntry(key, map[key], indent, sections)).join(newLine(indent)) || '{}';
}

function writeEntry(key: string, value: Json, indent: number, sections?: Map<object, string>): string {
  const head = headOf(key);
  if (head === undefined) {
    checkLength(key);
    return '? ' + afterMarker(key, indent + 2) + newLine(indent) + ': ' + afterMarker(value, indent + 2);
  }
  if (!isCollection(value)) {
    return head + ' ' + scalar(value, indent + head.length + 1, indent + 2);
  }
  const column = isObject(value) ? indent + 2 : indent;
  const text = sections?.get(value) ?? writeBlock(value, column);
  sections?.set(value, text);
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
function afterMarker(value: Json, indent: number): string {
  return isCollection(value) ? writeBlock(value, indent) : scalar(value, indent, indent);
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
