import { goText } from '../../src/values/go-text';

test.each([
  ['text', 'text'], [true, 'true'], [0, '0'], [3, '3'], [-1.5, '-1.5'], [999999, '999999'], [1000000, '1e+06'], [123456789, '1.23456789e+08'],
  [0.0001, '0.0001'], [0.00001, '1e-05'], [1e21, '1e+21'],
])('%j is printed as %s', (value, text) => {
  expect(goText(value)).toBe(text);
});
