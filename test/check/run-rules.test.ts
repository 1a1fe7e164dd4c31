import { Finding, Rule } from '../../src/check/rule';
import { RULES } from '../../src/check/rules';
import { runRules } from '../../src/check/run-rules';
import { runValueRules } from '../../src/check/values-rules';
import { DOUBTS } from '../../src/check/warnings/doubts';
import { ReleaseModel } from '../../src/release/release-model';
import { deepFreeze } from '../../src/values/frozen';
import { Path, Problem } from '../../src/values/problem';
import type { Values } from '../../src/values/values';
import { NEWEST } from '../releases';

/** A rule that nothing obeys. */
const broken = (path: string, more: Partial<Rule> = {}): Rule => ({ path, check: () => false, allowed: 'otherwise', ...more });

const CONTEXT = { values: {}, release: ReleaseModel.of(NEWEST), name: 'my-vc', namespace: undefined };

function run(rules: readonly Rule[], values: unknown, version = NEWEST, known: readonly Problem[] = []): Problem[] {
  return runValueRules(rules, { ...CONTEXT, values: values as Values, release: ReleaseModel.of(version) }, known);
}

const paths = (problems: readonly Problem[]) => problems.map(({ path }) => path.join('.'));

describe('a rule runs', () => {
  test.each([
    ['if its path leads', 'a.b', { a: { b: 1, c: 2 } }, ['a.b']],
    ['not if there is no value', 'a.b', { a: {} }, []],
    ['not if the value is null', 'a.b', { a: { b: null } }, []],
    ['not below what holds nothing', 'a.b.c', { a: { b: 'text' } }, []],
    ['at each key', 'a.*.c', { a: { x: { c: 1 }, y: { c: 2 }, z: {} } }, ['a.x.c', 'a.y.c']],
    ['at each item', 'a[].b', { a: [{ b: 1 }, {}, { b: 2 }] }, ['a.0.b', 'a.2.b']],
    ['at each item of each list', 'a[].b[]', { a: [{ b: [1] }, { b: [2, 3] }] }, ['a.0.b.0', 'a.1.b.0', 'a.1.b.1']],
    ['not at keys as if they were items', 'a[]', { a: { b: 1 } }, []],
    ['not at items as if they were keys', 'a.*', { a: [1] }, []],
    ['of all values', '', { a: 1 }, ['']],
    ['not for a property that every object inherits', 'toString', {}, []],
    ['at a false, a 0 and an empty text', 'a[]', { a: [false, 0, ''] }, ['a.0', 'a.1', 'a.2']],
  ])('%s', (_, path, values, expected) => {
    expect(paths(run([broken(path)], values))).toEqual(expected);
  });

  it('with the value and its path', () => {
    const asked: unknown[] = [];
    run([broken('a.*', { check: (value, { values, name }, path) => asked.push([value, [...path], values, name]) > 0 })], { a: { b: 1 } });
    expect(asked).toEqual([[1, ['a', 'b'], { a: { b: 1 } }, 'my-vc']]);
  });

  test.each([
    ['in its first release', '0.26', undefined, '0.26.0', true],
    ['in later ones', '0.26', undefined, NEWEST, true],
    ['not before', '0.26', undefined, '0.25.2', false],
    ['in its last release', undefined, '0.26', '0.25.2', true],
    ['not after', undefined, '0.26', '0.26.0', false],
    ['from a patch on', '0.26.1', undefined, '0.26.1', true],
    ['not in the patch before', '0.26.1', undefined, '0.26.0', false],
    ['until a patch', undefined, '0.26.1', '0.26.0', true],
    ['not in that patch', undefined, '0.26.1', '0.26.1', false],
  ])('%s', (_, since, until, version, isAsked) => {
    expect(run([broken('a', { since, until })], { a: 1 }, version)).toHaveLength(isAsked ? 1 : 0);
  });
});

describe('frozen values, which many virtual clusters share', () => {
  const shared = deepFreeze({ b: 1, items: [{ c: 2 }, { c: 3 }] });

  test('are checked each time, with the other values of that time', () => {
    const onlyWith: Rule = broken('a.b', { check: (_, { values }) => !(values as any).on });
    expect(paths(run([onlyWith], { a: shared }))).toEqual([]);
    expect(paths(run([onlyWith], { a: shared, on: true }))).toEqual(['a.b']);
    expect(paths(run([onlyWith], { a: shared }))).toEqual([]);
  });

  test('are checked by all rules of their place, and only by these', () => {
    const rules = [broken('a.b'), broken('a.items[].c'), broken('other.b'), broken('a.missing'), broken('a.none', { absentToo: true })];
    for (let time = 0; time < 2; time++) {
      expect(paths(run(rules, { a: shared, more: shared }))).toEqual(['a.b', 'a.items.0.c', 'a.items.1.c', 'a.none']);
    }
  });

  test('have their path at each place', () => {
    const rules = [broken('x.b'), broken('y.b'), broken('each.*.b'), broken('list[].b')];
    const values = { x: shared, y: shared, each: { one: shared, two: shared }, list: [shared, shared] };
    for (let time = 0; time < 2; time++) {
      expect(paths(run(rules, values))).toEqual(['x.b', 'y.b', 'each.one.b', 'each.two.b', 'list.0.b', 'list.1.b']);
    }
  });

  test('have their path below the path of a subject', () => {
    const rules = [broken('b')];
    const at = (path: Path) => paths(runRules(rules, shared, CONTEXT, { path }));
    expect([at([]), at(['first']), at(['second', 0])]).toEqual([['b'], ['first.b'], ['second.0.b']]);
  });
});

