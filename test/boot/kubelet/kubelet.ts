import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Claims } from './claims';
import { now } from './container';
import { Data } from './environment';
import { Images } from './image';
import { Mirror } from './mirror';
import { hostsOf } from './names';
import { NODE_ADDRESS } from './network';
import { Pod } from './pod';
import { ServiceProxy } from './service-proxy';
import { ApiServer } from '../../servers/api-server';

/**
 * The nodes of the host cluster, all on this machine: assigns pods to them, runs the pods' containers as processes, gives claims
 * their folders, and connects the addresses of Services with the pods.
 */
export class Kubelet {
  private readonly pods = new Map<string, Pod>();
  private readonly stopping = new Set<string>();
  private readonly mirrors: Record<'pods' | 'services' | 'slices' | 'claims' | 'secrets' | 'configMaps', Mirror>;
  private readonly proxy: ServiceProxy;
  private readonly claims: Claims;
  private scheduled = 0;

  /** What went wrong in the kubelet itself. */
  public readonly errors: string[] = [];

  constructor(
    private readonly server: ApiServer,
    private readonly folder: string,
    private readonly images: Images,
    private readonly nodes: readonly string[],
  ) {
    this.claims = new Claims(server, join(folder, 'volumes'));
    const namesChanged = () => this.namesChanged();
    const mirror = (path: string, changed: (object: any, isDeleted: boolean) => unknown = () => undefined) =>
      new Mirror(server, path, (object, isDeleted) => this.attempt(async () => changed(object, isDeleted)));
    this.mirrors = {
      secrets: mirror('/api/v1/secrets'),
      configMaps: mirror('/api/v1/configmaps'),
      services: mirror('/api/v1/services', namesChanged),
      slices: mirror('/apis/discovery.k8s.io/v1/endpointslices', namesChanged),
      claims: mirror('/api/v1/persistentvolumeclaims', (claim, isDeleted) => (isDeleted ? undefined : this.claims.provide(claim))),
      pods: mirror('/api/v1/pods', (pod, isDeleted) => this.podChanged(pod, isDeleted)),
    };
    this.proxy = new ServiceProxy(() => this.mirrors.services.all(), () => this.mirrors.slices.all());
  }

  /** Registers the nodes, and begins to run pods. */
  public async start(): Promise<void> {
    mkdirSync(join(this.folder, 'volumes'), { recursive: true });
    await Promise.all(this.nodes.map(name => this.register(name)));
    for (const mirror of Object.values(this.mirrors)) {
      await mirror.start();
    }
  }

  /** Ends all pods. */
  public async stop(): Promise<void> {
    Object.values(this.mirrors).forEach(mirror => mirror.stop());
    this.proxy.stop();
    await Promise.all([...this.pods.values()].map(pod => pod.stop(0)));
  }

  /** The running pod of a name. */
  public pod(namespace: string, name: string): Pod | undefined {
    return [...this.pods.values()].find(({ object: { metadata } }) => metadata.namespace === namespace && metadata.name === name);
  }

  private async podChanged(pod: any, isDeleted: boolean): Promise<void> {
    const { uid, namespace, name, deletionTimestamp, deletionGracePeriodSeconds } = pod.metadata;
    const path = `/api/v1/namespaces/${namespace}/pods/${name}`;
    if (isDeleted || deletionTimestamp) {
      if (!this.stopping.has(uid)) {
        this.stopping.add(uid);
        await this.pods.get(uid)?.stop(isDeleted ? 0 : deletionGracePeriodSeconds ?? 30);
        this.pods.delete(uid);
        await this.server.ask('DELETE', path, { apiVersion: 'v1', kind: 'DeleteOptions', gracePeriodSeconds: 0, preconditions: { uid } });
      }
    } else if (!pod.spec.nodeName) {
      const target = { apiVersion: 'v1', kind: 'Node', name: this.nodes[this.scheduled++ % this.nodes.length] };
      await this.server.ask('POST', `${path}/binding`, { apiVersion: 'v1', kind: 'Binding', metadata: { name }, target });
    } else if (!this.pods.has(uid)) {
      this.run(pod, path);
    }
  }

  private run(object: any, path: string): void {
    const { uid, namespace } = object.metadata;
    const { claims, services, slices } = this.mirrors;
    let reported = Promise.resolve();
    const pod = new Pod(object, {
      folder: join(this.folder, 'pods'),
      images: this.images,
      services: () => services.all(),
      hosts: network => hostsOf(object, network.address, services.all(), slices.all()),
      // One after the other, so that the newest is the last.
      report: status => reported = reported.then(() => this.attempt(() => this.report(path, uid, status))),
      sources: {
        data: this.dataOf(namespace),
        claim: name => this.claims.folderOf(claims.get(namespace, name)),
        token: (audience, expirationSeconds) => this.token(object, audience, expirationSeconds),
      },
    });
    this.pods.set(uid, pod);
    void this.attempt(() => pod.run());
  }

  private dataOf(namespace: string): Data {
    return (kind, name) => {
      const object = (kind === 'Secret' ? this.mirrors.secrets : this.mirrors.configMaps).get(namespace, name);
      const decode = (encoding: 'utf8' | 'base64', values: object = {}) => Object.entries(values).map(([key, value]) => [key, Buffer.from(value, encoding)]);
      return object && Object.fromEntries([...decode(kind === 'Secret' ? 'base64' : 'utf8', object.data), ...decode('base64', object.binaryData)]);
    };
  }

  private async report(path: string, uid: string, status: any): Promise<void> {
    await this.server.ask('PATCH', `${path}/status`, { metadata: { uid }, status }, 'application/merge-patch+json');
  }

  private async token(pod: any, audience: string | undefined, expirationSeconds: number): Promise<string> {
    const { namespace, name, uid } = pod.metadata;
    const { status, body } = await this.server.ask('POST', `/api/v1/namespaces/${namespace}/serviceaccounts/${pod.spec.serviceAccountName}/token`, {
      apiVersion: 'authentication.k8s.io/v1',
      kind: 'TokenRequest',
      spec: { audiences: audience ? [audience] : undefined, expirationSeconds, boundObjectRef: { apiVersion: 'v1', kind: 'Pod', name, uid } },
    });
    if (status !== 201) {
      throw new Error(`no token for ${pod.spec.serviceAccountName}: ${body.message}`);
    }
    return body.status.token;
  }

  private async register(name: string): Promise<void> {
    const labels = { 'kubernetes.io/hostname': name, 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' };
    await this.server.ask('POST', '/api/v1/nodes', { apiVersion: 'v1', kind: 'Node', metadata: { name, labels } });
    const resources = { 'cpu': '64', 'memory': '512Gi', 'ephemeral-storage': '1Ti', 'pods': '200' };
    const conditions = [{ type: 'Ready', status: 'True', reason: 'KubeletReady', lastHeartbeatTime: now(), lastTransitionTime: now() }];
    const addresses = [{ type: 'InternalIP', address: NODE_ADDRESS }, { type: 'Hostname', address: name }];
    const status = { capacity: resources, allocatable: resources, conditions, addresses, daemonEndpoints: { kubeletEndpoint: { Port: 10250 } } };
    await this.server.ask('PATCH', `/api/v1/nodes/${name}/status`, { status }, 'application/merge-patch+json');
  }

  private namesChanged(): void {
    this.proxy.update();
    this.pods.forEach(pod => pod.writeHosts());
  }

  private attempt(action: () => Promise<unknown>): Promise<void> {
    return action().then(() => undefined, (error: Error) => void this.errors.push(error.stack ?? error.message));
  }
}
