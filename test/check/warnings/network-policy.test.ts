import { networkPolicyWarnings } from '../../../src/check/warnings/network-policy';
import { Dotted, testAdvice, testMissingWarnings, testWarnings, warnings } from '../rules/refusals';

const POLICY = 'policies.networkPolicy';
const ON: Dotted = { [`${POLICY}.enabled`]: true };
const BLOCKS_API = [`network-policy-blocks-api-server ${POLICY}.enabled`];
const BLOCKS_DATABASE = [`network-policy-blocks-database ${POLICY}.enabled`];
const INGRESS: Dotted = { 'controlPlane.ingress': { enabled: true, host: 'a.example.com' } };

describe('the network policy of 0.31.0 to 0.33.1', () => {
  const first = { release: '0.31.0' };
  testWarnings([
    ['blocks an Ingress', { ...ON, ...INGRESS }, BLOCKS_API, first],
    ['blocks an Ingress in 0.33.1', { ...ON, ...INGRESS }, BLOCKS_API, { release: '0.33.1' }],
    ['blocks a load balancer', { ...ON, 'controlPlane.service.spec.type': 'LoadBalancer' }, BLOCKS_API, first],
    ['blocks node ports', { ...ON, 'controlPlane.service.spec.type': 'NodePort' }, BLOCKS_API, first],
    ['blocks scraping', { ...ON, 'controlPlane.serviceMonitor.enabled': true }, BLOCKS_API, first],
    ['blocks private nodes', { ...ON, 'privateNodes.enabled': true }, BLOCKS_API, first],
    ['blocks nobody that there is', ON, [], first],
    ['blocks no clients if it is disabled', INGRESS, [], first],
    ['lets in whom a rule lets in', { ...ON, ...INGRESS, [`${POLICY}.controlPlane.ingress`]: [{ ports: [{ port: 8443 }] }] }, [], first],
    ['lets everyone in before', { ...ON, ...INGRESS }, [], { release: '0.30.5' }],
    ['lets everyone in later', { ...ON, ...INGRESS }, [], { release: '0.33.2' }],
  ]);

  it('has a warning with the blocked clients', () => {
    const blocked = (values: Dotted) => warnings({ ...ON, ...values }, first).map(({ advice }) => /It blocks (.*)\. Add a rule to (.*)\.$/.exec(advice)!.slice(1));
    const option = 'policies.networkPolicy.controlPlane.ingress';
    expect(blocked({ ...INGRESS, 'controlPlane.serviceMonitor.enabled': true })).toEqual([['the Ingress, the ServiceMonitor', option]]);
    expect(blocked({ 'controlPlane.service.spec.type': 'NodePort', 'privateNodes.enabled': true })).toEqual([['the NodePort Service, the private nodes', option]]);
    expect(blocked({ 'controlPlane.tlsRoute.enabled': true })).toEqual([['the TLSRoute', option]]);
  });

  it('blocks no disabled Service', () => {
    expect(warnings({ ...ON, 'controlPlane.service': { enabled: false, spec: { type: 'LoadBalancer' } } }, first).map(({ id }) => id)).toEqual(['service-missing']);
  });
});

describe('the network policy and an external database', () => {
  const database = (dataSource: string): Dotted => ({ ...ON, 'controlPlane.backingStore.database.external': { enabled: true, dataSource } });
  const etcd = (endpoint: string): Dotted => ({ ...ON, 'controlPlane.backingStore.etcd.external': { enabled: true, endpoint } });
  const oldest = { release: '0.22.6' };
  testWarnings([
    ['the database is blocked', database('postgres://u@db.example.com:5432/vc'), BLOCKS_DATABASE],
    ['a database of the same namespace is blocked', database('postgres://u@db:5432/vc'), BLOCKS_DATABASE],
    ['a database at another port is blocked', database('postgres://u@db.example.com:4430/vc'), BLOCKS_DATABASE],
    ['an external etcd is blocked', etcd('https://etcd.example.com:2379'), BLOCKS_DATABASE],
    ['one at port 443 is not', etcd('https://etcd.example.com:443'), []],
    ['one at port 8443 is not', database('mysql://u@tcp(db.example.com:8443)/vc'), []],
    ['one whose address stands elsewhere is blocked', { ...ON, 'controlPlane.backingStore.database.external': { enabled: true, connector: 'a' } },
      BLOCKS_DATABASE],
    ['a rule opens it', { ...database('postgres://u@db.example.com:5432/vc'), [`${POLICY}.controlPlane.egress`]: [{ ports: [{ port: 5432 }] }] }, []],
    ['without a policy nothing is blocked', { 'controlPlane.backingStore.database.external': { enabled: true, dataSource: 'postgres://db/vc' } }, []],
    ['the embedded database is not blocked', ON, []],
    ['in old releases the database is blocked', database('postgres://u@db.example.com:5432/vc'), BLOCKS_DATABASE, oldest],
    ['in old releases one of another namespace is blocked', database('mysql://u:@tcp(db.databases:3306)/vc'), BLOCKS_DATABASE, oldest],
    ['in old releases one of the same namespace is not', database('postgres://u@db.team-a.svc:5432/vc'), [], oldest],
    ['in old releases one that is named alone is not', database('postgres://db:5432/vc'), [], oldest],
    ['in old releases a rule opens it', {
      ...database('postgres://u@db.example.com/vc'), [`${POLICY}.extraControlPlaneRules`]: [{ ports: [{ port: 5432 }] }],
    }, [], { release: '0.25.2' }],
  ]);

  test.each([
    ['0.36.1', 'Add a rule to policies.networkPolicy.controlPlane.egress.'],
    ['0.30.5', 'Add a rule to policies.networkPolicy.extraControlPlaneRules.'],
    ['0.24.2', 'Allow the connection with your own NetworkPolicy.'],
  ])('in %s it advises on allowing the traffic', (release, advice) => {
    expect(warnings(database('postgres://db.example.com/vc'), { release }).map(one => one.advice).join()).toContain(advice);
  });
});

describe('recommends no option that is missing', () => {
  testMissingWarnings(networkPolicyWarnings, { ...ON, 'controlPlane.backingStore.database.external': { enabled: true, dataSource: 'postgres://db.example.com/vc' } });
  testMissingWarnings(networkPolicyWarnings, { ...ON, 'controlPlane.backingStore.etcd.external': { enabled: true, endpoint: 'etcd:2379' } });
  testMissingWarnings(networkPolicyWarnings, { ...ON, ...INGRESS }, { release: '0.31.0' });
  testMissingWarnings(networkPolicyWarnings, ON, { release: '0.22.6' });
});

describe('the advice says what to do', () => {
  const STORES = 'controlPlane.backingStore';
  testAdvice([
    ['an Ingress', { ...ON, ...INGRESS }, ['connections from outside the virtual cluster to port 8443', `Add a rule to ${POLICY}.controlPlane.ingress`], { release: '0.31.0' }],
    ['a database', { ...ON, [`${STORES}.database.external`]: { enabled: true, dataSource: 'postgres://db/vc' } },
      ['to other hosts on ports 443, 6443 and 8443 only', 'It blocks the database', `Add a rule to ${POLICY}.controlPlane.egress`]],
    ['an external etcd', { ...ON, [`${STORES}.etcd.external`]: { enabled: true, endpoint: 'etcd:2379' } }, ['It blocks the external etcd', 'Add a rule']],
  ]);
});
