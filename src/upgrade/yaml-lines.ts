import { stringify } from 'yaml';
import { isObject, Json, JsonObject } from '../values/json';
import { formatPath } from '../values/problem';

/** A line of YAML, and what it is a part of. */
export interface Line {
  readonly text: string;
  /** Where the map or list stands that the line is of: `spec.containers[syncer]`. */
  readonly where: string;
}

/**
 * A map as lines of YAML, keys sorted.
 *
 * So that the lines of two lists with different items compare, an item goes by its name and not by its position. One
 * without a name stands as a whole on one line: half of a rule tells nobody which rule it is of.
 */
export function yamlLines(map: JsonObject, where = ''): Line[] {
  return Object.keys(map).sort().flatMap(key => entryLines(key, map[key], where));
}

function entryLines(key: string, value: Json, where: string): Line[] {
  const name = stringify(key).trimEnd();
  if (isEmptyOrScalar(value)) {
    const [first, ...rest] = stringify(value, { lineWidth: 0 }).trimEnd().split('\n');
    return [`${name}: ${first}`, ...rest.map(line => `  ${line}`)].map(text => ({ text, where }));
  }
  const path = formatPath([key]);
  const inside = !where || path.startsWith('[') ? `${where}${path}` : `${where}.${path}`;
  const inner = Array.isArray(value) ? value.flatMap(item => itemLines(item, inside)) : indented(yamlLines(value, inside));
  return [{ text: `${name}:`, where }, ...inner];
}

function itemLines(item: Json, where: string): Line[] {
  if (!isObject(item) || typeof item.name !== 'string') {
    return [{ text: `- ${stringify(item, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd()}`, where }];
  }
  const [first, ...rest] = yamlLines(item, `${where}[${item.name}]`);
  return [{ ...first, text: `- ${first.text}` }, ...indented(rest)];
}

function isEmptyOrScalar(value: Json): value is Exclude<Json, Json[] | JsonObject> {
  return typeof value !== 'object' || value === null || Object.keys(value).length === 0;
}

function indented(lines: Line[]): Line[] {
  return lines.map(line => ({ ...line, text: `  ${line.text}` }));
}
