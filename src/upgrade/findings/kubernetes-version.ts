import { Found, upgradeRule } from './finding';
import type { ClusterUpgrade } from '../change';
import { formatMinor, minorsBetween, minorSteps } from '../model/parsed-version';
import { UpgradeSeverity } from '../report-types';

const SUBJECT = 'kubernetes';
const OPTION = 'controlPlane.distro.k8s.image.tag';

/** Source: Kubernetes' version skew policy: an API server is upgraded one minor version at a time. */
export const kubernetesSkew = upgradeRule(
  'kubernetes-skew',
  [UpgradeSeverity.RISK],
  "The virtual cluster's Kubernetes version skips minor versions. Kubernetes does not support this.",
  change => {
    const steps = stepsOf(change);
    return steps !== undefined && steps > 1 ? [found({
      message: `The virtual cluster's Kubernetes version changes from ${versions(change)}. Kubernetes supports upgrades by one minor version at a time.`,
      advice: `Set the current version in ${OPTION}, and upgrade by one minor version at a time: ${minorsBetween(change.before.kubernetes!, change.after.kubernetes!)}.`,
    })] : [];
  },
);

/** Source: Kubernetes supports no downgrade of an API server. */
export const kubernetesDowngrade = upgradeRule(
  'kubernetes-downgrade',
  [UpgradeSeverity.RISK],
  "The virtual cluster's Kubernetes is downgraded to an older minor version. Kubernetes does not support this.",
  change => {
    const steps = stepsOf(change);
    return steps !== undefined && steps < 0 ? [found({
      message: `The virtual cluster's Kubernetes is downgraded from ${versions(change)}. An older API server may not be able to read data that a newer one stored.`,
      advice: `To keep ${formatMinor(change.before.kubernetes!)}, set ${OPTION}.`,
    })] : [];
  },
);

function stepsOf({ before, after }: ClusterUpgrade): number | undefined {
  return before.kubernetes && after.kubernetes && minorSteps(before.kubernetes, after.kubernetes);
}

function found(text: Pick<Found, 'message' | 'advice'>): Found {
  return { severity: UpgradeSeverity.RISK, subject: SUBJECT, ...text };
}

function versions({ before, after }: ClusterUpgrade): string {
  return `${formatMinor(before.kubernetes!)} to ${formatMinor(after.kubernetes!)}`;
}
