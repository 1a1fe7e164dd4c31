import { Problem } from './problem';

/** The maximum length of a value in a line. */
const MAX_VALUE_LENGTH = 80;

/**
 * A problem as a line of the report: the place, the value, what is allowed, and what to do.
 *
 * @param code the value as it is written in code. Default: the problem's value
 */
export function problemLine(where: string, problem: Problem, code?: string): string {
  const value = code ? ` ${code}` : 'value' in problem && problem.value !== undefined ? ` ${formatValue(problem.value)}` : '';
  return `${where}:${value} must be ${problem.allowed}.${problem.fix ? ` ${problem.fix}` : ''}`;
}

/** A value as text, shortened to fit into a line. */
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
    // A cycle, a big integer, or another value that can't be written as JSON.
    return `a ${typeof value} that can't be shown`;
  }
}
