import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { ClusterObjects } from './cluster-objects';
import { ControlPlaneStatefulSet } from './control-plane-stateful-set';
import { constructIdentity } from './identity';
import { imagesOf } from './images-of-objects';
import { PlannedControlPlane } from './planned-control-plane';
import { recordPlace } from './report/neighbours';
import { reviewTogether } from './report/review';
import { IVirtualCluster, kubeConfigSecret, VirtualClusterAttributes, VirtualClusterReference } from './virtual-cluster-reference';
import { configurationText } from '../chart/configuration';
import { extraManifests } from '../chart/manifests';
import { renderVirtualCluster } from '../chart/virtual-cluster';
import { Plan } from '../plan/plan';
import { planVirtualCluster } from '../plan/plan-virtual-cluster';
import { existingAccount } from '../props/service-account';
import { VirtualClusterProps } from '../props/virtual-cluster-props';

/**
 * Virtual cluster, with all objects that the Helm chart of its release renders.
 *
 * Applying the objects with `kubectl apply` is equivalent to `helm install` with the chart. Synthesis reports all errors in the
 * options at once.
 */
export class VirtualCluster extends Construct implements IVirtualCluster {
  /** Imports a virtual cluster that is defined elsewhere: in another app, or by Helm. */
  public static fromVirtualClusterName(scope: Construct, id: string, attributes: VirtualClusterAttributes): IVirtualCluster {
    return new VirtualClusterReference(scope, id, attributes);
  }

  /** Control plane of the virtual cluster. */
  public readonly controlPlane: ControlPlaneStatefulSet;

  /** Name of the virtual cluster, which corresponds to the Helm release name. */
  public readonly name: string;

  /** Namespace of the virtual cluster in the host cluster. */
  public readonly namespace: string;

  /** Service account of the control plane. `ApiObject.of(serviceAccount).metadata` changes it, unless it is defined elsewhere. */
  public readonly serviceAccount: kplus.IServiceAccount;

  /** Service account of the virtual cluster's workloads in the host cluster. */
  public readonly workloadServiceAccount: kplus.IServiceAccount;

  private readonly plan: Plan;
  private readonly objects: ClusterObjects;

  constructor(scope: Construct, id: string, props: VirtualClusterProps) {
    const plan = planVirtualCluster(props, constructIdentity(scope, id, props));
    super(scope, id);
    this.plan = plan;
    this.name = plan.name;
    this.namespace = plan.namespace;
    const accounts = { serviceAccount: existingAccount(props.serviceAccount), workloadServiceAccount: existingAccount(props.workloadServiceAccount) };
    recordPlace(this, plan);
    reviewTogether(this, {
      plan,
      extent: 'wholeCluster',
      objects: () => this.objects.manifests,
      render: input => [...renderVirtualCluster(input), ...extraManifests(input)],
      workloadAccount: { prop: 'workloadServiceAccount.existing', account: accounts.workloadServiceAccount },
    });
    this.objects = new ClusterObjects(this, plan, { ...accounts, grantsAccess: props.exportKubeConfig?.grantAccess === true });
    this.serviceAccount = this.objects.serviceAccount;
    this.workloadServiceAccount = this.objects.workloadServiceAccount;
    const given = { prop: 'serviceAccount.existing', account: accounts.serviceAccount };
    this.controlPlane = new ControlPlaneStatefulSet(this, 'ControlPlane', new PlannedControlPlane(props.release, plan, this.serviceAccount, given, this));
  }

  /**
   * Service of the virtual cluster's API server, on port 443.
   *
   * @throws if `controlPlane.service.enabled` is false
   */
  public get service(): kplus.Service {
    return this.objects.service ?? this.missing('Service', 'controlPlane.service.enabled');
  }

  /**
   * Role of the control plane in the host cluster. It is a ClusterRole if namespaces of the virtual cluster are synced.
   *
   * @throws if `rbac.role.enabled` is false
   */
  public get role(): kplus.IRole {
    return this.objects.role ?? this.missing('Role', 'rbac.role.enabled');
  }

  /**
   * Ingress of the virtual cluster's API server.
   *
   * @throws if `controlPlane.ingress.enabled` is false
   */
  public get ingress(): kplus.Resource {
    return this.objects.ingress ?? this.missing('Ingress', 'controlPlane.ingress.enabled');
  }

  /** Secret with a kubeconfig for the virtual cluster, in the key `config`. vCluster creates it when the virtual cluster is ready. */
  public get kubeConfigSecret(): kplus.ISecret {
    return kubeConfigSecret(this);
  }

  /** Merged `vcluster.yaml` that the control plane reads. Empty if the options have errors. */
  public get configuration(): string {
    return this.plan.errors.length > 0 ? '' : configurationText(this.plan);
  }

  /** All images in the manifests, sorted. It does not include images that are added later. Empty if the options have errors. */
  public get images(): string[] {
    const objects = this.plan.errors.length > 0 ? [] : this.node.findAll().filter(child => ApiObject.isApiObject(child)) as ApiObject[];
    return imagesOf(objects.map(object => object.toJson()));
  }

  private missing(kind: string, option: string): never {
    throw new Error(`${this.node.path}: the virtual cluster has no ${kind}, because ${option} is false. Set it to true.`);
  }
}
