import type * as kplus from 'cdk8s-plus-28';
import { IConstruct } from 'constructs';
import type { Advice } from './advice';
import { appObjects } from './app-objects';
import { list } from '../../check/read';
import { at, JsonObject } from '../../values/json';

/** Where pods find the token of their service account. */
const TOKEN_FOLDER = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The namespace that cdk8s-plus gives a reference to an account that is told none. */
const UNTOLD_NAMESPACE = 'default';

/** A service account that pods run as. */
export interface PodAccount {
  readonly name: string;
  readonly namespace: string | undefined;
  /** The option that names it, as the user wrote it. */
  readonly option: string;
  /** The account itself, where the user gave one. */
  readonly given?: kplus.IServiceAccount;
}

/** What is wrong with an account, or to be said of it. */
export interface AccountReview {
  readonly errors: readonly string[];
  readonly advice: readonly Advice[];
}

/**
 * Finds what keeps a control plane from using its service account.
 *
 * @param workload the finished workload, patches included
 */
export function reviewAccount(construct: IConstruct, account: PodAccount, workload: JsonObject): AccountReview {
  const { option, name, namespace } = account;
  const errors = accountNamespaceErrors(account);
  if (errors.length > 0) {
    return { errors, advice: [] };
  }
  const object = appObjects(construct, 'ServiceAccount').find(one => one.name === name && one.namespace === namespace);
  const hasToken = object?.manifest?.automountServiceAccountToken !== false || mountsToken(at(workload, ['spec', 'template', 'spec']));
  return {
    errors: [],
    advice: hasToken ? [] : [{
      id: 'service-account-without-token',
      about: `${option}: ${JSON.stringify(name)}.`,
      advice: 'Pods get no token of this account, so that the control plane can\'t connect to the host\'s API server. '
        + `Set automountToken: true on the ServiceAccount at ${object.construct.node.path}: cdk8s-plus sets false by default.`,
    }],
  };
}

/** What is wrong with an account of another namespace than that of the pods that run as it. */
export function accountNamespaceErrors({ option, name, namespace, given }: PodAccount): string[] {
  const elsewhere = namespaceOfGiven(given);
  return elsewhere === undefined || namespace === undefined || elsewhere === namespace ? [] : [
    `${option}: ${JSON.stringify(name)} must be an account of the namespace ${namespace}. It is in ${elsewhere}: `
    + 'pods run as accounts of their own namespace.',
  ];
}

/** The namespace of an account. Undefined where it isn't known. */
function namespaceOfGiven(given: kplus.IServiceAccount | undefined): string | undefined {
  const namespace = given?.toSubjectConfiguration?.().namespace;
  const isObject = given !== undefined && 'automountToken' in given;
  return namespace === UNTOLD_NAMESPACE && !isObject ? undefined : namespace;
}

/** Whether the control plane's pods have a token whatever their account says. */
function mountsToken(spec: JsonObject): boolean {
  return spec.automountServiceAccountToken === true
    || list(at(spec, ['containers', 0, 'volumeMounts'])).some(({ mountPath }) => String(mountPath).replace(/\/+$/, '') === TOKEN_FOLDER);
}
