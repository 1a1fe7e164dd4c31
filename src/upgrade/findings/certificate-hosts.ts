import { Found, upgradeRule } from './finding';
import { servesHost } from '../../check/certificate-names';
import type { ClusterUpgrade } from '../change';
import { AddedHost, addedHosts, ADDITIONAL_NAMES, KubeConfigServer, kubeConfigServers } from '../model/hosts';
import { UpgradeSeverity } from '../report-types';

/**
 * Hosts that are removed from the certificate of the API server or from the Ingress, although a kubeconfig uses them.
 *
 * Source: the names that vCluster adds to its certificate (pkg/certs, pkg/server/cert).
 */
export const certificateHostsRule = upgradeRule(
  'certificate-hosts',
  [UpgradeSeverity.RISK],
  "A host that a kubeconfig uses is removed from the API server's certificate. Clients can no longer connect.",
  change => goneHosts(change).flatMap(({ host, option }) => {
    const named = namedBy(change, host, option);
    return named ? [found(host, option, named, change)] : [];
  }),
);

/** The same for hosts that no known kubeconfig uses. */
export const hostGoes = upgradeRule(
  'host-goes',
  [UpgradeSeverity.NOTICE],
  "A host is removed from the API server's certificate or Ingress. Kubeconfigs outside of the manifests may use it.",
  change => goneHosts(change).filter(({ host, option }) => !namedBy(change, host, option)).map(({ host, option }) => ({
    severity: UpgradeSeverity.NOTICE,
    subject: option,
    message: `${host} is removed from ${option}. Clients whose kubeconfig uses it can no longer connect.`,
    advice: `Keep ${host} until no client uses it.`,
  })),
);

function goneHosts({ before, after }: ClusterUpgrade): AddedHost[] {
  const kept = addedHosts(after);
  return addedHosts(before).filter(({ host }) => !kept.some(other => servesHost(other.host, host)));
}

/**
 * The option or object whose kubeconfig uses a host. Kubeconfigs after the change take precedence over those before it.
 *
 * Clients that don't verify the certificate don't need the host in it, but they need the host of the Ingress.
 */
function namedBy({ before, after }: ClusterUpgrade, host: string, option: string): KubeConfigServer | undefined {
  const needsName = option === ADDITIONAL_NAMES;
  return [after, before].flatMap(kubeConfigServers).find(server => server.host === host && !(needsName && server.skipsVerification));
}

function found(host: string, option: string, { where }: KubeConfigServer, { after }: ClusterUpgrade): Found {
  const stays = kubeConfigServers(after).some(server => server.host === host);
  return {
    severity: UpgradeSeverity.RISK,
    subject: option,
    message: stays
      ? `${host} is removed from ${option}, but ${where} still uses it: clients can no longer connect.`
      : `${host} is removed from ${option}, and ${where} used it: clients with copies of that kubeconfig can no longer connect.`,
    advice: stays ? `Keep ${host} in controlPlane.proxy.extraSANs, or change ${where}.` : `Keep ${host} until all clients have the new kubeconfig.`,
  };
}
