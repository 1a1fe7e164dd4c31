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
  return findConflicts(objects, {
    keysOf: object => {
      const host = object.construct.kind === 'Service' && object.applied.apiGroup === 'core' ? hostOf(object.construct) : undefined;
      return host === undefined ? [] : [...nodePorts(object)].map(port => `${host}\n${port}`);
    },
    errorOf: (object, other, key) => {
      const { name, namespace } = object.applied;
      const port = key.slice(key.lastIndexOf('\n') + 1);
      return `Service ${namespace ? `${namespace}/` : ''}${name}: the node port ${port} must be used by only one Service of a host cluster. `
        + `${other.construct.node.path} uses it too: give one of them another. If they are for different host clusters, set hostCluster.`;
    },
  });
}

function nodePorts({ construct }: AppObject): Set<number> {
  return new Set(list(at(contentIfAny(construct), ['spec', 'ports'])).map(port => Number(port?.nodePort)).filter(Boolean));
}
