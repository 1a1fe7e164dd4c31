import { Secret } from 'cdk8s-plus-28';
import { BackingStore, VClusterRelease, VirtualCluster } from '../../src';
import { newChart, synthesized } from '../synth';
import { describeBooted, skipCase } from './host/boot-test';
import { ControlPlane } from './host/control-plane';
import { Postgres, postgresFolder } from './host/postgres';
import { report, reportAudit } from './host/report';
import { timed } from './host/wait';
import { NEWEST } from './releases';

const PROMISE = 'three replicas use a PostgreSQL whose data source is in a Secret';
const programs = postgresFolder();

/* How vCluster's pro image starts kine isn't public: `stand-in` does it in its place. */
if (!programs) {
  skipCase(PROMISE, NEWEST, 'there is no PostgreSQL here');
} else {
  describeBooted(PROMISE, [NEWEST], host => {
    const namespace = 'external-database';
    let database: Postgres;

    beforeAll(() => {
      database = Postgres.start(programs);
    }, 60_000);

    afterAll(() => database?.stop());

    test('all replicas are ready, and each reads what another one writes', async () => {
      const controlPlane = new ControlPlane(host(), 'my', namespace);
      const chart = newChart({ namespace });
      const objects = synthesized(new VirtualCluster(chart, 'My', {
        release: VClusterRelease.of(NEWEST),
        name: 'my',
        backingStore: BackingStore.externalDatabase({ dataSourceFrom: Secret.fromSecretName(chart, 'Database', 'database').envValue('uri') }),
        statefulSet: { highAvailability: { replicas: 3 } },
      }));
      expect(JSON.stringify(objects)).not.toContain(database.password);
      const secret = { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'database', namespace }, stringData: { uri: database.dataSource } };

      await controlPlane.apply([secret, ...objects]);
      const seconds = await timed(() => controlPlane.ready(400));
      const [first, ...others] = await Promise.all((await controlPlane.pods()).map(pod => controlPlane.apiOf(pod)));
      const path = '/api/v1/namespaces/default/configmaps';
      expect((await first.ask('POST', path, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shared' } })).status).toBe(201);
      expect(await Promise.all(others.map(async api => (await api.ask('GET', `${path}/shared`)).status))).toEqual([200, 200]);
      report(NEWEST, 'PostgreSQL, three replicas', `ready after ${seconds} s`);
      reportAudit(NEWEST, 'PostgreSQL, three replicas', controlPlane);
    }, 500_000);
  });
}
