/**
 * The types of a `vcluster.yaml` of one release: the keys of each type, and the type of each key.
 *
 * Types are written in a short notation:
 *
 * - `string`, `base64` (a string of it), `boolean`, `integer`, `number`, `any`
 * - `object`: a map with any keys and values
 * - `map<…>`: a map with any keys, and with values of a type
 * - `…[]`: a list
 * - `EnableSwitch`: another type of the shape, by its name
 * - `k8s:Affinity`: the Kubernetes type of this name; in vCluster's schemas, it is only an object
 * - `string|boolean`: one of several types
 * - `…!` at the end: the key is required
 *
 * The key `*` has the type of all keys that are not listed.
 */
export type Shape = Readonly<Record<string, TypeShape>>;

/** The keys of a type, with their types. */
export type TypeShape = Readonly<Record<string, string>>;

/** The type of the whole `vcluster.yaml`. */
export const ROOT_TYPE = 'Config';

/** The key for all keys that a type doesn't list. */
export const ANY_KEY = '*';

const SCALAR_TYPES = ['string', 'base64', 'boolean', 'integer', 'number'] as const;

/** A type, as parsed from its notation. */
export type Kind =
  | { readonly kind: 'any' }
  | { readonly kind: 'object' }
  | { readonly kind: 'scalar'; readonly name: typeof SCALAR_TYPES[number] }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'kubernetes'; readonly name: string }
  | { readonly kind: 'list'; readonly of: Kind }
  | { readonly kind: 'map'; readonly of: Kind }
  | { readonly kind: 'union'; readonly of: readonly Kind[] };

const parsedNotations = new Map<string, Kind>();

/**
 * Parses the type of a key. The mark of required keys is ignored.
 *
 * @throws if the notation is invalid
 */
export function parseKind(notation: string): Kind {
  let kind = parsedNotations.get(notation);
  if (!kind) {
    kind = parseNotation(notation.replace(/!$/, ''));
    parsedNotations.set(notation, kind);
  }
  return kind;
}

/** Whether a key with this notation is required. */
export function isRequired(notation: string): boolean {
  return notation.endsWith('!');
}

function parseNotation(text: string): Kind {
  const alternatives = splitAlternatives(text);
  if (alternatives.length > 1) {
    return { kind: 'union', of: alternatives.map(parseNotation) };
  }
  if (text.endsWith('[]')) {
    return { kind: 'list', of: parseNotation(text.slice(0, -2)) };
  }
  const map = /^map<(.+)>$/.exec(text);
  if (map) {
    return { kind: 'map', of: parseNotation(map[1]) };
  }
  const scalar = SCALAR_TYPES.find(name => name === text);
  if (scalar) {
    return { kind: 'scalar', name: scalar };
  }
  if (text === 'any' || text === 'object') {
    return { kind: text };
  }
  const name = /^(k8s:)?([A-Z]\w*)$/.exec(text);
  if (!name) {
    throw new Error(`'${text}' is no notation of a type`);
  }
  return { kind: name[1] ? 'kubernetes' : 'named', name: name[2] };
}

/** Splits a text at each `|` outside of `<…>`. */
function splitAlternatives(text: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    depth += char === '<' ? 1 : char === '>' ? -1 : 0;
    if (char === '|' && depth === 0) {
      parts.push('');
    } else {
      parts[parts.length - 1] += char;
    }
  }
  return parts;
}
