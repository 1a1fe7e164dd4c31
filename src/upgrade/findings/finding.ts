import { ClusterChange, ClusterUpgrade, isUpgrade } from '../change';
import { UpgradeFinding, UpgradeSeverity } from '../report-types';

/** A finding without the id of its rule. */
export type Found = Omit<UpgradeFinding, 'id' | 'acknowledged'>;

/** Creates the findings with one id. */
export interface FindingRule {
  readonly id: string;
  /** The severities that its findings may have, the most serious first. */
  readonly severities: readonly UpgradeSeverity[];
  /** Description of the finding in the documentation. */
  readonly about: string;
  readonly find: (change: ClusterChange) => Found[];
}

/** Creates a rule for virtual clusters that exist before and after the change. */
export function upgradeRule(
  id: string, severities: readonly UpgradeSeverity[], about: string, find: (change: ClusterUpgrade) => Found[],
): FindingRule {
  return { id, severities, about, find: change => (isUpgrade(change) ? find(change) : []) };
}

const ORDER = Object.values(UpgradeSeverity);

/** The rank of a severity: 0 is the most serious. */
export function weightOf(severity: UpgradeSeverity): number {
  return ORDER.indexOf(severity);
}
