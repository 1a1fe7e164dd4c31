/** Counts a test as skipped, and says so: of several files, jest says only how many. */
export function skip(promise: string, why: string): void {
  process.stdout.write(`skipped: ${promise}: ${why}\n`);
  test.skip(`${promise}: ${why}`, () => {});
}

export const NO_GO = 'there is no Go here to build an API server with';
