import { describeBooted } from './host/boot-test';
import { runClient } from './host/client';
import { ControlPlane } from './host/control-plane';
import { report, reportAudit } from './host/report';
import { kubeconfigSecret } from './host/virtual-api';
import { until } from './host/wait';
import { NEWEST } from './releases';
import { blocksOf } from '../../projenrc/docs/markdown';
import { readPage } from '../../projenrc/docs/pages';
import { runExample } from '../../projenrc/docs/run-example';

const PAGE = 'docs/into-the-cluster.md';
const NAME = 'my-vcluster';
const NAMESPACE = 'team-a';
const IN_THE_CLUSTER = `https://${NAME}.${NAMESPACE}`;
const ON_HOST = ['Service', 'StatefulSet', 'ServiceAccount', 'Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding', 'Secret', 'ConfigMap', 'Deployment'];

/* Each example of the page is applied to the same virtual cluster. Then a client connects in the way that the example is for. */
describeBooted(`the examples in ${PAGE} work`, [NEWEST], host => {
  let controlPlane: ControlPlane;

  /** The objects of the example under a heading. */
  function objectsOf(heading: string): any[] {
    const section = readPage(PAGE).split(/^## /m).find(text => text.startsWith(`${heading}\n`))!;
    const { manifests, error } = runExample(blocksOf(section).find(({ language }) => language === 'ts')!.text);
    expect(error).toBeUndefined();
    return manifests;
  }

  /** Applies the objects whose kinds the host knows, and waits until vCluster has written the kubeconfig for a server. */
  async function apply(objects: readonly any[], server: string): Promise<void> {
    await controlPlane.apply(objects.filter(({ kind }) => ON_HOST.includes(kind)));
    await controlPlane.ready();
    await until(async () => (await kubeconfigSecret(host().server, NAMESPACE, `vc-${NAME}`))?.includes(`server: ${server}\n`), 60, () => `no kubeconfig for ${server}`);
  }

  const isInside = async (path: string) => {
    const api = await controlPlane.api();
    await until(async () => (await api.ask('GET', path)).status === 200, 60, () => `no ${path} in the virtual cluster`);
  };

  beforeAll(() => {
    controlPlane = new ControlPlane(host(), NAME, NAMESPACE);
  });

  test('a pod in the host cluster waits for the kubeconfig, and uses it', async () => {
    await apply(objectsOf('Pods in the host cluster'), IN_THE_CLUSTER);
    await isInside('/api/v1/namespaces/from-client');
    report(NEWEST, PAGE, 'pod in the host cluster: its kubectl created a namespace');
  }, 300_000);

  test('the Secret and the key that Flux reads contain a working kubeconfig', async () => {
    const objects = objectsOf('Flux');
    await apply(objects, IN_THE_CLUSTER);
    const { metadata, spec: { kubeConfig: { secretRef } } } = objects.find(({ kind }) => kind === 'Kustomization');
    expect(secretRef.key).toBe('config');
    expect(await runClient(host(), { namespace: metadata.namespace, secretName: secretRef.name, args: ['create', 'namespace', 'from-flux'] }))
      .toEqual(['Succeeded', expect.stringContaining('created')]);
    report(NEWEST, PAGE, 'Flux: kubectl with the Secret of `secretRef`');
  }, 300_000);

  test('the cluster Secret of Argo CD contains a valid address, token and certificate authority', async () => {
    const objects = objectsOf('Argo CD');
    await apply(objects, 'https://localhost:8443');
    const { metadata, spec } = objects.find(({ kind }) => kind === 'ExternalSecret');
    const values: Record<string, Buffer> = {};
    for (const { secretKey, remoteRef } of spec.data) {
      const path = `/api/v1/namespaces/${metadata.namespace}/secrets/${remoteRef.key}`;
      const { data } = await until(async () => {
        const { status, body } = await host().server.ask('GET', path);
        return status === 200 && body;
      }, 60, () => `no ${path}`);
      values[secretKey] = Buffer.from(data[remoteRef.property], 'base64');
    }
    const secret = spec.target.template.data;
    const config = JSON.parse(secret.config.replace('{{ .token }}', values.token).replace('{{ .ca | b64enc }}', values.ca.toString('base64')));
    const api = await controlPlane.api({ token: config.bearerToken, ca: Buffer.from(config.tlsClientConfig.caData, 'base64') }, new URL(secret.server).hostname);
    const created = await api.ask('POST', '/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'from-argocd' } });
    expect(created).toMatchObject({ status: 201 });
    report(NEWEST, PAGE, 'Argo CD: a request with what the cluster Secret holds');
  }, 300_000);

  test('a user can connect to the API server from outside, with a name in `extraSans`', async () => {
    await apply(objectsOf('Users'), 'https://team-a.example.com');
    const [, args] = /^kubectl --kubeconfig team-a.yaml (.*)$/m.exec(readPage(PAGE))!;
    const service = await host().server.ask('GET', `/api/v1/namespaces/${NAMESPACE}/services/${NAME}`);
    const hostAliases = [{ ip: service.body.spec.clusterIP, hostnames: ['team-a.example.com'] }];
    expect(await runClient(host(), { namespace: NAMESPACE, secretName: `vc-${NAME}`, args: args.split(' '), hostAliases }))
      .toEqual(['Succeeded', expect.stringContaining('deployment.apps/web created')]);
    await until(async () => {
      const { body } = await host().server.ask('GET', `/api/v1/namespaces/${NAMESPACE}/pods`);
      return body.items.some(({ metadata }: any) => /^web-.*-x-default-x-my-vcluster$/.test(metadata.name));
    }, 60, () => 'no pod of the Deployment on the host');
    report(NEWEST, PAGE, 'user: kubectl created a Deployment, whose pod is on the host');
  }, 300_000);

  test('the certificate is valid for the names on the page, and not for NAME.NAMESPACE.svc', async () => {
    for (const name of [NAME, `${NAME}.${NAMESPACE}`, 'localhost', 'team-a.example.com']) {
      expect((await (await controlPlane.api(undefined, name)).ask('GET', '/readyz')).status).toBe(200);
    }
    await expect((await controlPlane.api(undefined, `${NAME}.${NAMESPACE}.svc`)).ask('GET', '/readyz')).rejects.toThrow('Hostname/IP does not match');
  });

  test('the control plane has all permissions in the host cluster that it needs', () => {
    reportAudit(NEWEST, PAGE, controlPlane);
  });
});
