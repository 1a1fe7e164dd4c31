import { VClusterRelease, VirtualCluster } from '../../src';
import { newChart, synthesized } from '../synth';
import { describeBooted } from './host/boot-test';
import { ControlPlane } from './host/control-plane';
import { report } from './host/report';
import { until } from './host/wait';

/* A client in a pod of the host, which is kubectl, with the kubeconfigs that vCluster writes into Secrets. */
describeBooted('a pod on the host reaches the virtual cluster with a kubeconfig from a Secret', ['0.36.1'], host => {
  const namespace = 'exported';
  const clients = 'clients';
  let controlPlane: ControlPlane;

  beforeAll(async () => {
    controlPlane = new ControlPlane(host(), 'my', namespace);
    await host().server.ask('POST', '/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: clients } });
    const server = `https://my.${namespace}`;
    await controlPlane.apply(synthesized(new VirtualCluster(newChart({ namespace }), 'My', {
      release: VClusterRelease.V0_36,
      name: 'my',
      proxy: { extraSans: ['team-a.example.com'] },
      exportKubeConfig: {
        server,
        grantAccess: true,
        additionalSecrets: [
          { name: 'for-a-team', server, serviceAccount: { name: 'team', clusterRole: 'cluster-admin' } },
          { name: 'for-clients', namespace: clients, server },
          { name: 'for-argocd', namespace: clients, server, serviceAccount: { name: 'argocd', clusterRole: 'cluster-admin' } },
        ],
      },
    })));
    await controlPlane.ready();
  }, 300_000);

  test.each([
    ['its own namespace', namespace, 'vc-my'],
    ['its own namespace, with the token of an account', namespace, 'for-a-team'],
    ['another namespace', clients, 'for-clients'],
  ])('in %s', async (where, secretNamespace, secretName) => {
    const pods = `/api/v1/namespaces/${secretNamespace}/pods`;
    await until(async () => (await host().server.ask('GET', `/api/v1/namespaces/${secretNamespace}/secrets/${secretName}`)).status === 200,
      60, () => `no Secret ${secretName}: ${controlPlane.refusals().join('\n')}`);
    await until(async () => (await host().server.ask('GET', `/api/v1/namespaces/${secretNamespace}/serviceaccounts/default`)).status === 200, 30, () => 'no account');
    const created = await host().server.ask('POST', pods, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: `client-${secretName}` },
      spec: {
        restartPolicy: 'Never',
        containers: [{
          name: 'kubectl',
          image: 'registry.k8s.io/kubectl:v1.34.2',
          args: ['--kubeconfig', '/kubeconfig/config', 'create', 'namespace', `from-${secretName}`],
          volumeMounts: [{ name: 'kubeconfig', mountPath: '/kubeconfig' }],
        }],
        volumes: [{ name: 'kubeconfig', secret: { secretName } }],
      },
    });
    expect(created.status).toBe(201);
    const phase = await until(async () => {
      const { body } = await host().server.ask('GET', `${pods}/client-${secretName}`);
      return ['Succeeded', 'Failed'].includes(body.status.phase) && body.status.phase;
    }, 90, () => 'kubectl has not ended');
    expect([phase, host().kubelet.pod(secretNamespace, `client-${secretName}`)!.logs()]).toEqual(['Succeeded', expect.stringContaining('created')]);
    expect((await (await controlPlane.api()).ask('GET', `/api/v1/namespaces/from-${secretName}`)).status).toBe(200);
    report('0.36.1', `kubeconfig in ${where}`, 'used by kubectl in a pod');
  }, 200_000);

  test('the token and the certificate authority of a Secret are what Argo CD needs', async () => {
    const { body: { data } } = await host().server.ask('GET', `/api/v1/namespaces/${clients}/secrets/for-argocd`);
    const [token, ca] = [data.token, data['certificate-authority']].map(value => Buffer.from(value, 'base64'));
    const api = await controlPlane.api({ token: token.toString(), ca });
    expect((await api.ask('GET', '/api/v1/namespaces/kube-system')).status).toBe(200);
  });

  test('a further name is in the certificate', async () => {
    const api = await controlPlane.api(undefined, 'team-a.example.com');
    expect((await api.ask('GET', '/readyz')).status).toBe(200);
    await expect((await controlPlane.api(undefined, 'team-b.example.com')).ask('GET', '/readyz')).rejects.toThrow('team-b.example.com');
  });

  test('the host refuses nothing for want of rights', () => {
    expect(controlPlane.refusals()).toEqual([]);
  });
});
