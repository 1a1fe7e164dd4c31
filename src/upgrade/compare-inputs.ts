import { acknowledge } from './acknowledge';
import { compareManifests } from './compare';
import { FileReader } from './read/read-files';
import { readManifests } from './read/read-manifests';
import type { AcknowledgedFinding } from './report-types';
import type { UpgradeOptions } from './upgrade';
import { UpgradeReport } from './upgrade-report';

/** A report, and the acknowledgements that match no finding. */
export interface ComparedInputs {
  readonly report: UpgradeReport;
  readonly unused: readonly AcknowledgedFinding[];
}

/** Reads both sides, compares them, and marks the acknowledged findings. */
export function compareInputs(before: unknown, after: unknown, options: UpgradeOptions, files = new FileReader()): ComparedInputs {
  const { acknowledged = [], date = new Date().toISOString().slice(0, 10) } = options;
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(Date.parse(date))) {
    throw new Error(`The date ${JSON.stringify(date)} must be a day such as 2026-11-25.`);
  }
  const compared = compareManifests(readManifests(before, 'before', files), readManifests(after, 'after', files), date);
  const { comparison: { clusters, others }, unused } = acknowledge(compared, acknowledged);
  return { report: new UpgradeReport(clusters, others), unused };
}
