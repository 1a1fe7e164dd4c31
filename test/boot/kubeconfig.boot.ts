import { VClusterRelease, VirtualCluster } from '../../src';
import { newChart, synthesized } from '../synth';
import { describeBooted } from './host/boot-test';
import { runClient } from './host/client';
import { ControlPlane } from './host/control-plane';
import { report, reportAudit } from './host/report';
import { NEWEST } from './releases';

/* A client in a pod of the host, which is kubectl, with the kubeconfigs that vCluster writes into Secrets. */
describeBooted('a pod on the host reaches the virtual cluster with a kubeconfig from a Secret', [NEWEST], host => {
  const namespace = 'exported';
  const clients = 'clients';
  let controlPlane: ControlPlane;

  beforeAll(async () => {
    controlPlane = new ControlPlane(host(), 'my', namespace);
    await host().server.ask('POST', '/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: clients } });
    const server = `https://my.${namespace}`;
    const serviceAccount = { name: 'team', clusterRole: 'cluster-admin' };
    await controlPlane.apply(synthesized(new VirtualCluster(newChart({ namespace }), 'My', {
      release: VClusterRelease.of(NEWEST),
      name: 'my',
      exportKubeConfig: {
        server,
        grantAccess: true,
        additionalSecrets: [
          { name: 'with-a-token', server, serviceAccount },
          { name: 'elsewhere', namespace: clients, server },
          { name: 'elsewhere-with-a-token', namespace: clients, server, serviceAccount },
        ],
      },
    })));
    await controlPlane.ready();
  }, 300_000);

  test.each([
    ['its own namespace', namespace, 'vc-my'],
    ['its own namespace, with the token of an account', namespace, 'with-a-token'],
    ['another namespace', clients, 'elsewhere'],
    ['another namespace, with the token of an account', clients, 'elsewhere-with-a-token'],
  ])('in %s', async (where, secretNamespace, secretName) => {
    const created = `from-${secretName}`;
    expect(await runClient(host(), { namespace: secretNamespace, secretName, args: ['create', 'namespace', created] }))
      .toEqual(['Succeeded', expect.stringContaining('created')]);
    expect((await (await controlPlane.api()).ask('GET', `/api/v1/namespaces/${created}`)).status).toBe(200);
    report(NEWEST, `kubeconfig in ${where}`, 'used by kubectl in a pod');
  }, 200_000);

  test('the control plane has all permissions in the host cluster that it needs', () => {
    reportAudit(NEWEST, 'exported kubeconfigs', controlPlane);
  });
});
