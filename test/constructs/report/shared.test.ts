import { ApiObject, App, Chart, JsonPatch } from 'cdk8s';
import { VirtualCluster, VirtualClusterProps, Warnings } from '../../../src';
import { NEWEST_RELEASE as release } from '../../releases';
import { newApp, reportOf } from '../../synth';

/** An app of virtual clusters, each in a namespace of its own: `a`, `b` and so on. */
function appOf(...clusters: Partial<VirtualClusterProps>[]): App {
  const app = newApp();
  clusters.forEach((props, index) => {
    const namespace = 'abc'[index];
    new VirtualCluster(new Chart(app, namespace), 'vc', { release, name: `vc-${namespace}`, namespace, ...props });
  });
  return app;
}

const errorsOf = (...clusters: Partial<VirtualClusterProps>[]) => reportOf(appOf(...clusters));

describe('a Secret that two virtual clusters write their kubeconfigs to', () => {
  const exporting = (name: string, namespace?: string) =>
    ({ exportKubeConfig: { additionalSecrets: [{ name, ...namespace && { namespace } }], grantAccess: Boolean(namespace) } });

  test('is refused', () => {
    expect(errorsOf(exporting('k', 'argo'), exporting('k', 'argo'))).toMatch(
      /b\/vc\n {2}exportKubeConfig\.additionalSecrets\[0\]: the Secret argo\/k must be written by only one virtual cluster\. Another is at a\/vc: /);
  });

  test('is refused where one names it as `secret`', () => {
    expect(errorsOf(exporting('k', 'argo'), { exportKubeConfig: { secret: { name: 'k', namespace: 'argo' }, grantAccess: true } }))
      .toMatch(/exportKubeConfig\.secret: the Secret argo\/k must be written/);
  });

  test('is refused where it is the standard one of the other', () => {
    expect(errorsOf({}, exporting('vc-vc-a', 'a'))).toMatch(/exportKubeConfig\.additionalSecrets\[0\]: the Secret a\/vc-vc-a must be written/);
    expect(errorsOf(exporting('vc-vc-b', 'b'), {})).toMatch(/b\/vc\n {2}name: the Secret b\/vc-vc-b must be written/);
  });

  test.each<[string, object, object]>([
    ['names differ', exporting('k', 'argo'), exporting('l', 'argo')],
    ['namespaces differ', exporting('k', 'argo'), exporting('k', 'other')],
    ['each has its own namespace', exporting('k'), exporting('k')],
    ['host clusters differ', { hostCluster: 'one', ...exporting('k', 'argo') }, { hostCluster: 'two', ...exporting('k', 'argo') }],
  ])('is none where %s', (_, one, other) => {
    expect(errorsOf(one, other)).toBe('');
  });
});

describe('a node port that two virtual clusters ask for', () => {
  const nodePort = (httpsNodePort: number) => ({ service: { spec: { type: 'NodePort' }, httpsNodePort } });

  test('is refused', () => {
    expect(errorsOf(nodePort(30443), nodePort(30443))).toMatch(/Service b\/vc-b: the node port 30443 must be used by only one Service of a host cluster\. a\/vc\/Service/);
  });

  test('is refused in ports of their own', () => {
    const own = { service: { spec: { type: 'NodePort', ports: [{ name: 'https', port: 443, targetPort: 8443 as any, nodePort: 30443 }] } } };
    expect(errorsOf(nodePort(30443), { values: { controlPlane: own } })).toContain('the node port 30443 must be used by only one Service');
  });

  test('may be used in each host cluster', () => {
    expect(errorsOf({ hostCluster: 'one', ...nodePort(30443) }, { hostCluster: 'two', ...nodePort(30443) })).toBe('');
  });

  test('is fine where they differ, or where none is set', () => {
    expect(errorsOf(nodePort(30443), nodePort(30444))).toBe('');
    expect(errorsOf({ service: { spec: { type: 'NodePort' } } }, { service: { spec: { type: 'NodePort' } } })).toBe('');
  });

  test('is fine where a patch changes one', () => {
    const app = appOf(nodePort(30443), nodePort(30443));
    const found = app.charts[1].node.findAll().filter(one => ApiObject.isApiObject(one)) as ApiObject[];
    found.find(({ kind, name }) => kind === 'Service' && name === 'vc-b')!.addJsonPatch(JsonPatch.replace('/spec/ports/0/nodePort', 30444));
    expect(reportOf(app)).toBe('');
  });
});

describe('an external store that two virtual clusters keep their state in', () => {
  const store = (of: 'database' | 'etcd', external: object, more: object = {}) =>
    ({ values: { controlPlane: { ...more, backingStore: { [of]: { external: { enabled: true, ...external } } } } } });
  const database = (dataSource: string) => store('database', { dataSource });
  const etcd = (endpoint: string, more?: object) => store('etcd', { endpoint }, more);
  const shared = (...clusters: Partial<VirtualClusterProps>[]) => Warnings.of(appOf(...clusters)).all.filter(({ id }) => id === 'store-shared').map(String);
  const SECRET = 'postgres://user:hunter2@db:5432/one';

  test('is warned of, without the password', () => {
    const found = shared(database(SECRET), database(SECRET));
    expect(found).toEqual([expect.stringMatching(/^b\/vc: values\.\S*external\.dataSource: The virtual cluster at a\/vc uses the same database: .*Give each its own\./)]);
    expect(found[0]).not.toContain('hunter2');
  });

  test('is warned of if it is etcd', () => {
    expect(shared(etcd('etcd:2379'), etcd('etcd:2379'))).toEqual([expect.stringContaining('uses the same etcd')]);
  });

  test.each<[string, Partial<VirtualClusterProps>, Partial<VirtualClusterProps>]>([
    ['of different databases', database(SECRET), database('postgres://user:hunter2@db:5432/two')],
    ['of different etcds', etcd('one:2379'), etcd('two:2379')],
    ['of one etcd with a prefix for each', etcd('etcd:2379', { distro: { k8s: { enabled: true, apiServer: { extraArgs: ['--etcd-prefix=/a'] } } } }), etcd('etcd:2379')],
    ['of different host clusters', { hostCluster: 'one', ...database(SECRET) }, { hostCluster: 'two', ...database(SECRET) }],
    ['without an address', database(''), database('')],
    ['with variables', database('$(DATABASE)'), database('$(DATABASE)')],
    ['that are not external', {}, {}],
  ])('is none: %s', (_, one, other) => {
    expect(shared(one, other)).toEqual([]);
  });
});
