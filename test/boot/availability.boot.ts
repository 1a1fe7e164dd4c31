import { Duration } from 'cdk8s';
import { BackingStore, VClusterRelease, VirtualCluster } from '../../src';
import { newChart, synthesized } from '../synth';
import { describeBooted } from './host/boot-test';
import { ControlPlane } from './host/control-plane';
import { report, reportAudit } from './host/report';
import { timed, until } from './host/wait';
import { NEWEST } from './releases';

const LEASE = 15;

/* Three replicas of the control plane on an etcd of three members, which are pods of their own. */
describeBooted('a control plane with three replicas goes on without its leader', [NEWEST], host => {
  const namespace = 'available';
  const lease = `/apis/coordination.k8s.io/v1/namespaces/${namespace}/leases/vcluster-my-controller`;
  let controlPlane: ControlPlane;
  const leaseSpec = async () => (await host().server.ask('GET', lease)).body.spec;
  const leader = async () => (await leaseSpec())?.holderIdentity?.replace(/-external-vcluster-controller$/, '');
  /** The leader, once it has renewed its lease: one that stopped renewing is replaced anyway. */
  const renewing = async () => {
    let { holderIdentity, renewTime } = await leaseSpec();
    await until(async () => {
      const now = await leaseSpec();
      const isRenewed = now.holderIdentity === holderIdentity && now.renewTime !== renewTime;
      ({ holderIdentity, renewTime } = now);
      return isRenewed;
    }, 60, () => `${holderIdentity} does not renew its lease`);
    return leader();
  };

  test('all replicas are ready, and one is the leader with the configured lease times', async () => {
    controlPlane = new ControlPlane(host(), 'my', namespace);
    await controlPlane.apply(synthesized(new VirtualCluster(newChart({ namespace }), 'My', {
      release: VClusterRelease.of(NEWEST),
      name: 'my',
      backingStore: BackingStore.deployedEtcd({ replicas: 3 }),
      statefulSet: {
        highAvailability: {
          replicas: 3, leaseDuration: Duration.seconds(LEASE), renewDeadline: Duration.seconds(10), retryPeriod: Duration.seconds(2),
        },
      },
    })));
    const seconds = await timed(() => controlPlane.ready(400));
    const { body } = await host().server.ask('GET', lease);
    expect(body.spec.leaseDurationSeconds).toBe(LEASE);
    expect((await controlPlane.pods()).map(({ metadata }) => metadata.name)).toContain(await leader());
    report(NEWEST, 'three replicas on an etcd of three', `ready after ${seconds} s, leaseDurationSeconds ${LEASE}`);
  }, 450_000);

  test('if the node of the leader is lost, another replica becomes the leader, and the API responds', async () => {
    const before = await renewing();
    const losing = await timed(() => host().kubelet.pod(namespace, before)!.lose());
    const api = await controlPlane.api();
    const answered = timed(() => until(async () => (await api.ask('GET', '/readyz').catch(() => undefined))?.status === 200, 60, () => 'no answer'));
    const taken = timed(() => until(async () => ![undefined, '', before].includes(await leader()), 90, () => `${before} still leads`));
    // The lease can expire while the processes of the old leader end.
    const seconds = losing + await taken;
    expect(seconds).toBeLessThan(LEASE * 2);
    report(NEWEST, 'loss of the leader', `another one after ${seconds.toFixed(1)} s, the API answered after ${await answered} s`);
    reportAudit(NEWEST, 'loss of the leader', controlPlane);
  }, 180_000);
});
