/* eslint-disable @typescript-eslint/no-require-imports */
import type { AcknowledgedFinding } from './report-types';
import { UpgradeReport } from './upgrade-report';

/** Options of a comparison. */
export interface UpgradeOptions {
  /**
   * The findings that are accepted. They are marked in the report, and don't count as findings.
   *
   * @default - none
   */
  readonly acknowledged?: AcknowledgedFinding[];
  /**
   * The day that decides on the end of support and of life of releases, such as `2026-11-25`.
   *
   * @default - today
   */
  readonly date?: string;
}

/** Compares virtual clusters before and after a change, for tests and pipelines. */
export class Upgrade {
  /**
   * Compares the virtual clusters in some manifests with those in others.
   *
   * Each side is one of these: the path of a file of manifests or of a folder of such files; the manifests as text; a list
   * of objects, as `Testing.synth()` returns it; or a cdk8s `App` or `Chart`.
   *
   * @param before the manifests that are applied
   * @param after the manifests that are to be applied
   * @throws when a side can't be read
   */
  public static compare(before: any, after: any, options: UpgradeOptions = {}): UpgradeReport {
    // Apps that don't compare anything shouldn't load it.
    const { compareInputs } = require('./compare-inputs') as typeof import('./compare-inputs');
    return compareInputs(before, after, options).report;
  }

  private constructor() {}
}
