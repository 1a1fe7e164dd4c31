import { PersistentVolumeClaim, Volume } from 'cdk8s-plus-28';
import { VClusterRelease, VirtualCluster } from '../../src';
import { newChart, synthesized } from '../synth';
import { describeBooted } from './host/boot-test';
import { ControlPlane } from './host/control-plane';
import { report, reportAudit } from './host/report';
import { timed } from './host/wait';
import { NEWEST } from './releases';

describeBooted('a control plane keeps its data in a claim that exists', [NEWEST], host => {
  const namespace = 'existing-claim';

  test('a new control plane with the claim of a deleted one has its data', async () => {
    const controlPlane = new ControlPlane(host(), 'my', namespace);
    const claim = {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'mine', namespace },
      spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '5Gi' } } },
    };
    const chart = newChart({ namespace });
    const mine = PersistentVolumeClaim.fromClaimName(chart, 'Mine', 'mine');
    const objects = synthesized(new VirtualCluster(chart, 'My', {
      release: VClusterRelease.of(NEWEST),
      name: 'my',
      statefulSet: { persistence: { dataVolume: [Volume.fromPersistentVolumeClaim(chart, 'Data', mine, { name: 'data' })] } },
    }));
    const path = '/api/v1/namespaces/default/configmaps';

    await controlPlane.apply([claim, ...objects]);
    const seconds = await timed(() => controlPlane.ready());
    await (await controlPlane.api()).ask('POST', path, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'kept' }, data: { a: 'b' } });
    await controlPlane.delete();
    await controlPlane.apply(objects);
    await controlPlane.ready();

    expect(await (await controlPlane.api()).ask('GET', `${path}/kept`)).toMatchObject({ status: 200, body: { data: { a: 'b' } } });
    report(NEWEST, 'an existing claim', `ready after ${seconds} s, data kept`);
    reportAudit(NEWEST, 'an existing claim', controlPlane);
  }, 400_000);
});
