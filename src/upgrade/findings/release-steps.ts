import { upgradeRule } from './finding';
import { compareParsedVersions, formatMinor, minorsBetween, minorSteps } from '../model/parsed-version';
import { UpgradeSeverity } from '../report-types';

const SUBJECT = 'release';

/** Source: "Upgrades should be done one minor version at a time" in the documentation (manage/upgrade/upgrade-version). */
export const skipsMinor = upgradeRule(
  'skips-minor',
  [UpgradeSeverity.RISK],
  'The upgrade skips minor releases of vCluster, which is not tested or supported.',
  ({ before, after }) => {
    const [from, to] = [before.version, after.version];
    const steps = from && to && minorSteps(from, to);
    return steps !== undefined && steps > 1 ? [{
      severity: UpgradeSeverity.RISK,
      subject: SUBJECT,
      message: `From vCluster ${before.release} to ${after.release} are ${steps} minor releases. vCluster tests and supports one at a time.`,
      advice: `Upgrade one minor release after the other: ${minorsBetween(from!, to!)}.`,
    }] : [];
  },
);

/** vCluster supports no way back. */
export const releaseDowngrade = upgradeRule(
  'release-downgrade',
  [UpgradeSeverity.RISK],
  'vCluster goes back to an older release, which is not supported.',
  ({ before, after }) => (before.version && after.version && compareParsedVersions(after.version, before.version) < 0 ? [{
    severity: UpgradeSeverity.RISK,
    subject: SUBJECT,
    message: `vCluster goes back from ${before.release} to ${after.release}. Older releases may not read what newer ones wrote.`,
    advice: `Stay on ${before.release}, or restore a snapshot that ${formatMinor(after.version)} made.`,
  }] : []),
);

/** Source: the documentation's reference/migrations/0-20-migration. */
export const valuesBefore020 = upgradeRule(
  'values-before-0.20',
  [UpgradeSeverity.RISK],
  'Releases before 0.20 have values of another format.',
  ({ before, after }) => (before.version && after.version && before.version.minor < 20 && after.version.minor >= 20 ? [{
    severity: UpgradeSeverity.RISK,
    subject: SUBJECT,
    message: `vCluster ${before.release} has values of another format than the vcluster.yaml of 0.20 and later.`,
    advice: 'Convert the values first: vcluster convert config --distro <distro> -f values.yaml',
  }] : []),
);
