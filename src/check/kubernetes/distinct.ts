import { Problem } from '../../values/problem';

/** Removes duplicates: a problem in a part of an object can also be found in the complete object. */
export function withoutRepeated(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map(problem => [JSON.stringify([problem.path, problem.allowed]), problem])).values()];
}
