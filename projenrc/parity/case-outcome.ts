import { isDeliberate } from './deliberate';
import type { Templated } from './helm';
import { canonicalObjects, objectDifferences } from './object-differences';
import { at, JsonObject } from '../../src/values/json';

/** The possible results of comparing the library with the chart and vCluster's own check. */
export const OUTCOMES = ['equal', 'refused by both', 'refused by us alone', 'right instead', 'not refused by us', 'differs'] as const;

/** The result for one input. */
export interface CaseOutcome {
  readonly kind: typeof OUTCOMES[number];
  /** The differences, or the errors. */
  readonly detail: readonly string[];
}

/** Compares the objects of the library with those of the chart. */
export function outcomeOf(values: JsonObject, ours: Templated, chart: Templated, check: string | undefined, namespace: string): CaseOutcome {
  const theirRefusal = 'refusal' in chart ? `chart: ${chart.refusal}` : check && `vCluster: ${check}`;
  if ('refusal' in ours) {
    return theirRefusal ? { kind: 'refused by both', detail: [theirRefusal] } : { kind: 'refused by us alone', detail: ours.refusal.trim().split('\n').slice(3) };
  }
  if (theirRefusal || 'refusal' in chart) {
    return { kind: 'not refused by us', detail: [String(theirRefusal)] };
  }
  const detail = objectDifferences(canonicalObjects(chart.manifests, namespace), canonicalObjects(ours.manifests, namespace));
  return { kind: detail.length === 0 ? 'equal' : isDeliberate(values) ? 'right instead' : 'differs', detail };
}

/** The cause of an outcome, without the parts that depend on the input. Outcomes with the same cause are shown once. */
export function causeOf({ kind, detail }: CaseOutcome): string {
  const first = detail[0] ?? '';
  return `${kind}: ${kind === 'differs' ? first.replace(/: .*/s, '') : first.replace(/["'`].*?["'`]|\d+/g, '…')}`;
}

/** The configuration in the Secret of a chart's objects. */
export function configurationIn(chart: Templated): string | undefined {
  const secrets = 'manifests' in chart ? chart.manifests.filter(({ kind }) => kind === 'Secret') : [];
  const encoded = secrets.map((secret: JsonObject) => at(secret, ['data', 'config.yaml'])).find(text => typeof text === 'string');
  return encoded === undefined ? undefined : Buffer.from(encoded, 'base64').toString();
}
