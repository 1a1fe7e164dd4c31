import { Size } from 'cdk8s';
import { plain } from '../../src/plan/plain';
import { controlPlane, errorsOf } from '../synth';

const problemsOf = (input: unknown) => plain(input).problems.map(({ path, allowed }) => `${path.join('.')}: ${allowed}`);

describe('the input of the user', () => {
  test('is copied: later changes by the caller have no effect', () => {
    const given = { controlPlane: { statefulSet: { labels: { a: 'b' } } } };
    const { value } = plain(given);
    given.controlPlane.statefulSet.labels.a = 'changed';
    expect(value).toEqual({ controlPlane: { statefulSet: { labels: { a: 'b' } } } });
  });

  test('is never changed, even if it is frozen', () => {
    const given = Object.freeze({ controlPlane: Object.freeze({ statefulSet: Object.freeze({ args: Object.freeze(['a']) }) }) });
    expect(errorsOf(controlPlane({ values: given }))).toEqual([]);
    expect(given).toEqual({ controlPlane: { statefulSet: { args: ['a'] } } });
  });

  test('can have undefined options', () => {
    expect(plain({ a: undefined, b: [undefined], c: null })).toEqual({ value: { b: [null], c: null }, problems: [] });
  });

  test('can have keys with a special meaning in JavaScript', () => {
    const { value } = plain(JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}'));
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor']);
    expect(({} as any).polluted).toBeUndefined();
  });

  test('can have the same value in two places', () => {
    const shared = { key: 'a' };
    expect(problemsOf({ one: shared, two: shared })).toEqual([]);
  });

  test('can come from another language, with the marks of jsii', () => {
    const marked = Object.defineProperty({ a: 1 }, Symbol.for('mark'), { value: 'map', enumerable: false });
    expect(plain({ marked })).toEqual({ value: { marked: { a: 1 } }, problems: [] });
  });

  test('can have quantities and ports of any copy of cdk8s-plus, which are written as plain values', () => {
    class Quantity { constructor(public readonly value: unknown) {} }
    expect(plain({ cpu: new Quantity('3'), ports: [new Quantity(80)] })).toEqual({ value: { cpu: '3', ports: [80] }, problems: [] });
    expect(problemsOf({ cpu: new Quantity(NaN) })).toEqual(['cpu: a finite number']);
  });

  test.each<[string, unknown, string]>([
    ['a function', { a: () => 1 }, 'a: a plain value'],
    ['a bigint', { a: 1n }, 'a: a plain value'],
    ['a symbol', { a: Symbol('x') }, 'a: a plain value'],
    ['a symbol as a key', { a: { [Symbol('x')]: 1 } }, 'a: a map whose keys are strings'],
    ['a number without an end', { a: [Infinity] }, 'a.0: a finite number'],
    ['no number', { a: NaN }, 'a: a finite number'],
    ['an instance of a class', { a: Size.gibibytes(1) }, 'a: a plain map, list, string, number or boolean'],
    ['a date', { a: new Date(0) }, 'a: a plain map, list, string, number or boolean'],
    ['half a surrogate pair', { a: '\ud800' }, 'a: text that YAML can hold'],
    ['a character that YAML has no way to write', { a: { 'b\u007f': 1 } }, 'a: text that YAML can hold'],
    ['a key of two lines', { a: { 'b\u0085c': 1 } }, 'a: under a key without line breaks'],
    ['a key longer than Helm reads', { ['k'.repeat(1023)]: 1 }, ': under a shorter key: Helm reads keys of at most 1022 characters, and counts some characters as six'],
    ['a key of characters that Helm writes longer', { ['<'.repeat(171)]: 1 }, ': under a shorter key: Helm reads keys of at most 1022 characters, and counts some characters as six'],
    ['what Helm takes for the end of the document', { a: 'b\u0085--- c' }, 'a: text that YAML can hold'],
    ['a getter that fails', { get a() { throw new Error('no'); } }, ': readable'],
    ['no map', 'controlPlane: {}', ': a map, as in a vcluster.yaml'],
    ['a list', [1], ': a map, as in a vcluster.yaml'],
    ['null', null, ': a map, as in a vcluster.yaml'],
  ])('can\'t be %s', (_, input, problem) => {
    expect(problemsOf(input)).toEqual([problem]);
  });

  test('can have keys up to the maximum length of Helm', () => {
    expect(problemsOf({ ['k'.repeat(1022)]: 1, ['<'.repeat(170)]: 2 })).toEqual([]);
  });

  test('has the line breaks that Helm folds when it reads them', () => {
    expect(plain({ a: ['x\u0085y', 'x \u0085\u0085 y', 'x\u2028y'] }).value).toEqual({ a: ['x y', 'x\ny', 'x\u2028y'] });
  });

  test('can\'t contain itself', () => {
    const cycle: any = { a: {} };
    cycle.a.b = cycle;
    expect(problemsOf(cycle)).toEqual(['a.b: free of cycles']);
  });

  test('can\'t be nested infinitely', () => {
    let deep: any = {};
    for (let i = 0; i < 10_000; i++) {
      deep = { a: deep };
    }
    expect(problemsOf(deep)).toEqual([expect.stringContaining('nested at most 100 deep')]);
  });

  test('can\'t grow infinitely through shared values', () => {
    let doubled: any = {};
    for (let i = 0; i < 60; i++) {
      doubled = { a: doubled, b: doubled };
    }
    expect(problemsOf(doubled)).toEqual([expect.stringContaining('at most 1000000 values')]);
  });
});

