import type { Comparison } from './compare';
import { FINDINGS } from './findings';
import type { AcknowledgedFinding, ObjectChanges } from './report-types';
import { isObject, Json } from '../values/json';

/** A comparison whose acknowledged findings have their reasons, and the acknowledgements that match no finding. */
export interface Acknowledged {
  readonly comparison: Comparison;
  readonly unused: readonly AcknowledgedFinding[];
}

/**
 * Marks the acknowledged findings.
 *
 * @throws if an id is unknown or a reason is missing
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
 * The acknowledged findings that a file lists.
 *
 * @throws if the file contains anything else
 */
export function acknowledgedFindings(documents: readonly Json[], file: string): AcknowledgedFinding[] {
  const items = documents.flat();
  if (!items.every(isItem)) {
    throw new Error(`${file} must contain a list of acknowledged findings, such as { id: pods-restart, reason: "planned for Sunday" }. cluster and namespace are optional.`);
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
    throw new Error(`${JSON.stringify(id)} must be the ID of a finding. The IDs are ${ids.join(', ')}.`);
  }
  if (!reason?.trim()) {
    throw new Error(`The finding ${id} must be acknowledged with a reason.`);
  }
}
