import { testRows, testWords, told } from './refusals';

const AT = 'networking.resolveDNS[0]';
const dns = (mapping: object) => ({ 'networking.resolveDNS': [mapping] });

describe('a DNS mapping', () => {
  testRows([
    ['has a target', dns({ hostname: 'a.com', target: {} }), [`${AT}.target`]],
    ['has a target that is there', dns({ hostname: 'a.com' }), [`${AT}.target`]],
    ['has one target', dns({ hostname: 'a.com', target: { hostname: 'b.com', ip: '1.2.3.4' } }), [`${AT}.target.ip`]],
    ['has a source', dns({ target: { ip: '1.2.3.4' } }), [AT]],
    ['has one source', dns({ hostname: 'a.com', service: 'ns/a', target: { ip: '1.2.3.4' } }), [`${AT}.hostname`]],
    ['is a Service with its namespace', dns({ service: 'a', target: { ip: '1.2.3.4' } }), [`${AT}.service`]],
    ['is no more than a Service', dns({ service: 'a/b/c', target: { ip: '1.2.3.4' } }), [`${AT}.service`]],
    ['can be a Service', dns({ service: 'ns/a', target: { hostService: 'ns/b' } }), []],
    ['goes to a Service of the host with its namespace', dns({ service: 'ns/a', target: { hostService: 'b' } }), [`${AT}.target.hostService`]],
    ['goes to a Service of another virtual cluster with all of its names', dns({ service: 'ns/a', target: { vClusterService: 'ns/b' } }),
      [`${AT}.target.vClusterService`]],
    ['can go to another virtual cluster', dns({ service: 'ns/a', target: { vClusterService: 'host/vc/ns/b' } }), []],
    ['has one wildcard', dns({ hostname: '*.a.*', target: { hostname: '*.b' } }), [`${AT}.hostname`]],
    ['has its wildcard outermost', dns({ hostname: 'a.*.com', target: { hostname: '*.b' } }), [`${AT}.hostname`]],
    ['goes to a wildcard outermost', dns({ hostname: '*.com', target: { hostname: 'a.*.b' } }), [`${AT}.target.hostname`]],
    ['mirrors its wildcard', dns({ hostname: '*.a.com', target: { hostname: 'b.com' } }), [`${AT}.target.hostname`]],
    ['mirrors its wildcard in a host name', dns({ hostname: '*.a.com', target: { ip: '1.2.3.4' } }), [`${AT}.target.hostname`]],
    ['has a host name', dns({ hostname: 'https://a.com', target: { hostname: 'b.com' } }), [`${AT}.hostname`]],
    ['goes to a host name', dns({ hostname: 'a.com', target: { hostname: 'b.com:443' } }), [`${AT}.target.hostname`]],
    ['can have a single label and a dot at the end', dns({ hostname: 'a', target: { hostname: 'b_c.com.' } }), []],
    ['can be a wildcard alone', dns({ hostname: '*', target: { hostname: '*.b.com' } }), []],
    ['can have a wildcard', dns({ hostname: '*.a.com', target: { hostname: '*.b.com' } }), []],
    ['can have a wildcard at its end', dns({ hostname: 'a.*', target: { hostname: 'b.*' } }), []],
    ['can go to a wildcard of its own', dns({ hostname: 'a.com', target: { hostname: '*.b.com' } }), []],
    ['goes from a namespace to a namespace', dns({ namespace: 'a', target: { ip: '1.2.3.4' } }), [`${AT}.target.hostNamespace`]],
    ['goes to a namespace from a namespace', dns({ hostname: 'a.com', target: { hostNamespace: 'a' } }), [`${AT}.namespace`]],
    ['can go from namespace to namespace', dns({ namespace: 'a', target: { hostNamespace: 'b' } }), []],
    ['is checked in the oldest release', dns({ hostname: 'a.com', target: {} }), [`${AT}.target`], { release: '0.22.6' }],
  ]);

  it('has an error with the possible sources', () => {
    expect(told(dns({ target: { ip: '1.2.3.4' } }))).toEqual([`${AT} must be a source: one of service, hostname, namespace.`]);
  });
});

describe('the error says what is allowed', () => {
  testWords([
    ['no target', dns({ hostname: 'a.com' }), ['a target: one of hostname, ip, hostNamespace, hostService, vClusterService']],
    ['two targets', dns({ hostname: 'a.com', target: { hostname: 'b.com', ip: '1.2.3.4' } }), ['left out if hostname is set: a mapping has one target', 'one mapping for each']],
    ['two sources', dns({ hostname: 'a.com', service: 'ns/a', target: { ip: '1.2.3.4' } }), ['left out if service is set: a mapping has one source']],
    ['no namespace', dns({ service: 'a', target: { ip: '1.2.3.4' } }), ['must be a Service, as namespace/name.']],
    ['no namespace of the host', dns({ service: 'ns/a', target: { hostService: 'b' } }), ['a Service of the host cluster, as namespace/name']],
    ['no other virtual cluster', dns({ service: 'ns/a', target: { vClusterService: 'ns/b' } }), ['another virtual cluster, as hostNamespace/vClusterName/namespace/name']],
    ['a wildcard within', dns({ hostname: 'a.*.com', target: { hostname: '*.b' } }), ['one wildcard at its beginning or end']],
    ['a wildcard within the target', dns({ hostname: 'a.com', target: { hostname: 'a.*.b' } }), ['one wildcard at its beginning or end']],
    ['a wildcard without another', dns({ hostname: '*.a.com', target: { hostname: 'b.com' } }), ["with one wildcard, which is replaced with what the source's"]],
    ['no host name', dns({ hostname: 'https://a.com', target: { hostname: 'b.com' } }), ['a host name without scheme, port and path']],
    ['a namespace alone', dns({ namespace: 'a', target: { ip: '1.2.3.4' } }), ['must be set: namespace and target.hostNamespace', 'used together']],
  ]);
});
