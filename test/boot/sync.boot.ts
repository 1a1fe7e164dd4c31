import { VClusterRelease, VirtualCluster } from '../../src';
import { newChart, synthesized } from '../synth';
import { describeBooted } from './host/boot-test';
import { ControlPlane } from './host/control-plane';
import { reportAudit } from './host/report';
import { ON_HOST, TO_HOST } from './host/synced-objects';
import { VirtualApi } from './host/virtual-api';
import { until } from './host/wait';
import { NEWEST, OLDER } from './releases';

/*
 * The host's audit log shows each request that the control plane's account has no right to. With every sync option that adds
 * rights, and the objects that it syncs, there is none.
 */
describeBooted('a control plane has the rights that its sync options need', [NEWEST, ...OLDER], (host, releases) => {
  describe.each(releases)('%s', release => {
    const namespace = `sync-${release.replace(/\./g, '-')}`;
    let controlPlane: ControlPlane;
    let api: VirtualApi;

    beforeAll(async () => {
      controlPlane = new ControlPlane(host(), 'my', namespace);
      for (const { path, object } of ON_HOST) {
        await host().server.ask('POST', path, object);
      }
      const enabled = { enabled: true };
      await controlPlane.apply(synthesized(new VirtualCluster(newChart({ namespace }), 'My', {
        release: VClusterRelease.of(release),
        name: 'my',
        hostKubernetesVersion: '1.34',
        values: {
          sync: {
            toHost: Object.fromEntries(TO_HOST.map(({ option }) => [option, enabled])),
            fromHost: {
              nodes: { enabled: true, selector: { all: true } },
              ingressClasses: enabled,
              runtimeClasses: enabled,
              csiDrivers: enabled,
              csiNodes: enabled,
              csiStorageCapacities: enabled,
              configMaps: { enabled: true, mappings: { byName: { 'shared/settings': 'default/settings' } } },
              secrets: { enabled: true, mappings: { byName: { 'shared/password': 'default/password' } } },
            },
          },
          networking: { replicateServices: { fromHost: [{ from: 'shared/database', to: 'default/database' }] } },
        },
      })));
      await controlPlane.ready();
      api = await controlPlane.api();
    }, 300_000);

    test.each(TO_HOST)('$option are synced to the host cluster, and deleted there', async ({ path, object, hostPath }) => {
      const isOnHost = async () => (await host().server.ask('GET', hostPath(namespace))).body.items.some(({ metadata }: any) =>
        metadata.annotations?.['vcluster.loft.sh/object-name'] === object.metadata.name);
      const created = await api.ask('POST', path, object);
      expect(created).toMatchObject({ status: 201 });
      await until(isOnHost, 60, () => `no ${object.kind} on the host`);
      const labelled = { ...object, metadata: { ...object.metadata, labels: { changed: 'true' } } };
      expect((await api.ask('PATCH', `${path}/${object.metadata.name}?fieldManager=test&force=true`, labelled)).status).toBe(200);
      expect((await api.ask('DELETE', `${path}/${object.metadata.name}`)).status).toBe(200);
      await until(async () => !await isOnHost(), 60, () => `the ${object.kind} is still on the host`);
    }, 300_000);

    test.each(ON_HOST.filter(({ inside }) => inside))('$object.kind of the host cluster is synced to the virtual cluster', async ({ object, inside }) => {
      await until(async () => (await api.ask('GET', inside!)).status === 200, 60, () => `no ${object.kind} in the virtual cluster`);
    }, 90_000);

    test('the control plane has all permissions in the host cluster that it needs', () => {
      reportAudit(release, `${TO_HOST.length + ON_HOST.length} sync options`, controlPlane);
    });
  });
});
