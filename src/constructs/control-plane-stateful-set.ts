import { ApiObject, Lazy } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { addManifest, importedSecret } from './api-object';
import { ComposedWorkload } from './composed-workload';
import { identityOf } from './identity';
import { configSecretName } from '../chart/config-secret';
import { renderControlPlane, runsNoWorkload } from '../chart/control-plane';
import { workloadKind } from '../chart/persistence';
import { Manifest } from '../chart/rendering';
import { selectorLabels, serviceAccountName } from '../chart/statefulset';
import { AccountReview, reviewAccount } from './report/account';
import { Advice, adviceLines, adviceOn } from './report/advice';
import { manifestOf } from './report/app-objects';
import { adviceOnFiles, namesFiles } from './report/files';
import { moveIn, neighbourErrors } from './report/neighbours';
import { CONTROL_PLANE_FIELDS, originOf } from './report/origins';
import { adviceOnPlacement } from './report/placement';
import { checkManifest } from '../check/kubernetes/manifest';
import { Plan, renderedBy } from '../plan/plan';
import { planControlPlane } from '../plan/plan-control-plane';
import { ControlPlaneStatefulSetProps } from '../props/control-plane-props';
import { existingAccount } from '../props/service-account';
import { describe } from '../values/describe';
import { formatPath } from '../values/problem';
import { currentReport, reportTogether } from './report/app-report';
import { isConsequence, optionToBlame } from './report/blame';
import { at, JsonObject } from '../values/json';

/** How `VirtualCluster` hands over what it has worked out for its control plane. */
export const PLAN = Symbol('plan');

/** What was found in the pods of a template. */
interface Review {
  /** The report that it was made for, if any. */
  readonly report?: object;
  readonly template: JsonObject;
  /** What doesn't fit together in them. */
  readonly errors: readonly string[];
  readonly advice: readonly Advice[];
}

/**
 * The control plane of a virtual cluster: its StatefulSet or Deployment, the headless Service of a StatefulSet, and the
 * Secret with its configuration.
 *
 * It is a StatefulSet where its pods own state: with claims of their own or with embedded etcd. Else it is a
 * Deployment.
 *
 * What you add through cdk8s-plus (mounts, environment variables, containers, tolerations, affinity, host aliases) is
 * laid over what the options say. `ApiObject.of(controlPlane).addJsonPatch(…)` reaches everything else.
 *
 * Whatever is wrong with the options is reported when the app is synthesised, all at once.
 */
export class ControlPlaneStatefulSet extends kplus.Workload {
  /** The kind of the workload, as roles name it: `statefulsets` or `deployments`. */
  public readonly resourceType: string;

  /** @see kplus.Resource.apiObject */
  protected readonly apiObject: ApiObject;

  private readonly plan: Plan;
  private readonly ownsPlan: boolean;
  private readonly reviewOwnAccount: () => AccountReview;
  private readonly workload?: Manifest;
  private readonly composed: ComposedWorkload;
  /** What is to be said of the options. They don't change. */
  private advice?: Advice[];
  private reviewed?: Review;

  constructor(scope: Construct, id: string, props: ControlPlaneStatefulSetProps) {
    super(scope, id, { select: false });
    const planned = (props as { [PLAN]?: Plan })[PLAN];
    this.ownsPlan = !planned;
    this.reviewOwnAccount = () => this._reviewAccount('serviceAccount.existing', existingAccount(props.serviceAccount));
    this.plan = planned ?? planControlPlane(props, identityOf(this, props));
    const { name, values, errors } = this.plan;
    const objects = renderedBy(this.plan, () => renderControlPlane(this.plan));
    this.workload = objects?.workload;
    const kind = workloadKind(values);
    this.resourceType = `${kind.toLowerCase()}s`;

    this.apiObject = new ApiObject(this, 'Resource', {
      apiVersion: 'apps/v1',
      kind,
      metadata: { ...objects?.workload.metadata, name, namespace: this.plan.objectNamespace },
      spec: Lazy.any({ produce: () => this.finalSpec() }),
    });
    if (runsNoWorkload(this.plan)) {
      this.node.tryRemoveChild('Resource');
    }
    for (const { metadata, ...manifest } of errors.length === 0 ? objects!.others : []) {
      addManifest(this, manifest.kind, { ...manifest, metadata: { ...metadata, namespace: this.plan.objectNamespace } } as Manifest);
    }
    this.composed = new ComposedWorkload(this, {
      manifest: this.workload,
      isRefused: errors.length > 0,
      isElsewhere: runsNoWorkload(this.plan),
      labels: selectorLabels(this.plan),
    });
    if (this.ownsPlan) {
      moveIn(this, this.plan);
      this._runsAs(existingAccount(props.serviceAccount) ?? kplus.ServiceAccount.fromServiceAccountName(this, 'ServiceAccount', serviceAccountName(this.plan), {
        namespaceName: this.plan.objectNamespace,
      }));
    }
    // What is wrong with the options, and what they are warned of, is the concern of whoever took them.
    reportTogether(this, {
      errors: () => [
        ...this.review()?.errors ?? [],
        ...this.composed.errors(),
        ...this.ownsPlan ? [...errors, ...neighbourErrors(this, this.plan), ...this.reviewOwnAccount().errors] : [],
      ],
      warnings: this.ownsPlan ? () => this.warnings : undefined,
    });
  }

