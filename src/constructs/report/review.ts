import { ApiObject } from 'cdk8s';
import { IConstruct } from 'constructs';
import { GivenAccount, reviewAccount, workloadAccountErrors } from './account';
import { adviceOnOptions, Extent } from './advice';
import { adviceOnCluster, withoutAnswered } from './app-advice';
import { contentIfAny } from './app-objects';
import { hasSameItems, oncePerReport, reportTogether } from './app-report';
import { isConsequence, optionToBlame } from './blame';
import { adviceOnFiles, namesFiles } from './files';
import { neighbourErrors } from './neighbours';
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

/** What a construct renders, for its review. */
export interface Reviewed {
  readonly plan: Plan;
  /** The construct that took the options. Default: the reviewed construct. */
  readonly owner?: IConstruct;
  /** What is rendered of the options. */
  readonly extent: Extent;
  /**
   * The finished objects, with what users added to them: the same ones for as long as users add nothing.
   *
   * @throws what cdk8s-plus throws when what was added doesn't fit together
   */
  readonly objects: () => readonly Manifest[];
  /** What users added that can't be heeded. Default: nothing. */
  readonly added?: () => readonly string[];
  /** The objects that other values make. */
  readonly render: (input: RenderInput) => readonly Manifest[];
  /** The workload of the control plane, if it is one of the objects. */
  readonly workload?: ApiObject;
  /** The service account that the user gave to the control plane. */
  readonly account?: GivenAccount;
  /** The service account that the user gave to the workloads of the virtual cluster. */
  readonly workloadAccount?: GivenAccount;
}

/** Reviews a construct whenever its app is validated: its options, unless another construct took them, and its finished objects. */
export function reviewTogether(construct: IConstruct, reviewed: Reviewed): void {
  reportTogether(construct, new Review(construct, reviewed), reviewed.owner);
}

/** What is found in finished objects. */
interface ObjectFindings {
  readonly objects: readonly Manifest[];
  readonly errors: readonly string[];
}

/** What is found besides, which the rest of the app and patches may change. */
interface AppFindings {
  readonly errors: readonly string[];
  readonly advice: readonly Advice[];
}

class Review implements Findings {
  /** What was found in the finished objects last. Nobody looks again for as long as they are the same. */
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
    const { plan, owner } = this.reviewed;
    return [
      ...owner ? [] : [...plan.errors, ...neighbourErrors(this.construct, plan), ...sharedSecretErrors(this.construct, plan)],
      ...this.found().errors,
      ...this.addedErrors(),
      ...this.beside().errors,
    ];
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
    // Objects that belong together can share an option, and what is wrong with it.
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
    // Few need the finished workload, which takes a while.
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

  /** The workload as it is applied, with what users added and patched. */
  private finishedWorkload(workload: ApiObject): JsonObject {
    return contentIfAny(workload) ?? this.found().objects[0];
  }

  private errorsOf(object: Manifest): string[] {
    return checkManifest(object).flatMap(problem => this.lineOn(object, problem) ?? []);
  }

  /** What is wrong with an object, told of the option to blame. Undefined if it follows from what is reported anyway. */
  private lineOn(object: Manifest, problem: Problem): string | undefined {
    const { plan, render, workload } = this.reviewed;
    const isEtcd = object.kind === 'StatefulSet' && object.metadata.name === `${plan.name}-etcd`;
    const origin = originOf(object, problem.path, plan.values, workload ? CONTROL_PLANE_FIELDS : isEtcd ? ETCD_FIELDS : {});
    if (isConsequence(plan, origin)) {
      return undefined;
    }
    const place = `${workload ? '' : `${object.kind} ${object.metadata.name}, `}${formatPath(problem.path)}`;
    const path = origin ?? optionToBlame(plan, object, problem, render);
    if (!path) {
      return problemLine(place, problem);
    }
    // Objects that are written as text have places of their own.
    return path[0] === 'experimental' ? problemLine(`${plan.where(path)}, ${place}`, problem) : plan.tell({ ...problem, path });
  }
}

/** What cdk8s-plus throws when what users added doesn't fit together. */
function cdk8sPlusError(error: unknown): string {
  return `cdk8s-plus: ${error instanceof Error ? error.message : String(error)}`;
}