describe('a problem', () => {
  const one = (check: Rule['check'], more: Partial<Rule> = {}) => run([broken('a', { check, ...more })], { a: { b: 1 } });

  it("isn't created for valid values", () => {
    expect(one(() => true)).toEqual([]);
    expect(one(() => [])).toEqual([]);
  });

  it('has the texts of the rule', () => {
    expect(one(() => false, { allowed: 'good', fix: 'Be good.' })).toEqual([{ path: ['a'], value: { b: 1 }, allowed: 'good', fix: 'Be good.' }]);
  });

  it('has texts that depend on the value', () => {
    const [{ allowed, fix }] = one(() => false, { allowed: ({ b }) => `not ${b}`, fix: (_, { name }) => `Ask ${name}.` });
    expect([allowed, fix]).toEqual(['not 1', 'Ask my-vc.']);
  });

  it('can be at a path below, with the value there', () => {
    expect(one(() => [{ at: ['b'], allowed: '2' }])).toEqual([{ path: ['a', 'b'], value: 1, allowed: '2', fix: undefined }]);
  });

  it('can be at a path without a value', () => {
    expect(one(() => [{ at: ['c', 'd'] }])).toEqual([{ path: ['a', 'c', 'd'], value: undefined, allowed: 'otherwise', fix: undefined }]);
  });

  it('can have another value from the rule', () => {
    expect(one(() => [{ at: ['b'], value: null, fix: 'Do.' } as Finding])[0]).toMatchObject({ value: null, fix: 'Do.' });
  });

  it('keeps its path during the traversal', () => {
    expect(paths(run([broken('a[]'), broken('b')], { a: [1, 2], b: 3 }))).toEqual(['a.0', 'a.1', 'b']);
  });

  it.each([
    ['at the same place', ['a', 'b'], []],
    ['above', ['a'], []],
    ['below', ['a', 'b', 'c'], []],
    ['elsewhere', ['a', 'c'], ['a.b']],
  ])('is left out if there is another known problem: %s', (_, path, expected) => {
    expect(paths(run([broken('a.b')], { a: { b: 1 } }, NEWEST, [{ path, allowed: 'x' }]))).toEqual(expected);
  });
});

const rules = [...RULES, ...Object.values(DOUBTS).flat()];

describe('all rules', () => {
  const release = ReleaseModel.of(NEWEST);

  it('accept the defaults of each release', () => {
    for (const version of ['0.22.6', '0.25.2', '0.28.2', '0.31.3', '0.34.6', NEWEST]) {
      expect([version, run(rules, ReleaseModel.of(version).defaults, version)]).toEqual([version, []]);
    }
  });

  it('don\'t throw for any value in any place', () => {
    const odd = [null, -1, '', 'x', true, [], [null], [[]], [{}], {}, { x: null }, { x: 'y' }, { name: {}, values: 1 }];
    const places = new Set(rules.flatMap(({ path }) => prefixes(path.replaceAll('[]', '.0').replaceAll('*', 'x').split('.'))));
    const versions = ['0.22.6', '0.27.3', '0.29.3', NEWEST];
    const stumbled: unknown[] = [];
    [...places].forEach((place, i) => odd.forEach((value, j) => {
      const version = versions[(i + j) % versions.length];
      try {
        run(rules, on({}, place.split('.'), value), version);
      } catch (error) {
        stumbled.push([version, place, value, error]);
      }
    }));
    expect(stumbled).toEqual([]);
  });

  it('change nothing', () => {
    const values = JSON.parse(JSON.stringify(release.defaults));
    run(rules, values);
    expect(values).toEqual(release.defaults);
  });
});

function prefixes(path: readonly string[]): string[] {
  return path.map((_, i) => path.slice(0, i + 1).join('.'));
}

/** The values with another one at a place, and with everything switched on that the way there passes. */
function on(values: any, [key, ...rest]: readonly string[], value: unknown): any {
  const isItem = key === '0';
  const inner = rest.length > 0 ? on(isItem ? {} : values?.[key], rest, value) : value;
  return isItem ? [inner] : { ...(typeof values === 'object' && !Array.isArray(values) ? values : {}), enabled: true, [key]: inner };
}

describe('a rule that throws', () => {
  const fails = broken('a', { check: value => value.length.of > 0 });

  it('is reported if all values have the right types', () => {
    expect(() => run([{ ...fails, check: () => { throw new Error('of mine'); } }], { a: 1 })).toThrow('of mine');
  });

  it('is ignored if a value has a wrong type, which is reported', () => {
    expect(run([{ ...fails, check: () => { throw new Error('of mine'); } }, broken('b')], { a: 1, b: 2 }, NEWEST, [{ path: ['a'], value: 1, allowed: 'a text' }]))
      .toMatchObject([{ path: ['b'] }]);
  });
});
