import { testAdvice, testWarnings } from '../rules/refusals';

const ROUTE = 'controlPlane.tlsRoute';
const SANS = 'controlPlane.proxy.extraSANs';
const OUTSIDE = [`tls-route-host-not-in-certificate ${ROUTE}.host`];
const ROUTED = { [`${ROUTE}.enabled`]: true, [`${ROUTE}.host`]: 'vc.example.com' };

describe('the example of a host', () => {
  testWarnings([
    ['is left to a TLSRoute', { [`${ROUTE}.enabled`]: true }, [`tls-route-example-host ${ROUTE}.host`]],
    ['may be left where there is none', {}, []],
    ['may be left to one with host names of its own', { [`${ROUTE}.enabled`]: true, [`${ROUTE}.spec`]: { hostnames: ['kubernetes'] } }, []],
    ['may be replaced', { ...ROUTED, [SANS]: ['vc.example.com'] }, []],
  ]);
});

describe('the host of a TLSRoute', () => {
  testWarnings([
    ['is in no certificate', ROUTED, OUTSIDE],
    ['is in no certificate beside other names', { ...ROUTED, [SANS]: ['other.example.com'] }, OUTSIDE],
    ['is in no certificate as a host name of the spec', { [`${ROUTE}.enabled`]: true, [`${ROUTE}.spec`]: { hostnames: ['kubernetes', 'vc.example.com'] } },
      [`tls-route-host-not-in-certificate ${ROUTE}.spec.hostnames[1]`]],
    ['is in the certificate as an additional name', { ...ROUTED, [SANS]: ['VC.example.com'] }, []],
    ['is in the certificate by a wildcard', { ...ROUTED, [SANS]: ['*.example.com'] }, []],
    ['is in the certificate as the host of the Ingress', { ...ROUTED, 'controlPlane.ingress.host': 'vc.example.com' }, []],
    ['is in the certificate as the endpoint', { ...ROUTED, 'controlPlane.endpoint': 'vc.example.com:443' }, []],
    ['does not matter where there is no route', { [`${ROUTE}.host`]: 'vc.example.com' }, []],
    ['may be a wildcard', { [`${ROUTE}.enabled`]: true, [`${ROUTE}.host`]: '*.example.com' }, []],
  ]);
});

describe('the advice says what to do', () => {
  testAdvice([
    ['the example', { [`${ROUTE}.enabled`]: true }, ['the example of the default values', 'Set the host name of the API server']],
    ['another host', ROUTED, ['does not include this host', 'Add the host to controlPlane.proxy.extraSANs']],
  ]);
});