describe('a value that can\'t be read', () => {
  test('is reported, whatever it throws', () => {
    const { problems } = plain({ get a() { throw 'a text'; } });
    expect(problems).toMatchObject([{ path: [], value: 'unreadable', allowed: 'readable', fix: 'It cannot be read: a text.' }]);
    expect(plain({ a: 1 }, [], () => { throw new Error('of mine'); }).problems).toMatchObject([{ fix: 'It cannot be read: of mine.' }]);
  });

  test('is reported if its class has no name', () => {
    expect(errorsOf(controlPlane({ values: { a: new (class {})() } }))).toContainEqual(expect.stringMatching(/^values\.a: an instance of a class must be/));
  });

  test('is reported once if a list has too many values', () => {
    const { problems } = plain({ a: Array.from({ length: 1_000_001 }, () => 1) });
    expect(problems).toHaveLength(1);
  });
});

describe('an error about values names the prop that holds them', () => {
  const valuesFrom = { values: { sync: {} } } as any;

  test.each<[string, object, string]>([
    ['text', { values: 'sync: {}' }, 'values: "sync: {}" must be a map, as in a vcluster.yaml.'],
    ['text beside a file', { values: 'sync: {}', valuesFrom }, 'values: "sync: {}" must be a map, as in a vcluster.yaml.'],
    ['a Map', { values: new Map() }, 'values: an instance of Map must be a plain map'],
    ['a Map at the place of a map of a file', { values: { sync: new Map() }, valuesFrom }, 'values.sync: an instance of Map must be a plain map'],
    ['values of older charts', { values: { syncer: {}, vcluster: { image: 'a' } } }, 'values: must be in the format of vCluster 0.20'],
    ['a file of older charts', { valuesFrom: { values: { syncer: {}, vcluster: { image: 'a' } } } }, 'valuesFrom: must be in the format of vCluster 0.20'],
    ['a number without an end', { values: { sync: Infinity } }, 'values.sync: Infinity must be a finite number.'],
  ])('%s', (_, props, line) => {
    expect(errorsOf(controlPlane(props as any))).toContainEqual(expect.stringContaining(line));
    errorsOf(controlPlane(props as any)).forEach(error => expect(error).not.toMatch(/^:/));
  });
});
