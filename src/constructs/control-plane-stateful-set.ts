import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { importedSecret } from './api-object';
import { ComposedWorkload } from './composed-workload';
import { constructIdentity } from './identity';
import { PlannedControlPlane } from './planned-control-plane';
import { addToNamespace, RenderedObject } from './rendered-object';
import { isAccountElsewhere } from './report/account';
import { recordPlace } from './report/neighbours';
import { reviewTogether } from './report/review';
import { configSecretName } from '../chart/config-secret';
import { renderControlPlane, runsNoWorkload } from '../chart/control-plane';
import { workloadKind } from '../chart/persistence';
import { Manifest } from '../chart/rendering';
import { selectorLabels, serviceAccountName } from '../chart/statefulset';
import { hasTooMuchData } from '../check/kubernetes/objects';
import { Plan, renderedBy } from '../plan/plan';
import { planControlPlane } from '../plan/plan-control-plane';
import { ControlPlaneStatefulSetProps } from '../props/control-plane-props';
import { existingAccount } from '../props/service-account';

/**
 * Control plane of a virtual cluster: a StatefulSet or Deployment, the headless Service of the StatefulSet, and the Secret with
 * the configuration.
 *
 * The control plane is a StatefulSet if it has PersistentVolumeClaims or uses embedded etcd. Otherwise, it is a Deployment.
 *
 * Mounts, environment variables, containers, tolerations, affinity and host aliases that you add with the methods of cdk8s-plus
 * are appended to those of the options. To change other fields, use `ApiObject.of(controlPlane).addJsonPatch(…)`.
 *
 * Synthesis reports all errors in the options at once.
 */
export class ControlPlaneStatefulSet extends kplus.Workload {
  /** Resource name of the workload, as in the rules of a Role: `statefulsets` or `deployments`. */
  public readonly resourceType: string;

  /** Service account of the control plane. */
  public readonly serviceAccount?: kplus.IServiceAccount;

  /** Container that runs vCluster. It is the first of `containers`. */
  public readonly syncer: kplus.Container;

  /** @see kplus.Resource.apiObject */
  protected readonly apiObject: ApiObject;

  private readonly plan: Plan;
  private readonly workload: ComposedWorkload;

  constructor(scope: Construct, id: string, props: ControlPlaneStatefulSetProps) {
    const planned = props instanceof PlannedControlPlane ? props : undefined;
    const plan = planned?.plan ?? planControlPlane(props, constructIdentity(scope, id, props));
    super(scope, id, { select: false });
    this.plan = plan;
    const { name, objectNamespace: namespace, errors } = plan;
    const kind = workloadKind(plan.values);
    const rendered = renderedBy(plan, () => renderControlPlane(plan));

    this.resourceType = `${kind.toLowerCase()}s`;
    const manifest = { apiVersion: 'apps/v1', kind, ...rendered?.workload, metadata: { ...rendered?.workload.metadata, name, namespace } } as Manifest;
    this.apiObject = new RenderedObject(this, 'Resource', manifest, { field: 'spec', current: () => this.workload.current(manifest) });
    if (runsNoWorkload(plan)) {
      this.node.tryRemoveChild('Resource');
    }
    (errors.length > 0 ? [] : rendered!.others).forEach(other => addToNamespace(this, other.kind, other, namespace));
    this.workload = new ComposedWorkload(this, {
      manifest: rendered?.workload,
      errors,
      isElsewhere: runsNoWorkload(plan),
      labels: selectorLabels(plan),
    });
    this.syncer = this.containers[0];
    const given = planned?.givenAccount ?? { prop: 'serviceAccount.existing', account: existingAccount(props.serviceAccount) };
    this.serviceAccount = planned?.account ?? given.account
      ?? kplus.ServiceAccount.fromServiceAccountName(this, 'ServiceAccount', serviceAccountName(plan), { namespaceName: namespace });
    if (!planned) {
      recordPlace(this, plan);
    }
    reviewTogether(this, {
      plan,
      owner: planned?.owner,
      extent: 'controlPlane',
      // Of the other objects, only the size of the configuration can be wrong.
      objects: () => (rendered ? [this.workload.checked(), ...rendered.others.filter(hasTooMuchData)] : []),
      added: () => this.workload.errors(),
      render: input => [this.workload.render(input)],
      workload: this.apiObject,
      account: isAccountElsewhere(plan, given.account) ? given : undefined,
    });
  }

  /** Init containers, both those of the options and those that were added. */
  public get initContainers(): kplus.Container[] {
    return [...this.workload?.initContainers ?? [], ...super.initContainers];
  }

  /** Secret with the configuration of vCluster, in the key `config.yaml`. */
  public get configSecret(): kplus.ISecret {
    return importedSecret(this, 'ConfigSecret', configSecretName(this.plan.name));
  }

  /** Pod selector for the control plane's pods, by the labels that the chart sets. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return {
      labelSelector: kplus.LabelSelector.of({ labels: selectorLabels(this.plan) }),
      namespaces: this.metadata.namespace ? { names: [this.metadata.namespace] } : undefined,
    };
  }

  /** Subject of role bindings: the control plane's service account. */
  public toSubjectConfiguration(): kplus.SubjectConfiguration {
    return { kind: 'ServiceAccount', name: serviceAccountName(this.plan), apiGroup: '', namespace: this.metadata.namespace };
  }
}
