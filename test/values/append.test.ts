import { appendedDeeply } from '../../src/values/append';

test('lists are appended at any depth, and other values are kept', () => {
  expect(appendedDeeply({ a: { list: [1], other: 'x' }, b: true }, { a: { list: [2], fresh: [3] } }))
    .toEqual({ a: { list: [1, 2], other: 'x', fresh: [3] }, b: true });
});

test('other added values replace those of the base', () => {
  expect(appendedDeeply({ a: 1 }, { a: 2 })).toEqual({ a: 2 });
});

test('null counts as missing', () => {
  expect(appendedDeeply({ a: null, b: null }, { a: [1], b: { c: [2] } })).toEqual({ a: [1], b: { c: [2] } });
});

test('a list doesn\'t replace a value that is not a list', () => {
  expect(appendedDeeply({ a: 'text', b: [1] }, { a: [1], b: { c: [2] } })).toEqual({ a: 'text', b: [1] });
});

test('neither tree is changed', () => {
  const base = { a: [1] };
  appendedDeeply(base, { a: [2] });
  expect(base).toEqual({ a: [1] });
});
