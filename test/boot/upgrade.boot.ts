import { VClusterRelease, VirtualCluster } from '../../src';
import { newChart, synthesized } from '../synth';
import { describeBootedTogether } from './host/boot-test';
import { ControlPlane } from './host/control-plane';
import { report, reportAudit } from './host/report';
import { timed, until } from './host/wait';
import { BEFORE, NEWEST } from './releases';

/* From one release to the next, by applying what is rendered with the next. */
describeBootedTogether('an upgrade in place keeps what is in the virtual cluster', [NEWEST, BEFORE], host => {
  const namespace = 'upgraded';
  let controlPlane: ControlPlane;
  const rendered = (release: string) =>
    synthesized(new VirtualCluster(newChart({ namespace }), 'My', { release: VClusterRelease.of(release), name: 'my', hostKubernetesVersion: '1.34' }));

  beforeAll(async () => {
    controlPlane = new ControlPlane(host(), 'my', namespace);
    await controlPlane.apply(rendered(BEFORE));
    await controlPlane.ready();
  }, 300_000);

  test(`objects that were created in ${BEFORE} are there in ${NEWEST}, with their identities`, async () => {
    const path = '/api/v1/namespaces/default/configmaps';
    const before = await (await controlPlane.api()).ask('POST', path, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'kept' }, data: { a: 'b' } });
    expect(before.status).toBe(201);

    await controlPlane.apply(rendered(NEWEST));
    const seconds = await timed(() => controlPlane.ready());
    expect((await controlPlane.pods()).map(({ spec }) => spec.containers[0].image)).toEqual([expect.stringContaining(`:${NEWEST}`)]);

    const after = await until(async () => {
      const answer = await (await controlPlane.api()).ask('GET', `${path}/kept`).catch(() => undefined);
      return answer?.status === 200 && answer;
    }, 60, () => 'the ConfigMap is gone');
    expect(after.body).toMatchObject({ data: { a: 'b' }, metadata: { uid: before.body.metadata.uid } });
    report(NEWEST, `upgrade in place from ${BEFORE}`, `ready after ${seconds} s, data kept`);
    reportAudit(NEWEST, `upgrade in place from ${BEFORE}`, controlPlane);
  }, 300_000);
});
