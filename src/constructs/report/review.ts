import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { GivenAccount, reviewAccount, workloadAccountErrors } from './account';
import { adviceOnOptions, Extent } from './advice';
import { adviceOnCluster, withoutAnswered } from './app-advice';
import { contentIfAny } from './app-objects';
import { hasSameItems, reportTogether } from './app-report';
import { isConsequence, optionToBlame } from './blame';
import { chartLabelErrors } from './chart-labels';
import { adviceOnFiles, namesFiles } from './files';
import { neighbourErrors } from './neighbours';
import { oncePerReport } from './once-per-report';
import { CONTROL_PLANE_FIELDS, ETCD_FIELDS, originOf } from './origins';
import { adviceOnPlacement } from './placement';
import type { Advice, Findings } from './registry';
import { sharedSecretErrors } from './shared-secrets';
import { Manifest, RenderInput } from '../../chart/rendering';
import { checkManifest } from '../../check/kubernetes/manifest';
import { Plan, renderedBy } from '../../plan/plan';
import { problemLine } from '../../values/describe';
import { at, JsonObject } from '../../values/json';
import { formatPath, Problem } from '../../values/problem';
import { patchesOf } from '../api-object';

/** The result of rendering a construct, for its review. */
export interface Reviewed {
  readonly plan: Plan;
  /** The construct with the options. Default: the reviewed construct. */
  readonly owner?: IConstruct;
  /** The objects that are rendered. */
  readonly extent: Extent;
  /**
   * The finished objects, with the additions of users. They are the same objects until users add something.
   *
   * @throws the error of cdk8s-plus if additions contradict each other
   */
  readonly objects: () => readonly Manifest[];
  /** The additions that can't be applied. Default: none. */
  readonly added?: () => readonly string[];
  /** Renders the objects for other values. */
  readonly render: (input: RenderInput) => readonly Manifest[];
  /** The workload of the control plane, if it is one of the objects. */
  readonly workload?: ApiObject;
  /** The service account that the user passed for the control plane. */
  readonly account?: GivenAccount;
  /** The service account that the user passed for the workloads of the virtual cluster. */
  readonly workloadAccount?: GivenAccount;
}

/** Reviews a construct when its app is validated: its options, unless they belong to another construct, and its finished objects. */
export function reviewTogether(construct: IConstruct, reviewed: Reviewed): void {
  reportTogether(construct, new Review(construct, reviewed), reviewed.owner);
}

/** The findings in finished objects. */
interface ObjectFindings {
  readonly objects: readonly Manifest[];
  readonly errors: readonly string[];
}

/** Further findings, which can change with patches and other objects of the app. */
interface AppFindings {
  readonly errors: readonly string[];
  readonly advice: readonly Advice[];
}

class Review implements Findings {
  /** The last findings in the finished objects. They are used again if the objects are the same. */
  private last?: ObjectFindings;
  private readonly found = oncePerReport(() => {
    this.last = this.reviewObjects(this.last);
    return this.last;
  });

  private readonly beside = oncePerReport(() =>
    (this.reviewed.plan.errors.length + this.found().errors.length > 0 ? { errors: [], advice: [] } : this.reviewApp()));

  /** The warnings about the options, which don't change. */
  private optionAdvice?: readonly Advice[];

  constructor(private readonly construct: IConstruct, private readonly reviewed: Reviewed) {}

  public errors(): readonly string[] {
    return [
      ...this.reviewed.owner ? [] : this.ownErrors(),
      ...this.found().errors,
      ...this.addedErrors(),
      ...this.beside().errors,
    ];
  }

  /** The errors of the construct that took the options. */
  private ownErrors(): readonly string[] {
    const { construct, reviewed: { plan } } = this;
    return [...plan.errors, ...neighbourErrors(construct, plan), ...sharedSecretErrors(construct, plan), ...chartLabelErrors(construct)];
  }

