import { Problem } from '../../values/problem';

/** Leaves out what is told twice: what is wrong in a part of an object may be found in the whole, too. */
export function withoutRepeated(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map(problem => [JSON.stringify([problem.path, problem.allowed]), problem])).values()];
}
