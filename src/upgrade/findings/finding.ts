import { ClusterChange, ClusterUpgrade, isUpgrade } from '../change';
import { UpgradeFinding, UpgradeSeverity } from '../report-types';

/** A finding without the id of its rule. */
export type Found = Omit<UpgradeFinding, 'id' | 'acknowledged'>;

/** Makes the findings of one kind. */
export interface FindingRule {
  readonly id: string;
  /** The severities that its findings may have, the most serious first. */
  readonly severities: readonly UpgradeSeverity[];
  /** What the rule finds, for the documentation. */
  readonly about: string;
  readonly find: (change: ClusterChange) => Found[];
}

/** Makes a rule about virtual clusters that are there before and after. */
export function upgradeRule(
  id: string, severities: readonly UpgradeSeverity[], about: string, find: (change: ClusterUpgrade) => Found[],
): FindingRule {
  return { id, severities, about, find: change => (isUpgrade(change) ? find(change) : []) };
}

const ORDER = Object.values(UpgradeSeverity);

/** The place of a severity in the order of weight: 0 for the most serious. */
export function weightOf(severity: UpgradeSeverity): number {
  return ORDER.indexOf(severity);
}
