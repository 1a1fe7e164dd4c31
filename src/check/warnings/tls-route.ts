import { exampleHostWarning, isExampleHost, rendersHost, Route } from './example-host';
import { isInCertificate } from '../certificate-names';
import { list, text } from '../read';
import type { Finding, RuleContext, WarningRule } from '../rule';

const ROUTE: Route = { section: 'tlsRoute', replacedBy: 'hostnames' };

/** Hosts of a TLSRoute, which leads to the API server without ending TLS. */
export const tlsRouteWarnings: readonly WarningRule[] = [
  exampleHostWarning('tls-route-example-host', ROUTE),
  {
    id: 'tls-route-host-not-in-certificate',
    path: 'controlPlane.tlsRoute',
    check: (route, context) => hostsOf(route, context).flatMap(({ host, at }): Finding[] =>
      (isExampleHost(ROUTE, host, context) || isInCertificate(host.toLowerCase(), context) ? [] : [{ at, value: host }])),
    advice: 'The API server\'s certificate does not include this host: clients get an x509 error. Add the host to controlPlane.proxy.extraSANs.',
  },
];

/** The hosts of the route that are rendered as they are. */
function hostsOf({ enabled, host, spec }: any, context: RuleContext): { readonly host: string; readonly at: readonly (string | number)[] }[] {
  const hosts = enabled !== true ? [] : rendersHost(ROUTE, context) ? [{ host: text(host), at: ['host'] }]
    : list(spec?.hostnames).map((one, index) => ({ host: text(one), at: ['spec', 'hostnames', index] }));
  return hosts.filter(one => one.host !== '' && !one.host.includes('*') && !one.host.includes('{{'));
}
