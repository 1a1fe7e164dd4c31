import type { JsonObject } from '../../src/values/json';
import { mergeValues } from '../../src/values/merge';

// What is expected here is what Helm 3.18.6 gives for the same defaults and values.

describe('merging values over defaults', () => {
  test('merges maps deeply', () => {
    expect(mergeValues({ a: { b: { c: 1, d: 2 } }, e: 3 }, { a: { b: { d: 4, f: 5 } } })).toEqual({ a: { b: { c: 1, d: 4, f: 5 } }, e: 3 });
  });

  test('replaces lists as a whole', () => {
    expect(mergeValues({ a: [1, 2, { b: 3 }] }, { a: [{ c: 4 }] })).toEqual({ a: [{ c: 4 }] });
    expect(mergeValues({ a: [1] }, { a: [] })).toEqual({ a: [] });
  });

  test.each<[string, JsonObject, JsonObject, JsonObject]>([
    ['a scalar over a map', { a: { b: 1 }, c: { d: { e: 2 } } }, { a: 'x', c: { d: false } }, { a: 'x', c: { d: false } }],
    ['a map over a scalar', { a: 1, b: { c: 'x' } }, { a: { d: 1 }, b: { c: { e: 2 } } }, { a: { d: 1 }, b: { c: { e: 2 } } }],
    ['a map over a list', { a: [1] }, { a: { b: 1 } }, { a: { b: 1 } }],
    ['a map over null', { a: null }, { a: { b: null } }, { a: { b: null } }],
  ])('lets the value win: %s', (_, defaults, values, merged) => {
    expect(mergeValues(defaults, values)).toEqual(merged);
  });

  test('removes a default that is set to null', () => {
    expect(mergeValues({ a: { b: 1, c: 2 }, d: { e: 3 }, f: null }, { a: { b: null }, d: null, f: null })).toEqual({ a: { c: 2 } });
  });

  test('keeps a null if there is no default to remove', () => {
    expect(mergeValues({ a: { b: 1 }, c: 1 }, { a: { x: null }, c: { y: null }, z: null }))
      .toEqual({ a: { b: 1, x: null }, c: { y: null }, z: null });
  });

  test('keeps a null among the defaults', () => {
    expect(mergeValues({ a: null }, {})).toEqual({ a: null });
  });

  test('treats undefined as missing', () => {
    const values = { a: undefined, b: { c: undefined } } as unknown as JsonObject;
    expect(mergeValues({ a: 1, b: { c: 2 } }, values)).toStrictEqual({ a: 1, b: { c: 2 } });
  });

  test('treats __proto__ as a key like any other', () => {
    const defaults = JSON.parse('{"a":{"__proto__":{"b":1}},"constructor":{"c":1}}');
    const values = JSON.parse('{"a":{"__proto__":{"d":2}},"__proto__":{"polluted":true},"constructor":{"e":3},"x":{"__proto__":1}}');
    expect(JSON.parse(JSON.stringify(mergeValues(defaults, values)))).toEqual(
      JSON.parse('{"a":{"__proto__":{"b":1,"d":2}},"constructor":{"c":1,"e":3},"__proto__":{"polluted":true},"x":{"__proto__":1}}'));
    expect(Object.getPrototypeOf(mergeValues(defaults, values))).toBe(Object.prototype);
    expect(({} as any).polluted).toBeUndefined();
  });

  test('takes no default from the prototype', () => {
    expect(mergeValues({}, { toString: null })).toStrictEqual({ toString: null });
  });
});

describe('the parts of the merged tree that are shared', () => {
  const defaults = { a: { b: { c: 1 }, d: { e: 2 } }, f: { g: [1] } };

  test('are all defaults that are not changed', () => {
    const merged: any = mergeValues(defaults, { a: { b: { c: 3 } } });
    expect(merged.a.d).toBe(defaults.a.d);
    expect(merged.f).toBe(defaults.f);
  });

  test('are all defaults if the values are the same', () => {
    expect(mergeValues(defaults, { a: { b: { c: 1 }, d: {} } })).toBe(defaults);
  });

  test('are all values that are not merged', () => {
    const values = { a: { x: { y: [1] } }, list: [{ z: 1 }] };
    const merged: any = mergeValues(defaults, values);
    expect(merged.a.x).toBe(values.a.x);
    expect(merged.list).toBe(values.list);
  });

  test('are not changed', () => {
    const before = JSON.stringify(defaults);
    const values = { a: { b: null, d: { e: 3 } }, f: { g: [] } };
    mergeValues(defaults, values);
    expect(JSON.stringify(defaults)).toBe(before);
    expect(values).toEqual({ a: { b: null, d: { e: 3 } }, f: { g: [] } });
  });
});
