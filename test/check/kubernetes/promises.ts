import { checkFragment } from '../../../src/check/kubernetes/fragments';
import { isObject } from '../../../src/values/json';

/**
 * One promise: what breaks it, where that is told, and what sits right beside it and is fine.
 *
 * Where a base is given, both are what differs from it.
 */
export type Promised = [promise: string, wrong: unknown, path: string, right: unknown];

/** Tests what a type of Kubernetes is promised to be checked for. */
export function promises(type: string, base: Record<string, unknown> | undefined, rows: Promised[]): void {
  describe(type, () => {
    test.each(rows)('%s', (_, wrong, path, right) => {
      expect(checkFragment(type, right === SAME ? base : over(base, right))).toEqual([]);
      const problems = checkFragment(type, over(base, wrong));
      expect(problems.map(problem => problem.path.join('.'))).toEqual([path]);
      const texts = [problems[0].allowed, ...problems[0].fix === undefined ? [] : [problems[0].fix]];
      expect(texts.filter(text => !/^\S+/.test(text) || /undefined|NaN|\[object|=>/.test(text))).toEqual([]);
    });
  });
}

/** Tests that a key takes each word of a closed set. */
export function takes(type: string, base: Record<string, unknown>, sets: Record<string, readonly unknown[]>): void {
  test.each(Object.entries(sets).flatMap(([key, words]) => words.map(word => [key, word])))(`${type}: %s may be %j`, (key, word) => {
    expect(checkFragment(type, { ...base, [key as string]: word })).toEqual([]);
  });
}

/** What is right is the base itself. */
export const SAME = Symbol('the base itself');

function over(base: Record<string, unknown> | undefined, value: unknown): unknown {
  return base && isObject(value) ? { ...base, ...value } : value;
}
