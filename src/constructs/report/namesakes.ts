import { IConstruct } from 'constructs';
import type { AppObject } from './app-objects';
import { Conflict, findConflicts } from './claims';

/**
 * Finds objects of an app with the same identity in a cluster: the one that is applied last replaces the others.
 *
 * @param hostOf returns the host cluster of an object, or undefined if it is unknown
 */
export function findNamesakes(objects: readonly AppObject[], hostOf: (object: IConstruct) => string | undefined): Conflict[] {
  const labelOf = ({ applied: { kind, namespace, name } }: AppObject) => `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
  return findConflicts(objects, {
    keysOf: object => {
      const host = hostOf(object.construct);
      return host === undefined ? [] : [`${host}\n${object.applied.apiGroup} ${labelOf(object)}`];
    },
    errorOf: (object, other) => {
      const host = hostOf(object.construct);
      return `${labelOf(object)}: must be in the app only once${host ? ` for the host cluster ${JSON.stringify(host)}` : ''}. `
        + `Another is at ${other.construct.node.path}: give one of them another name, or remove it. `
        + 'If they are for different host clusters, set hostCluster.';
    },
  });
}
