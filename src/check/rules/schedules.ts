import { isSchedule, isTimeZone } from '../cron';
import { holdsGoTemplate, text } from '../read';
import type { Rule } from '../rule';

/** The schedules for sleep, wake-up and snapshots, with the names of the options in all releases. */
const SCHEDULES = [
  ...['experimental.sleepMode', 'sleepMode'].flatMap(owner => [`${owner}.autoSleep.schedule`, `${owner}.autoWakeup.schedule`]),
  'external.platform.autoSleep.schedule', 'external.platform.autoSleep.autoWakeup.schedule', 'external.platform.autoSnapshot.schedule',
  'sleep.auto.schedule', 'sleep.auto.wakeup.schedule', 'snapshots.auto.schedule',
];

const TIME_ZONES = [
  'experimental.sleepMode.timeZone', 'sleepMode.timeZone', 'external.platform.autoSleep.timezone', 'external.platform.autoSnapshot.timezone',
  'sleep.auto.timezone', 'snapshots.auto.timezone',
];

/** Schedules. An empty schedule counts as not set. */
export const schedules: readonly Rule[] = [
  ...SCHEDULES.map((path): Rule => ({
    path,
    check: schedule => text(schedule) === '' || holdsGoTemplate(schedule) || isSchedule(schedule),
    allowed: "a cron expression, such as '0 20 * * 1-5' or @daily",
    fix: 'Its fields are minute (0-59), hour (0-23), day of the month (1-31), month (1-12) and day of the week (0-6, where 0 is Sunday).',
  })),
  ...TIME_ZONES.map((path): Rule => ({
    path,
    check: zone => holdsGoTemplate(zone) || isTimeZone(text(zone)),
    allowed: 'the name of a time zone in the IANA database, such as Europe/Berlin',
  })),
];
