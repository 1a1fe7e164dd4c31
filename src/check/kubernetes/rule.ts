import { JsonObject } from '../../values/json';
import { Path, Problem } from '../../values/problem';

/** One thing that Kubernetes wants of the objects of a type: a row in a table. */
export interface KubernetesRule {
  /**
   * What it looks at: a key, `key[]` for each item of the list there, `key{}` for each value of the map there,
   * `{}` for each value of the object itself. Default: the object itself.
   */
  readonly at?: string;
  /** Whether the value is fine, given the object that holds it and, in lists and maps, its place. */
  readonly check: (value: any, owner: any, place: any) => boolean;
  /** What is allowed, as the end of the sentence "… must be". */
  readonly allowed: string | ((value: any, owner: any, place: any) => string);
  /** What to do about it, a whole sentence. */
  readonly fix?: string | ((value: any, owner: any, place: any) => string | undefined);
  /** Whether to ask it where nothing stands, too. */
  readonly absentToo?: boolean;
}

/** The rules by the type that they are for. */
export type KubernetesRules = Readonly<Record<string, readonly KubernetesRule[]>>;

/** Runs the rules of a type on one of its objects, whose keys and types are known to be right. */
export function runRules(rules: readonly KubernetesRule[], owner: JsonObject, path: Path): Problem[] {
  const problems: Problem[] = [];
  const ask = (rule: KubernetesRule, value: unknown, place: Path) => {
    const last = place[place.length - 1];
    if (!rule.check(value, owner, last)) {
      problems.push({
        path: [...path, ...place],
        value,
        allowed: typeof rule.allowed === 'function' ? rule.allowed(value, owner, last) : rule.allowed,
        fix: typeof rule.fix === 'function' ? rule.fix(value, owner, last) : rule.fix,
      });
    }
  };
  for (const rule of rules) {
    const { key, each } = lookOf(rule);
    const value = key.length === 0 ? owner : owner[key[0]];
    if (value === undefined || value === null) {
      if (rule.absentToo) {
        ask(rule, undefined, key);
      }
    } else if (each) {
      entries(value as object).forEach(([item, place]) => ask(rule, item, [...key, place]));
    } else {
      ask(rule, value, key);
    }
  }
  return problems;
}

/** What a rule looks at. */
interface Look {
  /** The key, if it isn't the object itself. */
  readonly key: readonly string[];
  /** Whether it is each of what stands there, and not the whole. */
  readonly each: boolean;
}

const looks = new WeakMap<KubernetesRule, Look>();

/** Reads what a rule looks at, once for all objects. */
function lookOf(rule: KubernetesRule): Look {
  let look = looks.get(rule);
  if (!look) {
    const each = /\[\]$|\{\}$/.test(rule.at ?? '');
    const key = each ? rule.at!.slice(0, -2) : rule.at;
    looks.set(rule, look = { key: key ? [key] : [], each });
  }
  return look;
}

/** What is in a list or a map, each with its place. */
function entries(of: object): [value: unknown, place: string | number][] {
  const all = Array.isArray(of)
    ? of.map((value, index): [unknown, number] => [value, index])
    : Object.entries(of).map(([key, value]): [unknown, string] => [value, key]);
  return all.filter(([value]) => value !== undefined && value !== null);
}

/** Whether something stands there: Kubernetes takes null, and in most places an empty string, as nothing. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** A rule for a key that holds one of a few words. An empty one means the default. */
export function oneOf(at: string, words: readonly string[], fix?: KubernetesRule['fix']): KubernetesRule {
  return { at, check: value => value === '' || words.includes(value), allowed: listed(words), fix };
}

/** The same for a key whose empty value means nothing. */
export function exactlyOneOf(at: string, words: readonly string[], fix?: KubernetesRule['fix']): KubernetesRule {
  return { at, check: value => words.includes(value), allowed: listed(words), fix };
}

/** A rule for a key that must not be empty. That it is there is told by the shape where it is always wanted. */
export function notEmpty(...at: string[]): KubernetesRule[] {
  return at.map(key => ({ at: key, check: value => value.length > 0, allowed: 'given, and not empty' }));
}

/** A rule for a key that must be there, and not empty. */
export function given(...at: string[]): KubernetesRule[] {
  return at.map(key => ({ at: key, absentToo: true, check: value => isSet(value) && value.length !== 0, allowed: 'given, and not empty' }));
}

/** A rule for a number. */
export function between(at: string, least: number, most: number): KubernetesRule {
  return { at, check: value => value >= least && value <= most, allowed: `a whole number from ${least} to ${most}` };
}

/** A rule for a number that counts. */
export function atLeast(at: string, least: number): KubernetesRule {
  return { at, check: value => value >= least, allowed: `a whole number of at least ${least}` };
}

/** A rule for a string with a syntax. An empty one means nothing. */
export function written(at: string, syntax: Syntax): KubernetesRule {
  return { at, check: value => value === '' || syntax.matches(value), allowed: syntax.allowed };
}

/** How a string must be written. */
export interface Syntax {
  readonly matches: (text: string) => boolean;
  /** As the end of the sentence "… must be". */
  readonly allowed: string;
}

/** The words of a set, as the end of the sentence "… must be". */
export function listed(words: readonly string[], last = 'or'): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}

/** The keys of an object that are set, of those given. */
export function setKeys(owner: any, keys: readonly string[]): string[] {
  return keys.filter(key => owner[key] !== undefined && owner[key] !== null);
}

/** A rule for an object that has exactly one of several keys. */
export function oneKeyOf(keys: readonly string[], what: string): KubernetesRule {
  return {
    check: owner => setKeys(owner, keys).length === 1,
    allowed: `a map with exactly one ${what}`,
    fix: owner => {
      const there = setKeys(owner, keys);
      return there.length ? `Leave only one of ${listed(there, 'and')}.` : `Add one of ${listed(keys)}.`;
    },
  };
}
