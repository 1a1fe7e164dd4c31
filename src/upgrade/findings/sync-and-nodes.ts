import { Found, upgradeRule } from './finding';
import { isEqual } from '../../values/canonical';
import { at } from '../../values/json';
import type { ClusterUpgrade } from '../change';
import { UpgradeSeverity } from '../report-types';

const NAMESPACES = 'sync.toHost.namespaces';
const MULTI_NAMESPACE = 'experimental.multiNamespaceMode.enabled';

/**
 * Changes of the options that determine which host namespaces the workloads are synced to.
 *
 * Source: `ValidateNamespaceSyncChanges` in config/config.go since 0.26, which the vCluster CLI calls. The control plane
 * doesn't check it when it starts.
 */
export const namespaceSyncChange = upgradeRule(
  'namespace-sync-change',
  [UpgradeSeverity.REFUSED, UpgradeSeverity.LOSS],
  'The options that map namespaces to the host cluster change. vCluster does not support this.',
  change => [
    ...changedOptions(change, [
      [`${NAMESPACES}.enabled`, false], [`${NAMESPACES}.mappingsOnly`, false], [`${NAMESPACES}.mappings.byName`, {}], [`${NAMESPACES}.patches`, []],
    ]).map(option => ({
      severity: UpgradeSeverity.REFUSED,
      subject: option,
      message: `${option} changes. The vCluster CLI refuses this. kubectl, Helm and GitOps tools apply it, and objects that were synced before remain in the host cluster.`,
      advice: 'Keep the value. To use another mapping, create another virtual cluster and move the workloads to it.',
    })),
    ...changedOptions(change, [[MULTI_NAMESPACE, false]]).map(option => ({
      severity: UpgradeSeverity.LOSS,
      subject: option,
      message: `${option} changes. The workloads are synced with other names and to other namespaces, and objects that were synced before remain in the host cluster.`,
      advice: 'Create another virtual cluster and move the workloads to it.',
    })),
  ],
);

/**
 * Changes of the VPN of private nodes.
 *
 * Source: `ValidateVPNChanges` in config/config.go since 0.30, which the vCluster CLI calls. The options exist since 0.28.
 */
export const vpnChange = upgradeRule(
  'vpn-change',
  [UpgradeSeverity.REFUSED, UpgradeSeverity.RISK],
  'The VPN of private nodes is enabled or disabled. vCluster does not support this.',
  change => changedOptions(change, [['privateNodes.vpn.enabled', false], ['privateNodes.vpn.nodeToNode.enabled', false]]).map((option): Found => {
    const isChecked = (change.after.version?.minor ?? Infinity) >= 30;
    return {
      severity: isChecked ? UpgradeSeverity.REFUSED : UpgradeSeverity.RISK,
      subject: option,
      message: `${option} changes. ${isChecked ? 'The vCluster CLI refuses this. kubectl, Helm and GitOps tools apply it, and n' : 'N'}odes that joined before lose their connection.`,
      advice: 'Keep the value, or let all nodes join again.',
    };
  }),
);

/** The kind of worker nodes. Source: "you can't change the node type after deployment" in the documentation (deploy/overview). */
export const nodeTypeChange = upgradeRule(
  'node-type-change',
  [UpgradeSeverity.RISK],
  'The virtual cluster changes from nodes of the host cluster to private nodes, or the reverse.',
  change => changedOptions(change, [['privateNodes.enabled', false]]).map(option => ({
    severity: UpgradeSeverity.RISK,
    subject: option,
    message: `${option} changes. vCluster doesn't support another type of nodes after the deployment. The workloads are not moved to the new nodes.`,
    advice: 'Create another virtual cluster and move the workloads to it.',
  })),
);

/** The options whose values differ. A missing option has its default. */
function changedOptions({ before, after }: ClusterUpgrade, options: readonly (readonly [path: string, usual: unknown])[]): string[] {
  if (!before.hasConfig || !after.hasConfig) {
    return [];
  }
  return options.filter(([path, usual]) => {
    const [old, next] = [before, after].map(({ config }) => at(config, path.split('.')) ?? usual);
    return !isEqual(old, next);
  }).map(([path]) => path);
}
