import { VClusterRelease } from '../../src';
import { HISTORY } from '../../src/release/history';
import { endOfLifeSince, LIFE_CYCLES } from '../../src/release/life-cycle';
import { MADE_ON } from '../../src/release/made-on';

const MINORS = Object.keys(HISTORY);
const isDate = (text: string) => new Date(text).toISOString().slice(0, 10) === text;

test('each known minor release has its dates, and no other has', () => {
  expect(Object.keys(LIFE_CYCLES)).toEqual(MINORS);
});

test.each(MINORS)('the support of %s ends after its release, and its end of life is after the end of its support', minor => {
  const { released, supportEnds, endOfLife } = LIFE_CYCLES[minor];
  expect([released, supportEnds, endOfLife].map(isDate)).toEqual([true, true, true]);
  expect([released, supportEnds, endOfLife]).toEqual([released, supportEnds, endOfLife].sort());
});

test('the releases are in the order of their dates', () => {
  const dates = MINORS.map(minor => LIFE_CYCLES[minor].released);
  expect(dates).toEqual([...dates].sort());
});

test('the library was released on a day, but not before the newest final release that it knows', () => {
  const newest = MINORS.filter(minor => !HISTORY[minor].newest.includes('-')).at(-1)!;
  expect(isDate(MADE_ON)).toBe(true);
  expect(MADE_ON >= LIFE_CYCLES[newest].released).toBe(true);
});

describe('a release is past its end of life', () => {
  test.each([
    ['0.32.3', '2026-08-18', undefined],
    ['0.32.3', '2026-08-19', '2026-08-18'],
    ['0.32.0', '2030-01-01', '2026-08-18'],
    ['0.37.0-rc.1', '2027-03-02', '2027-03-01'],
    ['0.21.0', '2030-01-01', undefined],
    ['0.99.0', '2030-01-01', undefined],
  ])('%s on %s: since %s', (version, day, since) => {
    expect(endOfLifeSince(version, day)).toBe(since);
  });
});

test('a release has its dates', () => {
  expect(VClusterRelease.V0_32).toMatchObject({ released: '2026-02-18', supportEnds: '2026-05-18', endOfLife: '2026-08-18' });
  expect(VClusterRelease.of('0.37.0-rc.1')).toMatchObject({ supportEnds: '2026-12-01', endOfLife: '2027-03-01' });
});
