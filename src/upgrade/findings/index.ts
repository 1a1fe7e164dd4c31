import { addressChange } from './address-change';
import { certificateHostsRule, hostGoes } from './certificate-hosts';
import { claimShrinks } from './claim-shrinks';
import { dataSourceChange } from './data-source-change';
import { dataVolumeChange } from './data-volume-change';
import { distroChange, distroGone, distroMigration } from './distro-change';
import { endOfLife, endOfSupport } from './end-of-life';
import { etcd3524, etcd36 } from './etcd-version';
import { FindingRule, weightOf } from './finding';
import { immutableField } from './immutable-field';
import { kindChange } from './kind-change';
import { kubernetesDowngrade, kubernetesSkew } from './kubernetes-version';
import { objectStays } from './object-stays';
import { podsRestart } from './pods-restart';
import { releaseDowngrade, skipsMinor, valuesBefore020 } from './release-steps';
import { clusterRemoved, renamed } from './renamed';
import { replicasOfEtcd } from './replicas-of-etcd';
import { retentionDelete } from './retention-delete';
import { rightsGo } from './rights-go';
import { storeChange, storeMigration } from './store-change';
import { namespaceSyncChange, nodeTypeChange, vpnChange } from './sync-and-nodes';
import { userChange } from './user-change';
import type { ClusterChange } from '../change';
import type { UpgradeFinding } from '../report-types';

/** All rules. Findings of the same severity are reported in this order. */
export const FINDINGS: readonly FindingRule[] = [
  storeChange, dataVolumeChange, dataSourceChange, renamed, clusterRemoved, retentionDelete, claimShrinks, immutableField, kindChange,
  distroChange, distroGone, namespaceSyncChange, vpnChange, nodeTypeChange, userChange,
  releaseDowngrade, kubernetesDowngrade, etcd36, kubernetesSkew, skipsMinor, valuesBefore020, endOfLife,
  replicasOfEtcd, certificateHostsRule, addressChange,
  storeMigration, distroMigration, etcd3524, endOfSupport, podsRestart, hostGoes, objectStays, rightsGo,
];

/** The findings for a change, the most serious first. */
export function findingsOf(change: ClusterChange): UpgradeFinding[] {
  const found = FINDINGS.flatMap(({ id, find }) =>
    find(change).map(({ severity, subject, message, advice }) => ({ id, severity, subject, message, advice })));
  return found.sort((a, b) => weightOf(a.severity) - weightOf(b.severity));
}
