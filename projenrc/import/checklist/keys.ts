import { ANY_KEY, Kind, parseKind, ROOT_TYPE, Shape } from '../../../src/release/shape';

/** The changes of the keys of a `vcluster.yaml`. */
export interface KeyChanges {
  /** Added paths. For a new section, only its own path is listed. */
  readonly came: readonly string[];
  /** Removed paths. Each has the added paths that end in the same key, which can be its successors. */
  readonly went: readonly { readonly path: string; readonly successors: readonly string[] }[];
}

/** The differences between the keys of two shapes. */
export function keyChanges(before: Shape, after: Shape): KeyChanges {
  const [old, current] = [before, after].map(shape => new Set(pathsOfKeys(shape, { kind: 'named', name: ROOT_TYPE }, [])));
  const came = [...current].filter(path => !old.has(path));
  const went = [...old].filter(path => !current.has(path));
  const last = (path: string) => path.split('.').at(-1);
  return {
    came: topmost(came),
    went: topmost(went).map(path => ({ path, successors: came.filter(other => last(other) === last(path)) })),
  };
}

function topmost(paths: readonly string[]): string[] {
  const all = new Set(paths);
  return paths.filter(path => !path.split('.').some((_, length, keys) => length > 0 && all.has(keys.slice(0, length).join('.'))));
}

/** The paths of a shape. Recursive types are left out. */
function pathsOfKeys(shape: Shape, kind: Kind, types: readonly string[]): string[] {
  switch (kind.kind) {
    case 'list':
    case 'map': return pathsOfKeys(shape, kind.of, types).map(path => `*.${path}`);
    case 'union': return kind.of.flatMap(one => pathsOfKeys(shape, one, types));
    case 'named': return types.includes(kind.name) ? [] : Object.entries(shape[kind.name] ?? {})
      .filter(([key]) => key !== ANY_KEY)
      .flatMap(([key, notation]) => [key, ...pathsOfKeys(shape, parseKind(notation), [...types, kind.name]).map(path => `${key}.${path}`)]);
    default: return [];
  }
}
