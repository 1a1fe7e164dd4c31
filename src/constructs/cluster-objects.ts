import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { addManifest } from './rendered-object';
import { RenderedResource } from './rendered-resource';
import { RenderedService } from './rendered-service';
import { RenderedServiceAccount } from './rendered-service-account';
import { accountElsewhere } from './service-account';
import { kubeConfigRoles } from '../chart/kubeconfig-roles';
import { extraManifests } from '../chart/manifests';
import { Manifest } from '../chart/rendering';
import { roleName } from '../chart/role';
import { serviceAccountName } from '../chart/statefulset';
import { renderVirtualCluster } from '../chart/virtual-cluster';
import { workloadServiceAccountName } from '../chart/workload-serviceaccount';
import { Plan, renderedBy } from '../plan/plan';

/** Options of a virtual cluster that are not values. */
interface ClusterOptions {
  /** Whether to render the roles for kubeconfigs in other namespaces. */
  readonly grantsAccess: boolean;
  /** The service accounts that are created elsewhere. */
  readonly serviceAccount?: kplus.IServiceAccount;
  readonly workloadServiceAccount?: kplus.IServiceAccount;
}

/** The objects of a virtual cluster without its control plane, in the tree of constructs. */
export class ClusterObjects {
  /** The objects that are checked. If the options have errors, they are not in the tree. */
  public readonly manifests: readonly Manifest[];

  public readonly service?: kplus.Service;
  public readonly serviceAccount: kplus.IServiceAccount;
  public readonly workloadServiceAccount: kplus.IServiceAccount;
  public readonly role?: RenderedResource;
  public readonly ingress?: RenderedResource;

  constructor(scope: Construct, plan: Plan, { grantsAccess, ...accounts }: ClusterOptions) {
    const rendered = renderedBy(plan, () => [...renderVirtualCluster(plan), ...grantsAccess ? kubeConfigRoles(plan) : []]) ?? [];
    const extra = renderedBy(plan, () => extraManifests(plan)) ?? [];
    const isWrong = plan.errors.length > 0;
    this.manifests = [...rendered, ...extra];
    let account: kplus.IServiceAccount | undefined;
    let workloadAccount: kplus.IServiceAccount | undefined;
    for (const manifest of isWrong ? standIns(plan) : rendered) {
      const { kind, metadata: { name, namespace } } = manifest;
      // Roles for kubeconfigs have one name in all namespaces.
      const id = [kind, name, ...namespace && namespace !== plan.namespace ? [namespace] : []].join('-');
      switch (`${kind} ${name}`) {
        case `Service ${plan.name}`:
          this.service = new RenderedService(scope, 'Service', manifest);
          break;
        case `ServiceAccount ${serviceAccountName(plan)}`:
          account = new RenderedServiceAccount(scope, 'ServiceAccount', manifest);
          break;
        case `ServiceAccount ${workloadServiceAccountName(plan)}`:
          workloadAccount = new RenderedServiceAccount(scope, id, manifest);
          break;
        case `Role ${roleName(plan)}`:
        case `ClusterRole ${roleName(plan)}`:
          this.role = new RenderedResource(scope, id, manifest);
          break;
        case `Ingress ${plan.name}`:
          this.ingress = new RenderedResource(scope, id, manifest);
          break;
        default:
          addManifest(scope, id, manifest);
      }
    }
    this.serviceAccount = account ?? accountElsewhere(scope, 'ServiceAccount', serviceAccountName(plan), plan.namespace, accounts.serviceAccount);
    this.workloadServiceAccount = workloadAccount
      ?? accountElsewhere(scope, 'WorkloadServiceAccount', workloadServiceAccountName(plan), plan.namespace, accounts.workloadServiceAccount);
    (isWrong ? [] : extra).forEach((manifest, index) => addManifest(scope, `Extra-${index}-${manifest.kind}`, manifest));
  }
}

/**
 * The objects that users can access if the options have errors and nothing is rendered, so that errors are only reported during
 * synthesis, all together.
 */
function standIns(plan: Plan): Manifest[] {
  const { name, namespace } = plan;
  const accounts = new Set([serviceAccountName(plan), workloadServiceAccountName(plan)]);
  return [
    { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { type: 'ClusterIP', ports: [{ name: 'https', port: 443 }] } },
    ...[...accounts].map(account => ({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: account, namespace } })),
    { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: roleName(plan), namespace }, rules: [] },
    { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata: { name, namespace }, spec: {} },
  ];
}
