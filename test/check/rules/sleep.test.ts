import { Row, testRows } from './refusals';

const AT = 'sleep.auto.afterInactivity';

describe('a time of idleness', () => {
  testRows([
    ...['1h', '1h30m', '1.5h', '.5h', '1.h', '0', '-1h', '300ms', '1µs', '2562047h', ''].map((time): Row => [`may be '${time}'`, { [AT]: time }, []]),
    ...['1', '1d', '1 h', 'h', '.h', '1h2', '--1h', '2562048h', '1hh'].map((time): Row => [`isn't '${time}'`, { [AT]: time }, [AT]]),
    ['after which the cluster goes is one', { 'deletion.auto.afterInactivity': '1d' }, ['deletion.auto.afterInactivity']],
    ['is one by its older name', { 'sleepMode.autoSleep.afterInactivity': '1d' }, ['sleepMode.autoSleep.afterInactivity'], { release: '0.31.3' }],
    ['is there by its older name', { 'sleepMode.autoSleep.afterInactivity': '' }, ['sleepMode.autoSleep.afterInactivity'], { release: '0.24.2' }],
    ['is one by its oldest name', { 'experimental.sleepMode.autoSleep.afterInactivity': '1d' }, ['experimental.sleepMode.autoSleep.afterInactivity'],
      { release: '0.22.6' }],
  ]);
});
