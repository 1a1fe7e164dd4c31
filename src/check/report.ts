import { Problem } from './problem';

/** How much of a value a line shows. */
const MAX_VALUE_LENGTH = 80;

/** A problem as a line of the report: where, what stands there, what must stand there, and what to do. */
export function describe(where: string, problem: Problem): string {
  const value = 'value' in problem && problem.value !== undefined ? ` ${formatValue(problem.value)}` : '';
  return `${where}:${value} must be ${problem.allowed}.${problem.fix ? ` ${problem.fix}` : ''}`;
}

function formatValue(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH - 1)}…` : text;
}
