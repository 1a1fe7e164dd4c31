import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, JsonPatch, YamlOutputType } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { ControlPlaneStatefulSet, VirtualCluster, VirtualClusterProps } from '../../../src';
import { NEWEST_RELEASE } from '../../releases';
import { newApp, reportOf, virtualCluster } from '../../synth';

const release = NEWEST_RELEASE;

/** An app with a chart for each virtual cluster, all of one name in one namespace. */
function appOf(...props: Partial<VirtualClusterProps>[]): App {
  const app = newApp();
  props.forEach((more, index) => new VirtualCluster(new Chart(app, `chart-${index}`, { namespace: 'team-a' }), 'vc', { release, name: 'dev', ...more }));
  return app;
}

describe('virtual clusters with the same name and namespace', () => {
  test('can be in different host clusters', () => {
    expect(reportOf(appOf({ hostCluster: 'one' }, { hostCluster: 'two' }, {}))).toBe('');
  });

  test.each([[[{ hostCluster: 'one' }, { hostCluster: 'one' }]], [[{}, {}]]])('are refused in one host cluster: %j', props => {
    expect(reportOf(appOf(...props))).toMatch(/chart-1\/vc\n {2}name: "dev" must be the name of only one virtual cluster.*chart-0\/vc.*set hostCluster\./);
  });

  test('can be single control planes', () => {
    const app = newApp();
    ['one', 'two'].forEach(hostCluster =>
      new ControlPlaneStatefulSet(new Chart(app, hostCluster, { namespace: 'team-a' }), 'cp', { release, name: 'dev', hostCluster }));
    expect(reportOf(app)).toBe('');
  });

  test('require a text as host cluster', () => {
    expect(reportOf(appOf({ hostCluster: 3 as any }))).toContain('hostCluster: 3 must be a string.');
  });
});

describe('two virtual clusters in one namespace', () => {
  test('are refused with advice about different host clusters', () => {
    expect(reportOf(appOf({}, { name: 'other' }))).toMatch(/namespace: "team-a" must contain only one virtual cluster.*set hostCluster\./);
    expect(reportOf(appOf({ hostCluster: 'one' }, { name: 'other', hostCluster: 'two' }))).toBe('');
  });
});

describe('an object that exists once in each host cluster', () => {
  const withService = (hosts: readonly string[], scope: (app: App) => Chart) => {
    const app = appOf(...hosts.map(hostCluster => ({ hostCluster })));
    new ApiObject(scope(app), 'Mine', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'dev', namespace: 'team-a' } });
    return reportOf(app);
  };
  const chart = (index: number) => (app: App) => app.charts[index];

  test('is refused in the chart of a virtual cluster, which determines its host cluster', () => {
    expect(withService(['one', 'two'], chart(1)))
      .toMatch(/chart-1\/Mine\n {2}Service team-a\/dev: must be in the app only once for the host cluster "two"\. Another is at chart-1\/vc\/Service\/Resource/);
  });

  test('is allowed in a separate chart, because its host cluster is unknown', () => {
    expect(withService(['one', 'two'], app => new Chart(app, 'own'))).toBe('');
  });

  test('is refused in a separate chart if there is only one host cluster', () => {
    expect(withService(['one'], app => new Chart(app, 'own'))).toContain('own/Mine\n  Service team-a/dev: must be in the app only once');
  });
});

describe('objects with the same identity in a cluster are refused', () => {
  const rbac = { values: { rbac: { clusterRole: { enabled: true } } } };

  test('whatever namespace cdk8s sets for a cluster-scoped kind', () => {
    const vc = virtualCluster(rbac);
    new kplus.ClusterRole(new Chart(vc.node.root, 'other', { namespace: 'team-b' }), 'Mine', { metadata: { name: 'vc-my-vc-v-team-a' } });
    expect(reportOf(vc.node.root as App)).toContain('other/Mine/Resource\n  ClusterRole vc-my-vc-v-team-a: must be in the app only once.');
  });

  test('but custom kinds with the same name can be namespaced', () => {
    const manifests = 'apiVersion: example.com/v1\nkind: Node\nmetadata: { name: a, namespace: one }';
    const vc = virtualCluster({ values: { experimental: { deploy: { host: { manifests } } } } });
    new ApiObject(new Chart(vc.node.root, 'other', { namespace: 'two' }), 'Mine', { apiVersion: 'example.com/v1', kind: 'Node', metadata: { name: 'a' } });
    expect(reportOf(vc.node.root as App)).toBe('');
  });

  test('if a patch renames one', () => {
    const vc = virtualCluster();
    const mine = new ApiObject(Chart.of(vc), 'Mine', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'other' } });
    expect(reportOf(vc.node.root as App)).toBe('');
    mine.addJsonPatch(JsonPatch.replace('/metadata/name', 'my-vc'));
    expect(reportOf(vc.node.root as App)).toContain('Service team-a/my-vc: must be in the app only once.');
  });

  test('but not if a patch gives one another name', () => {
    const vc = virtualCluster();
    const mine = new ApiObject(Chart.of(vc), 'Mine', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'my-vc' } });
    mine.addJsonPatch(JsonPatch.replace('/metadata/name', 'other'));
    expect(reportOf(vc.node.root as App)).toBe('');
  });
});

