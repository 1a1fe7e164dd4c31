import { HISTORY } from './history';
import { factsOfMinor } from './release-model';
import { ANY_KEY, Kind, parseKind, ROOT_TYPE, Shape } from './shape';

/**
 * The minor releases whose `vcluster.yaml` has a path, oldest first: `['0.31', '0.32']`. For errors about paths that the
 * current release doesn't have. It reads all releases, so call it only if there is an error.
 *
 * Keys below maps and below Kubernetes types are not checked.
 *
 * @param path keys, and positions in lists
 */
export function whereKnown(path: readonly (string | number)[]): readonly string[] {
  return Object.keys(HISTORY).filter(minor => knowsPath(factsOfMinor(minor).shape, { kind: 'named', name: ROOT_TYPE }, path));
}

function knowsPath(shape: Shape, kind: Kind, path: readonly (string | number)[]): boolean {
  if (path.length === 0) {
    return true;
  }
  const [key, ...rest] = path;
  switch (kind.kind) {
    case 'scalar': return false;
    case 'list': return typeof key === 'number' && knowsPath(shape, kind.of, rest);
    case 'map': return typeof key === 'string' && knowsPath(shape, kind.of, rest);
    case 'union': return kind.of.some(one => knowsPath(shape, one, path));
    case 'named': {
      const keys = shape[kind.name];
      const notation = Object.hasOwn(keys, key) && key !== ANY_KEY ? keys[key] : keys[ANY_KEY];
      return notation !== undefined && knowsPath(shape, parseKind(notation), rest);
    }
    default: return true;
  }
}
