import { IConstruct } from 'constructs';
import type { AppObject } from './app-objects';
import { Conflict, findConflicts } from './claims';

/**
 * Finds objects of an app with the same identity in a cluster: the one that is applied last replaces the others.
 *
 * @param hostOf returns the host cluster of an object, or undefined if it is unknown
 */
export function findNamesakes(objects: readonly AppObject[], hostOf: (object: IConstruct) => string | undefined): Conflict[] {
  return findConflicts(objects, object => {
    const { apiGroup, kind, namespace, name } = object.applied;
    const host = hostOf(object.construct);
    const label = `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
    return host === undefined ? [] : [{
      key: `${host}\n${apiGroup} ${label}`,
      error: other => `${label}: must be in the app only once${host ? ` for the host cluster ${JSON.stringify(host)}` : ''}. `
        + `Another is at ${other.construct.node.path}: give one of them another name, or remove it. `
        + 'If they are for different host clusters, set hostCluster.',
    }];
  });
}
