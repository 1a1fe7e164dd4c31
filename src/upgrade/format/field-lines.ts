import { stringify } from 'yaml';
import { lineDifference, MarkedLine } from './line-difference';
import { isObject } from '../../values/json';
import { CONFIG_PATH } from '../changes/field-changes';
import type { FieldChange } from '../report-types';

/** A field that changes, as it is shown. */
export interface ShownField {
  /** The path of the map or list that the field is in. Empty for the object itself. */
  readonly place: string;
  /** The lines of YAML that go and that come. */
  readonly lines: readonly MarkedLine[];
}

const LAST_PART = /(?:\.[A-Za-z_$][\w$-]*|\["(?:[^"\\]|\\.)*"\]|\[[^\]"]*\])$/;

/** How a change of a field is shown. Of lists and texts, only the items and lines that differ. */
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

/** The fields of an object as lines, below the paths that they have in common. */
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

/** A field as YAML. An item of a list that goes by its name is written as one. */
function yaml(part: string, value: unknown): string[] {
  const isItem = part.startsWith('[') && !part.startsWith('["');
  const name = part.startsWith('["') ? JSON.parse(part.slice(1, -1)) as string : part.replace(/^\./, '');
  return stringify(isItem ? [value] : { [name]: value }, { lineWidth: 0, indentSeq: false }).trimEnd().split('\n');
}

/** An item of a list on one line: half of a rule doesn't show which rule it is of. */
function item(value: unknown): string {
  const isInner = isObject(value) || Array.isArray(value);
  return `- ${stringify(value, { ...isInner && { collectionStyle: 'flow' }, lineWidth: 0 }).trimEnd()}`;
}
