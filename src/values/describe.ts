import { Problem } from './problem';

/** How much of a value a line shows. */
const MAX_VALUE_LENGTH = 80;

/**
 * A problem as a line of the report: where, what stands there, what must stand there, and what to do.
 *
 * @param code what stands there as its author wrote it. Default: the problem's value
 */
export function problemLine(where: string, problem: Problem, code?: string): string {
  const value = code ? ` ${code}` : 'value' in problem && problem.value !== undefined ? ` ${formatValue(problem.value)}` : '';
  return `${where}:${value} must be ${problem.allowed}.${problem.fix ? ` ${problem.fix}` : ''}`;
}

/** What stands somewhere, as far as a line has room for it. */
export function formatValue(value: unknown): string {
  const text = jsonOf(value);
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH - 1)}…` : text;
}

function jsonOf(value: unknown): string {
  if (typeof value === 'function') {
    return 'a function';
  }
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // A cycle, a big integer, or whatever else has no JSON.
    return `a ${typeof value} that can't be shown`;
  }
}
