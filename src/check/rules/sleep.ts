import { isDuration } from '../duration';
import type { Rule } from '../rule';

/** Times of idleness. A release that has such an option by one name has none by the others. */
export const sleep: readonly Rule[] = [
  ...['experimental.sleepMode.autoSleep', 'sleepMode.autoSleep'].map((owner): Rule => ({
    path: `${owner}.afterInactivity`,
    check: time => typeof time !== 'string' || isDuration(time),
    allowed: 'a duration with a unit, such as 1h or 30m',
  })),
  ...['sleep.auto', 'deletion.auto'].map((owner): Rule => ({
    path: `${owner}.afterInactivity`,
    check: time => typeof time !== 'string' || time === '' || isDuration(time),
    allowed: 'a duration with a unit, such as 1h or 30m',
  })),
];
