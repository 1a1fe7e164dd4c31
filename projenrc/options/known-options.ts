import { HISTORY } from '../../src/release/history';
import { factsOfMinor } from '../../src/release/release-model';
import { ANY_KEY, isRequired, Kind, parseKind, ROOT_TYPE } from '../../src/release/shape';
import { at, Json } from '../../src/values/json';

/** The known minor releases, oldest first. */
export const MINORS = Object.keys(HISTORY);
const NEWEST_MINOR = MINORS[MINORS.length - 1];

/** A key of a type, in all releases. */
export interface KnownKey {
  /** Its notations in the shapes, oldest first. */
  readonly notations: readonly string[];
  /** Whether all releases with the type require the key. Structs are for all releases: keys that one of them refuses are optional. */
  readonly required: boolean;
  /** The minor releases that have it. */
  readonly minors: readonly string[];
}

/** The keys of each type, in all releases. */
export const TYPES: Readonly<Record<string, Readonly<Record<string, KnownKey>>>> = unitedShapes();

function unitedShapes(): Record<string, Record<string, KnownKey>> {
  const types: Record<string, Record<string, KnownKey>> = {};
  for (const minor of MINORS) {
    for (const [type, keys] of Object.entries(factsOfMinor(minor).shape)) {
      const known = types[type] ??= {};
      for (const [key, notation] of Object.entries(keys)) {
        const before = known[key];
        const plain = notation.replace(/!$/, '');
        known[key] = {
          notations: [...new Set([...before?.notations ?? [], plain])],
          required: (before?.required ?? true) && isRequired(notation),
          minors: [...before?.minors ?? [], minor],
        };
      }
    }
  }
  return Object.fromEntries(Object.entries(types).map(([type, keys]) => {
    const count = MINORS.filter(minor => factsOfMinor(minor).shape[type]).length;
    const rows = Object.entries(keys).map(([key, known]) => [key, { ...known, required: known.required && known.minors.length === count }]);
    return [type, Object.fromEntries(rows)];
  }));
}

/** The paths of each type. `[]` is the items of a list, `*` the values of a map. */
export const KNOWN_PATHS: ReadonlyMap<string, readonly string[]> = pathsOfTypes();

function pathsOfTypes(): Map<string, string[]> {
  const paths = new Map<string, string[]>([[ROOT_TYPE, ['']]]);
  const visit = (type: string, prefix: string) => {
    for (const [key, { notations }] of Object.entries(TYPES[type])) {
      if (key === ANY_KEY) {
        continue;
      }
      for (const [steps, inner] of notations.flatMap(notation => typesWithin(parseKind(notation)))) {
        const path = `${prefix}${prefix && '.'}${key}${steps}`;
        const known = paths.get(inner) ?? [];
        if (!known.includes(path)) {
          paths.set(inner, [...known, path]);
          visit(inner, path);
        }
      }
    }
  };
  visit(ROOT_TYPE, '');
  return paths;
}

/** The types within a kind, with the path to each. */
export function typesWithin(kind: Kind): [steps: string, type: string][] {
  switch (kind.kind) {
    case 'named': return [['', kind.name]];
    case 'list': return typesWithin(kind.of).map(([steps, type]) => [`[]${steps}`, type]);
    case 'map': return typesWithin(kind.of).map(([steps, type]) => [`.*${steps}`, type]);
    case 'union': return kind.of.flatMap(typesWithin);
    default: return [];
  }
}

/** The releases that have a key, as a sentence. Undefined if all have it. */
export function releasesOf({ minors }: KnownKey): string | undefined {
  const [first, last] = [minors[0], minors[minors.length - 1]];
  const since = first === MINORS[0] ? undefined : first;
  const until = last === NEWEST_MINOR ? undefined : last;
  if (since && until) {
    return since === until ? `Only in release ${since}.` : `Releases ${since} to ${until}.`;
  }
  return since ? `Since release ${since}.` : until ? `Until release ${until}.` : undefined;
}

/** The first minor release without a key that older ones have. Undefined if the newest release has it. */
export function goneSince({ minors }: KnownKey): string | undefined {
  return MINORS[MINORS.indexOf(minors[minors.length - 1]) + 1];
}

/** A default, and the first release that has it. */
export interface DefaultSince {
  readonly since: string;
  readonly value: Json;
}

/** The defaults of the chart at a path, oldest first, each with the first release that has it. */
export function defaultsAt(path: string): DefaultSince[] {
  if (/[[\]*]/.test(path)) {
    return [];
  }
  const found: DefaultSince[] = [];
  for (const minor of MINORS) {
    const value = at(factsOfMinor(minor).defaults as Json, path.split('.')) as Json | undefined;
    if (value !== undefined && JSON.stringify(value) !== JSON.stringify(found[found.length - 1]?.value)) {
      found.push({ since: minor, value });
    }
  }
  return found;
}
