import { ApiObject } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { addClusterManifest, addManifest, importedSecret } from './api-object';
import { ControlPlaneStatefulSet, PLAN } from './control-plane-stateful-set';
import { ExistingServiceAccount } from './existing-service-account';
import { identityOf } from './identity';
import { imagesOf } from './images';
import { RenderedService } from './rendered-service';
import { RenderedServiceAccount } from './rendered-service-account';
import { kubeConfigRoles } from '../chart/kubeconfig-roles';
import { extraManifests } from '../chart/manifests';
import { Manifest } from '../chart/rendering';
import { workloadNamespace } from '../chart/resource-policies';
import { serviceAccountName } from '../chart/statefulset';
import { syncsNamespaces } from '../chart/switches';
import { renderVirtualCluster } from '../chart/virtual-cluster';
import { ETCD_FIELDS, originOf } from './report/origins';
import { checkManifest } from '../check/kubernetes/manifest';
import { Plan, renderedBy } from '../plan/plan';
import { planVirtualCluster } from '../plan/plan-virtual-cluster';
import { existingAccount } from '../props/service-account';
import { VirtualClusterProps } from '../props/virtual-cluster-props';
import { describe } from '../values/describe';
import { formatPath, Problem } from '../values/problem';
import { accountNamespaceErrors, AccountReview } from './report/account';
import { Advice, adviceLines, adviceOn } from './report/advice';
import { adviceOnCluster, withoutAnswered } from './report/app-advice';
import { reportTogether } from './report/app-report';
import { isConsequence, optionToBlame } from './report/blame';
import { moveIn, neighbourErrors } from './report/neighbours';

/**
 * A virtual cluster: everything that the chart of its release renders.
 *
 * What is rendered boots: `cdk8s synth` and `kubectl apply` give what `helm install` gives. Whatever is wrong with the
 * options is reported when the app is synthesised, all at once.
 */
export class VirtualCluster extends Construct {
  /** The workload that runs the virtual cluster's control plane. */
  public readonly controlPlane: ControlPlaneStatefulSet;

  /** The name of the virtual cluster: what Helm calls the release name. */
  public readonly name: string;

  /** The namespace on the host that holds the virtual cluster. */
  public readonly namespace: string;

  /**
   * The service account that the control plane runs as. Annotate it to give it an identity in a cloud.
   *
   * One that is made elsewhere can be bound to roles and given to pods. Unless it is an object of this app, its metadata
   * can't be changed here, and throws.
   */
  public readonly serviceAccount: kplus.ServiceAccount;

  private readonly plan: Plan;
  private readonly objects: readonly Manifest[];
  private checked?: string[];
  private readonly reviewAccount: () => AccountReview;
  /** What is to be said of the options. They don't change. */
  private advice?: Advice[];
  private readonly renderedService?: kplus.Service;

  constructor(scope: Construct, id: string, props: VirtualClusterProps) {
    super(scope, id);
    this.plan = planVirtualCluster(props, identityOf(this, props));
    moveIn(this, this.plan);
    reportTogether(this, {
      errors: () => [...this.plan.errors, ...neighbourErrors(this, this.plan), ...this.objectErrors(), ...this.accountErrors(props)],
      warnings: () => this.warnings,
    });
    this.reviewAccount = () => this.controlPlane._reviewAccount('serviceAccount.existing', existingAccount(props.serviceAccount));
    this.name = this.plan.name;
    this.namespace = this.plan.namespace;
    this.controlPlane = new ControlPlaneStatefulSet(this, 'ControlPlane', { release: props.release, [PLAN]: this.plan } as any);

    const all = renderedBy(this.plan, () => [
      ...renderVirtualCluster(this.plan),
      ...props.exportKubeConfig?.grantAccess === true ? kubeConfigRoles(this.plan) : [],
    ]);
    const manifests = this.plan.errors.length === 0 ? all! : standIns(this.plan);
    let account: kplus.ServiceAccount | undefined;
    for (const manifest of manifests) {
      if (is(manifest, 'Service', this.name)) {
        this.renderedService = new RenderedService(this, 'Service', manifest);
      } else if (is(manifest, 'ServiceAccount', serviceAccountName(this.plan))) {
        account = new RenderedServiceAccount(this, 'ServiceAccount', manifest);
      } else {
        this.add(manifest, `${manifest.kind}-${manifest.metadata.name}`);
      }
    }
    this.serviceAccount = account ?? accountOf(this, this.plan, existingAccount(props.serviceAccount));
    this.controlPlane._runsAs(this.serviceAccount);
    const extra = renderedBy(this.plan, () => extraManifests(this.plan)) ?? [];
    this.objects = [...all ?? [], ...extra];
    (this.plan.errors.length === 0 ? extra : []).forEach((manifest, index) => this.add(manifest, `Extra-${index}-${manifest.kind}`));
  }

