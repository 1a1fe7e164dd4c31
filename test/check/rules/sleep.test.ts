import { Row, testRows, testWords } from './refusals';

const AT = 'sleep.auto.afterInactivity';

describe('an idle time', () => {
  testRows([
    ...['1h', '1h30m', '1.5h', '.5h', '1.h', '0', '-1h', '300ms', '1µs', '2562047h', '10.25h', '.25h', '+1h', ''].map((time): Row => [`may be '${time}'`, { [AT]: time }, []]),
    ...['1', '1d', '1 h', 'h', '.h', '1h2', '--1h', '2562048h', '1hh'].map((time): Row => [`isn't '${time}'`, { [AT]: time }, [AT]]),
    ['leaves wrong types to another check', { [AT]: 5, 'deletion.auto.afterInactivity': 5 }, []],
    ['leaves wrong types to another check by its older name', { 'sleepMode.autoSleep.afterInactivity': 5 }, [], { release: '0.31.3' }],
    ['has its sign first', { 'deletion.auto.afterInactivity': '1-h' }, ['deletion.auto.afterInactivity']],
    ['after which the cluster goes is one', { 'deletion.auto.afterInactivity': '1d' }, ['deletion.auto.afterInactivity']],
    ['is one by its older name', { 'sleepMode.autoSleep.afterInactivity': '1d' }, ['sleepMode.autoSleep.afterInactivity'], { release: '0.31.3' }],
    ['is there by its older name', { 'sleepMode.autoSleep.afterInactivity': '' }, ['sleepMode.autoSleep.afterInactivity'], { release: '0.24.2' }],
    ['is one by its oldest name', { 'experimental.sleepMode.autoSleep.afterInactivity': '1d' }, ['experimental.sleepMode.autoSleep.afterInactivity'],
      { release: '0.22.6' }],
  ]);
});

describe('the error says what is allowed', () => {
  testWords([
    ['no unit', { [AT]: '1' }, ['a duration with a unit, such as 1h or 30m']],
    ['no unit by its older name', { 'sleepMode.autoSleep.afterInactivity': '1' }, ['a duration with a unit, such as 1h or 30m'], { release: '0.31.3' }],
  ]);
});
