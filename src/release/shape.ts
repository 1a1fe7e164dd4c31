/**
 * What a `vcluster.yaml` of one release may hold: for each type its keys, for each key what may stand there.
 *
 * What may stand somewhere is written in a short notation:
 *
 * - `string`, `base64` (a string of it), `boolean`, `integer`, `number`, `any`
 * - `object`: a map of anything
 * - `map<…>`: a map with any keys, and with values as given
 * - `…[]`: a list
 * - `EnableSwitch`: another type of the shape, by its name
 * - `k8s:Affinity`: what Kubernetes calls by this name; vCluster's schemas say no more than object
 * - `string|boolean`: one or the other
 * - `…!` at the end: the key must be there
 *
 * The key `*` says what may stand under keys that the type doesn't list.
 */
export type Shape = Readonly<Record<string, TypeShape>>;

/** The keys of one type, with what may stand there. */
export type TypeShape = Readonly<Record<string, string>>;

/** The type of the whole `vcluster.yaml`. */
export const ROOT_TYPE = 'Config';

/** The key that stands for all that a type doesn't list. */
export const ANY_KEY = '*';

const SCALAR_TYPES = ['string', 'base64', 'boolean', 'integer', 'number'] as const;

/** What may stand in one place, read from its notation. */
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
 * Reads what may stand under a key. The mark of a required key doesn't matter here.
 *
 * @throws when the notation isn't one
 */
export function parseKind(notation: string): Kind {
  let kind = parsedNotations.get(notation);
  if (!kind) {
    kind = parseNotation(notation.replace(/!$/, ''));
    parsedNotations.set(notation, kind);
  }
  return kind;
}

/** Whether the key with this notation must be there. */
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

/** Splits at each `|` that stands outside of `<…>`. */
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
