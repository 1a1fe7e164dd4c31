import { IConstruct } from 'constructs';
import { AppObject, contentIfAny } from './app-objects';
import type { Conflict } from './conflicts';
import { list } from '../../check/read';
import { at } from '../../values/json';

/**
 * Finds the Services of an app that ask for a node port that another asks for: the API server refuses the second.
 *
 * @param hostOf the host cluster that an object goes to, where it can be told
 */
export function findNodePortConflicts(objects: readonly AppObject[], hostOf: (object: IConstruct) => string | undefined): Conflict[] {
  const known = new Map<string, AppObject>();
  const found: Conflict[] = [];
  for (const object of objects) {
    const host = object.construct.kind === 'Service' && object.applied.apiGroup === 'core' ? hostOf(object.construct) : undefined;
    const ports = host === undefined ? [] : list(at(contentIfAny(object.construct), ['spec', 'ports'])).map(port => Number(port?.nodePort)).filter(Boolean);
    for (const port of new Set(ports)) {
      const key = `${host}\n${port}`;
      const other = known.get(key);
      if (!other) {
        known.set(key, object);
        continue;
      }
      const { name, namespace } = object.applied;
      found.push({
        object,
        other,
        line: `Service ${namespace ? `${namespace}/` : ''}${name}: the node port ${port} must be used by only one Service of a host cluster. `
          + `${other.construct.node.path} uses it too: give one of them another. If they are for different host clusters, set hostCluster.`,
      });
    }
  }
  return found;
}
