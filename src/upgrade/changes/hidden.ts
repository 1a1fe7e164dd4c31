import { hiddenText } from './digest';
import { withoutSecrets } from './hidden-in-text';
import { isReference, isSecretKey, isSecretText, isSecretVariable } from './secret-names';
import { isObject, JsonObject } from '../../values/json';
import { LAST_APPLIED } from '../read-object';

/** What is hidden of a value: only the secrets in it, everything except references to other objects, or everything. */
export type Hiding = 'nothing' | 'values' | 'everything';

/**
 * What is hidden of the value of a key.
 *
 * @param hiding what is hidden of the map
 * @param maps the map that has the key, before and after the change
 */
export function hidingOf(hiding: Hiding, maps: readonly JsonObject[], key: string): Hiding {
  const isSecretData = (key === 'data' || key === 'stringData') && maps.some(({ kind }) => kind === 'Secret');
  if (hiding === 'everything' || isSecretData || key === LAST_APPLIED) {
    return 'everything';
  }
  if (hiding === 'values') {
    return isReference(key) ? 'nothing' : 'values';
  }
  return isSecretKey(key) || (key === 'value' && maps.some(({ name }) => isSecretVariable(name))) ? 'values' : 'nothing';
}

/**
 * A value without the secrets in it: reports are posted where more people read them than manifests.
 *
 * @param key the key of the value
 */
export function hidden(value: unknown, hiding: Hiding, key: string): unknown {
  if (typeof value === 'string') {
    return hiding !== 'nothing' || isSecretText(key, value) ? hiddenText(value) : withoutSecrets(value);
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return hiding === 'everything' || (typeof value === 'number' && isSecretKey(key)) ? hiddenText(String(value)) : value;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => (isArgumentOf(value[index - 1], item) ? hiddenText(item) : hidden(item, hiding, '')));
  }
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, hidden(item, hidingOf(hiding, [value], inner), inner)]))
    : value;
}

/** Whether an item of a list is the secret value of the flag before it. */
function isArgumentOf(flag: unknown, item: unknown): item is string {
  return typeof flag === 'string' && /^--?[\w.-]+$/.test(flag) && typeof item === 'string' && !item.startsWith('-') && isSecretText(flag, item);
}
