import { heldValue, isPlain } from './held-value';
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
    const shown = shownValue('', value);
    return isNoJson(value) ? String(shown) : JSON.stringify(shown, shownValue) ?? String(shown);
  } catch {
    // A cycle, a big integer, or another value that can't be written as JSON.
    return `a ${typeof value} that can't be shown`;
  }
}

/** What is shown of a value that JSON can't show: a number that is not finite, or an object of a class. */
function shownValue(_: string, value: unknown): unknown {
  if (isNoJson(value)) {
    return typeof value === 'object' ? `an instance of ${value!.constructor?.name || 'a class'}` : String(value);
  }
  return heldValue(value) ?? value;
}

function isNoJson(value: unknown): boolean {
  return typeof value === 'number' ? !Number.isFinite(value)
    : typeof value === 'object' && value !== null && !isPlain(value) && heldValue(value) === undefined;
}
