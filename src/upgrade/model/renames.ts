import type { Cluster } from './cluster';
import { hasWord } from './owners';
import { isEqual } from '../../values/canonical';
import type { ClusterChange } from '../change';

/** The old virtual clusters that are replaced by new ones with another name or namespace, by the change of the new one. */
export function counterparts(changes: readonly ClusterChange[]): Map<ClusterChange, Cluster> {
  const gone = new Set(changes.flatMap(({ before, after }) => (before && !after ? [before] : [])));
  const come = changes.filter(({ before, after }) => !before && after);
  const found = new Map<ClusterChange, Cluster>();
  for (const isLike of LIKENESSES) {
    for (const change of come.filter(one => !found.has(one))) {
      const matches = [...gone].filter(old => isLike(old, change.after!));
      const rivals = come.filter(one => !found.has(one) && matches.some(old => isLike(old, one.after!)));
      if (matches.length === 1 && rivals.length === 1) {
        found.set(change, matches[0]);
        gone.delete(matches[0]);
      }
    }
  }
  return found;
}

/** The criteria for a new cluster being the replacement of an old one, the most reliable first. */
const LIKENESSES: readonly ((old: Cluster, next: Cluster) => boolean)[] = [
  (old, next) => old.name === next.name,
  (old, next) => old.namespace === next.namespace,
  (old, next) => hasWord(next.name, old.name) || hasWord(old.name, next.name),
  (old, next) => old.hasConfig && next.hasConfig && isEqual(old.config, next.config),
];
