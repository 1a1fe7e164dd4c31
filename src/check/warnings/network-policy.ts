import { backingStore } from '../../chart/persistence';
import type { ReleaseModel } from '../../release/release-model';
import { at } from '../../values/json';
import { holdsAny, text } from '../read';
import type { RuleContext, WarningRule } from '../rule';

const POLICY = 'policies.networkPolicy';

/** The ports to which the network policy of the control plane allows all connections. */
const OPEN_PORTS = ['443', '6443', '8443'];

/** Traffic that the network policies of the release block. */
export const networkPolicyWarnings: readonly WarningRule[] = [
  {
    id: 'network-policy-blocks-api-server',
    path: POLICY,
    check: ({ enabled, controlPlane }, context) => {
      const clients = enabled === true && !holdsAny(controlPlane?.ingress) ? clientsOf(context) : [];
      return clients.length === 0 || [{
        at: ['enabled'],
        advice: `The NetworkPolicy of this release does not allow connections from outside the virtual cluster to port 8443. It blocks ${clients.join(', ')}. `
          + `Add a rule to ${POLICY}.controlPlane.ingress.`,
      }];
    },
    advice: 'The NetworkPolicy of this release does not allow connections from outside the virtual cluster to port 8443.',
  },
  {
    id: 'network-policy-blocks-database',
    path: POLICY,
    check: ({ enabled, controlPlane, extraControlPlaneRules }, context) => enabled !== true
      || holdsAny(controlPlane?.egress) || holdsAny(extraControlPlaneRules) || !needsEgress(context) || [{ at: ['enabled'] }],
    advice: (_, { values, release }) => 'The NetworkPolicy allows the control plane to connect to other hosts on ports 443, 6443 and 8443 only. '
      + `It blocks ${backingStore(values) === 'externalEtcd' ? 'the external etcd' : 'the database'}. `
      + (egressOption(release) ? `Add a rule to ${POLICY}.${egressOption(release)}.` : 'Allow the connection with your own NetworkPolicy.'),
  },
];

/** The clients of the API server outside of the virtual cluster that the network policy of the release doesn't allow. */
function clientsOf({ values, release }: RuleContext): string[] {
  if (release.supports.networkPolicies === 'egress' || release.supports.apiServerIngress) {
    return [];
  }
  const { ingress, tlsRoute, service, serviceMonitor } = values.controlPlane ?? {};
  const type = service?.enabled ? text(service.spec?.type) : '';
  return [
    ...ingress?.enabled ? ['the Ingress'] : [],
    ...tlsRoute?.enabled ? ['the TLSRoute'] : [],
    ...['LoadBalancer', 'NodePort'].includes(type) ? [`the ${type} Service`] : [],
    ...serviceMonitor?.enabled ? ['the ServiceMonitor'] : [],
    ...values.privateNodes?.enabled ? ['the private nodes'] : [],
  ];
}

/** Whether the network policy blocks connections of the control plane to the backing store. */
function needsEgress({ values, release, namespace }: RuleContext): boolean {
  const { database, etcd } = values.controlPlane?.backingStore ?? {};
  const addresses: { readonly [store: string]: string } = {
    externalDatabase: text(database?.external?.dataSource),
    externalEtcd: text(etcd?.external?.endpoint),
  };
  const address = addresses[backingStore(values)];
  if (address === undefined) {
    return false;
  }
  const [, host = '', port = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:[^@]*@)?(?:tcp\()?([^:/?)]*)(?::(\d+))?/i.exec(address) ?? [];
  if (OPEN_PORTS.includes(port)) {
    return false;
  }
  // Releases before 0.31 allow connections to all pods in the namespace of the control plane.
  const [, hostNamespace = namespace] = host.split('.');
  return release.supports.networkPolicies !== 'egress' || (host !== '' && hostNamespace !== namespace);
}

/** The option that adds egress rules for the control plane, if the release has one. */
function egressOption({ defaults }: ReleaseModel): string | undefined {
  return ['controlPlane.egress', 'extraControlPlaneRules']
    .find(option => at(defaults, [...POLICY.split('.'), ...option.split('.')]) !== undefined);
}
