import { hasChanges } from './fold';
import type { Comparison } from '../compare';

/** A comparison as JSON, in a form that other programs can rely on. */
export function formatJson({ clusters, others }: Comparison): string {
  const document = {
    clusters: clusters.map(({ name, namespace, from, to, findings, added, removed, changed }) => ({
      name,
      namespace,
      from: from ?? null,
      to: to ?? null,
      findings,
      added,
      removed,
      changed: changed.map(({ object, changes }) => ({
        object, changes: changes.map(({ path, before, after }) => ({ path, before: before ?? null, after: after ?? null })),
      })),
    })),
    ...hasChanges(others) ? { others } : {},
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
