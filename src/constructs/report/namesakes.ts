import { IConstruct } from 'constructs';
import type { AppObject } from './app-objects';
import type { Conflict } from './conflicts';

/**
 * Finds objects of an app with the same identity in a cluster: the one that is applied last replaces the others.
 *
 * @param hostOf returns the host cluster of an object, or undefined if it is unknown
 */
export function findNamesakes(objects: readonly AppObject[], hostOf: (object: IConstruct) => string | undefined): Conflict[] {
  const known = new Map<string, AppObject>();
  const found: Conflict[] = [];
  for (const object of objects) {
    const { apiGroup, kind, namespace, name } = object.applied;
    const host = hostOf(object.construct);
    if (host === undefined) {
      continue;
    }
    const label = `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
    const key = `${host}\n${apiGroup} ${label}`;
    const other = known.get(key);
    if (!other) {
      known.set(key, object);
    } else {
      const where = host ? ` for the host cluster ${JSON.stringify(host)}` : '';
      found.push({
        object,
        other,
        line: `${label}: must be in the app only once${where}. Another is at ${other.construct.node.path}: `
          + 'give one of them another name, or remove it. If they are for different host clusters, set hostCluster.',
      });
    }
  }
  return found;
}
