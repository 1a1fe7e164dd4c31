import { unquoted } from '../../src/chart/unquoted';

test.each<[string, unknown, unknown]>([
  ['an amount with a unit', '5Gi', '5Gi'],
  ['a whole number', '10', 10],
  ['a number with an exponent', '1e3', 1000],
  ['a fraction', '.5', 0.5],
  ['a number that ends with its point', '5.', 5],
  ['a number with its sign', '+1', 1],
  ['spaces around it', ' 5Gi ', '5Gi'],
  ['a number that is too large to be kept', '12345678901234567890', '12345678901234567890'],
  ['an exponent that is too large to be kept', '1e1000', '1e1000'],
  ['a number as it is', 5, 5],
])('without quotes is read: %s', (_, written, read) => {
  expect(unquoted(written)).toBe(read);
});
