import { listed } from '../../values/listed';
import type { Rule } from '../rule';

/** A condition of an API server for the objects of a type. Checks also get the object that they are about. */
export type KubernetesRule = Rule<any>;

/** The rules by the type that they are for. */
export type KubernetesRules = Readonly<Record<string, readonly KubernetesRule[]>>;

/** Whether something stands there: Kubernetes takes null, and in most places an empty string, as nothing. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** A rule for a key that holds one of a few words. An empty one means the default. */
export function wordOrEmpty(path: string, words: readonly string[], fix?: KubernetesRule['fix']): KubernetesRule {
  return { path, check: value => value === '' || words.includes(value), allowed: listed(words), fix };
}

/** The same for a key whose empty value means nothing. */
export function wordOf(path: string, words: readonly string[], fix?: KubernetesRule['fix']): KubernetesRule {
  return { path, check: value => words.includes(value), allowed: listed(words), fix };
}

/** A rule for a key that must not be empty. That it is there is told by the shape where it is always wanted. */
export function notEmptyKeys(...keys: string[]): KubernetesRule[] {
  return keys.map(key => ({ path: key, check: value => value.length > 0, allowed: 'given, and not empty' }));
}

/** A rule for a key that must be there, and not empty. */
export function requiredKeys(...keys: string[]): KubernetesRule[] {
  return keys.map(key => ({ path: key, absentToo: true, check: value => isSet(value) && value.length !== 0, allowed: 'given, and not empty' }));
}

/** A rule for a number. */
export function numberBetween(path: string, least: number, most: number): KubernetesRule {
  return { path, check: value => value >= least && value <= most, allowed: `a whole number from ${least} to ${most}` };
}

/** A rule for a number that counts. */
export function numberAtLeast(path: string, least: number): KubernetesRule {
  return { path, check: value => value >= least, allowed: `a whole number of at least ${least}` };
}

/** A rule for a string with a syntax. An empty one means nothing. */
export function hasSyntax(path: string, syntax: Syntax): KubernetesRule {
  return { path, check: value => value === '' || syntax.matches(value), allowed: syntax.allowed };
}

/** How a string must be written. */
export interface Syntax {
  readonly matches: (text: string) => boolean;
  /** As the end of the sentence "… must be". */
  readonly allowed: string;
}

/** The keys of an object that are set, of those given. */
export function setKeys(owner: any, keys: readonly string[]): string[] {
  return keys.filter(key => owner[key] !== undefined && owner[key] !== null);
}

/** A rule for an object that has exactly one of several keys. */
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
