import { HISTORY } from '../../src/release/history';
import { Change, ReleaseFacts } from '../../src/release/release-change';
import { factsOfMinor, ReleaseModel } from '../../src/release/release-model';
import { compareVersions } from '../../src/release/version';
import { isObject } from '../../src/values/json';

const MINORS = Object.keys(HISTORY);

/** The paths at which a change says what already was so. */
function saidTwice(change: unknown, before: unknown, path: string): string[] {
  if (isObject(change) && isObject(before) && Object.keys(change).length) {
    return Object.entries(change).flatMap(([key, value]) => value === null
      ? (Object.hasOwn(before, key) ? [] : [`${path}.${key}`])
      : saidTwice(value, before[key], `${path}.${key}`));
  }
  return JSON.stringify(change) === JSON.stringify(before) ? [path] : [];
}

function repetitions(change: Change, before: ReleaseFacts): string[] {
  return (['defaults', 'shape', 'supports'] as const)
    .flatMap(section => change[section] ? saidTwice(change[section], before[section], section) : []);
}

test.each(MINORS.slice(1))("%s's file says nothing that the releases before it said already", minor => {
  expect(repetitions(HISTORY[minor].load(), factsOfMinor(MINORS[MINORS.indexOf(minor) - 1]))).toEqual([]);
});

test.each(MINORS)("the older patches of %s don't repeat the differences of newer ones", minor => {
  for (const [next, change] of Object.entries(HISTORY[minor].load().before ?? {})) {
    expect([next, ...repetitions(change, ReleaseModel.of(next))]).toEqual([next]);
  }
});

test('the check finds a repetition, but not a change', () => {
  const before = factsOfMinor('0.35');
  expect(repetitions({ supports: { kineMetrics: true, gatewayApiClusterRole: true } }, before)).toEqual(['supports.kineMetrics']);
  expect(repetitions({ shape: { Nothing: null, DynamicNodePool: { profile: 'string', name: 'string!' } } }, before))
    .toEqual(['shape.Nothing', 'shape.DynamicNodePool.name']);
  expect(repetitions({ defaults: { sync: { toHost: { services: { enabled: true } } } } }, before))
    .toEqual(['defaults.sync.toHost.services.enabled']);
});

test.each(MINORS)('the file of %s describes the patch in the list of releases', minor => {
  expect(HISTORY[minor].load().version).toBe(HISTORY[minor].newest);
});

test('the minor releases are in order, oldest first', () => {
  expect(MINORS).toEqual([...MINORS].sort(compareVersions));
});

test.each(MINORS)('the older patches of %s are patches of the same minor release, newest first', minor => {
  const patches = Object.keys(HISTORY[minor].load().before ?? {});
  expect(patches).toEqual([...patches].sort((a, b) => compareVersions(b, a)));
  expect(patches.filter(patch => !patch.startsWith(`${minor}.`) || compareVersions(patch, HISTORY[minor].newest) > 0)).toEqual([]);
});
