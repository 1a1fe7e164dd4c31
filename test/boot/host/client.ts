import { HostCluster } from './host-cluster';
import { until } from './wait';

/** A pod whose kubectl uses a kubeconfig from a Secret. */
export interface Client {
  readonly namespace: string;

  /** The name of a Secret with the kubeconfig under the key `config`. */
  readonly secretName: string;

  /** The arguments of kubectl. */
  readonly args: readonly string[];

  /** Further names that the pod knows, as in its spec. */
  readonly hostAliases?: readonly { readonly ip: string; readonly hostnames: readonly string[] }[];
}

let created = 0;

/**
 * Runs kubectl in a pod on the host, and returns the phase in which the pod ends and what kubectl wrote. A connection that is
 * not made in time is tried again.
 */
export async function runClient(host: HostCluster, client: Client, attempts = 3): Promise<[phase: string, log: string]> {
  const [phase, log] = await runOnce(host, client);
  return attempts > 1 && log.includes('TLS handshake timeout') ? runClient(host, client, attempts - 1) : [phase, log];
}

async function runOnce(host: HostCluster, { namespace, secretName, args, hostAliases }: Client): Promise<[phase: string, log: string]> {
  const name = `client-${++created}`;
  const path = `/api/v1/namespaces/${namespace}`;
  await until(async () => (await host.server.ask('GET', `${path}/secrets/${secretName}`)).status === 200, 60, () => `no Secret ${secretName}`);
  await until(async () => (await host.server.ask('GET', `${path}/serviceaccounts/default`)).status === 200, 30, () => 'no account');
  const { status, body } = await host.server.ask('POST', `${path}/pods`, {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: {
      restartPolicy: 'Never',
      // With a token, kubectl takes the pod's own namespace for the default one in the virtual cluster, too.
      automountServiceAccountToken: false,
      hostAliases,
      containers: [{
        name: 'kubectl',
        image: 'registry.k8s.io/kubectl:v1.34.2',
        args: ['--kubeconfig', '/kubeconfig/config', ...args],
        volumeMounts: [{ name: 'kubeconfig', mountPath: '/kubeconfig' }],
      }],
      volumes: [{ name: 'kubeconfig', secret: { secretName } }],
    },
  });
  if (status !== 201) {
    throw new Error(`the host refuses the pod of the client: ${body.message}`);
  }
  const phase = await until(async () => {
    const pod = await host.server.ask('GET', `${path}/pods/${name}`);
    return ['Succeeded', 'Failed'].includes(pod.body.status.phase) && pod.body.status.phase;
  }, 90, () => `kubectl has not ended: ${host.kubelet.pod(namespace, name)?.logs()}`);
  return [phase, host.kubelet.pod(namespace, name)!.logs()];
}
