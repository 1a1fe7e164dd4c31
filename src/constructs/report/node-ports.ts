import { IConstruct } from 'constructs';
import { AppObject, contentIfAny } from './app-objects';
import { Conflict, findConflicts } from './claims';
import { list } from '../../check/read';
import { at } from '../../values/json';

/**
 * Finds the Services of an app with a node port that another one has: the API server refuses the second.
 *
 * @param hostOf returns the host cluster of an object, or undefined if it is unknown
 */
export function findNodePortConflicts(objects: readonly AppObject[], hostOf: (object: IConstruct) => string | undefined): Conflict[] {
  return findConflicts(objects, object => {
    const host = object.construct.kind === 'Service' && object.applied.apiGroup === 'core' ? hostOf(object.construct) : undefined;
    const ports = host === undefined ? [] : list(at(contentIfAny(object.construct), ['spec', 'ports'])).map(port => Number(port?.nodePort)).filter(Boolean);
    return [...new Set(ports)].map(port => ({
      key: `${host}\n${port}`,
      error: other => {
        const { name, namespace } = object.applied;
        return `Service ${namespace ? `${namespace}/` : ''}${name}: the node port ${port} must be used by only one Service of a host cluster. `
          + `${other.construct.node.path} uses it too: give one of them another. If they are for different host clusters, set hostCluster.`;
      },
    }));
  });
}
