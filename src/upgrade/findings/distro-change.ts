import { Found, upgradeRule } from './finding';
import { DistroName } from '../../chart/distro';
import { ParsedVersion } from '../model/parsed-version';
import { UpgradeSeverity } from '../report-types';

const SUBJECT = 'controlPlane.distro';
/** The first minor releases without a distribution. */
const GONE: Readonly<Partial<Record<DistroName, number>>> = { k3s: 33, k0s: 26 };

/**
 * Changes of the distribution.
 *
 * Source: `ValidateDistroChanges` in config/config.go until 0.32, which the control plane calls when it starts. k3s to k8s
 * is allowed since 0.25.
 */
export const distroChange = upgradeRule(
  'distro-change',
  [UpgradeSeverity.REFUSED],
  'The distribution changes. vCluster refuses this.',
  ({ before, after }) => {
    const isChange = before.hasConfig && after.hasConfig && before.distro !== after.distro && !isGone(before.distro, after.version);
    return isChange && !isMigration(before.distro, after.distro, after.version) ? [{
      severity: UpgradeSeverity.REFUSED,
      subject: SUBJECT,
      message: `The distribution changes from ${before.distro} to ${after.distro}. vCluster refuses this when it starts. Only the change from k3s to k8s is supported, in releases 0.25 to 0.32.`,
      advice: `Keep ${before.distro}.`,
    }] : [];
  },
);

/** The only change of the distribution that vCluster supports. */
export const distroMigration = upgradeRule(
  'distro-migration',
  [UpgradeSeverity.NOTICE],
  'vCluster migrates k3s to k8s, as documented. The migration cannot be reverted.',
  ({ before, after }) => (before.hasConfig && isMigration(before.distro, after.distro, after.version) ? [{
    severity: UpgradeSeverity.NOTICE,
    subject: SUBJECT,
    message: 'vCluster migrates the virtual cluster from k3s to k8s when it starts. The migration cannot be reverted.',
    advice: 'Create a snapshot first. During the migration, look for "Migrating k3s distro certificates" in the log of the control plane.',
  }] : []),
);

/** Distributions that the new release no longer supports: k0s since 0.26, k3s since 0.33. */
export const distroGone = upgradeRule(
  'distro-gone',
  [UpgradeSeverity.REFUSED, UpgradeSeverity.LOSS, UpgradeSeverity.RISK],
  'The new release no longer supports the distribution of the virtual cluster.',
  ({ before, after }) => (before.hasConfig && isGone(before.distro, after.version) && !isGone(before.distro, before.version)
    ? [gone(before.distro, after.distro, after.release!, after.version!)] : []),
);

function gone(before: DistroName, after: DistroName, release: string, version: ParsedVersion): Found {
  const common = { subject: SUBJECT, message: `vCluster ${release} no longer supports the distribution ${before}.` };
  if (before === 'k3s') {
    return {
      ...common,
      severity: after === 'k3s' ? UpgradeSeverity.REFUSED : UpgradeSeverity.RISK,
      message: `${common.message} ${after === 'k3s' ? 'It refuses the configuration.' : 'vCluster does not document a migration from k3s in the same step as this upgrade.'}`,
      advice: 'Migrate to k8s with a release from 0.25 to 0.32, and then upgrade.',
    };
  }
  const refuses = after === 'k0s' || version.minor < 33;
  return {
    ...common,
    severity: refuses ? UpgradeSeverity.REFUSED : UpgradeSeverity.LOSS,
    message: `${common.message} ${refuses ? 'It refuses to start.' : 'It starts with an empty store.'}`,
    advice: 'There is no migration from k0s. Create another virtual cluster and move the workloads to it.',
  };
}

function isGone(distro: DistroName, version: ParsedVersion | undefined): boolean {
  return version !== undefined && version.minor >= (GONE[distro] ?? Infinity);
}

function isMigration(before: DistroName, after: DistroName, version: ParsedVersion | undefined): boolean {
  return before === 'k3s' && after === 'k8s' && version !== undefined && version.minor >= 25 && version.minor <= 32;
}
