import { lostOptions, MINORS, optionsOf } from './lost-options';
import { SUCCESSORS } from '../../src/check/successors';
import { whereKnown } from '../../src/release/where-known';

const LOST = lostOptions();

test('the history of the releases shows removed options', () => {
  expect(LOST.map(({ path, since }) => `${since} ${path}`)).toEqual(expect.arrayContaining([
    '0.26 controlPlane.distro.k0s', '0.32 sleepMode', '0.36 snapshots.auto.volumes', '0.30 privateNodes.autoNodes.static',
  ]));
});

test.each(LOST)('there is advice on $path, which $since removed', ({ path, since, below }) => {
  const missing = (option: string): string[] => {
    const inner = below.filter(one => one.startsWith(`${option}.`) && one.split('.').length === option.split('.').length + 1);
    return SUCCESSORS.some(row => row.path === option && row.since === since) ? [] : inner.length > 0 ? inner.flatMap(missing) : [option];
  };
  expect(missing(path)).toEqual([]);
});

test.each(SUCCESSORS)('$path was an option until $since', ({ path, since }) => {
  const knows = (minor: string) => whereKnown(path.split('.')).includes(minor);
  expect([MINORS[MINORS.indexOf(since) - 1], since].map(knows)).toEqual([true, false]);
});

test.each(SUCCESSORS.flatMap(({ path, since, now }) => now.map(option => ({ path, since, option }))))('$option, the successor of $path since $since, is an option', ({ since, option }) => {
  expect(optionsOf(since)).toContain(option.replaceAll('[]', '.[]'));
});

test('an option without a successor has advice', () => {
  expect(SUCCESSORS.filter(({ now, how }) => now.length === 0 && !how).map(({ path }) => path)).toEqual([]);
});

test('advice is in complete sentences', () => {
  expect(SUCCESSORS.filter(({ how }) => how !== undefined && !/^\S.*\.$/.test(how)).map(({ path }) => path)).toEqual([]);
});
