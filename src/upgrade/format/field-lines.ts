import { stringify } from 'yaml';
import { lineDifference, MarkedLine } from './line-difference';
import { isObject } from '../../values/json';
import { CONFIG_PATH } from '../changes/field-changes';
import type { FieldChange } from '../report-types';

/** The text of a changed field. */
export interface ShownField {
  /** The path of the map or list that the field is in. Empty for the object itself. */
  readonly place: string;
  /** The removed and added lines of YAML. */
  readonly lines: readonly MarkedLine[];
}

const LAST_PART = /(?:\.[A-Za-z_$][\w$-]*|\["(?:[^"\\]|\\.)*"\]|\[[^\]"]*\])$/;

/** Formats a changed field. For lists and texts, only the items and lines that differ are included. */
export function shownField({ path, before, after }: FieldChange): ShownField {
  if (Array.isArray(before) && Array.isArray(after)) {
    return { place: readablePath(path), lines: lineDifference(before.map(item), after.map(item)) };
  }
  if (isText(before) && isText(after)) {
    return { place: readablePath(path), lines: lineDifference(before.split('\n'), after.split('\n')) };
  }
  const [part = path] = LAST_PART.exec(path) ?? [];
  const lines = (value: unknown, mark: '-' | '+') => (value === undefined ? [] : yaml(part, value).map(line => ({ mark, line })));
  return { place: readablePath(path.slice(0, path.length - part.length)), lines: [...lines(before, '-'), ...lines(after, '+')] };
}

/** The fields of an object as lines, grouped by their parents. */
export function fieldLines(fields: readonly ShownField[]): string[] {
  return fields.flatMap(({ place, lines }, index) => [
    ...place !== '' && place !== fields[index - 1]?.place ? [`  ${place}`] : [],
    ...lines.map(({ mark, line }) => `    ${mark} ${line}`.trimEnd()),
  ]);
}

function readablePath(path: string): string {
  return path.startsWith(CONFIG_PATH) ? `config.yaml: ${path.slice(CONFIG_PATH.length).replace(/^\./, '')}`.trimEnd() : path;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.includes('\n');
}

/** A field as YAML. List items that are identified by name are written as list items. */
function yaml(part: string, value: unknown): string[] {
  const isItem = part.startsWith('[') && !part.startsWith('["');
  const name = part.startsWith('["') ? JSON.parse(part.slice(1, -1)) as string : part.replace(/^\./, '');
  return stringify(isItem ? [value] : { [name]: value }, { lineWidth: 0, indentSeq: false }).trimEnd().split('\n');
}

/** A list item on one line, so that a changed rule is always shown completely. */
function item(value: unknown): string {
  const isInner = isObject(value) || Array.isArray(value);
  return `- ${stringify(value, { ...isInner && { collectionStyle: 'flow' }, lineWidth: 0 }).trimEnd()}`;
}
