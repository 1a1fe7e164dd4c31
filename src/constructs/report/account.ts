import type * as kplus from 'cdk8s-plus-28';
import { IConstruct } from 'constructs';
import { appObjects } from './app-objects';
import type { ObjectAdvice } from './registry';
import { workloadNamespace } from '../../chart/resource-policies';
import { serviceAccountName } from '../../chart/statefulset';
import { syncsNamespaces } from '../../chart/switches';
import { list } from '../../check/read';
import type { Plan } from '../../plan/plan';
import { at, JsonObject } from '../../values/json';
import { Path } from '../../values/problem';

const ACCOUNT: Path = ['controlPlane', 'advanced', 'serviceAccount'];

/** The folder with the token of the service account in pods. */
const TOKEN_FOLDER = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The default namespace of references to service accounts in cdk8s-plus. */
const UNTOLD_NAMESPACE = 'default';

/** A service account that the user passed to a construct. */
export interface GivenAccount {
  /** The path of its prop. */
  readonly prop: string;
  readonly account?: kplus.IServiceAccount;
}

/** The errors and warnings about a service account. */
export interface AccountReview {
  readonly errors: readonly string[];
  readonly advice: readonly ObjectAdvice[];
}

/**
 * Finds the problems that prevent a control plane from using its service account.
 *
 * @param workload the finished workload, including patches
 */
export function reviewAccount(construct: IConstruct, plan: Plan, { prop, account }: GivenAccount, workload: JsonObject): AccountReview {
  const name = serviceAccountName(plan);
  const { objectNamespace: namespace } = plan;
  const errors = namespaceErrors({ prop, account }, namespace);
  if (errors.length > 0) {
    return { errors, advice: [] };
  }
  const object = appObjects(construct, 'ServiceAccount').find(({ applied }) => applied.name === name && applied.namespace === namespace);
  const hasToken = object?.manifest?.automountServiceAccountToken !== false || mountsToken(at(workload, ['spec', 'template', 'spec']));
  return {
    errors: [],
    advice: hasToken ? [] : [{
      id: 'service-account-without-token',
      about: `${account ? prop : plan.where([...ACCOUNT, 'name'])}: ${JSON.stringify(name)}.`,
      advice: 'Pods get no token of this service account, so the control plane cannot connect to the host cluster\'s API server. '
        + `Set automountToken: true on the ServiceAccount at ${object.construct.node.path}: cdk8s-plus sets false by default.`,
    }],
  };
}

/** The errors in the service account of the workloads. */
export function workloadAccountErrors(plan: Plan, given: GivenAccount): string[] {
  return syncsNamespaces(plan) ? [] : namespaceErrors(given, workloadNamespace(plan));
}

/** The errors in a service account that is not in the namespace of its pods. */
function namespaceErrors({ prop, account }: GivenAccount, namespace: string | undefined): string[] {
  const elsewhere = namespaceOfGiven(account);
  return elsewhere === undefined || namespace === undefined || elsewhere === namespace ? [] : [
    `${prop}: ${JSON.stringify(account!.name)} must be a service account of the namespace ${namespace}, but it is in ${elsewhere}: `
    + 'pods can only use service accounts of their own namespace.',
  ];
}

/** The namespace of a service account. Undefined if it is unknown. */
function namespaceOfGiven(given: kplus.IServiceAccount | undefined): string | undefined {
  const namespace = given?.toSubjectConfiguration?.().namespace;
  const isObject = given !== undefined && 'automountToken' in given;
  return namespace === UNTOLD_NAMESPACE && !isObject ? undefined : namespace;
}

/** Whether the pods of the control plane mount a token, independent of their service account. */
function mountsToken(spec: JsonObject): boolean {
  return spec.automountServiceAccountToken === true
    || list(at(spec, ['containers', 0, 'volumeMounts'])).some(({ mountPath }) => String(mountPath).replace(/\/+$/, '') === TOKEN_FOLDER);
}

/** Whether the service account of the control plane is defined outside of the virtual cluster. */
export function isAccountElsewhere({ values }: Plan, account?: kplus.IServiceAccount): boolean {
  return Boolean(account) || at(values, [...ACCOUNT, 'enabled']) === false;
}