const appWith = (yamlOutputType: YamlOutputType) => new App({ outdir: join(tmpdir(), 'cdk8s-vcluster-tests'), yamlOutputType });

describe('with a file for many resources', () => {
  const namesakes = (app: App, chartOf: (hostCluster: string) => Chart) => {
    ['one', 'two'].forEach(hostCluster => new VirtualCluster(chartOf(hostCluster), hostCluster, { release, name: 'dev', namespace: 'n', hostCluster }));
    return reportOf(app);
  };

  test('namesakes for different host clusters are refused in one chart, because its file would contain both', () => {
    const app = appWith(YamlOutputType.FILE_PER_CHART);
    const chart = new Chart(app, 'fleet');
    expect(namesakes(app, () => chart)).toMatch(
      /fleet\/two\/Service\/Resource\n {2}Service dev: must be in its chart only once.*fleet\/one\/Service\/Resource is written to the same file: put them into their own charts\./);
  });

  test('they are allowed in separate charts, unless the app has one file for all charts', () => {
    const app = appWith(YamlOutputType.FILE_PER_CHART);
    expect(namesakes(app, hostCluster => new Chart(app, hostCluster))).toBe('');
    const one = appWith(YamlOutputType.FILE_PER_APP);
    expect(namesakes(one, hostCluster => new Chart(one, hostCluster))).toMatch(
      /Service dev: must be in the app only once, which writes all resources to one file\. .*use YamlOutputType\.FILE_PER_CHART\./);
  });
});

describe('with a file for each resource', () => {
  const fleet = (app: App, chartOf: (namespace: string) => Chart) => {
    ['team-a', 'team-b'].forEach(namespace => new VirtualCluster(chartOf(namespace), namespace, { release, name: 'dev', namespace }));
    return reportOf(app);
  };

  test('two objects of one kind and name are refused: the second would overwrite the file of the first', () => {
    const app = appWith(YamlOutputType.FILE_PER_RESOURCE);
    expect(fleet(app, namespace => new Chart(app, namespace))).toMatch(
      /team-b\/team-b\/Service\/Resource\n {2}Service dev: must be the only Service of this name in the app.*team-a\/team-a\/Service\/Resource is written to the same file, Service\.dev\.k8s\.yaml: .*FOLDER_PER_CHART_FILE_PER_RESOURCE/);
  });

  test('in a folder for each chart, they are refused in one chart only', () => {
    const app = appWith(YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE);
    expect(fleet(app, namespace => new Chart(app, namespace))).toBe('');
    const one = appWith(YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE);
    const chart = new Chart(one, 'fleet');
    expect(fleet(one, () => chart)).toContain('Service dev: must be the only Service of this name in its chart');
  });

  test('they are refused for different host clusters, too', () => {
    const app = appWith(YamlOutputType.FILE_PER_RESOURCE);
    ['one', 'two'].forEach(hostCluster => new VirtualCluster(new Chart(app, hostCluster, { namespace: 'n' }), 'vc', { release, name: 'dev', hostCluster }));
    expect(reportOf(app)).toContain('Service dev: must be the only Service');
  });

  test.each([YamlOutputType.FILE_PER_APP, YamlOutputType.FILE_PER_CHART])('with output type %s, there is no conflict', type => {
    const app = appWith(type);
    const chart = new Chart(app, 'fleet');
    expect(fleet(app, () => chart)).toBe('');
  });

  test('conflicts between other objects are not reported', () => {
    const app = appWith(YamlOutputType.FILE_PER_RESOURCE);
    const chart = new Chart(app, 'c', { namespace: 'team-a' });
    new VirtualCluster(chart, 'vc', { release, name: 'dev' });
    ['a', 'b'].forEach(namespace => new ApiObject(chart, namespace, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'twice', namespace } }));
    expect(reportOf(app)).toBe('');
  });
});
