import { VClusterRelease, VirtualCluster } from '../../src';
import { newChart, synthesized } from '../synth';
import { describeBooted } from './host/boot-test';
import { ControlPlane } from './host/control-plane';
import { report, reportAudit } from './host/report';
import { timed, until } from './host/wait';
import { NEWEST, OLDER } from './releases';

describeBooted('a virtual cluster with defaults boots', [NEWEST, ...OLDER], (host, releases) => {
  describe.each(releases)('%s', release => {
    const namespace = `defaults-${release.replace(/\./g, '-')}`;
    let controlPlane: ControlPlane;

    beforeAll(() => {
      controlPlane = new ControlPlane(host(), 'my', namespace);
    });

    test('is ready, without a restart', async () => {
      await controlPlane.apply(synthesized(new VirtualCluster(newChart({ namespace }), 'My', { release: VClusterRelease.of(release), name: 'my' })));
      const seconds = await timed(() => controlPlane.ready());
      const restarts = (await controlPlane.pods()).map(({ status }) => status.containerStatuses[0].restartCount);
      expect(restarts).toEqual([0]);
      report(release, 'defaults', `ready after ${seconds} s`);
    }, 300_000);

    test('has objects in the host cluster for those that are created in it', async () => {
      const api = await controlPlane.api();
      const metadata = { name: 'web', namespace: 'default' };
      const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { ...metadata, labels: { app: 'web' } }, spec: { containers: [{ name: 'web', image: 'nginx' }] } };
      const service = { apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: { app: 'web' }, ports: [{ port: 80 }] } };
      await until(async () => (await api.ask('GET', '/api/v1/namespaces/default/serviceaccounts/default')).status === 200, 60, () => 'no account');
      expect((await api.ask('POST', '/api/v1/namespaces/default/pods', pod)).status).toBe(201);
      expect((await api.ask('POST', '/api/v1/namespaces/default/services', service)).status).toBe(201);
      const onHost = async (kind: string) => (await host().server.ask('GET', `/api/v1/namespaces/${namespace}/${kind}/web-x-default-x-my`)).status === 200;
      const seconds = await timed(() => until(async () => await onHost('pods') && onHost('services'), 60, () => 'no pod or Service on the host'));
      await until(async () => (await api.ask('GET', '/api/v1/namespaces/default/pods/web')).body.status.phase === 'Running', 60, () => 'the pod does not run');
      report(release, 'defaults', `a pod and a Service on the host after ${seconds} s`);
    }, 200_000);

    test('has all permissions in the host cluster that it needs', () => {
      reportAudit(release, 'defaults', controlPlane);
    });
  });
});
