import { ANY_KEY, Kind, parseKind, ROOT_TYPE, Shape } from '../../../src/release/shape';

/** How the keys of a `vcluster.yaml` changed. */
export interface KeyChanges {
  /** Paths that came. What came with a section is in its path alone. */
  readonly came: readonly string[];
  /** Paths that went, each with those that came and end in the same key: one of them may be its successor. */
  readonly went: readonly { readonly path: string; readonly successors: readonly string[] }[];
}

/** How the keys differ between two shapes. */
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

/** The paths of a shape. A type within itself is left out. */
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
