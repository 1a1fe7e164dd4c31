import { Lazy, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { formatValue } from '../../src/values/describe';

describe('a value is shown', () => {
  test.each<[string, unknown, string]>([
    ['no number', NaN, 'NaN'],
    ['a number without an end', -Infinity, '-Infinity'],
    ['no number in a map', { replicas: NaN }, '{"replicas":"NaN"}'],
    ['text as JSON', 'NaN', '"NaN"'],
    ['an object of a class', Lazy.any({ produce: () => 'a' }), 'an instance of Lazy'],
    ['an object of a class in a list', [Size.gibibytes(1)], '["an instance of Size"]'],
    ['an object that holds one value as that', kplus.k8s.Quantity.fromString('5Gi'), '"5Gi"'],
    ['a map as JSON', { a: [1, true, null] }, '{"a":[1,true,null]}'],
    ['nothing', undefined, 'undefined'],
    ['a function', () => 1, 'a function'],
    ['a big integer', 1n, 'a bigint that can\'t be shown'],
  ])('%s', (_, value, text) => {
    expect(formatValue(value)).toBe(text);
  });

  test('in full up to 80 characters', () => {
    expect(formatValue('a'.repeat(78))).toBe(`"${'a'.repeat(78)}"`);
    expect(formatValue('a'.repeat(79))).toBe(`"${'a'.repeat(78)}…`);
  });
});
