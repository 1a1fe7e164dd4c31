import { stringify } from 'yaml';
import { lineDifference, MarkedLine } from './line-difference';
import { isObject } from '../../values/json';
import { CONFIG_PATH } from '../changes/field-changes';
import type { FieldChange } from '../report-types';

const LAST_PART = /(?:\.[A-Za-z_$][\w$-]*|\["(?:[^"\\]|\\.)*"\]|\[[^\]"]*\])$/;

/** The changes of an object's fields as lines of YAML, below the path that they have in common. */
export function fieldLines(changes: readonly FieldChange[], indent = '  '): string[] {
  let place: string | undefined;
  return changes.flatMap(change => {
    const [parent, key] = isWhole(change) ? [change.path, ''] : splitPath(change.path);
    const heading = parent !== place && parent !== '' ? [`${indent}${readablePath(parent)}`] : [];
    place = parent;
    return [...heading, ...markedLines(key, change).map(({ mark, line }) => `${indent}  ${mark} ${line}`.trimEnd())];
  });
}

/** Whether only the items or lines that differ are shown, and so not the name of the field. */
function isWhole({ before, after }: FieldChange): boolean {
  return (Array.isArray(before) && Array.isArray(after)) || (isText(before) && isText(after));
}

/** The path of the map or list that a field is in, and what it is there. */
function splitPath(path: string): [parent: string, key: string] {
  const [part = path] = LAST_PART.exec(path) ?? [];
  return [path.slice(0, path.length - part.length), part];
}

function readablePath(path: string): string {
  return path.startsWith(CONFIG_PATH) ? `config.yaml: ${path.slice(CONFIG_PATH.length).replace(/^\./, '')}`.trimEnd() : path;
}

function markedLines(key: string, { before, after }: FieldChange): MarkedLine[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    return lineDifference(before.map(item), after.map(item));
  }
  if (isText(before) && isText(after)) {
    return lineDifference(before.split('\n'), after.split('\n'));
  }
  const lines = (value: unknown, mark: '-' | '+') => (value === undefined ? [] : yaml(key, value).map(line => ({ mark, line })));
  return [...lines(before, '-'), ...lines(after, '+')];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.includes('\n');
}

/** A field as YAML. An item of a list that goes by its name is written as one. */
function yaml(key: string, value: unknown): string[] {
  const name = key.startsWith('["') ? JSON.parse(key.slice(1, -1)) as string : key.replace(/^\./, '');
  const document = key.startsWith('[') && !key.startsWith('["') ? [value] : { [name]: value };
  return stringify(document, { lineWidth: 0, indentSeq: false }).trimEnd().split('\n');
}

/** An item of a list on one line: half of a rule doesn't show which rule it is of. */
function item(value: unknown): string {
  const text = isObject(value) || Array.isArray(value) ? stringify(value, { collectionStyle: 'flow', lineWidth: 0 }) : stringify(value, { lineWidth: 0 });
  return `- ${text.trimEnd()}`;
}
