import { ApiObject, App, Chart, Duration, Testing } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { BackingStore, ControlPlaneStatefulSet, VClusterRelease, VirtualCluster, Warnings } from '../../../src';
import { NEWEST_RELEASE, withoutNewest } from '../../releases';
import { controlPlane, newApp, newChart, synthesized, virtualCluster, warningLines } from '../../synth';

const release = NEWEST_RELEASE;

function reportOf(app: any): string {
  try {
    (app.node.root as App).charts.forEach(chart => Testing.synth(chart));
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('nothing is wrong');
}

describe('the report of an app\'s errors', () => {
  test('has all of them at once, under the construct that each belongs to', () => {
    const chart = newChart();
    new ControlPlaneStatefulSet(chart, 'First', {
      release,
      highAvailability: { replicas: -1 },
      scheduling: { tolerations: [{ key: 'a', operator: 'Exists', effect: 'NoRun' }] },
      values: { controlPlane: { statefulSet: { persistence: { volumeClaim: { storageClassName: 'gp3' } } } } },
    });
    new VirtualCluster(chart, 'Second', {
      release: VClusterRelease.V0_22,
      namespace: 'team-b',
      statefulSet: { probes: { livenessProbe: { periodSeconds: Duration.seconds(5) } } },
      values: { sync: { toHost: { pods: { enabled: 'yes' } } } },
    });
    new kplus.Ingress(chart, 'Ingress');

    expect(withoutNewest(reportOf(chart))).toMatchSnapshot();
  });

  test('has no stack, because the position in the library doesn\'t help users', () => {
    const cp = controlPlane({ highAvailability: { replicas: 1.5 } });
    try {
      Testing.synth(Chart.of(cp));
    } catch (error) {
      expect((error as Error).stack).toBe((error as Error).message);
    }
    expect.assertions(1);
  });

  test('names an option that was added through cdk8s-plus by its path in the object', () => {
    const cp = controlPlane();
    cp.addContainer({ name: 'syncer', image: 'other' });

    expect(reportOf(cp)).toContain('spec.template.spec.containers[1].name: "syncer"');
  });

  test('names the mount that another mount conflicts with, and no unrelated option', () => {
    // Without the database it is a StatefulSet, which is wrong in the same way.
    const cp = controlPlane({ backingStore: BackingStore.externalDatabase({ dataSource: 'mysql://db' }) });
    cp.containers[0].mount('/data', kplus.Volume.fromEmptyDir(cp, 'Volume', 'mine'));

    expect(reportOf(cp)).toMatch(/volumeMounts\[6\]\.mountPath: "\/data" must be .*\. volumeMounts\[0\], data, already has it\./);
  });

  test('names an option of the values whose error only the finished pod shows', () => {
    const cp = controlPlane({ values: { controlPlane: { statefulSet: { persistence: { addVolumeMounts: [{ name: 'nowhere', mountPath: '/x' }] } } } } });

    expect(reportOf(cp)).toContain('values.controlPlane.statefulSet.persistence.addVolumeMounts[0].name: "nowhere"');
  });
});

describe('the report of a virtual cluster', () => {
  test('contains the errors of its finished objects and of its options', () => {
    const vc = virtualCluster({
      statefulSet: { highAvailability: { replicas: -1 }, resources: { cpu: { limit: kplus.Cpu.millis(100) } } },
      values: { controlPlane: { statefulSet: { persistence: { addVolumeMounts: [{ name: 'nowhere', mountPath: '/mnt' }] } } } },
    });

    const report = reportOf(vc);
    expect(report).toContain('statefulSet.highAvailability.replicas: -1 must be');
    expect(report).toContain('statefulSet.resources.requests.cpu: "200m" must be at most the limit');
    expect(report).toContain('values.controlPlane.statefulSet.persistence.addVolumeMounts[0].name: "nowhere" must be');
  });

  test('has no duplicates: neither for an option, nor for all objects with an invalid name', () => {
    const vc = virtualCluster({ name: 'a_b', values: { controlPlane: { service: { labels: { 'a b': 'c' } } } } });

    expect(reportOf(vc).trim().split('\n').slice(3)).toEqual([
      expect.stringMatching(/^  values\.controlPlane\.service\.labels\["a b"\]: "c" must be under a key other than/),
      expect.stringMatching(/^  name: "a_b" must be/),
    ]);
  });

  test('contains errors that only its finished objects show', () => {
    const vc = new VirtualCluster(newChart(), 'VirtualCluster', {
      release,
      name: 'my-vc',
      values: { experimental: { deploy: { host: { manifests: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: Bad_Name\nspec:\n  ports: [{port: 80}]\n' } } } },
    });
    expect(reportOf(vc)).toContain('Service Bad_Name, metadata.name: "Bad_Name" must be');
  });
});

describe('errors are returned', () => {
  const REPLICAS = /highAvailability\.replicas: -1/;
  const broken = { name: 'broken', highAvailability: { replicas: -1 } };

  test('by the construct alone, for its own errors', () => {
    const vc = virtualCluster({ statefulSet: { highAvailability: { replicas: -1 } } });
    expect(vc.node.validate()).toEqual([expect.stringMatching(REPLICAS)]);
    expect(vc.node.validate()).toHaveLength(1);
  });

  test('by a control plane alone, for later additions', () => {
    const { controlPlane: cp } = virtualCluster();
    expect(cp.node.validate()).toEqual([]);
    cp.addContainer({ name: 'syncer', image: 'other' });
    expect(cp.node.validate()).toEqual([expect.stringContaining('"syncer"')]);
  });

  test('by a chart without an app', () => {
    const chart = new Chart(undefined as any, 'alone');
    new ControlPlaneStatefulSet(chart, 'Broken', { release, ...broken });
    expect(() => chart.toJson()).toThrow(/alone\/Broken\n {2}highAvailability\.replicas: -1/);
  });

  test('by any chart of the app, including nested charts', () => {
    const outer = newChart();
    const inner = new Chart(outer, 'inner');
    new ControlPlaneStatefulSet(inner, 'Broken', { release, ...broken });
    const report = /^test\/inner\/Broken\n {2}highAvailability\.replicas: -1/m;
    [outer, inner].forEach(chart => expect(() => Testing.synth(chart)).toThrow(report));
    expect(() => (outer.node.root as App).synth()).toThrow(report);
  });

  test('at each call', () => {
    const cp = controlPlane();
    Testing.synth(Chart.of(cp));
    cp.addContainer({ name: 'syncer', image: 'other' });
    expect([reportOf(cp), reportOf(cp)]).toEqual(Array(2).fill(expect.stringContaining('"syncer"')));
  });

  test('for only one of two apps', () => {
    const [first, second] = [controlPlane(broken), controlPlane({ ...broken, highAvailability: { replicas: -2 } })];
    expect(reportOf(first)).not.toContain('-2');
    expect(reportOf(second)).not.toMatch(REPLICAS);
  });

  test('including those of other validations of the app, in the same report', () => {
    const cp = controlPlane(broken);
    cp.node.root.node.addValidation({ validate: () => ['too many virtual clusters'] });
    expect(reportOf(cp)).toMatch(/^App\n {2}too many virtual clusters\n\ntest\/ControlPlane\n {2}highAvail/m);
  });

  test('but not for constructs that were removed from the app', () => {
    const chart = newChart();
    new VirtualCluster(chart, 'First', { release, name: 'a' });
    chart.node.tryRemoveChild('First');
    new VirtualCluster(chart, 'Second', { release, name: 'a' });
    expect(() => Testing.synth(chart)).not.toThrow();
  });
});

describe('objects with the same identity in a cluster are refused', () => {
  const manifests = (text: string) => ({ experimental: { deploy: { host: { manifests: text } } } });
  const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: my-vc }\nspec: { ports: [{ port: 80 }] }';
  const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: vc-my-vc-v-team-a }\nrules: []';

  test('if an extra manifest and an object of the virtual cluster have it', () => {
    expect(reportOf(virtualCluster({ values: manifests(service) }))).toContain(
      'test/VirtualCluster/Extra-0-Service\n  Service team-a/my-vc: must be in the app only once. Another is at test/VirtualCluster/Service/Resource: ',
    );
  });

  test('if an added object and an object of the virtual cluster or its control plane have it', () => {
    const vc = virtualCluster();
    new ApiObject(Chart.of(vc), 'Mine', { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name: 'my-vc' } });
    expect(reportOf(vc)).toContain('test/Mine\n  StatefulSet team-a/my-vc: must be in the app only once.');
  });

  test('if objects of any charts without a namespace have it', () => {
    const vc = virtualCluster({ values: { rbac: { clusterRole: { enabled: true } } } });
    new VirtualCluster(new Chart(vc.node.root, 'other', { namespace: 'team-b' }), 'Other', { release, values: manifests(role) });
    expect(reportOf(vc)).toContain('ClusterRole vc-my-vc-v-team-a: must be in the app only once.');
  });

  test.each([
    ['has another kind', 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: my-vc }'],
    ['is of another API group', 'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: { name: my-vc }'],
    ['is in another namespace', service.replace('my-vc', 'my-vc, namespace: other')],
    ['has another name', service.replace('my-vc', 'other')],
  ])('but not if one %s', (_, text) => {
    expect(() => synthesized(virtualCluster({ values: manifests(text) }))).not.toThrow();
  });

  test('at each synthesis', () => {
    const vc = virtualCluster();
    const add = () => new ApiObject(Chart.of(vc), 'Mine', { apiVersion: 'v1', kind: 'Service', metadata: { name: 'my-vc' } });
    expect(() => synthesized(vc)).not.toThrow();
    add();
    expect([reportOf(vc), reportOf(vc)]).toEqual(Array(2).fill(expect.stringContaining('test/Mine\n  Service team-a/my-vc: must be in the app only once.')));
    Chart.of(vc).node.tryRemoveChild('Mine');
    expect(() => synthesized(vc)).not.toThrow();
  });

  test('but not if no virtual cluster is involved', () => {
    const vc = virtualCluster();
    ['A', 'B'].forEach(id => new ApiObject(Chart.of(vc), id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'twice' } }));
    expect(() => synthesized(vc)).not.toThrow();
  });
});

