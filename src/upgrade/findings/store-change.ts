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
 * Changes of the backing store.
 *
 * Source: `ValidateStoreChanges` and `BackingStoreType` in config/config.go of each release. vCluster calls them when it starts
 * (pkg/setup/config/config.go, `EnsureBackingStoreChanges`), with the store that it recorded in an annotation of the Secret.
 * The documentation of the backing stores says which of the allowed changes move the state.
 */
export const storeChange = upgradeRule(
  'store-change',
  [UpgradeSeverity.REFUSED, UpgradeSeverity.LOSS, UpgradeSeverity.RISK],
  'The backing store changes. vCluster refuses the change, or does not move the state.',
  change => (switches(change) && !isMigration(change) ? [found(change)] : []),
);

/** The only change that vCluster documents as a migration. It requires an option. */
export const storeMigration = upgradeRule(
  'store-migration',
  [UpgradeSeverity.NOTICE],
  'vCluster migrates deployed etcd to embedded etcd, as documented.',
  change => (switches(change) && isMigration(change) ? [{
    severity: UpgradeSeverity.NOTICE,
    subject: MIGRATE,
    message: 'vCluster copies the state from deployed etcd to embedded etcd when it starts.',
    advice: 'Back up deployed etcd first. After the migration, look for "Successfully migrated etcd database" in the log of the control plane, then remove migrateFromDeployedEtcd.',
  }] : []),
);

function switches({ before, after }: ClusterUpgrade): boolean {
  return before.hasConfig && after.hasConfig && (before.store !== after.store || !isAccepted(before, after));
}

/** The migration requires 0.24.2 or later, before and after the change. */
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
      message: `vCluster ${after.release} refuses to start, because it doesn't know the name that ${before.release} recorded for ${STORE_NAMES[from]}.`,
      advice: 'Stay on 0.25 or later.',
    };
  }
  if (!isAccepted(before, after)) {
    return {
      ...common,
      severity: UpgradeSeverity.REFUSED,
      message: `${common.message} vCluster refuses this when it starts.`,
      advice: `Keep ${STORE_NAMES[from]}. To use ${STORE_NAMES[to]}, create another virtual cluster and move the workloads to it.`,
    };
  }
  if (from === 'deployed-etcd' && to === 'embedded-etcd') {
    const tooOld = [before, after].find(({ version }) => !canMigrate(version));
    return {
      ...common,
      severity: UpgradeSeverity.LOSS,
      message: `${common.message} ${tooOld ? `vCluster ${tooOld.release} can't migrate it: ` : 'Without migrateFromDeployedEtcd, '}the virtual cluster starts with an empty store.`,
      advice: `${tooOld ? 'First upgrade to 0.24.2 or later, then set' : 'Set'} ${MIGRATE} to true.`,
    };
  }
  if (from === 'embedded-database' && to === 'embedded-etcd' && (after.version ?? NEWEST).minor < 35) {
    return {
      ...common,
      severity: UpgradeSeverity.RISK,
      message: `${common.message} The documentation until 0.34 says that vCluster moves the state. Since 0.35, it says that this isn't supported.`,
      advice: 'Create a snapshot first, and test the change with a copy of the virtual cluster.',
    };
  }
  return {
    ...common,
    severity: UpgradeSeverity.LOSS,
    message: `${common.message} vCluster allows this, but doesn't move the state. The virtual cluster starts with an empty store.`,
    advice: from === 'embedded-database' && to === 'external-database'
      ? 'Continue only if the state is already in the external database. This is the case if dataSource was set without enabled.'
      : `Keep ${STORE_NAMES[from]}, or create another virtual cluster and move the workloads to it.`,
  };
}

/** Used for unknown releases. */
const NEWEST: ParsedVersion = { text: '', major: 0, minor: Infinity, patch: 0 };

function isAccepted(before: Cluster, after: Cluster): boolean {
  const [oldVersion, newVersion] = [before.version ?? NEWEST, after.version ?? NEWEST];
  return isAllowed(recordedStore(before.store, oldVersion), recordedStore(after.store, newVersion), newVersion);
}

/** Whether a release starts with a store if another one was used before. */
export function isAllowed(previous: StoreName, current: StoreName, { minor, patch }: ParsedVersion): boolean {
  if (previous === current) {
    return true;
  }
  const movable: StoreName[] = ['external-etcd', 'embedded-database'];
  // 0.24.2, and all releases since 0.25.1, allow this change, because the external database may already hold the state.
  const isSince242 = (minor === 24 && patch >= 2) || (minor === 25 && patch >= 1) || minor > 25;
  if (current === 'external-database') {
    return isSince242 && previous === 'embedded-database';
  }
  if (minor >= 25) {
    return ['embedded-etcd', 'deployed-etcd'].includes(current) && [...movable, 'deployed-etcd'].includes(previous);
  }
  return current === 'embedded-etcd' && movable.includes(previous);
}
