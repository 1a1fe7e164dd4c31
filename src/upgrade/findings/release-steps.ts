import { upgradeRule } from './finding';
import { compareParsedVersions, formatMinor, minorsBetween, minorSteps } from '../model/parsed-version';
import { UpgradeSeverity } from '../report-types';

const SUBJECT = 'release';

/** Source: "Upgrades should be done one minor version at a time" in the documentation (manage/upgrade/upgrade-version). */
export const skipsMinor = upgradeRule(
  'skips-minor',
  [UpgradeSeverity.RISK],
  'The upgrade skips minor releases of vCluster. vCluster does not test or support this.',
  ({ before, after }) => {
    const [from, to] = [before.version, after.version];
    const steps = from && to && minorSteps(from, to);
    return steps !== undefined && steps > 1 ? [{
      severity: UpgradeSeverity.RISK,
      subject: SUBJECT,
      message: `The upgrade from vCluster ${before.release} to ${after.release} spans ${steps} minor releases. vCluster tests and supports upgrades by one minor release at a time.`,
      advice: `Upgrade by one minor release at a time: ${minorsBetween(from!, to!)}.`,
    }] : [];
  },
);

/** vCluster doesn't support downgrades. */
export const releaseDowngrade = upgradeRule(
  'release-downgrade',
  [UpgradeSeverity.RISK],
  'vCluster is downgraded to an older release, which is not supported.',
  ({ before, after }) => (before.version && after.version && compareParsedVersions(after.version, before.version) < 0 ? [{
    severity: UpgradeSeverity.RISK,
    subject: SUBJECT,
    message: `vCluster is downgraded from ${before.release} to ${after.release}. Older releases may not be able to read data that newer releases wrote.`,
    advice: `Stay on ${before.release}, or restore a snapshot that was created with ${formatMinor(after.version)}.`,
  }] : []),
);

/** Source: the documentation's reference/migrations/0-20-migration. */
export const valuesBefore020 = upgradeRule(
  'values-before-0.20',
  [UpgradeSeverity.RISK],
  'Releases before 0.20 use another format for the values.',
  ({ before, after }) => (before.version && after.version && before.version.minor < 20 && after.version.minor >= 20 ? [{
    severity: UpgradeSeverity.RISK,
    subject: SUBJECT,
    message: `The values of vCluster ${before.release} have another format than the vcluster.yaml of 0.20 and later.`,
    advice: 'Convert the values first: vcluster convert config --distro <distro> -f values.yaml',
  }] : []),
);
