/* eslint-disable @typescript-eslint/no-require-imports */
import type { ObjectChanges, UpgradeFinding, VirtualClusterChanges } from './report-types';
import { UpgradeSeverity } from './report-types';

/** Differences between two sets of manifests, by virtual cluster. */
export class UpgradeReport {
  /** Virtual clusters in the manifests, with their changes. */
  public readonly clusters: VirtualClusterChanges[];
  /** Changes of objects that do not belong to a virtual cluster. */
  public readonly others: ObjectChanges;

  /** @internal */
  public constructor(clusters: VirtualClusterChanges[], others: ObjectChanges) {
    this.clusters = clusters;
    this.others = others;
  }

  /**
   * Returns the findings of at least a given severity, without those that are acknowledged.
   *
   * @param atLeast lowest severity to return; by default, all findings are returned
   */
  public findings(atLeast: UpgradeSeverity = UpgradeSeverity.NOTICE): UpgradeFinding[] {
    const order = Object.values(UpgradeSeverity);
    return [...this.clusters, this.others].flatMap(({ findings }) => findings)
      .filter(({ severity, acknowledged }) => acknowledged === undefined && order.indexOf(severity) <= order.indexOf(atLeast));
  }

  /** Report as text. Findings and changes that several virtual clusters have in common are listed once. */
  public toText(): string {
    return (require('./format/text-format') as typeof import('./format/text-format')).formatText(this);
  }

  /** Report as a pull request comment in Markdown, with at most 60,000 characters. */
  public toMarkdown(): string {
    return (require('./format/markdown-format') as typeof import('./format/markdown-format')).formatMarkdown(this);
  }

  /** Report as JSON, in the format of `cdk8s-vcluster diff --format json`. */
  public toJson(): string {
    return (require('./format/json-format') as typeof import('./format/json-format')).formatJson(this);
  }
}
