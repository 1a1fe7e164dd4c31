import { ApiObjectMetadataDefinition, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct, IConstruct } from 'constructs';
import { importedSecret } from './api-object';
import { formatValue } from '../values/describe';

/** Virtual cluster that is defined in this app or elsewhere. */
export interface IVirtualCluster extends IConstruct {
  /** Name of the virtual cluster, which corresponds to the Helm release name. */
  readonly name: string;

  /** Namespace of the virtual cluster in the host cluster. */
  readonly namespace: string;

  /** Service of the virtual cluster's API server, on port 443. */
  readonly service: kplus.Service;

  /** Secret with a kubeconfig for the virtual cluster, in the key `config`. vCluster creates it when the virtual cluster is ready. */
  readonly kubeConfigSecret: kplus.ISecret;
}

/** Attributes of a virtual cluster that is defined elsewhere. */
export interface VirtualClusterAttributes {
  /** Name of the virtual cluster, which corresponds to the Helm release name. */
  readonly name: string;

  /**
   * Namespace of the virtual cluster in the host cluster.
   *
   * @default - the namespace of the cdk8s chart, or `default`
   */
  readonly namespace?: string;
}

/** Virtual cluster that is defined elsewhere. */
export class VirtualClusterReference extends Construct implements IVirtualCluster {
  public readonly name: string;
  public readonly namespace: string;
  public readonly service: kplus.Service;

  constructor(scope: Construct, id: string, { name, namespace }: VirtualClusterAttributes) {
    super(scope, id);
    this.name = checkAttribute(this, 'name', name);
    this.namespace = checkAttribute(this, 'namespace', namespace ?? Chart.of(this).namespace ?? 'default');
    this.service = new ServiceReference(this, 'Service', this.name);
  }

  public get kubeConfigSecret(): kplus.ISecret {
    return kubeConfigSecret(this);
  }
}

/** Secret with the kubeconfig that vCluster always creates. */
export function kubeConfigSecret(cluster: Construct & { readonly name: string }): kplus.ISecret {
  return importedSecret(cluster, 'KubeConfigSecret', `vc-${cluster.name}`);
}

/** Service that is defined elsewhere. It can be referred to, but not changed. */
class ServiceReference extends kplus.Service {
  private readonly isMade: boolean;

  constructor(scope: Construct, id: string, name: string) {
    super(scope, id, { metadata: { name }, ports: [{ name: 'https', port: 443, targetPort: 8443 }] });
    this.node.tryRemoveChild('Resource');
    this.isMade = true;
  }

  public get metadata(): ApiObjectMetadataDefinition {
    return this.refuse();
  }

  public bind(port: number, options?: kplus.ServiceBindOptions): void {
    return this.isMade ? this.refuse() : super.bind(port, options);
  }

  public select(): void {
    this.refuse();
  }

  public selectLabel(): void {
    this.refuse();
  }

  private refuse(): never {
    throw new Error(`${this.node.path}: the Service '${this.name}' is defined elsewhere. Change it there.`);
  }
}

function checkAttribute({ node }: Construct, attribute: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') {
    throw new Error(`${node.path}: ${attribute}: ${formatValue(value)} must be a non-empty string: the ${attribute} of the virtual cluster.`);
  }
  return value;
}
