import type { VirtualClusterChanges } from '../report-types';

const cache = new WeakMap<VirtualClusterChanges, Names>();

/** The names of a virtual cluster in texts. */
export function namesOf(cluster: VirtualClusterChanges): Names {
  let found = cache.get(cluster);
  if (!found) {
    found = new Names(cluster);
    cache.set(cluster, found);
  }
  return found;
}

/** Replaces the name and the namespace of a virtual cluster, so that the same change has the same text for all clusters. */
class Names {
  private readonly patterns: readonly (readonly [RegExp, string])[];

  constructor({ name, namespace }: VirtualClusterChanges) {
    // The longer one first, because it may contain the other one.
    this.patterns = ([[name, '<name>'], [namespace, '<namespace>']] as const).filter(([word]) => word !== '')
      .slice().sort(([a], [b]) => b.length - a.length).map(([word, placeholder]) => [wordPattern(word), placeholder]);
  }

  public generalise(text: string): string {
    return this.patterns.reduce((result, [pattern, placeholder]) => result.replace(pattern, placeholder), text);
  }
}

function wordPattern(word: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![A-Za-z0-9])`, 'g');
}

/** The maximum number of names in a list. */
const MOST_NAMES = 8;

/** The names of clusters as a list. If several clusters have the same name, their namespaces are included. */
export function listOf(clusters: readonly VirtualClusterChanges[], all: readonly VirtualClusterChanges[], shown = MOST_NAMES): string {
  if (clusters.length === all.length && clusters.length > shown) {
    return `all ${clusters.length}`;
  }
  const labels = clusters.map(cluster => labelOf(cluster, all));
  return labels.length > shown ? `${labels.slice(0, shown).join(', ')} and ${labels.length - shown} more` : labels.join(', ');
}

/** The name of a cluster, with its namespace if other clusters have the same name. */
export function labelOf({ name, namespace }: VirtualClusterChanges, all: readonly VirtualClusterChanges[]): string {
  return all.filter(other => other.name === name).length > 1 && namespace ? `${namespace}/${name}` : name;
}

export function countOf(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}
