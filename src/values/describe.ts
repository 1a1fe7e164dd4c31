import { heldValue, isPlain } from './held-value';
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
    const shown = shownValue('', value);
    return isNoJson(value) ? String(shown) : JSON.stringify(shown, shownValue) ?? String(shown);
  } catch {
    // A cycle, a big integer, or whatever else has no JSON.
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
