import type * as kplus from 'cdk8s-plus-28';
import { formatValue } from '../values/describe';

/** Why a prop holds no service account of cdk8s-plus. Nothing where it is left out. */
export function accountErrors(prop: string, account: kplus.IServiceAccount | undefined): string[] {
  return account === undefined || account === null || typeof account.name === 'string'
    ? []
    : [`${prop}: ${formatValue(account)} must be a ServiceAccount of cdk8s-plus.`];
}
