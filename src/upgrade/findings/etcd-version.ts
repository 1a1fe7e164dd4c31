import { Found, upgradeRule } from './finding';
import type { ClusterUpgrade } from '../change';
import type { Cluster } from '../model/cluster';
import { parseImage } from '../model/parse-image';
import { compareParsedVersions, formatMinor, parseVersion, ParsedVersion } from '../model/parsed-version';
import { syncerOf } from '../model/release';
import { UpgradeSeverity } from '../report-types';

const V3_6 = parseVersion('3.6.0')!;
/** The first etcd that prepares its members for 3.6. */
const PREPARED = parseVersion('3.5.20')!;
/** The first version from which etcd and vCluster recommend an upgrade to 3.6. */
const RECOMMENDED = parseVersion('3.5.24')!;
const URL_GUIDE = 'https://www.vcluster.com/docs/vcluster/learn-how-to/control-plane/container/safely-upgrade-etcd';

/**
 * Upgrades to etcd 3.6, the version in vCluster 0.29.
 *
 * Source: the documentation's manage/upgrade/upgrade-version and learn-how-to/control-plane/container/safely-upgrade-etcd.
 * The image determines the version of deployed etcd. The release determines the version of embedded etcd: 3.5.21 since 0.24.2,
 * 3.5.25 in 0.26.5, 0.27.3 and 0.28.2.
 */
export const etcd36 = upgradeRule(
  'etcd-3.6',
  [UpgradeSeverity.RISK],
  'etcd is upgraded to 3.6 from a version before 3.5.20, as in vCluster before 0.24.2. Members may fail to start.',
  change => (compareParsedVersions(jump(change)?.from ?? V3_6, PREPARED) < 0 ? [found(change, UpgradeSeverity.RISK)] : []),
);

/** The same, from a version without etcd's fix for rolling upgrades. */
export const etcd3524 = upgradeRule(
  'etcd-3.5.24',
  [UpgradeSeverity.NOTICE],
  'etcd is upgraded to 3.6 from a version before 3.5.24. The documentation recommends upgrading to a later patch release first.',
  change => {
    const from = jump(change)?.from;
    const isPrepared = from && compareParsedVersions(from, PREPARED) >= 0 && compareParsedVersions(from, RECOMMENDED) < 0;
    return isPrepared ? [found(change, UpgradeSeverity.NOTICE)] : [];
  },
);

/** Source: etcd's documentation: a server refuses the data of a newer minor version, unless a downgrade was prepared. */
export const etcdDowngrade = upgradeRule(
  'etcd-downgrade',
  [UpgradeSeverity.RISK],
  'Deployed etcd goes back to an older minor version. It may not start on the data of the newer one.',
  ({ before, after }) => {
    const [from, to] = [before, after].map(deployedEtcdOf);
    const isOlder = from && to && (to.major < from.major || (to.major === from.major && to.minor < from.minor));
    return isOlder ? [{
      severity: UpgradeSeverity.RISK,
      subject: 'controlPlane.backingStore.etcd.deploy',
      message: `etcd goes back from ${formatMinor(from)} to ${formatMinor(to)}. An older etcd may not start on data that a newer one has written.`,
      advice: `Keep ${formatMinor(from)} with controlPlane.backingStore.etcd.deploy.statefulSet.image.tag, or restore a snapshot that ${formatMinor(to)} made.`,
    }] : [];
  },
);

function found(change: ClusterUpgrade, severity: UpgradeSeverity): Found {
  const isDeployed = change.before.store === 'deployed-etcd';
  const { from, to } = jump(change)!;
  const message = severity === UpgradeSeverity.RISK
    ? 'etcd 3.6 requires data that was written by etcd 3.5.20 or later. Otherwise, members may fail to start.'
    : 'etcd recommends upgrading from 3.5.24 or later. Otherwise, new members may get a wrong snapshot.';
  return {
    severity,
    subject: isDeployed ? 'controlPlane.backingStore.etcd.deploy' : 'controlPlane.backingStore.etcd.embedded',
    message: `etcd is upgraded from ${text(from)} to ${text(to)}. ${message}`,
    advice: isDeployed
      ? `First set controlPlane.backingStore.etcd.deploy.statefulSet.image.tag to a 3.5.25 image, then upgrade: ${URL_GUIDE}`
      : `First upgrade to 0.26.5, 0.27.3 or 0.28.2, which contain etcd 3.5.25: ${URL_GUIDE}`,
  };
}

/** The versions of etcd before and after an upgrade to 3.6 or later. Undefined for other changes. */
function jump({ before, after }: ClusterUpgrade): { from: ParsedVersion; to: ParsedVersion } | undefined {
  const [from, to] = [before, after].map(etcdOf);
  return from && to && compareParsedVersions(from, V3_6) < 0 && compareParsedVersions(to, V3_6) >= 0 ? { from, to } : undefined;
}

/** The version of the etcd that holds the state. Undefined for other stores. */
function etcdOf(cluster: Cluster): ParsedVersion | undefined {
  const { store, version } = cluster;
  return store === 'embedded-etcd' && version ? parseVersion(embeddedEtcd(version)) : deployedEtcdOf(cluster);
}

/** The version of deployed etcd, by its image. Undefined for other stores. */
function deployedEtcdOf({ store, etcd }: Cluster): ParsedVersion | undefined {
  return store === 'deployed-etcd' ? parseVersion(parseImage(syncerOf(etcd)?.image).tag) : undefined;
}

function embeddedEtcd({ minor, patch }: ParsedVersion): string {
  if (minor >= 29) {
    return '3.6.0';
  }
  const newestPatch: Record<number, number> = { 26: 5, 27: 3, 28: 2 };
  if (patch >= (newestPatch[minor] ?? Infinity)) {
    return '3.5.25';
  }
  return minor > 24 || (minor === 24 && patch >= 2) ? '3.5.21' : '3.5.17';
}

function text({ major, minor, patch }: ParsedVersion): string {
  return major === 3 && minor === 6 && patch === 0 ? '3.6' : `${major}.${minor}.${patch}`;
}
