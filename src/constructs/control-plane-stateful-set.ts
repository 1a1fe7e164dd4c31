import { ApiObject, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { addToNamespace, importedSecret } from './api-object';
import { ComposedWorkload } from './composed-workload';
import { identityOf } from './identity';
import { PlannedControlPlane } from './planned-control-plane';
import { isAccountElsewhere } from './report/account';
import { recordPlace } from './report/neighbours';
import { reviewTogether } from './report/review';
import { configSecretName } from '../chart/config-secret';
import { renderControlPlane, runsNoWorkload } from '../chart/control-plane';
import { workloadKind } from '../chart/persistence';
import { selectorLabels, serviceAccountName } from '../chart/statefulset';
import { Plan, renderedBy } from '../plan/plan';
import { planControlPlane } from '../plan/plan-control-plane';
import { ControlPlaneStatefulSetProps } from '../props/control-plane-props';
import { existingAccount } from '../props/service-account';

/**
 * The control plane of a virtual cluster: its StatefulSet or Deployment, the headless Service of a StatefulSet, and the
 * Secret with its configuration.
 *
 * It is a StatefulSet where its pods own state: with claims of their own or with embedded etcd. Else it is a
 * Deployment.
 *
 * What you add through cdk8s-plus (mounts, environment variables, containers, tolerations, affinity, host aliases) is
 * added to what the options set. `ApiObject.of(controlPlane).addJsonPatch(…)` changes everything else.
 *
 * Everything that is wrong with the options is reported when the app is synthesised, all at once.
 */
export class ControlPlaneStatefulSet extends kplus.Workload {
  /** The kind of the workload, as roles name it: `statefulsets` or `deployments`. */
  public readonly resourceType: string;

  /** The service account that the control plane runs as. */
  public readonly serviceAccount?: kplus.IServiceAccount;

  /** The container that runs vCluster: the first of `containers`. */
  public readonly syncer: kplus.Container;

  /** @see kplus.Resource.apiObject */
  protected readonly apiObject: ApiObject;

  private readonly plan: Plan;
  private readonly workload: ComposedWorkload;

  constructor(scope: Construct, id: string, props: ControlPlaneStatefulSetProps) {
    const planned = props instanceof PlannedControlPlane ? props : undefined;
    const plan = planned?.plan ?? planControlPlane(props, identityOf(scope, id, props));
    super(scope, id, { select: false });
    this.plan = plan;
    const { name, objectNamespace: namespace, errors } = plan;
    const kind = workloadKind(plan.values);
    const rendered = renderedBy(plan, () => renderControlPlane(plan));

    this.resourceType = `${kind.toLowerCase()}s`;
    this.apiObject = new ApiObject(this, 'Resource', {
      apiVersion: 'apps/v1',
      kind,
      metadata: { ...rendered?.workload.metadata, name, namespace },
      spec: Lazy.any({ produce: () => (errors.length > 0 ? refuse(errors) : this.workload.get().spec) }),
    });
    if (runsNoWorkload(plan)) {
      this.node.tryRemoveChild('Resource');
    }
    (errors.length > 0 ? [] : rendered!.others).forEach(manifest => addToNamespace(this, manifest.kind, manifest, namespace));
    this.workload = new ComposedWorkload(this, {
      manifest: rendered?.workload,
      isRefused: errors.length > 0,
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
      objects: () => (rendered ? [this.workload.checked()] : []),
      added: () => this.workload.errors(),
      render: input => [this.workload.render(input)],
      workload: this.apiObject,
      account: isAccountElsewhere(plan, given.account) ? given : undefined,
    });
  }

  /** The init containers: those that are rendered, and those that were added. */
  public get initContainers(): kplus.Container[] {
    return [...this.workload?.initContainers ?? [], ...super.initContainers];
  }

  /** The Secret that holds the configuration, under the key `config.yaml`. */
  public get configSecret(): kplus.ISecret {
    return importedSecret(this, 'ConfigSecret', configSecretName(this.plan.name));
  }

  /** Selects the control plane's pods by the labels that the chart gives them. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    return {
      labelSelector: kplus.LabelSelector.of({ labels: selectorLabels(this.plan) }),
      namespaces: this.metadata.namespace ? { names: [this.metadata.namespace] } : undefined,
    };
  }

  /** The service account that the control plane runs as, as a subject of role bindings. */
  public toSubjectConfiguration(): kplus.SubjectConfiguration {
    return { kind: 'ServiceAccount', name: serviceAccountName(this.plan), apiGroup: '', namespace: this.metadata.namespace };
  }
}

/** Where nothing validates the app first. */
function refuse(errors: readonly string[]): never {
  throw new Error(errors.join('\n'));
}
