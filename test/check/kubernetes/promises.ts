import { checkFragment } from '../../../src/check/kubernetes/fragments';
import { isObject } from '../../../src/values/json';

/**
 * One promise: a value that breaks it, the path of the error, a similar value that is valid, and words of the error. Each
 * text of a rule has its words in one row at least.
 *
 * If a base is given, both values are what differs from it.
 */
export type Promised = [promise: string, wrong: unknown, path: string, right: unknown, words?: string | RegExp];

/** Tests what a type of Kubernetes is promised to be checked for. */
export function promises(type: string, base: Record<string, unknown> | undefined, rows: Promised[]): void {
  describe(type, () => {
    test.each(rows)('%s', (_, wrong, path, right, words = '') => {
      expect(checkFragment(type, right === SAME ? base : over(base, right))).toEqual([]);
      const problems = checkFragment(type, over(base, wrong));
      expect(problems.map(problem => problem.path.join('.'))).toEqual([path]);
      const [{ allowed, fix = '' }] = problems;
      expect(`${allowed}. ${fix}`).toMatch(words);
      expect(`${allowed}. ${fix}`).not.toMatch(/^\s|undefined|NaN|\[object|=>/);
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
