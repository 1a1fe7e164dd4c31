import { promises, SAME } from './promises';
import { checkFragment } from '../../../src/check/kubernetes/fragments';

promises('Labels', {}, [
  ['a key has letters at its ends', { 'a-': 'b' }, 'a-', { 'a-b': 'b' }, /^under a key other than 'a-': .* starting and ending with a letter or digit/],
  ['a key is not empty', { '': 'b' }, '', { b: 'b' }],
  ['a key has at most 63 characters', { ['a'.repeat(64)]: 'b' }, 'a'.repeat(64), { ['a'.repeat(63)]: 'b' }, 'a key is at most 63 letters'],
  ['a key has one slash at most', { 'a/b/c': 'd' }, 'a/b/c', { 'a/b': 'd' }],
  ['a prefix is a DNS name', { 'A.com/b': 'c' }, 'A.com/b', { 'a.com/b': 'c' }, 'after a DNS name'],
  ['a prefix is not empty', { '/b': 'c' }, '/b', { b: 'c' }],
  ['a prefix has at most 253 characters', { [`${'a.'.repeat(126)}bb/c`]: 'd' }, `${'a.'.repeat(126)}bb/c`, { [`${'a.'.repeat(126)}b/c`]: 'd' }],
  ['a value has no spaces', { a: 'not a label' }, 'a', { a: 'A_label.1-x' }, "a label's value: empty, or at most 63 "],
  ['a value has letters at its ends', { a: '-b' }, 'a', { a: 'b' }],
  ['a value has at most 63 characters', { a: 'b'.repeat(64) }, 'a', { a: 'b'.repeat(63) }],
  ['a value is a string', { a: true }, 'a', { a: 'true' }],
  ['a value may be empty', { a: ' ' }, 'a', { a: '' }],
]);

promises('Annotations', {}, [
  ['a key is one of a label', { 'a b': 'c' }, 'a b', { 'a.b': 'any text: 1, 2, 3' }, /^under a key other than 'a b': a key is at most 63 letters/],
  ['a key may have capital letters in its prefix', { 'A.com/b/c': 'd' }, 'A.com/b/c', { 'A.com/b': 'd' }],
  ['all have at most 256 KiB together', { a: 'b'.repeat(256 * 1024) }, '', { a: 'b'.repeat(256 * 1024 - 1) }, /at most 256 KiB .*They have 262145 bytes/],
  ['bytes count, not letters', { a: 'ä'.repeat(128 * 1024) }, '', { a: 'ä'.repeat(128 * 1024 - 1) }],
]);

promises('LabelSelector', {}, [
  ['the labels are labels', { matchLabels: { a: 'b c' } }, 'matchLabels.a', { matchLabels: { a: 'b' } }],
  ['an unknown key is reported', { matchLabel: {} }, 'matchLabel', { matchLabels: {} }],
]);

promises('LabelSelectorRequirement', { key: 'a', operator: 'In', values: ['b'] }, [
  ['the key is one of a label', { key: 'a b' }, 'key', SAME, /^the key of a label: at most 63 letters/],
  ['the operator is a known one', { operator: 'Gt' }, 'operator', { operator: 'NotIn' }, /^In, NotIn, Exists or DoesNotExist\./],
  ['In has values', { values: [] }, 'values', SAME, 'at least one value for the operator In.'],
  ['NotIn has a value', { operator: 'NotIn', values: [] }, 'values', { operator: 'NotIn', values: ['b'] }],
  ['NotIn has values', { operator: 'NotIn', values: undefined }, 'values', { operator: 'NotIn' }, 'at least one value for the operator NotIn.'],
  ['DoesNotExist has no value', { operator: 'DoesNotExist' }, 'values', { operator: 'DoesNotExist', values: [] }],
  ['Exists has none', { operator: 'Exists' }, 'values', { operator: 'Exists', values: [] }, 'left out for the operator Exists'],
  ['DoesNotExist has none', { operator: 'DoesNotExist' }, 'values', { operator: 'DoesNotExist', values: undefined }, 'left out for the operator DoesNotExist'],
  ['the values are values of labels', { values: ['b', 'c d'] }, 'values.1', { values: ['b', ''] }, "a label's value: empty, or at most 63 "],
]);

test('an invalid label key has an error with the key', () => {
  expect(checkFragment('Labels', { 'a b': 'c' })[0].allowed).toMatch(/^under a key other than 'a b': /);
});

test('too many annotations have an error with their size', () => {
  expect(checkFragment('Annotations', { a: 'b'.repeat(300000) })[0].fix).toBe('They have 300001 bytes. The largest is a.');
});

test('a null among too many annotations does not count', () => {
  expect(checkFragment('Annotations', { c: null, d: 'e', a: 'b'.repeat(300000) })[0].fix).toBe('They have 300004 bytes. The largest is a.');
});