  /**
   * The Service at which the virtual cluster's API answers, on port 443.
   *
   * @throws when the values switch it off
   */
  public get service(): kplus.Service {
    return this.renderedService ?? this.missing('Service', 'controlPlane.service.enabled');
  }

  /**
   * The Secret that vCluster writes once it is up, with a kubeconfig for the virtual cluster under the key `config`, for
   * other workloads to mount.
   */
  public get kubeconfigSecret(): kplus.ISecret {
    return importedSecret(this, 'KubeconfigSecret', `vc-${this.name}`);
  }

  /**
   * Every image that the manifests name, sorted: for mirroring into a registry without a way out. What is added later
   * isn't among them; where the options are wrong, there are none.
   */
  public get images(): string[] {
    if (this.plan.errors.length > 0) {
      return [];
    }
    const objects = this.node.findAll().filter(child => ApiObject.isApiObject(child)) as ApiObject[];
    return imagesOf(objects.map(object => object.toJson()));
  }

  /** What works with the options, but will hurt: a line each. They are shown when the app is synthesised. */
  public get warnings(): string[] {
    if (this.plan.errors.length > 0) {
      return [];
    }
    this.advice ??= adviceOn(this.plan, true);
    return adviceLines([
      ...withoutAnswered(this.advice, this, this.plan),
      ...adviceOnCluster(this, this.plan),
      ...this.controlPlane._podAdvice(),
      ...this.reviewAccount().advice,
    ]);
  }

  private accountErrors({ workloadServiceAccount }: VirtualClusterProps): string[] {
    const given = existingAccount(workloadServiceAccount);
    return this.plan.errors.length > 0 ? [] : [
      ...this.reviewAccount().errors,
      ...given && !syncsNamespaces(this.plan) ? accountNamespaceErrors({
        option: 'workloadServiceAccount.existing', name: given.name, namespace: workloadNamespace(this.plan), given,
      }) : [],
    ];
  }

  /** What only the finished objects show to be wrong. They don't change, so that one look is enough. */
  private objectErrors(): string[] {
    // Objects that belong together can share an option, and what is wrong with it.
    this.checked ??= [...new Set(this.objects.flatMap(object => checkManifest(object).flatMap(problem => this.linesOn(object, problem))))];
    return this.checked;
  }

  private linesOn(object: Manifest, problem: Problem): string[] {
    const { values, where, tell } = this.plan;
    const place = `${object.kind} ${object.metadata.name}, ${formatPath(problem.path)}`;
    const origin = originOf(object, problem.path, values, is(object, 'StatefulSet', `${this.name}-etcd`) ? ETCD_FIELDS : {});
    if (isConsequence(this.plan, origin)) {
      return [];
    }
    const path = origin ?? optionToBlame(this.plan, object, problem, input => [...renderVirtualCluster(input), ...extraManifests(input)]);
    if (!path) {
      return [describe(place, problem)];
    }
    // Objects that are written as text have places of their own.
    return [path[0] === 'experimental' ? describe(`${where(path)}, ${place}`, problem) : tell({ ...problem, path })];
  }

  private add(manifest: Manifest, id: string): void {
    (manifest.metadata.namespace ? addManifest : addClusterManifest)(this, id, manifest);
  }

  private missing(kind: string, option: string): never {
    throw new Error(`${this.node.path}: the virtual cluster has no ${kind} of its own: ${option} is false.`);
  }
}

/**
 * What a caller may ask for where the options are wrong and nothing is rendered: so the report comes when the app is
 * synthesised, with everything that is wrong in it.
 */
function standIns(plan: Plan): Manifest[] {
  const { name, namespace } = plan;
  return [
    { apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { type: 'ClusterIP', ports: [{ name: 'https', port: 443 }] } },
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: serviceAccountName(plan), namespace } },
  ];
}

/** The account that is made elsewhere: itself where it is an object of the app, else what stands for it. */
function accountOf(scope: Construct, plan: Plan, existing?: kplus.IServiceAccount): kplus.ServiceAccount {
  return typeof existing === 'object' && existing !== null && 'metadata' in existing
    ? existing as kplus.ServiceAccount
    : new ExistingServiceAccount(scope, 'ServiceAccount', serviceAccountName(plan), plan.namespace);
}

function is(manifest: Manifest, kind: string, name: string): boolean {
  return manifest.kind === kind && manifest.metadata.name === name;
}
