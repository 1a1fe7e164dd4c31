/** Repeats a question until it is answered by something else than undefined or false, and fails with an explanation after some time. */
export async function until<T>(
  question: () => Promise<T | undefined | false>, seconds: number, explain: () => string | Promise<string>,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await question();
    if (answer !== undefined && answer !== false) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`not within ${seconds} seconds: ${await explain()}`);
    }
    await new Promise(resolve => setTimeout(resolve, 250));
  }
}

/** How many seconds an action takes, to a tenth. */
export async function timed(action: () => Promise<unknown>): Promise<number> {
  const start = Date.now();
  await action();
  return Math.round((Date.now() - start) / 100) / 10;
}
