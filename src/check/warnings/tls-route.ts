import { isEmpty } from '../../chart/rendering';
import { isInCertificate } from '../certificate-names';
import { list, text } from '../read';
import type { Finding, RuleContext, WarningRule } from '../rule';

/** Hosts of a TLSRoute, which leads to the API server without ending TLS. */
export const tlsRouteWarnings: readonly WarningRule[] = [
  {
    id: 'tls-route-example-host',
    path: 'controlPlane.tlsRoute.host',
    check: (host, context) => !rendersHost(context) || !isExample(host, context),
    advice: 'It is the example of the default values. Set the host name of the API server.',
  },
  {
    id: 'tls-route-host-not-in-certificate',
    path: 'controlPlane.tlsRoute',
    check: (route, context) => hostsOf(route, context).flatMap(({ host, at }): Finding[] =>
      (isExample(host, context) || isInCertificate(host.toLowerCase(), context) ? [] : [{ at, value: host }])),
    advice: 'The API server\'s certificate does not include this host: clients get an x509 error. Add the host to controlPlane.proxy.extraSANs.',
  },
];

/** Whether the host of the option is rendered. Host names in the spec replace it. */
function rendersHost({ values }: RuleContext): boolean {
  const { enabled, spec } = values.controlPlane?.tlsRoute ?? {};
  return enabled === true && isEmpty(spec?.hostnames);
}

function isExample(host: unknown, { release }: RuleContext): boolean {
  return host === release.defaults.controlPlane?.tlsRoute?.host;
}

/** The hosts of the route that are rendered as they are. */
function hostsOf({ enabled, host, spec }: any, context: RuleContext): { readonly host: string; readonly at: readonly (string | number)[] }[] {
  const hosts = enabled !== true ? [] : rendersHost(context) ? [{ host: text(host), at: ['host'] }]
    : list(spec?.hostnames).map((one, index) => ({ host: text(one), at: ['spec', 'hostnames', index] }));
  return hosts.filter(one => one.host !== '' && !one.host.includes('*') && !one.host.includes('{{'));
}
