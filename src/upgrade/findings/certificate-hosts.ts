import { Found, upgradeRule } from './finding';
import { servesHost } from '../../check/certificate-names';
import { at } from '../../values/json';
import type { ClusterUpgrade } from '../change';
import {
  AddedHost, ADDITIONAL_NAMES, certificateHosts, INGRESS_HOST, KubeConfigServer, kubeConfigServers, routedHosts, TLS_ROUTE_HOST,
} from '../model/hosts';
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
  change => goneHosts(change).flatMap(gone => {
    const named = namedBy(change, gone);
    return named ? [found(gone, named, change)] : [];
  }),
);

/** The same for hosts that no known kubeconfig uses. */
export const hostGoes = upgradeRule(
  'host-goes',
  [UpgradeSeverity.NOTICE],
  "A host is removed from the API server's certificate, Ingress or TLSRoute. Kubeconfigs outside of the manifests may use it.",
  change => goneHosts(change).filter(gone => !namedBy(change, gone)).map(gone => ({
    severity: UpgradeSeverity.NOTICE,
    subject: gone.option,
    message: `${whatGoes(gone, change)}. Clients whose kubeconfig uses it can no longer connect${
      gone.isInCertificate ? ', unless the host leads to the API server in another way' : ''}.`,
    advice: `Keep ${gone.host} until no client uses it.`,
  })),
);

interface GoneHost extends AddedHost {
  /** Whether the certificate keeps the host, and only the Ingress or TLSRoute goes. */
  readonly isInCertificate: boolean;
}

function goneHosts({ before, after }: ClusterUpgrade): GoneHost[] {
  const [named, routed] = [certificateHosts(after), routedHosts(after)];
  const isIn = (hosts: AddedHost[], host: string) => hosts.some(other => servesHost(other.host, host));
  const unnamed = certificateHosts(before).filter(({ host }) => !isIn(named, host));
  const unrouted = routedHosts(before).filter(({ host, option }) =>
    !isIn(routed, host) && !unnamed.some(other => other.host === host && other.option === option));
  return [...unnamed, ...unrouted].map(gone => ({ ...gone, isInCertificate: isIn(named, gone.host) }));
}

/**
 * The option or object whose kubeconfig uses a host that is removed from the certificate, or that was never in it. Kubeconfigs
 * after the change take precedence over those before it.
 *
 * Clients that don't verify the certificate don't need the host in it, but they need the host of the Ingress.
 */
function namedBy({ before, after }: ClusterUpgrade, { host, option, isInCertificate }: GoneHost): KubeConfigServer | undefined {
  const needsName = option === ADDITIONAL_NAMES;
  return isInCertificate ? undefined
    : [after, before].flatMap(kubeConfigServers).find(server => server.host === host && !(needsName && server.skipsVerification));
}

const ROUTES: Readonly<Record<string, string>> = { [INGRESS_HOST]: 'Ingress', [TLS_ROUTE_HOST]: 'TLSRoute' };

/** What goes: the host from its option, or the object of an option that keeps it. */
function whatGoes({ host, option }: AddedHost, { after }: ClusterUpgrade): string {
  const kept = at(after.config, option.split('.'));
  return typeof kept === 'string' && kept.toLowerCase() === host && ROUTES[option]
    ? `The ${ROUTES[option]} for ${host} is removed` : `${host} is removed from ${option}`;
}

function found(gone: GoneHost, { where }: KubeConfigServer, change: ClusterUpgrade): Found {
  const { host, option } = gone;
  const { after } = change;
  const stays = kubeConfigServers(after).some(server => server.host === host);
  return {
    severity: UpgradeSeverity.RISK,
    subject: option,
    message: stays
      ? `${whatGoes(gone, change)}, but ${where} still uses it: clients can no longer connect.`
      : `${whatGoes(gone, change)}, and ${where} used it: clients with copies of that kubeconfig can no longer connect.`,
    advice: stays ? `Keep ${host} in ${option === TLS_ROUTE_HOST ? option : ADDITIONAL_NAMES}, or change ${where}.` : `Keep ${host} until all clients have the new kubeconfig.`,
  };
}
