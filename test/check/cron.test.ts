import { isSchedule, isTimeZone } from '../../src/check/cron';

describe('a schedule', () => {
  test.each([
    '0 20 * * *', '*/5 * * * *', '0 0 1,15 * *', '0 0 1-15 * *', '0 0 1-15/2 * *', '5/15 * * * *', '0 0 ? * ?', '0 20 * * 1-5', '0 20 * * MON-fri',
    '0 20 * JAN,dec SUN', '59 23 31 12 6', '0 0 1 1 0', '  0   20\t* * * ', '@daily', '@hourly', '@yearly', '@annually', '@monthly', '@weekly', '@midnight',
    '@every 1h30m', 'TZ=Europe/Berlin 0 3 * * *', 'CRON_TZ=UTC @daily', 'TZ= 0 3 * * *', '+5 * * * *', '*-7 * * * *', ', * * * *', '0 0 1,,2 * *',
  ])('can be %j', text => {
    expect(isSchedule(text)).toBe(true);
  });

  test.each([
    '', '0', '0 20 * *', '0 20 * * * *', '60 * * * *', '0 24 * * *', '0 25 * * *', '0 0 0 * *', '0 0 32 * *', '0 0 * 0 *', '0 0 * 13 *', '0 0 * * 7', '-1 * * * *',
    '5-3 * * * *', '1-2-3 * * * *', '*/0 * * * *', '*/ * * * *', '*/-1 * * * *', '1/2/3 * * * *', '*/2/3 * * * *', '70/5 * * * *', '5- * * * *', 'a * * * *', '1.5 * * * *', '1a * * * *',
    '* * * MON *', '* * * * JAN', 'daily', '@Daily', '@daily ', '@noon', '@every', '@every 1', '@every 1d', 'every 1h', '@', 'TZ=Nowhere 0 3 * * *', 'TZ=UTC', 'TZ=UTC 0 3 * *',
    'TZ=UTC TZ=UTC 0 3 * * *', '*/1e3 * * * *', 'x0 * * * *',
  ])('can\'t be %j', text => {
    expect(isSchedule(text)).toBe(false);
  });

  test.each([
    ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, i) => ['month', name, i + 1, `0 0 * ${name}-${i + 1},${i + 1}-${name} *`]),
    ...['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((name, i) => ['day', name, i, `0 0 * * ${name}-${i},${i}-${name}`]),
  ])('accepts the %s %s as %d', (_, __, ___, text) => {
    expect(isSchedule(String(text))).toBe(true);
  });

  test.each(['TZ= 0 3 * * *', 'TZ=UTC  @daily', 'TZ=UTC \n@daily', 'TZ=UTC @daily '])('can be separated from the time zone by any space: %j', text => {
    expect(isSchedule(text)).toBe(true);
  });

  test.each(['a TZ=UTC 0 3 * * *', 'TZ=UTC 0 3 * *\n'])('can only have a time zone at its beginning: %j', text => {
    expect(isSchedule(text)).toBe(false);
  });

  test('has days from Sunday, and months from January', () => {
    expect(['0 0 * * sun-sat', '0 0 * jan-dec *'].map(isSchedule)).toEqual([true, true]);
    expect(['0 0 * * sat-sun', '0 0 * dec-jan *', '0 0 * * sat-7'].map(isSchedule)).toEqual([false, false, false]);
    expect(['0 0 * * 0-sun', '0 0 * * sun-0', '0 0 * 1-jan *', '0 0 * jan-1 *'].map(isSchedule)).toEqual([true, true, true, true]);
  });
});

describe('a time zone', () => {
  test.each([
    '', 'UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'US/Pacific', 'Asia/Kolkata', 'Asia/Calcutta', 'Etc/GMT+5', 'EST5EDT', 'Local', 'Factory',
    'posix/Europe/Berlin', 'right/UTC', 'posixrules', 'localtime', 'Berlin#3600', 'x#-3600', 'x#+1', '#0', 'a#b#c',
  ])('can be %j', text => {
    expect(isTimeZone(text)).toBe(true);
  });

  // The names in the IANA database are listed in its files, such as zone1970.tab and backward.
  test.each([
    'ACT', 'AET', 'AGT', 'ART', 'AST', 'BET', 'BST', 'CAT', 'CNT', 'CST', 'CTT', 'EAT', 'ECT', 'IET', 'IST', 'JST', 'MIT', 'NET', 'NST', 'PLT', 'PNT', 'PRT', 'PST',
    'SST', 'VST',
  ])('can\'t be the short name %s, which is not in the database', text => {
    expect(isTimeZone(text)).toBe(false);
  });

  test.each(['Berlin', 'europe/berlin', 'utc', 'Europe/Nowhere', 'PST', 'IST', '+02:00', 'UTC+2', 'x#', 'x#1h', 'x#1.5', 'local', 'posix/', 'Locally', 'Europe/berlin'])('can\'t be %j', text => {
    expect(isTimeZone(text)).toBe(false);
  });
});
