import { kubeConfigWarnings } from '../../../src/check/warnings/kubeconfig';
import { Dotted, Row, testAdvice, testMissingWarnings, testWarnings, warnings } from '../rules/refusals';

const EXPORT = 'exportKubeConfig';
const server = (host: string): Dotted => ({ [`${EXPORT}.server`]: `https://${host}` });
const OUTSIDE = [`kubeconfig-server-not-in-certificate ${EXPORT}.server`];

describe('the server of a kubeconfig is not in the certificate', () => {
  testWarnings([
    ['as a name of its own', server('vc.example.com'), OUTSIDE],
    ['as a name that begins with digits', server('1.2.example.com'), OUTSIDE],
    ['as a name that ends with digits', server('example.com1.2'), OUTSIDE],
    ['as a part of an additional name', { ...server('a.example.com'), 'controlPlane.proxy.extraSANs': ['xx.example.com', '.example.com'] }, OUTSIDE],
    ['with a port and a path', server('vc.example.com:443/a'), OUTSIDE],
    ['as the full name of the Service', server('my-vc.team-a.svc'), OUTSIDE],
    ['as the name of the Service in another namespace', server('my-vc.team-b'), OUTSIDE],
    ['as a name that a wildcard does not stand for', { ...server('a.b.example.com'), 'controlPlane.proxy.extraSANs': ['*.example.com'] }, OUTSIDE],
    ['as the parent of a wildcard', { ...server('example.com'), 'controlPlane.proxy.extraSANs': ['*.example.com'] }, OUTSIDE],
    ['of an additional Secret', { [`${EXPORT}.additionalSecrets`]: [{ name: 'a', server: 'https://vc.example.com' }] },
      [`kubeconfig-server-not-in-certificate ${EXPORT}.additionalSecrets[0].server`]],
    ['with another scheme', { [`${EXPORT}.server`]: 'wss://vc.example.com' }, OUTSIDE, { release: '0.28.2' }],
    ['in the oldest release', server('vc.example.com'), OUTSIDE, { release: '0.22.6' }],
  ]);
});

describe('the server of a kubeconfig is in the certificate', () => {
  testWarnings([
    ['as an additional name', { ...server('vc.example.com'), 'controlPlane.proxy.extraSANs': ['vc.example.com'] }, []],
    ['in upper case', { ...server('VC.example.com'), 'controlPlane.proxy.extraSANs': ['vc.Example.com'] }, []],
    ['as a name that a wildcard matches', { ...server('a.example.com'), 'controlPlane.proxy.extraSANs': ['*.example.com'] }, []],
    ['as the host of the Ingress', { ...server('vc.example.com'), 'controlPlane.ingress.host': 'vc.example.com' }, []],
    ['as the endpoint', { ...server('vc.example.com:6443'), 'controlPlane.endpoint': 'vc.example.com:443' }, []],
    ['as none at all beside an endpoint', { 'privateNodes.enabled': true, 'controlPlane.endpoint': 'vc.example.com:443' }, []],
    ['as the name of the Service', server('my-vc'), []],
    ['as the name of the Service with its namespace', server('my-vc.team-a:443'), []],
    ['as localhost', server('localhost:8443'), []],
    ['with a dot at the end', server('localhost.'), []],
    ['with a user', server('user@localhost'), []],
    ['with another scheme', { [`${EXPORT}.server`]: 'wss://localhost' }, [], { release: '0.28.2' }],
    ['as the name of the API server inside', server('kubernetes.default.svc.cluster.local'), []],
    ['as an address, which may be the Service\'s', server('192.0.2.7:443'), []],
    ['as an address of IPv6', server('[2001:db8::1]:443'), []],
    ['as the name of a node', server('a.nodes.vcluster.com'), []],
    ...['kubernetes', 'kubernetes.default', 'kubernetes.default.svc'].map((host): Row => [`as ${host}`, server(host), []]),
    ['as nothing', {}, []],
    ['if the certificate is not checked', { ...server('vc.example.com'), [`${EXPORT}.insecure`]: true }, []],
  ]);

  it('as the name of the Service, with the cluster\'s own domain', () => {
    expect(warnings({ ...server('kubernetes.default.svc.a.b'), 'networking.advanced.clusterDomain': 'a.b' })).toEqual([]);
    expect(warnings({ ...server('kubernetes.default.svc.cluster.local'), 'networking.advanced.clusterDomain': 'a.b' })).toHaveLength(1);
  });
});

it('a warning lists the names in the certificate', () => {
  const advice = (values: Dotted) => warnings(values).map(one => one.advice);
  expect(advice(server('vc.example.com'))).toEqual([
    'The API server\'s certificate does not include vc.example.com: clients get an x509 error. It includes my-vc, my-vc.team-a, '
    + 'controlPlane.ingress.host, controlPlane.proxy.extraSANs and the addresses of the Service. Add the host to controlPlane.proxy.extraSANs.',
  ]);
  expect(advice({ ...server('vc.example.com'), 'controlPlane.service.spec.type': 'LoadBalancer' })).toEqual([
    expect.stringContaining('does not include vc.example.com, unless it is the one that the load balancer reports: clients'),
  ]);
});

describe('Secrets with kubeconfigs', () => {
  const SHARED = [`kubeconfig-secret-shares-server ${EXPORT}.secret`];
  const OVERWRITTEN = [`kubeconfig-secret-overwritten ${EXPORT}.additionalSecrets[0]`];
  testWarnings([
    ['share the server', { ...server('my-vc'), [`${EXPORT}.secret.name`]: 'a' }, SHARED],
    ['share the server by a namespace', { ...server('my-vc'), [`${EXPORT}.secret.namespace`]: 'a' }, SHARED],
    ['share nothing without a server', { [`${EXPORT}.secret.name`]: 'a' }, []],
    ['share nothing without another Secret', server('my-vc'), []],
    ['can do no better before 0.24', { ...server('my-vc'), [`${EXPORT}.secret.name`]: 'a' }, [], { release: '0.23.3' }],
    ['replace vc-NAME by its name', { [`${EXPORT}.additionalSecrets`]: [{ name: 'vc-my-vc' }] }, OVERWRITTEN],
    ['replace vc-NAME by its namespace', { [`${EXPORT}.additionalSecrets`]: [{ namespace: 'team-a' }] }, OVERWRITTEN],
    ['of another namespace replace nothing', { [`${EXPORT}.additionalSecrets`]: [{ name: 'vc-my-vc', namespace: 'b' }] }, []],
    ['of another name replace nothing', { [`${EXPORT}.additionalSecrets`]: [{ name: 'vc', namespace: 'team-a' }] }, []],
  ]);
});

describe('the advice says what to do', () => {
  testAdvice([
    ['a server for two Secrets', { ...server('my-vc'), [`${EXPORT}.secret.name`]: 'a' },
      ['exportKubeConfig.server also applies to the Secret vc-my-vc', 'Use additionalSecrets', 'secret, which is deprecated']],
    ['a Secret of another', { [`${EXPORT}.additionalSecrets`]: [{ name: 'vc-my-vc' }] },
      ['replaces the kubeconfig in vc-my-vc', 'the vCluster CLI and kubeConfigSecret use', 'Give the Secret another name']],
  ]);
});

for (const release of ['0.22.6', '0.36.1']) {
  testMissingWarnings(kubeConfigWarnings, server('vc.example.com'), { release });
}
testMissingWarnings(kubeConfigWarnings, { ...server('vc.example.com'), [`${EXPORT}.additionalSecrets`]: [{ namespace: 'a', server: 'https://my-vc.a' }] });
