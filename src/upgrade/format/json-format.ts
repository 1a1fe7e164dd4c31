import { hasChanges } from './fold-clusters';
import type { Comparison } from '../compare';
import type { ObjectChanges } from '../report-types';

/** A comparison as JSON, in a stable format for other programs. */
export function formatJson({ clusters, others }: Comparison): string {
  const document = {
    clusters: clusters.map(({ name, namespace, from = null, to = null, ...changes }) => ({ name, namespace, from, to, ...withNulls(changes) })),
    ...hasChanges(others) ? { others: withNulls(others) } : {},
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The changes of objects, with null for missing values. */
function withNulls({ findings, added, removed, changed }: ObjectChanges): object {
  return {
    findings,
    added,
    removed,
    changed: changed.map(({ object, changes }) => ({
      object, changes: changes.map(({ path, before = null, after = null }) => ({ path, before, after })),
    })),
  };
}
