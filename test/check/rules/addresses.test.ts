import { Row, testMissing, testRows, told } from './refusals';
import { addresses } from '../../../src/check/rules/addresses';

const SANS = 'controlPlane.proxy.extraSANs';
const DOMAIN = 'networking.advanced.clusterDomain';
const ETCD = 'controlPlane.backingStore.etcd.external';

describe('a name in the certificate', () => {
  testRows([
    ...['vc.example.com', 'VC.example.com', 'localhost', '*.example.com', 'my_vc.example.com', 'vc.example.com.', '10.0.0.1', 'fd00::1', '1-a', 'a', '{{ .Values.x }}.example.com', ''].map((host): Row =>
      [`may be '${host}'`, { [SANS]: [host] }, []]),
    ...['https://vc.example.com', 'vc.example.com:443', 'vc.example.com/path', 'vc example', 'a..b', '-a.example.com', 'a-.example.com', 'vc.*.com', '*', '[fd00::1]', 'fd00::1::2', '10.0.0.0/8',
      'ü.example.com', '.example.com', `${'a.'.repeat(127)}a`].map((host): Row => [`isn't '${host}'`, { [SANS]: ['ok', host] }, [`${SANS}[1]`]]),
    ['can have 253 characters', { [SANS]: [`${'a.'.repeat(126)}a`] }, []],
    ['leaves wrong types to another check', { [SANS]: [5] }, []],
  ]);

  it('is reported with the part to remove', () => {
    expect(told({ [SANS]: ['https://a'] })).toEqual([
      `${SANS}[0] must be a host name or an IP address. Write it without scheme, port and path: the certificate contains the text unchanged.`,
    ]);
  });
});

describe('the cluster domain', () => {
  testRows([
    ...['cluster.local', 'a', 'a.b.c', 'my_domain.local', 'cluster.local.', '{{ .Values.x }}', ''].map((domain): Row => [`may be '${domain}'`, { [DOMAIN]: domain }, []]),
    ...['my_domain..local', 'Cluster.local', '.', '.local', 'a b', 'a/b', '-a', `${'a.'.repeat(127)}a`].map((domain): Row => [`isn't '${domain}'`, { [DOMAIN]: domain }, [DOMAIN]]),
    ['leaves wrong types to another check', { [DOMAIN]: 5 }, []],
  ]);

  it('is reported with an example', () => {
    expect(told({ [DOMAIN]: 'a b' })[0]).toContain('must be a DNS name, such as cluster.local: a domain: at most 253 lower-case letters');
  });
});

describe('networks', () => {
  const PRIVATE = { 'privateNodes.enabled': true };
  const right = ['10.96.0.0/12', 'fd00::/108', '10.96.0.0/12,fd00::/108', 'fd00::/108,10.96.0.0/12', '{{ .Values.x }}', ''];
  const wrong = ['10.96.0.0', '10.96.0.0/33', '10.96.0.0/12,', '10.96.0.0/12,10.97.0.0/16', '10.96.0.0/12, fd00::/108', '10.96.0.0/12,fd00::/108,10.0.0.0/8', 'a'];
  testRows([
    ...right.map((networks): Row => [`of Services may be '${networks}'`, { serviceCIDR: networks }, []]),
    ...wrong.map((networks): Row => [`of Services aren't '${networks}'`, { serviceCIDR: networks }, ['serviceCIDR']]),
    ...['podCIDR', 'serviceCIDR'].flatMap((key): Row[] => [
      ...right.map((networks): Row => [`of private nodes may be '${networks}': ${key}`, { ...PRIVATE, [`networking.${key}`]: networks }, []]),
      ...wrong.map((networks): Row => [`of private nodes aren't '${networks}': ${key}`, { ...PRIVATE, [`networking.${key}`]: networks }, [`networking.${key}`]]),
      [`of none of its nodes may be anything: ${key}`, { [`networking.${key}`]: 'a' }, []],
    ]),
    ['leave wrong types to another check', { ...PRIVATE, 'serviceCIDR': 5, 'networking.podCIDR': 5 }, []],
  ]);

  it('are reported with an example', () => {
    const allowed = 'must be an IP network in CIDR notation, such as 10.96.0.0/12, or an IPv4 and an IPv6 network, separated by a comma.';
    expect(told({ ...PRIVATE, 'serviceCIDR': 'a', 'networking.podCIDR': 'a' })).toEqual([`networking.podCIDR ${allowed}`, `serviceCIDR ${allowed}`]);
  });
});

describe('the address of etcd', () => {
  const etcd = (endpoint: unknown, enabled = true) => ({ [ETCD]: { enabled, endpoint } });
  testRows([
    ...['my-etcd:2379', 'https://my-etcd:2379', 'my-etcd', 'my-etcd.ns.svc:2379', '10.0.0.1:2379', '[fd00::1]:2379', 'https://[fd00::1]', 'a:1,https://b:65535', 'https://a:2379/', '{{ .Values.x }}:1', ''].map((one): Row =>
      [`may be '${one}'`, etcd(one), []]),
    ...['http://my-etcd:2379', 'my-etcd:http', 'my-etcd:0', 'my-etcd:65536', 'my-etcd:2379/path', 'my etcd:2379', 'fd00::1', '[a]:2379', '[10.0.0.1]:1', '[fd00:::1]:1', ':2379', 'etcd://a:2379', 'a:1,http://b:1', 'a:123456'].map((one): Row =>
      [`isn't '${one}'`, etcd(one), [`${ETCD}.endpoint`]]),
    ['can be anything if it is off', etcd('http://a', false), []],
    ['leaves wrong types to another check', etcd(5), []],
  ]);

  it('is reported with its scheme', () => {
    expect(told(etcd('http://a:2379'))).toEqual([
      `${ETCD}.endpoint must be the host and port of etcd, such as my-etcd:2379. Leave the scheme out, or write https://: vCluster always uses https.`,
    ]);
  });
});

testMissing(addresses, { 'privateNodes.enabled': true, 'networking.podCIDR': '10.0.0.0/8', [SANS]: ['a'], [ETCD]: { enabled: true, endpoint: 'a:1' } });
