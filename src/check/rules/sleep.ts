import { isDuration } from '../duration';
import type { Rule } from '../rule';

/** Idle times before sleep and deletion. A release has the option with only one of the names. */
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
