/** What a report is: lines under the paths of constructs, of which each says what is to be done about what. */
const REPORT = /^Validation failed with the following errors:\n\n(?:\S[^\n]*\n(?: {2}[^\n]+\n)+\n?)+$/;

/** Whether an error is the report of an app, rather than one that something failed with. */
export function isReport(error: unknown): error is Error {
  return error instanceof Error && error.name === 'ValidationError' && REPORT.test(error.message);
}

/** What a report says, a line each, without the paths of the constructs. Another error is thrown on. */
export function linesOf(error: unknown): string[] {
  if (!isReport(error)) {
    throw error;
  }
  return error.message.split('\n').filter(line => line.startsWith('  ')).map(line => line.trim());
}
