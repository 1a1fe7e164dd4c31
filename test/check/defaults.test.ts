import { checkValues } from '../../src/check/check-values';
import { nameDefault, nameDefaults } from '../../src/check/defaults';
import { ReleaseModel } from '../../src/release/release-model';

const DEFAULTS = { a: { list: ['x', 'y', 'z'], text: 'x' }, b: [1] };

describe('problems with items of a default list', () => {
  const problem = (index: number) => ({ path: ['a', 'list', index], value: DEFAULTS.a.list[index], allowed: 'fine', fix: 'Change it.' });

  test('are reported as one problem of the list, which says that it is the default', () => {
    const before = { path: ['c'], allowed: 'there' };
    expect(nameDefaults([problem(0), before, problem(2)], {}, DEFAULTS)).toEqual([
      { path: ['a', 'list'], value: ['x', 'y', 'z'], allowed: 'a list, with each item fine', fix: 'x and z are defaults: set list: [] to remove all, or list your own.' },
      before,
    ]);
    expect(nameDefaults([problem(1)], {}, DEFAULTS)[0].fix).toBe('y is a default: set list: [] to remove all, or list your own.');
  });

  test('of two lists are reported for each', () => {
    const other = { path: ['b', 0], value: 1, allowed: 'even' };
    expect(nameDefaults([problem(0), other], {}, DEFAULTS).map(({ path }) => path)).toEqual([['a', 'list'], ['b']]);
  });

  test('are not changed if the user set the list', () => {
    const problems = [problem(0), problem(1)];
    expect(nameDefaults(problems, { a: { list: ['x', 'y'] } }, DEFAULTS)).toEqual(problems);
  });

  test('are not changed if they are not about an item', () => {
    const problems = [{ path: ['a', 'text'], value: 'x', allowed: 'y' }, { path: [], allowed: 'y' }];
    expect(nameDefaults(problems, {}, DEFAULTS)).toEqual(problems);
  });
});

describe('a problem with a default', () => {
  const problem = { path: ['a', 'text'], value: 'x', allowed: 'y' };

  test('mentions the default after the other advice', () => {
    expect(nameDefault(problem, {}, DEFAULTS)).toEqual({ ...problem, fix: 'This is the default value: set this option as well.' });
    expect(nameDefault({ ...problem, fix: 'Do it.' }, { a: {} }, DEFAULTS).fix).toBe('Do it. This is the default value: set this option as well.');
    expect(nameDefault({ ...problem, path: ['b', 0], value: 1 }, {}, DEFAULTS).fix).toBe('This is the default value: set this option as well.');
  });

  test('does not mention it if the value was set by the user, is missing, is another value or is empty', () => {
    const unchanged = [problem, { ...problem, value: undefined }, { ...problem, value: 'z' }, { ...problem, path: ['c'] }];
    expect(nameDefault(problem, { a: { text: 'x' } }, DEFAULTS)).toBe(problem);
    unchanged.slice(1).forEach(one => expect(nameDefault(one, {}, DEFAULTS)).toBe(one));
    const empty = { path: ['d'], value: '', allowed: 'y' };
    expect(nameDefault(empty, {}, { d: '' })).toBe(empty);
    const off = { path: ['d'], value: false, allowed: 'y' };
    expect(nameDefault(off, {}, { d: false })).toBe(off);
    const list = { path: ['b'], value: DEFAULTS.b, allowed: 'y' };
    expect(nameDefault(list, {}, DEFAULTS)).toBe(list);
  });
});

test('values that contradict defaults mention this', () => {
  const values = { policies: { networkPolicy: { outgoingConnections: { ipBlock: { cidr: '203.0.113.7/32' } } } } };
  expect(checkValues(values, ReleaseModel.of('0.28.0'))).toMatchObject([{
    path: ['policies', 'networkPolicy', 'outgoingConnections', 'ipBlock', 'except'],
    fix: expect.stringMatching(/ are defaults: set except: \[\] to remove all, or list your own\.$/),
  }]);
});
