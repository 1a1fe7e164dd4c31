import { HostCluster } from './host-cluster';
import { Credentials, kubeconfigSecret, readKubeconfig, VirtualApi } from './virtual-api';
import { until } from './wait';
import { Applier } from '../../servers/apply';

/** A control plane in the host cluster: what is applied of it, and what is asked of it. */
export class ControlPlane {
  constructor(private readonly host: HostCluster, public readonly name: string, public readonly namespace: string) {}

  /** The account of the control plane in the host cluster. */
  public get account(): string {
    return `system:serviceaccount:${this.namespace}:vc-${this.name}`;
  }

  /** Applies objects server-side, as `kubectl apply --server-side` does. */
  public async apply(objects: readonly any[]): Promise<void> {
    const applier = new Applier(this.host.server);
    for (const object of objects) {
      const wrong = await applier.apply(object);
      if (wrong.length > 0) {
        throw new Error(wrong.join('\n'));
      }
    }
  }

  /** Waits until all pods of the control plane are ready, in the newest version. */
  public async ready(seconds = 240): Promise<void> {
    await until(async () => {
      const { status = {}, spec, metadata } = await this.workload();
      return status.observedGeneration === metadata.generation && status.updatedReplicas === spec.replicas && status.readyReplicas === spec.replicas;
    }, seconds, () => this.explain());
  }

  /** Deletes the workload, and waits until its pods are gone. */
  public async delete(): Promise<void> {
    const { kind } = await this.workload();
    await this.host.server.ask('DELETE', this.pathOf(kind));
    await until(async () => (await this.pods()).length === 0, 90, () => this.explain());
  }

  /** The StatefulSet or Deployment of the control plane. */
  public async workload(): Promise<any> {
    const statefulSet = await this.host.server.ask('GET', this.pathOf('StatefulSet'));
    return statefulSet.status === 200 ? statefulSet.body : (await this.host.server.ask('GET', this.pathOf('Deployment'))).body;
  }

  /** The pods of the control plane. */
  public async pods(): Promise<any[]> {
    const selector = encodeURIComponent(`app=vcluster,release=${this.name}`);
    return (await this.host.server.ask('GET', `/api/v1/namespaces/${this.namespace}/pods?labelSelector=${selector}`)).body.items;
  }

  /**
   * The virtual cluster's API at the Service of the control plane, as a client with the kubeconfig that vCluster writes.
   *
   * @param credentials instead of those of the kubeconfig
   * @param serverName the name for which the certificate must be valid
   */
  public async api(credentials?: Credentials, serverName = `${this.name}.${this.namespace}`): Promise<VirtualApi> {
    const kubeconfig = await this.kubeconfig();
    const service = await this.host.server.ask('GET', `/api/v1/namespaces/${this.namespace}/services/${this.name}`);
    return new VirtualApi(service.body.spec.clusterIP, serverName, { ca: kubeconfig.ca, ...credentials ?? kubeconfig });
  }

  /** The virtual cluster's API at one of the control plane's pods. */
  public async apiOf(pod: any): Promise<VirtualApi> {
    return new VirtualApi(pod.status.podIP, `${this.name}.${this.namespace}`, await this.kubeconfig(), 8443);
  }

  /** The credentials in the kubeconfig, once vCluster has written it. A control plane can be ready before. */
  private async kubeconfig(): Promise<Credentials> {
    const name = `vc-${this.name}`;
    return readKubeconfig(await until(() => kubeconfigSecret(this.host.server, this.namespace, name), 60, () => `there is no Secret ${name}`));
  }

  /** The requests for which the control plane lacks permissions in the host cluster. */
  public refusals(): string[] {
    return this.host.refusals(this.account).map(({ verb, uri, reason }) => `${verb} ${uri}: ${reason}`);
  }

  /** How many requests of the control plane the audit log has. */
  public requests(): number {
    return this.host.requests(this.account);
  }

  private pathOf(kind: string): string {
    return `/apis/apps/v1/namespaces/${this.namespace}/${kind.toLowerCase()}s/${this.name}`;
  }

  private async explain(): Promise<string> {
    const pods = await this.pods();
    return [
      ...pods.map(({ metadata, status }) => `${metadata.name}: ${JSON.stringify(status.containerStatuses ?? status)}`),
      ...pods.map(({ metadata }) => lastLines(this.host.kubelet.pod(this.namespace, metadata.name)?.logs() ?? '')),
      ...this.host.kubelet.errors,
    ].join('\n');
  }
}

function lastLines(log: string): string {
  return log.split('\n').slice(-40).join('\n');
}
