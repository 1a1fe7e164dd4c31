import { readFileSync } from 'node:fs';

/** The unit of process times in Linux: a hundredth of a second. */
const TICK = 10;

/**
 * The processor time of this thread and of the processes that it waited for, in milliseconds. On an idle machine, it is the same
 * as the elapsed time. If the system doesn't provide it, the elapsed time is used.
 */
export function now(): number {
  try {
    const [nanoseconds] = readFileSync('/proc/self/schedstat', 'utf8').split(' ').map(Number);
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ').map(Number);
    const [childrenUser, childrenSystem] = fields.slice(13);
    return nanoseconds / 1e6 + (childrenUser + childrenSystem) * TICK;
  } catch {
    return performance.now();
  }
}
