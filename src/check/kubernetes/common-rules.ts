import { listed } from '../../values/listed';
import type { Rule } from '../rule';

/** A condition of the API server for objects of a type. The context of its check is the object. */
export type KubernetesRule = Rule<any>;

/** The rules by type. */
export type KubernetesRules = Readonly<Record<string, readonly KubernetesRule[]>>;

/** Whether a value is set: for Kubernetes, null and, in most places, an empty string count as not set. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** A rule for a key with a fixed set of values. An empty value means the default. */
export function wordOrEmpty(path: string, words: readonly string[], fix?: KubernetesRule['fix']): KubernetesRule {
  return { path, check: value => value === '' || words.includes(value), allowed: listed(words), fix };
}

/** The same for a key that can't be empty. */
export function wordOf(path: string, words: readonly string[], fix?: KubernetesRule['fix']): KubernetesRule {
  return { path, check: value => words.includes(value), allowed: listed(words), fix };
}

/** A rule for a key that must not be empty. The shape reports missing keys that are always required. */
export function notEmptyKeys(...keys: string[]): KubernetesRule[] {
  return keys.map(key => ({ path: key, check: value => value.length > 0, allowed: 'given, and not empty' }));
}

/** A rule for a required key that must not be empty. */
export function requiredKeys(...keys: string[]): KubernetesRule[] {
  return keys.map(key => ({ path: key, absentToo: true, check: value => isSet(value) && value.length !== 0, allowed: 'given, and not empty' }));
}

/** A rule for a number in a range. */
export function numberBetween(path: string, least: number, most: number): KubernetesRule {
  return { path, check: value => value >= least && value <= most, allowed: `a whole number from ${least} to ${most}` };
}

/** A rule for a number with a minimum. */
export function numberAtLeast(path: string, least: number): KubernetesRule {
  return { path, check: value => value >= least, allowed: `a whole number of at least ${least}` };
}

/** A rule for a string with a syntax. An empty string counts as not set. */
export function hasSyntax(path: string, syntax: Syntax): KubernetesRule {
  return { path, check: value => value === '' || syntax.matches(value), allowed: syntax.allowed };
}

/** The syntax of a string. */
export interface Syntax {
  readonly matches: (text: string) => boolean;
  /** As the end of the sentence "… must be". */
  readonly allowed: string;
}

/** Those of the given keys that are set in an object. */
export function setKeys(owner: any, keys: readonly string[]): string[] {
  return keys.filter(key => owner[key] !== undefined && owner[key] !== null);
}

/** A rule for an object that must have exactly one of several keys. */
export function oneKeyOf(keys: readonly string[], what: string): KubernetesRule {
  return {
    path: '',
    check: owner => setKeys(owner, keys).length === 1,
    allowed: `a map with exactly one ${what}`,
    fix: owner => {
      const there = setKeys(owner, keys);
      return there.length ? `Keep only one of ${listed(there, 'and')}.` : `Add one of ${listed(keys)}.`;
    },
  };
}
