import { Kind, Shape } from '../release/shape';
import { isObject } from '../values/json';
import { Path, Problem } from '../values/problem';

/** The problem of a value of the wrong type. */
export function wrongType(value: unknown, kind: Kind, shape: Shape, path: Path): Problem {
  return { path, value, allowed: typeText(kind, shape), fix: repair(value, kind, shape) };
}

const SCALAR_NAMES: Record<string, [one: string, many: string]> = {
  string: ['a string', 'strings'],
  base64: ['a string in base64', 'strings in base64'],
  boolean: ['true or false', 'booleans'],
  integer: ['a whole number', 'whole numbers'],
  number: ['a number', 'numbers'],
};

/** The allowed type, as the end of the sentence "… must be". */
export function typeText(kind: Kind, shape: Shape): string {
  switch (kind.kind) {
    case 'any': return 'a value';
    case 'object': return 'a map';
    case 'scalar': return SCALAR_NAMES[kind.name][0];
    case 'named': return `a map${textOfKeys(kind.name, shape)}`;
    case 'kubernetes': return `a Kubernetes ${kind.name}`;
    case 'list': return `a list${ofMany(kind.of)}`;
    case 'map': return `a map${ofMany(kind.of)}`;
    case 'union': {
      const parts = kind.of.map(one => typeText(one, shape));
      return `${parts.slice(0, -1).join(', ')} or ${parts[parts.length - 1]}`;
    }
  }
}

function ofMany(kind: Kind): string {
  switch (kind.kind) {
    case 'scalar': return ` of ${SCALAR_NAMES[kind.name][1]}`;
    case 'named':
    case 'object':
    case 'map': return ' of maps';
    case 'list': return ' of lists';
    case 'kubernetes': return `, each a Kubernetes ${kind.name}`;
    default: return '';
  }
}

function textOfKeys(type: string, shape: Shape): string {
  const keys = Object.keys(shape[type] ?? {});
  return keys.length > 1 && keys.length <= 6 ? ` with the keys ${keys.slice(0, -1).join(', ')} and ${keys[keys.length - 1]}` : '';
}

/** Advice on common mistakes. Undefined if there is none. */
function repair(value: unknown, kind: Kind, shape: Shape): string | undefined {
  if (kind.kind === 'union') {
    // Of what is a number or a boolean, the strings that are allowed beside it are others.
    return typeof value === 'number' || typeof value === 'boolean' ? undefined : kind.of.map(one => repair(value, one, shape)).find(Boolean);
  }
  if (value === undefined) {
    return undefined;
  }
  if (value === null) {
    return 'Remove it: null is not allowed in lists.';
  }
  if (kind.kind === 'scalar') {
    return repairScalar(value, kind.name);
  }
  if (kind.kind === 'list' && !Array.isArray(value)) {
    if (isObject(value) && kind.of.kind === 'scalar') {
      return 'Write a list of its values.';
    }
    return kind.of.kind === 'scalar' && kind.of.name === 'string' && isUnquoted(value) ? 'Put it into a list, in quotes.'
      : `Put it into a list${isObject(value) ? '' : `: [${JSON.stringify(value)}]`}.`;
  }
  if (Array.isArray(value) && value.length === 1 && isObject(value[0])) {
    return 'Write the one item without the list.';
  }
  return undefined;
}

function repairScalar(value: unknown, name: string): string | undefined {
  switch (name) {
    case 'string':
      return quote(value);
    case 'base64':
      return typeof value === 'string' ? 'Encode it in Base64, with padding.' : undefined;
    case 'boolean':
      return value === 'true' || value === 'false' ? `Write ${value} without quotes.` : undefined;
    default:
      return typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value) ? `Write ${value} without quotes.` : undefined;
  }
}

/** Text that YAML read as a number or a boolean. Only of whole numbers is it known what was written: `y` is true, and `1.20` is 1.2. */
function quote(value: unknown): string | undefined {
  if (!isUnquoted(value)) {
    return undefined;
  }
  return Number.isSafeInteger(value) ? `Quote it: "${value}".` : 'Put it in quotes.';
}

function isUnquoted(value: unknown): boolean {
  return typeof value === 'boolean' || Number.isFinite(value);
}