  public warnings(): readonly Advice[] {
    const { plan, owner, extent } = this.reviewed;
    if (plan.errors.length > 0) {
      return [];
    }
    this.optionAdvice ??= owner ? [] : adviceOnOptions(plan, extent);
    return [...withoutAnswered(this.optionAdvice, this.construct, plan), ...this.beside().advice];
  }

  private reviewObjects(before: ObjectFindings | undefined): ObjectFindings {
    let objects: readonly Manifest[];
    try {
      objects = this.reviewed.objects();
    } catch (error) {
      return { objects: [], errors: [cdk8sPlusError(error)] };
    }
    if (before && hasSameItems(objects, before.objects)) {
      return before;
    }
    // Several objects can use the same option, and then have the same error.
    return { objects, errors: [...new Set(objects.flatMap(object => renderedBy(this.reviewed.plan, () => this.errorsOf(object)) ?? []))] };
  }

  private addedErrors(): readonly string[] {
    try {
      return this.reviewed.added?.() ?? [];
    } catch (error) {
      return this.found().errors.includes(cdk8sPlusError(error)) ? [] : [cdk8sPlusError(error)];
    }
  }

  private reviewApp(): AppFindings {
    const { plan, extent, workload, account, workloadAccount } = this.reviewed;
    const replicas = plan.values.controlPlane?.statefulSet?.highAvailability?.replicas;
    // Only a few checks need the finished workload, which is slow to create.
    const isNeeded = account || Number(replicas) > 1 || namesFiles(plan.values) || (workload && patchesOf(workload).length > 0);
    const finished = workload && isNeeded ? this.finishedWorkload(workload) : undefined;
    const ofAccount = finished && account ? reviewAccount(this.construct, plan, account, finished) : { errors: [], advice: [] };
    return {
      errors: [...ofAccount.errors, ...workloadAccount ? workloadAccountErrors(plan, workloadAccount) : []],
      advice: [
        ...extent === 'wholeCluster' ? adviceOnCluster(this.construct, plan) : [],
        ...finished ? adviceOnPlacement(finished, plan.where) : [],
        ...finished ? adviceOnFiles(plan.values, at(finished, ['spec', 'template', 'spec']), plan.where) : [],
        ...ofAccount.advice,
      ],
    };
  }

  /** The workload as it is applied, with the additions and patches of users. */
  private finishedWorkload(workload: ApiObject): JsonObject {
    return contentIfAny(workload) ?? this.found().objects[0];
  }

  private errorsOf(object: Manifest): string[] {
    return checkManifest(object).flatMap(problem => this.lineOn(object, problem) ?? []);
  }

  /** A problem in an object as a line about the option that causes it. Undefined if it is the consequence of a reported error. */
  private lineOn(object: Manifest, problem: Problem): string | undefined {
    const { plan, render, workload } = this.reviewed;
    const isWorkload = object.kind === workload?.kind;
    const isEtcd = object.kind === 'StatefulSet' && object.metadata.name === `${plan.name}-etcd`;
    const origin = originOf(object, problem.path, plan.values, isWorkload ? CONTROL_PLANE_FIELDS : isEtcd ? ETCD_FIELDS : {});
    if (isConsequence(plan, origin)) {
      return undefined;
    }
    const place = [isWorkload ? '' : `${object.kind} ${object.metadata.name}`, formatPath(problem.path)].filter(Boolean).join(', ');
    const path = origin ?? optionToBlame(plan, object, problem, render);
    if (!path) {
      return problemLine(place, problem);
    }
    // Objects that are written as text have places of their own, and the value of a whole object is not the option's.
    return path[0] === 'experimental' || problem.path.length === 0 ? problemLine(`${plan.where(path)}, ${place}`, problem) : plan.tell({ ...problem, path });
  }
}

/** The error that cdk8s-plus throws if additions contradict each other. */
function cdk8sPlusError(error: unknown): string {
  return `cdk8s-plus: ${error instanceof Error ? error.message : String(error)}`;
}
