import { createHash } from 'node:crypto';
import { isObject } from '../../values/json';
import { ReadObject } from '../read-object';
import type { FieldChange } from '../report-types';

const SECRET_KEY = /(?:password|passwd|token|secretkey|accesskey|apikey|privatekey|license|licensekey)$/i;
const SECRET_VARIABLE = /(?:PASSWORD|PASSWD|TOKEN|SECRET|_KEY)$/i;
/** Passwords in texts: in URLs, in MySQL addresses, and in the parameters of both. */
const PASSWORDS = [/(:\/\/[^\s:/@]*:)(\S+)(@)/g, /(^[^\s:/@]+:)(?!\/\/)(.+)(@[a-z0-9]*\()/g, /([?&;\s]password=)([^&;\s]+)()/gi];

/**
 * Hides the secrets in the values of a change, because more people can read reports than manifests.
 *
 * @param name the name of the list item that contains the field, such as an environment variable
 */
export function hidden({ kind }: ReadObject, { path, before, after }: FieldChange, name: string): FieldChange {
  const isSecretData = kind === 'Secret' && /^(?:string)?[dD]ata(?:\.|\[|$)/.test(path) && !path.startsWith('data["config.yaml"]');
  const isSecret = isSecretData || SECRET_KEY.test(path) || (SECRET_VARIABLE.test(name) && path.endsWith('.value'));
  const hide = (value: unknown) => (value === undefined ? undefined : hiddenIn(value, isSecret));
  return { path, before: hide(before), after: hide(after) };
}

function hiddenIn(value: unknown, isSecret: boolean): unknown {
  if (typeof value === 'string') {
    return isSecret ? `(hidden, ${digest(value)})` : PASSWORDS.reduce(withoutPassword, value);
  }
  if (Array.isArray(value)) {
    return value.map(item => hiddenIn(item, isSecret));
  }
  if (!isObject(value)) {
    return value;
  }
  const isVariable = typeof value.name === 'string' && SECRET_VARIABLE.test(value.name);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) =>
    [key, hiddenIn(inner, isSecret || SECRET_KEY.test(key) || (isVariable && key === 'value'))]));
}

function withoutPassword(text: string, pattern: RegExp): string {
  return text.replace(pattern, (_, start, password, end) => `${start}(hidden, ${digest(password)})${end}`);
}

/** A digest that shows whether hidden values differ. */
function digest(text: string): string {
  return `sha256 ${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
}
