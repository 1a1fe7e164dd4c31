/* eslint-disable @typescript-eslint/no-require-imports */
import type { AcknowledgedFinding } from './report-types';
import { UpgradeReport } from './upgrade-report';

/** Options of a comparison. */
export interface UpgradeOptions {
  /**
   * Acknowledged findings. The report marks them, and `findings` does not return them.
   *
   * @default - none
   */
  readonly acknowledged?: AcknowledgedFinding[];
  /**
   * Date for which the end of support and the end of life of releases are determined, such as `2026-11-25`.
   *
   * @default - today
   */
  readonly date?: string;
}

/** Compares virtual clusters before and after a change, for tests and pipelines. */
export class Upgrade {
  /**
   * Compares virtual clusters in two sets of manifests.
   *
   * Each set is one of the following: the path of a manifest file or of a folder of manifest files; the manifests as text; a list of
   * objects, as `Testing.synth()` returns; or a cdk8s `App` or `Chart`.
   *
   * @param before manifests that are currently applied
   * @param after manifests that are to be applied
   * @throws if the manifests cannot be read
   */
  public static compare(before: any, after: any, options: UpgradeOptions = {}): UpgradeReport {
    // Apps that don't compare anything shouldn't load it.
    const { compareInputs } = require('./compare-inputs') as typeof import('./compare-inputs');
    return compareInputs(before, after, options).report;
  }

  private constructor() {}
}
