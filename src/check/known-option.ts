import { Kind, parseKind, ROOT_TYPE, Shape } from '../release/shape';
import type { Path } from '../values/problem';

/** Whether a release has an option at a path. Keys below maps and in Kubernetes types are not checked. */
export function knowsOption(shape: Shape, path: Path): boolean {
  let kind: Kind = { kind: 'named', name: ROOT_TYPE };
  for (const key of path) {
    while (kind.kind === 'list') {
      kind = kind.of;
    }
    if (kind.kind !== 'named') {
      return kind.kind !== 'scalar';
    }
    if (!Object.hasOwn(shape[kind.name], key)) {
      return false;
    }
    kind = parseKind(shape[kind.name][key]);
  }
  return true;
}