describe('two virtual clusters', () => {
  const synth = (first: any, second: any) => () => {
    const chart = newChart();
    new VirtualCluster(chart, 'First', { release, ...first });
    new VirtualCluster(new Chart(chart.node.root, 'other', { namespace: 'team-b' }), 'Second', { release, ...second });
    (chart.node.root as App).charts.forEach(one => Testing.synth(one));
  };

  test('can be in different namespaces', () => {
    expect(synth({ name: 'a' }, { name: 'a' })).not.toThrow();
  });

  test('can\'t have the same name and namespace, even in two charts', () => {
    expect(synth({ name: 'a' }, { name: 'a', namespace: 'team-a' })).toThrow(/name: "a" must be the name of only one virtual cluster.*test\/First/);
  });

  test('can\'t share a namespace since release 0.25', () => {
    expect(synth({ name: 'a' }, { name: 'b', namespace: 'team-a' })).toThrow(/namespace: "team-a" must contain only one virtual cluster/);
  });

  test('can share a namespace in older releases', () => {
    const old = { release: VClusterRelease.V0_24 };
    expect(synth({ name: 'a', ...old }, { name: 'b', namespace: 'team-a', ...old })).not.toThrow();
  });
});

describe('warnings', () => {
  let written: string;
  beforeEach(() => {
    written = '';
    jest.spyOn(process.stderr, 'write').mockImplementation(text => {
      written += text;
      return true;
    });
  });
  afterEach(() => jest.restoreAllMocks());

  test.each([
    ['an even number of etcd members', { highAvailability: { replicas: 2 }, backingStore: BackingStore.embeddedEtcd() }, /highAvailability\.replicas: 2\. An even number/],
    ['an even number of deployed etcd members', { backingStore: BackingStore.deployedEtcd({ replicas: 4 }) }, /backingStore\.replicas: 4\. An even number/],
    ['replicas that may share a node', { highAvailability: { replicas: 3 }, backingStore: BackingStore.embeddedEtcd() }, /All replicas can run on one node/],
    ['a claim that is deleted', { values: { controlPlane: { statefulSet: { persistence: { volumeClaim: { retentionPolicy: 'Delete' } } } } } }, /retentionPolicy: "Delete"\. Deleting/],
    ['a registry with a slash at its end', { defaultImageRegistry: 'registry.corp/' }, /defaultImageRegistry: "registry.corp\/"\. The trailing slash/],
    ['a registry with a scheme', { defaultImageRegistry: 'https://registry.corp' }, /defaultImageRegistry: "https:\/\/registry.corp"\. Nodes cannot pull/],
    ['a container that mustn\'t run as root, and does', { security: { containerSecurityContext: { runAsNonRoot: true } } }, /^security\.containerSecurityContext\.runAsNonRoot: true\. Nodes do not start/],
    ['pods that mustn\'t run as root, and do', { security: { podSecurityContext: { runAsNonRoot: true, runAsUser: 1000 } } }, /^security\.podSecurityContext\.runAsNonRoot: true\. Nodes do not start/],
    ['a version of Kubernetes that no image has for its tag', { values: { controlPlane: { distro: { k8s: { version: '1.34' } } } } }, /distro\.k8s\.version: "1\.34"\. It is used as the tag/],
    ['a pro feature in the OSS image', { backingStore: BackingStore.embeddedEtcd(), image: { repository: 'loft-sh/vcluster-oss' } }, /must be .*pro/i],
    ['an external database that nobody addresses', { values: { controlPlane: { backingStore: { database: { external: { enabled: true } } } } } }, /database\.external\.dataSource/],
    ['a release past its end of life', { release: VClusterRelease.V0_25 }, /release: "0\.25\.2"\. It reached its end of life on 2025-11-15\./],
  ])('are given for %s', (_, props: any, expected) => {
    expect(warningLines(controlPlane(props)).join('\n')).toMatch(expected);
  });

  test('are not given without a problem', () => {
    expect(warningLines(controlPlane())).toEqual([]);
  });

  test('are not given for containers that don\'t run as root', () => {
    expect(warningLines(controlPlane({ security: { containerSecurityContext: { runAsNonRoot: true, runAsUser: 1000 } } }))).toEqual([]);
    const security = { podSecurityContext: { runAsNonRoot: true }, containerSecurityContext: { runAsNonRoot: false } };
    expect(warningLines(controlPlane({ security }))).toEqual([]);
  });

  test('are not given for complete Kubernetes versions', () => {
    expect(warningLines(controlPlane({ values: { controlPlane: { distro: { k8s: { version: 'v1.34.0' } } } } }))).toEqual([]);
  });

  test('are given for an Ingress with the example host', () => {
    const about = (ingress: object) => warningLines(new VirtualCluster(newChart(), 'V', { release: NEWEST_RELEASE, name: 'a', ingress }));
    expect(about({})).toEqual(['ingress.host: "my-host.com". It is the example of the default values. Set the host name of the API server.']);
    expect(about({ host: 'vc.example.com' })).toEqual([]);
    expect(about({ enabled: false })).toEqual([]);
  });

  test('are not given for replicas that are spread', () => {
    const cp = controlPlane({ highAvailability: { replicas: 3 }, backingStore: BackingStore.embeddedEtcd() });
    cp.scheduling.spread({ topology: kplus.Topology.HOSTNAME });
    expect(warningLines(cp)).toEqual([]);
  });

  test('recommend a PodDisruptionBudget for a virtual cluster with several replicas', () => {
    const chart = newChart();
    const props = { release, backingStore: BackingStore.embeddedEtcd(), statefulSet: { highAvailability: { replicas: 3 } } };
    const without = new VirtualCluster(chart, 'Without', props);
    const withBudget = new VirtualCluster(chart, 'With', { ...props, values: { controlPlane: { advanced: { podDisruptionBudget: { enabled: true, minAvailable: 2 } } } } });
    expect(warningLines(without).join()).toContain('Add a podDisruptionBudget');
    expect(warningLines(withBudget).join()).not.toContain('podDisruptionBudget');
  });

  test('are given for each reason, also if several are about the same option', () => {
    const vc = virtualCluster({ backingStore: BackingStore.embeddedEtcd(), statefulSet: { highAvailability: { replicas: 2 } } });
    const { all } = Warnings.of(vc.node.root);
    expect(all.map(({ id }) => id).filter(id => id !== 'release-end-of-life')).toEqual(['even-etcd-members', 'replicas-without-disruption-budget', 'replicas-on-one-node']);
    expect(String(all[0])).toMatch(/^test\/VirtualCluster: statefulSet\.highAvailability\.replicas: 2\. An even number.* \[even-etcd-members\]$/);
  });

  test('about the pods are given once, for the virtual cluster with the options', () => {
    const podDisruptionBudget = { enabled: true, minAvailable: 2 };
    const vc = virtualCluster({
      backingStore: BackingStore.embeddedEtcd(),
      statefulSet: { highAvailability: { replicas: 3 } },
      values: { controlPlane: { advanced: { podDisruptionBudget } } },
    });
    const [warning] = Warnings.of(vc.controlPlane).all;
    expect(warning).toMatchObject({ id: 'replicas-on-one-node', path: 'test/VirtualCluster' });
    expect(Warnings.of(vc).all).toEqual([warning]);
  });

  test('are shown once, during synthesis', () => {
    const cp = controlPlane({ release: VClusterRelease.V0_22 });
    Testing.synth(Chart.of(cp));
    Testing.synth(Chart.of(cp));
    expect(written).toBe('Warnings:\n\ntest/ControlPlane\n  release: "0.22.6". It reached its end of life on 2025-06-18. Upgrade to a newer release. [release-end-of-life]\n\n');
  });

  test('are shown in a later synthesis if they are new', () => {
    const chart = newChart();
    new ControlPlaneStatefulSet(chart, 'Old', { release: VClusterRelease.V0_22, name: 'old' });
    Testing.synth(chart);
    written = '';
    new ControlPlaneStatefulSet(chart, 'Older', { release: VClusterRelease.of('0.22.0'), name: 'older' });
    Testing.synth(chart);
    expect(written).toContain('test/Older\n  release: "0.22.0".');
    expect(written).not.toContain('0.22.6');
  });

  test('of a fleet are shown once for all that share them', () => {
    const app = newApp();
    const fleet = new Chart(app, 'fleet');
    const names = ['basket', 'billing', 'checkout', 'payment', 'search'];
    names.forEach((name, index) => new VirtualCluster(fleet, name, {
      release: VClusterRelease.V0_25,
      name,
      namespace: `team-${name}`,
      backingStore: BackingStore.embeddedEtcd(),
      statefulSet: { highAvailability: { replicas: 3 } },
      defaultImageRegistry: index === 2 ? 'registry.example.com/' : undefined,
    }));
    ['one', 'two'].forEach(name => new ControlPlaneStatefulSet(fleet, name, {
      release: NEWEST_RELEASE, name, namespace: name, values: { controlPlane: { statefulSet: { persistence: { volumeClaim: { retentionPolicy: 'Delete' } } } } },
    }));
    Testing.synth(fleet);
    expect(written).toMatchSnapshot();
  });

  test('are not given for constructs that were removed from the app', () => {
    const cp = controlPlane({ release: VClusterRelease.V0_22 });
    Chart.of(cp).node.tryRemoveChild(cp.node.id);
    expect(Warnings.of(cp.node.root).all).toEqual([]);
  });

  test('are listed for a whole app', () => {
    const cp = controlPlane({ release: VClusterRelease.V0_22 });
    expect(Warnings.of(cp.node.root).all.map(String)).toEqual(['test/ControlPlane: release: "0.22.6". It reached its end of life on 2025-06-18. Upgrade to a newer release. [release-end-of-life]']);
  });

  test('make the synthesis fail if they are errors', () => {
    const cp = controlPlane({ release: VClusterRelease.V0_22 });
    Warnings.of(cp.node.root).treatAsErrors();
    expect(reportOf(cp)).toBe('Validation failed with the following errors:\n\nWarnings that this app treats as errors. '
      + 'To accept one, use Warnings.of(construct).acknowledge(id, reason):\n\n'
      + 'test/ControlPlane\n  release: "0.22.6". It reached its end of life on 2025-06-18. Upgrade to a newer release. [release-end-of-life]\n');
  });
});
