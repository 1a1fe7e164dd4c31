import { Row, testRows, told } from './refusals';

const NEWEST = ['sleep.auto.schedule', 'sleep.auto.wakeup.schedule', 'snapshots.auto.schedule'];
const MIDDLE = ['sleepMode.autoSleep.schedule', 'sleepMode.autoWakeup.schedule'];
const OLDEST = ['experimental.sleepMode.autoSleep.schedule', 'experimental.sleepMode.autoWakeup.schedule'];
const PLATFORM = ['external.platform.autoSleep.schedule', 'external.platform.autoSleep.autoWakeup.schedule', 'external.platform.autoSnapshot.schedule'];

function rows(paths: readonly string[], right: string, wrong: string, release: string): Row[] {
  return paths.flatMap((path): Row[] => [
    [`is one: ${path}`, { [path]: wrong }, [path], { release }],
    [`may be one: ${path}`, { [path]: right }, [], { release }],
    [`may be a template: ${path}`, { [path]: '{{ .Values.x }}' }, [], { release }],
    [`may be empty: ${path}`, { [path]: '' }, [], { release }],
    [`is told of wrong types elsewhere: ${path}`, { [path]: 5 }, [], { release }],
  ]);
}

describe('a schedule', () => {
  const of = (paths: readonly string[], release: string) => testRows(rows(paths, '0 20 * * 1-5', '0 25 * * *', release));
  of(NEWEST, '0.36.1');
  of([...MIDDLE, ...PLATFORM], '0.31.3');
  of([...OLDEST, ...PLATFORM], '0.22.6');

  it('is reported with its fields', () => {
    expect(told({ 'sleep.auto.schedule': '0 25 * * *' })).toEqual([
      "sleep.auto.schedule must be a cron expression, such as '0 20 * * 1-5' or @daily. "
      + 'Its fields are minute (0-59), hour (0-23), day of the month (1-31), month (1-12) and day of the week (0-6, where 0 is Sunday).',
    ]);
  });
});

describe('a time zone', () => {
  const of = (paths: readonly string[], release: string) => testRows(rows(paths, 'Europe/Berlin', 'Berlin', release));
  of(['sleep.auto.timezone', 'snapshots.auto.timezone'], '0.36.1');
  of(['sleepMode.timeZone', 'external.platform.autoSleep.timezone', 'external.platform.autoSnapshot.timezone'], '0.31.3');
  of(['experimental.sleepMode.timeZone'], '0.23.3');

  it('is reported with an example', () => {
    expect(told({ 'sleep.auto.timezone': 'CEST' })).toEqual(['sleep.auto.timezone must be the name of a time zone in the IANA database, such as Europe/Berlin.']);
  });
});