  /**
   * Says as which account it runs, for whoever asks cdk8s-plus's workloads for it.
   *
   * @internal
   */
  public _runsAs(account: kplus.IServiceAccount): void {
    (this as { serviceAccount?: kplus.IServiceAccount }).serviceAccount = account;
  }

  /**
   * What is to be said of a service account that is made elsewhere.
   *
   * @param option the prop that holds the account
   * @internal
   */
  public _reviewAccount(option: string, given?: kplus.IServiceAccount): AccountReview {
    const path = ['controlPlane', 'advanced', 'serviceAccount'];
    const isElsewhere = given || at(this.plan.values, [...path, 'enabled']) === false;
    return !isElsewhere || !this.workload || this.plan.errors.length > 0 ? { errors: [], advice: [] } : reviewAccount(this, {
      name: serviceAccountName(this.plan),
      namespace: this.plan.objectNamespace,
      option: given ? option : this.plan.where([...path, 'name']),
      given,
    }, this.finished());
  }

  /** The init containers: those that are rendered, and those that were added. */
  public get initContainers(): kplus.Container[] {
    return [...this.composed?.initContainers ?? [], ...super.initContainers];
  }

  /** The Secret that holds the configuration, under the key `config.yaml`. */
  public get configSecret(): kplus.ISecret {
    return importedSecret(this, 'ConfigSecret', configSecretName(this.plan.name));
  }

  /** What works with the options, but will hurt: a line each. They are shown when the app is synthesised. */
  public get warnings(): string[] {
    if (this.plan.errors.length > 0) {
      return [];
    }
    this.advice ??= this.ownsPlan ? adviceOn(this.plan, false) : [];
    return adviceLines([...this.advice, ...this._podAdvice(), ...this.ownsPlan ? this.reviewOwnAccount().advice : []]);
  }

  /**
   * What is to be said of the pods, with all that was added to them.
   *
   * @internal
   */
  public _podAdvice(): readonly Advice[] {
    return this.plan.errors.length === 0 ? this.review()?.advice ?? [] : [];
  }

  /** Selects the control plane's pods by the labels that the chart gives them. */
  public toPodSelectorConfig(): kplus.PodSelectorConfig {
    const { namespace } = this.metadata;
    return {
      labelSelector: kplus.LabelSelector.of({ labels: selectorLabels(this.plan) }),
      namespaces: namespace ? { names: [namespace] } : undefined,
    };
  }

  /** The service account that the control plane runs as, as a subject of role bindings. */
  public toSubjectConfiguration(): kplus.SubjectConfiguration {
    return { kind: 'ServiceAccount', name: serviceAccountName(this.plan), apiGroup: '', namespace: this.metadata.namespace };
  }

  private finalSpec(): JsonObject {
    if (this.plan.errors.length > 0) {
      throw new Error(this.plan.errors.join('\n'));
    }
    return this.composed.spec();
  }

  /** What is found in the pods, once everything is there. They are looked at again only when something was added since. */
  private review(): Review | undefined {
    return this.workload && renderedBy(this.plan, () => this.reviewNow());
  }

  private reviewNow(): Review {
    const { reviewed: before } = this;
    const report = currentReport();
    if (report && before?.report === report) {
      return before;
    }
    const spec = this.composed.spec();
    const template = spec.template as JsonObject;
    this.reviewed = before?.template === template
      ? { ...before, report, advice: this.adviceOnPods() }
      : { report, template, errors: this.podErrors(), advice: this.adviceOnPods() };
    return this.reviewed;
  }

  private adviceOnPods(): Advice[] {
    const { values, where, errors } = this.plan;
    const replicas = values.controlPlane?.statefulSet?.highAvailability?.replicas;
    // Few need the finished manifest, which takes a while.
    if (errors.length > 0 || !(Number(replicas) > 1 || namesFiles(values))) {
      return [];
    }
    const manifest = this.finished();
    return [...adviceOnPlacement(manifest, where), ...adviceOnFiles(values, at(manifest, ['spec', 'template', 'spec']), where)];
  }

  /** The workload as it is applied, with what users added and patched. */
  private finished(): JsonObject {
    return manifestOf(this.apiObject) ?? { ...this.workload!, spec: this.composed.spec() };
  }

  private podErrors(): string[] {
    const object = this.composed.checked();
    return checkManifest(object).flatMap(problem => {
      const origin = originOf(object, problem.path, this.plan.values, CONTROL_PLANE_FIELDS);
      if (isConsequence(this.plan, origin)) {
        return [];
      }
      // An option that only makes another kind of workload of it isn't to blame.
      const path = origin ?? optionToBlame(this.plan, object, problem, input =>
        [{ ...this.composed.with(renderControlPlane(input).workload), kind: object.kind }]);
      return path ? this.plan.tell({ ...problem, path }) : describe(formatPath(problem.path), problem);
    });
  }
}
