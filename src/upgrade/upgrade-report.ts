/* eslint-disable @typescript-eslint/no-require-imports */
import type { ObjectChanges, UpgradeFinding, VirtualClusterChanges } from './report-types';
import { UpgradeSeverity } from './report-types';

/** What changes from some manifests to others, for each virtual cluster. */
export class UpgradeReport {
  /** The virtual clusters in the manifests, with their changes. */
  public readonly clusters: VirtualClusterChanges[];
  /** The changes of objects that belong to no virtual cluster. */
  public readonly others: ObjectChanges;

  /** @internal */
  public constructor(clusters: VirtualClusterChanges[], others: ObjectChanges) {
    this.clusters = clusters;
    this.others = others;
  }

  /**
   * The findings of a severity or a more serious one, but for those that are acknowledged.
   *
   * @param atLeast the least serious that counts. Default: all of them
   */
  public findings(atLeast: UpgradeSeverity = UpgradeSeverity.NOTICE): UpgradeFinding[] {
    const order = Object.values(UpgradeSeverity);
    return [...this.clusters, this.others].flatMap(({ findings }) => findings)
      .filter(({ severity, acknowledged }) => acknowledged === undefined && order.indexOf(severity) <= order.indexOf(atLeast));
  }

  /** The report as text: findings and changes, each once for all virtual clusters that have it in common. */
  public toText(): string {
    return (require('./format/text') as typeof import('./format/text')).formatText(this);
  }

  /** The report as the comment of a pull request, of at most 60,000 characters. */
  public toMarkdown(): string {
    return (require('./format/markdown') as typeof import('./format/markdown')).formatMarkdown(this);
  }

  /** The report as JSON, as `cdk8s-vcluster diff --format json` prints it. */
  public toJson(): string {
    return (require('./format/json') as typeof import('./format/json')).formatJson(this);
  }
}
