import { ANY_KEY, Kind, parseKind, Shape } from '../release/shape';
import { listed } from '../values/listed';
import { nearest } from '../values/nearest';
import type { Path } from '../values/problem';

/** An unknown key. */
export interface UnknownKey {
  readonly key: string;
  readonly value: unknown;
  /** The type that doesn't have the key. */
  readonly type: string;
  /** The path of the key, including the key. */
  readonly path: Path;
}

/** The type and the path of the value that is checked as a whole. */
export interface Root {
  readonly kind: Kind;
  readonly path: Path;
}

/** The data for hints, in addition to the shape. */
export interface HintOptions {
  /** Returns the minor releases that have a path, in order: `['0.31', '0.32']`. */
  readonly whereKnown?: (path: Path) => readonly string[];
  /** Returns advice on the replacement of an option of other releases, in complete sentences. */
  readonly removed?: (path: Path, value: unknown) => string | undefined;
  /** Returns a hint for a key that is often written in the wrong place, in complete sentences. */
  readonly slip?: (unknown: UnknownKey) => string | undefined;
  /** Returns the keys of a Kubernetes type. Default: they are not searched. */
  readonly kubernetesKeys?: (type: string) => readonly string[];
  /** Returns a reference to the description of all keys of a section, in a complete sentence. Default: none. */
  readonly reference?: (section: Path) => string;
  /** The preferred section if several sections have a key. */
  readonly preferred?: Path;
}

/** The maximum number of keys that a hint lists. */
const MOST_KEYS = 12;

/** The search depth below the section of a key. */
const BELOW = 3;

/** The search depth below the parent sections. It is smaller, because their other parts are about other subjects. */
const BESIDE = 2;

/** The maximum number of places that a hint lists. */
const MOST_PLACES = 3;

/** A hint for an unknown key: the most specific one that is found. */
export function whatWasMeant(unknown: UnknownKey, shape: Shape, root: Root, options: HintOptions): string | undefined {
  const { key, type, path, value } = unknown;
  const search: Search = { shape, options };
  const keys = Object.keys(shape[type]).filter(known => known !== ANY_KEY);
  const releases = options.whereKnown?.(path) ?? [];
  if (releases.length) {
    const instead = options.removed?.(path, value);
    return instead ? `${knownIn(releases)} ${instead}` : knownIn(releases);
  }
  const slip = options.slip?.(unknown);
  if (slip) {
    return slip;
  }
  const parent = path.slice(0, -1);
  const below = placesBelow(search, key, { kind: 'named', name: type }, parent, BELOW);
  if (below.length > 0 && below.length <= MOST_PLACES) {
    return `Did you mean ${listed(below.map(place => [...root.path.length > 0 ? [] : keysOnly(parent), ...place].join('.')))}?`;
  }
  const near = nearest(key, keys);
  if (near) {
    return `Did you mean ${near}?`;
  }
  const ends = keys.filter(known => known.endsWith(`${key.slice(0, 1).toUpperCase()}${key.slice(1)}`));
  if (ends.length === 1) {
    return `Did you mean ${ends[0]}?`;
  }
  const elsewhere = below.length === 0 ? placeInSection(search, key, root, parent) : undefined;
  if (elsewhere) {
    return `It is at ${elsewhere.join('.')}.`;
  }
  if (keys.length > MOST_KEYS) {
    return options.reference?.(parent);
  }
  return keys.length ? `The keys here are ${keys.sort().join(', ')}.` : 'No keys are known here.';
}

function knownIn(releases: readonly string[]): string {
  const [first] = releases;
  const last = releases[releases.length - 1];
  return first === last ? `Release ${first} supports it, this release does not.` : `Releases ${first} to ${last} support it, this release does not.`;
}

interface Search {
  readonly shape: Shape;
  readonly options: HintOptions;
}

/**
 * The only place of a key in one of the sections that contain a path, starting with the innermost. Undefined if it has several
 * places there. Other sections are not searched.
 */
function placeInSection(search: Search, key: string, root: Root, parent: Path): Path | undefined {
  const inner = parent.slice(root.path.length);
  for (let length = inner.length - 1; length > 0; length--) {
    const section = kindAt(search.shape, root.kind, inner.slice(0, length));
    const path = [...root.path, ...inner.slice(0, length)];
    const places = section ? placesBelow(search, key, section, path, BESIDE) : [];
    if (places.length > 0) {
      return places.length === 1 ? [...path, ...places[0]] : undefined;
    }
  }
  return undefined;
}

/** The nearest places of a key below a section: those in the preferred section, if there are any. */
function placesBelow(search: Search, key: string, section: Kind, path: Path, depth: number): readonly (readonly string[])[] {
  const { preferred = [] } = search.options;
  const toPreferred = path.every((step, i) => step === preferred[i]) ? preferred.slice(path.length).map(String) : [];
  const start = toPreferred.length > 0 ? kindAt(search.shape, section, toPreferred) : undefined;
  const first = start ? nearestPlaces(search, key, start, depth) : [];
  return first.length > 0 ? first.map(place => [...toPreferred, ...place]) : nearestPlaces(search, key, section, depth);
}

/** The nearest places of a key below a section. */
function nearestPlaces({ shape, options }: Search, key: string, section: Kind, depth: number): string[][] {
  let level: [string[], Kind][] = [[[], section]];
  for (let i = 0; i < depth; i++) {
    const found: string[][] = [];
    const next: [string[], Kind][] = [];
    for (const [place, kind] of level) {
      if (kind.kind === 'kubernetes' && options.kubernetesKeys?.(kind.name).includes(key)) {
        found.push([...place, key]);
      }
      for (const [known, notation] of kind.kind === 'named' ? Object.entries(shape[kind.name] ?? {}) : []) {
        if (known === key) {
          found.push([...place, known]);
        } else if (known !== ANY_KEY) {
          next.push([[...place, known], parseKind(notation)]);
        }
      }
    }
    if (found.length > 0) {
      return found;
    }
    level = next;
  }
  return [];
}

/** The kind at a path below another kind. Undefined if there is no such path, or if the shape doesn't describe it. */
function kindAt(shape: Shape, kind: Kind, path: Path): Kind | undefined {
  return path.reduce<Kind | undefined>((at, key) => {
    switch (at?.kind) {
      case 'list':
      case 'map': return at.of;
      case 'named': {
        const notation = Object.hasOwn(shape[at.name] ?? {}, key) ? shape[at.name][key] : undefined;
        return notation === undefined ? undefined : parseKind(notation);
      }
      default: return undefined;
    }
  }, kind);
}

/** A path in hints: without the positions of lists. */
function keysOnly(path: Path): string[] {
  return path.filter((key): key is string => typeof key === 'string');
}
