import { appendedDeeply } from '../../src/values/append';

test('lists are appended wherever they stand, and the rest is kept', () => {
  expect(appendedDeeply({ a: { list: [1], other: 'x' }, b: true }, { a: { list: [2], fresh: [3] } }))
    .toEqual({ a: { list: [1, 2], other: 'x', fresh: [3] }, b: true });
});

test('what isn\'t a list takes the other\'s place', () => {
  expect(appendedDeeply({ a: 1 }, { a: 2 })).toEqual({ a: 2 });
});

test('null is as if nothing were there', () => {
  expect(appendedDeeply({ a: null, b: null }, { a: [1], b: { c: [2] } })).toEqual({ a: [1], b: { c: [2] } });
});

test('a list that would meet something else leaves it', () => {
  expect(appendedDeeply({ a: 'text', b: [1] }, { a: [1], b: { c: [2] } })).toEqual({ a: 'text', b: [1] });
});

test('neither tree is changed', () => {
  const base = { a: [1] };
  appendedDeeply(base, { a: [2] });
  expect(base).toEqual({ a: [1] });
});
