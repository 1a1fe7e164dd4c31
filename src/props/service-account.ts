import type * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { Errors, propPath, typedValues } from './typed-values';
import type * as config from '../../imports/config';
import { formatValue } from '../values/describe';
import { isObject, JsonObject } from '../values/json';
import type { Path } from '../values/problem';

/** The options of a service account, or a service account of cdk8s-plus. */
type Given = config.ServiceAccountOptions | kplus.IServiceAccount;

/** Options of a service account that have no effect if another construct creates it. */
const CREATED = ['enabled', 'name', 'annotations', 'labels'];

/** The existing service account, or that of another construct. Undefined if the prop can't be read. */
export function existingAccount(given: Given | undefined): kplus.IServiceAccount | undefined {
  try {
    return isAccount(given) ? given : (given as config.ServiceAccountOptions | undefined)?.existing;
  } catch {
    return undefined;
  }
}

/** Whether a prop is a service account instead of options. */
export function isAccount(given: Given | undefined): given is kplus.IServiceAccount {
  return Construct.isConstruct(given);
}

/** The values of a service account. */
export function serviceAccountValues(prop: string, struct: string, given: Given | undefined, errors: Errors): JsonObject | undefined {
  const existing = isAccount(given) ? given : (given as config.ServiceAccountOptions | undefined)?.existing;
  if (!isObject(given) || existing === undefined || existing === null) {
    return given === undefined ? undefined
      : isObject(given) ? typedValues({ struct, props: given, path: [prop] }, errors)
        : addError(`${prop}: ${formatValue(given)} must be an object with options.`, errors);
  }
  const beside = isAccount(given) ? {} : Object.fromEntries(Object.entries(given).filter(([key]) => key !== 'existing'));
  const unread = CREATED.filter(key => (beside as Record<string, unknown>)[key] !== undefined);
  unread.forEach(key => errors.push(`${prop}.${key}: must be left out if ${prop}.existing is set. Set it where that service account is created.`));
  if (typeof existing.name !== 'string') {
    return addError(`${prop}.existing: ${formatValue(existing)} must be a ServiceAccount of cdk8s-plus.`, errors);
  }
  const rest = Object.fromEntries(Object.entries(beside).filter(([key]) => !CREATED.includes(key)));
  return { ...typedValues({ struct, props: rest, path: [prop] }, errors), enabled: false, name: existing.name };
}

/** The place in code of an option of the control plane's service account. */
export function accountPath(path: Path, account: Given | undefined): Path {
  return ['serviceAccount', ...path[0] === 'name' && existingAccount(account) ? ['existing'] : propPath('ServiceAccountOptions', path, account)];
}

function addError(error: string, errors: Errors): undefined {
  errors.push(error);
}
