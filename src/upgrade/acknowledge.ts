import type { Comparison } from './compare';
import { FINDINGS } from './findings';
import type { AcknowledgedFinding, ObjectChanges } from './report-types';
import { isObject, Json } from '../values/json';

/** A comparison whose accepted findings have their reasons, and what was accepted but isn't found. */
export interface Acknowledged {
  readonly comparison: Comparison;
  readonly unused: readonly AcknowledgedFinding[];
}

/**
 * Marks the findings that are accepted.
 *
 * @throws when there is no finding of an id, or no reason
 */
export function acknowledge({ clusters, others }: Comparison, list: readonly AcknowledgedFinding[]): Acknowledged {
  list.forEach(check);
  const used = new Set<AcknowledgedFinding>();
  const marked = <T extends ObjectChanges>(changes: T, name = '', namespace = ''): T => ({
    ...changes,
    findings: changes.findings.map(finding => {
      const match = list.find(item =>
        item.id === finding.id && [undefined, name].includes(item.cluster) && [undefined, namespace].includes(item.namespace));
      if (!match) {
        return finding;
      }
      used.add(match);
      return { ...finding, acknowledged: match.reason };
    }),
  });
  const comparison = { clusters: clusters.map(cluster => marked(cluster, cluster.name, cluster.namespace)), others: marked(others) };
  return { comparison, unused: list.filter(item => !used.has(item)) };
}

/**
 * The accepted findings that a file lists.
 *
 * @throws when it isn't such a list
 */
export function acknowledgedFindings(documents: readonly Json[], file: string): AcknowledgedFinding[] {
  const items = documents.flat();
  if (!items.every(isItem)) {
    throw new Error(`${file} must hold a list of findings: { id: pods-restart, reason: "planned for Sunday" }, with cluster and namespace where it holds for one.`);
  }
  return items;
}

function isItem(item: Json): item is Json & AcknowledgedFinding {
  return isObject(item) && Object.keys(item).every(key => ['id', 'reason', 'cluster', 'namespace'].includes(key))
    && Object.values(item).every(value => typeof value === 'string');
}

function check({ id, reason }: AcknowledgedFinding): void {
  const ids = FINDINGS.map(rule => rule.id);
  if (!ids.includes(id)) {
    throw new Error(`There is no finding ${JSON.stringify(id)} to acknowledge. There are: ${ids.join(', ')}.`);
  }
  if (!reason?.trim()) {
    throw new Error(`Give a reason to acknowledge ${id}.`);
  }
}
