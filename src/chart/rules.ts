import { fragmentList } from './parts';
import { isEmpty, RenderInput } from './rendering';
import { deepFreeze } from '../values/frozen';
import { JsonObject } from '../values/json';

/** A rule of a role. */
export type RbacRule = JsonObject;

/** A row in a table of permissions. */
export interface RuleRow {
  /** The options that require the permission. Default: it is always required. */
  readonly when?: (options: RuleOptions) => unknown;
  /** The rules. */
  readonly rules: readonly RbacRule[] | ((options: RuleOptions) => readonly RbacRule[]);
}

/** The input of the conditions in the tables. */
export interface RuleOptions {
  readonly input: RenderInput;
  readonly supports: RenderInput['release']['supports'];
  readonly values: RenderInput['values'];
  readonly toHost: NonNullable<NonNullable<RenderInput['values']['sync']>['toHost']>;
  readonly fromHost: NonNullable<NonNullable<RenderInput['values']['sync']>['fromHost']>;
  readonly integrations: NonNullable<RenderInput['values']['integrations']>;
}

export const GATEWAY_API = 'gateway.networking.k8s.io';
export const SNAPSHOT_API = 'snapshot.storage.k8s.io';

// The order of the verbs is that of the chart. It has no meaning in Kubernetes.
export const READ_VERBS = ['get', 'list', 'watch'];
export const FOLLOW = ['get', 'watch', 'list'];
export const ALL_VERBS = ['create', 'delete', 'patch', 'update', 'get', 'list', 'watch'];
export const KUBE_OVN_VERBS = [...READ_VERBS, 'create', 'update', 'patch', 'delete'];

/** A rule for resources of one API group: `''` is the core group. It is frozen, so that it is checked once for all roles. */
export function rule(apiGroup: string, resources: readonly string[], verbs: readonly string[]): RbacRule {
  return deepFreeze({ apiGroups: [apiGroup], resources: [...resources], verbs: [...verbs] });
}

export function ruleOptions(input: RenderInput): RuleOptions {
  return {
    input,
    supports: input.release.supports,
    values: input.values,
    toHost: input.values.sync?.toHost ?? {},
    fromHost: input.values.sync?.fromHost ?? {},
    integrations: input.values.integrations ?? {},
  };
}

/** The rules of the rows whose condition is true, in the order of the table. */
export function rulesOfRows(input: RenderInput, table: readonly RuleRow[]): RbacRule[] {
  const options = ruleOptions(input);
  return table
    .filter(row => !row.when || !isEmpty(row.when(options)))
    .flatMap(row => typeof row.rules === 'function' ? row.rules(options) : row.rules);
}

/** Whether an option that can also be `auto` is true. */
export function isTrue(enabled: string | boolean | undefined): boolean {
  return String(enabled) === 'true';
}

/** The rules in the values. */
export function givenRules(rules: readonly object[] | undefined): RbacRule[] {
  return fragmentList(rules) as RbacRule[];
}
