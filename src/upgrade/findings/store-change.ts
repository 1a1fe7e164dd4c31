import { Found, upgradeRule } from './finding';
import { at } from '../../values/json';
import type { ClusterUpgrade } from '../change';
import type { Cluster } from '../model/cluster';
import { ParsedVersion } from '../model/parsed-version';
import { recordedStore, StoreName, STORE_NAMES } from '../model/store';
import { UpgradeSeverity } from '../report-types';

const SUBJECT = 'controlPlane.backingStore';
const MIGRATE = `${SUBJECT}.etcd.embedded.migrateFromDeployedEtcd`;

/**
 * Switches between backing stores.
 *
 * Source: `ValidateStoreChanges` and `BackingStoreType` in config/config.go of each release, which vCluster calls when it
 * starts (pkg/setup/config/config.go, `EnsureBackingStoreChanges`), with the store that it wrote into an annotation of the
 * Secret; and the documentation of the backing stores, which says of what is allowed whether the state is moved.
 */
export const storeChange = upgradeRule(
  'store-change',
  [UpgradeSeverity.REFUSED, UpgradeSeverity.LOSS, UpgradeSeverity.RISK],
  'The backing store changes, and vCluster refuses it or does not move the state.',
  change => (switches(change) && !isMigration(change) ? [found(change)] : []),
);

/** The one switch that vCluster documents as a migration, with the option that it takes. */
export const storeMigration = upgradeRule(
  'store-migration',
  [UpgradeSeverity.NOTICE],
  'Deployed etcd is migrated to embedded etcd, as documented.',
  change => (switches(change) && isMigration(change) ? [{
    severity: UpgradeSeverity.NOTICE,
    subject: MIGRATE,
    message: 'vCluster copies the state from deployed etcd to embedded etcd when it starts.',
    advice: 'Back up deployed etcd first. Afterwards, look for "Successfully migrated etcd database" in the log of the control plane, then remove migrateFromDeployedEtcd.',
  }] : []),
);

function switches({ before, after }: ClusterUpgrade): boolean {
  return before.hasConfig && after.hasConfig && (before.store !== after.store || !isAccepted(before, after));
}

/** The migration needs 0.24.2 on both sides. */
function isMigration({ before, after }: ClusterUpgrade): boolean {
  const asks = at(after.config, MIGRATE.split('.')) === true;
  return before.store === 'deployed-etcd' && after.store === 'embedded-etcd' && asks && [before, after].every(({ version }) => canMigrate(version));
}

function canMigrate(version: ParsedVersion | undefined): boolean {
  return version === undefined || version.minor > 24 || (version.minor === 24 && version.patch >= 2);
}

function found({ before, after }: ClusterUpgrade): Found {
  const [from, to] = [before.store, after.store];
  const common = { subject: SUBJECT, message: `The backing store changes from ${STORE_NAMES[from]} to ${STORE_NAMES[to]}.` };
  if (from === to) {
    return {
      severity: UpgradeSeverity.REFUSED,
      subject: SUBJECT,
      message: `vCluster ${after.release} doesn't know the name under which ${before.release} recorded ${STORE_NAMES[from]}, and refuses to start.`,
      advice: 'Stay on 0.25 or later.',
    };
  }
  if (!isAccepted(before, after)) {
    return {
      ...common,
      severity: UpgradeSeverity.REFUSED,
      message: `${common.message} vCluster refuses it when it starts.`,
      advice: `Keep ${STORE_NAMES[from]}. To use ${STORE_NAMES[to]}, create another virtual cluster and move the workloads to it.`,
    };
  }
  if (from === 'deployed-etcd' && to === 'embedded-etcd') {
    const tooOld = [before, after].find(({ version }) => !canMigrate(version));
    return {
      ...common,
      severity: UpgradeSeverity.LOSS,
      message: `${common.message} ${tooOld ? `vCluster ${tooOld.release} can't migrate it: ` : 'Without migrateFromDeployedEtcd, '}the virtual cluster starts with an empty store.`,
      advice: `${tooOld ? 'Upgrade to 0.24.2 or later first, then set' : 'Set'} ${MIGRATE} to true for the switch.`,
    };
  }
  if (from === 'embedded-database' && to === 'embedded-etcd' && (after.version ?? NEWEST).minor < 35) {
    return {
      ...common,
      severity: UpgradeSeverity.RISK,
      message: `${common.message} vCluster documented until 0.34 that it moves the state, and documents since 0.35 that this isn't supported.`,
      advice: 'Take a snapshot first, and try the switch on a copy of the virtual cluster.',
    };
  }
  return {
    ...common,
    severity: UpgradeSeverity.LOSS,
    message: `${common.message} vCluster allows it, but doesn't move the state: the virtual cluster starts empty.`,
    advice: from === 'embedded-database' && to === 'external-database'
      ? 'Go on only if the state is in the external database already, as it is where dataSource was set without enabled.'
      : `Keep ${STORE_NAMES[from]}, or create another virtual cluster and move the workloads to it.`,
  };
}

/** What an unknown release is taken for. */
const NEWEST: ParsedVersion = { text: '', major: 0, minor: Infinity, patch: 0 };

function isAccepted(before: Cluster, after: Cluster): boolean {
  const [oldVersion, newVersion] = [before.version ?? NEWEST, after.version ?? NEWEST];
  return isAllowed(recordedStore(before.store, oldVersion), recordedStore(after.store, newVersion), newVersion);
}

/** Whether a release starts with a store, where another one was in use before. */
export function isAllowed(previous: StoreName, current: StoreName, { minor, patch }: ParsedVersion): boolean {
  if (previous === current) {
    return true;
  }
  const movable: StoreName[] = ['external-etcd', 'embedded-database'];
  // 0.24.2 and then all releases since 0.25.1 allow what only looks like a switch.
  const isSince242 = (minor === 24 && patch >= 2) || (minor === 25 && patch >= 1) || minor > 25;
  if (current === 'external-database') {
    return isSince242 && previous === 'embedded-database';
  }
  if (minor >= 25) {
    return ['embedded-etcd', 'deployed-etcd'].includes(current) && [...movable, 'deployed-etcd'].includes(previous);
  }
  return current === 'embedded-etcd' && movable.includes(previous);
}
