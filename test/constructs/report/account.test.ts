import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { ControlPlaneStatefulSet, VClusterRelease, VirtualCluster } from '../../../src';
import { controlPlane, errorsOf, newApp, newChart, virtualCluster, warningLines } from '../../synth';

const TOKEN = /serviceAccount.*"mine"\. Pods get no token of this service account.*automountToken: true/;
const account = (chart: Chart, automountToken?: boolean, metadata = {}) =>
  new kplus.ServiceAccount(chart, 'Account', { automountToken, metadata: { name: 'mine', ...metadata } });
const cluster = (chart: Chart, existing: kplus.IServiceAccount) => virtualCluster({ serviceAccount: { existing } }, chart);
const tokenWarnings = (construct: VirtualCluster | ControlPlaneStatefulSet) => warningLines(construct).filter(line => TOKEN.test(line));

describe('a service account whose token is not mounted', () => {
  test('causes a warning: the control plane can not connect to the host cluster', () => {
    const chart = newChart();
    const vc = cluster(chart, account(chart));
    expect(errorsOf(vc)).toEqual([]);
    expect(tokenWarnings(vc)).toEqual([expect.stringContaining('serviceAccount.existing: "mine". ')]);
    expect(tokenWarnings(vc)).toEqual([expect.stringContaining('at test/Account/Resource')]);
  });

  test('causes a warning for a separate control plane', () => {
    const chart = newChart();
    expect(tokenWarnings(controlPlane({ serviceAccount: account(chart) }, chart))).toHaveLength(1);
  });

  test('causes a warning if it is in the values', () => {
    const chart = newChart();
    account(chart);
    const values = { controlPlane: { advanced: { serviceAccount: { enabled: false, name: 'mine' } } } };
    expect(tokenWarnings(virtualCluster({ values }, chart))).toEqual([expect.stringContaining('values.controlPlane.advanced.serviceAccount.name')]);
  });

  test('causes no warning with a token', () => {
    const chart = newChart();
    expect(tokenWarnings(cluster(chart, account(chart, true)))).toEqual([]);
  });

  test('causes no warning if a patch mounts the token', () => {
    const chart = newChart();
    const mine = account(chart);
    ApiObject.of(mine).addJsonPatch(JsonPatch.remove('/automountServiceAccountToken'));
    expect(tokenWarnings(cluster(chart, mine))).toEqual([]);
  });

  test('causes no warning if the pods mount the token', () => {
    const chart = newChart();
    const vc = cluster(chart, account(chart));
    ApiObject.of(vc.controlPlane).addJsonPatch(JsonPatch.add('/spec/template/spec/automountServiceAccountToken', true));
    expect(tokenWarnings(vc)).toEqual([]);
  });

  test('causes no warning if the pods have the token as a volume', () => {
    const chart = newChart();
    const vc = cluster(chart, account(chart));
    vc.controlPlane.containers[0].mount('/var/run/secrets/kubernetes.io/serviceaccount/', kplus.Volume.fromEmptyDir(chart, 'Token', 'token'));
    expect(tokenWarnings(vc)).toEqual([]);
  });

  test.each(['/var/run/secrets', '/mnt/var/run/secrets/kubernetes.io/serviceaccount'])('causes a warning if the pods mount something else at %s', path => {
    const chart = newChart();
    const vc = cluster(chart, account(chart));
    vc.controlPlane.containers[0].mount(path, kplus.Volume.fromEmptyDir(chart, 'Other', 'other'));
    expect(tokenWarnings(vc)).toHaveLength(1);
  });

  test('causes a warning if the pods also disable the token', () => {
    const chart = newChart();
    const vc = cluster(chart, account(chart));
    ApiObject.of(vc.controlPlane).addJsonPatch(JsonPatch.add('/spec/template/spec/automountServiceAccountToken', false));
    expect(tokenWarnings(vc)).toHaveLength(1);
  });

  test('causes no warning if the control plane runs as another service account', () => {
    const chart = newChart();
    new kplus.ServiceAccount(chart, 'Other', { metadata: { name: 'other' } });
    expect(warningLines(cluster(chart, account(chart, true)))).toEqual([]);
  });

  test('causes no warning if it is in another namespace, with the same name', () => {
    const chart = newChart();
    account(new Chart(chart.node.root as any, 'other', { namespace: 'team-b' }));
    expect(tokenWarnings(cluster(chart, kplus.ServiceAccount.fromServiceAccountName(chart, 'Ref', 'mine', { namespaceName: 'team-a' })))).toEqual([]);
  });
});

describe('a service account in another namespace', () => {
  const OTHER = /serviceAccount.*"mine" must be a service account of the namespace team-a, but it is in team-b/;

  test('is refused', () => {
    const chart = newChart();
    expect(errorsOf(cluster(chart, account(chart, true, { namespace: 'team-b' })))).toEqual([expect.stringMatching(OTHER)]);
  });

  test('is refused if it is a reference', () => {
    const chart = newChart();
    expect(errorsOf(cluster(chart, kplus.ServiceAccount.fromServiceAccountName(chart, 'Ref', 'mine', { namespaceName: 'team-b' })))).toEqual([expect.stringMatching(OTHER)]);
  });

  test('is refused for a separate control plane', () => {
    const chart = newChart();
    expect(errorsOf(controlPlane({ serviceAccount: account(chart, true, { namespace: 'team-b' }) }, chart))).toEqual([expect.stringMatching(OTHER)]);
  });

  test('is also refused for workloads, whose pods are in the namespace of the virtual cluster', () => {
    const workloads = (namespace: string) => {
      const chart = newChart();
      return errorsOf(virtualCluster({ workloadServiceAccount: { existing: account(chart, false, { namespace }) } }, chart));
    };
    expect(workloads('team-b')).toEqual([expect.stringMatching(/^workloadServiceAccount\.existing: "mine" must be a service account of the namespace team-a/)]);
    expect(workloads('team-a')).toEqual([]);
  });

  test('is refused if it is in the namespace default', () => {
    const chart = newChart();
    expect(errorsOf(cluster(chart, account(chart, true, { namespace: 'default' })))).toEqual([expect.stringContaining('but it is in default')]);
  });

  test('is not refused if a reference has no namespace', () => {
    const chart = newChart();
    expect(errorsOf(cluster(chart, kplus.ServiceAccount.fromServiceAccountName(chart, 'Ref', 'mine')))).toEqual([]);
  });

  test('is not refused if the chart has no namespace', () => {
    const chart = new Chart(newApp(), 'test');
    const mine = new kplus.ServiceAccount(chart, 'Account', { automountToken: true, metadata: { name: 'mine', namespace: 'team-b' } });
    expect(errorsOf(new ControlPlaneStatefulSet(chart, 'ControlPlane', { release: VClusterRelease.V0_36, name: 'my-vc', serviceAccount: mine }))).toEqual([]);
  });
});
