import { readYaml } from '../../src/values/read-yaml';

test.each([
  ['yes', true], ['off', false], ['0755', 493], ['0o17', 15], ['-0o17', -15], ['0x1F', 31], ['1_000', 1000], ['1e3', 1000],
  ['1.5', 1.5], ['.5', 0.5], ['-1.', -1], ['08', 8], ['0b101', 5], ['+3', 3], ['e3', 'e3'], ['1.2.3', '1.2.3'],
  ['!!str 1', '1'], ['12:30', '12:30'], ['12:30:00', '12:30:00'], ['2024-01-01', '2024-01-01'], ['"1"', '1'], ['~', null],
])('%s is read as Kubernetes reads it', (text, value) => {
  expect(readYaml(`a: ${text}`)).toEqual([{ a: value }]);
});

test.each([
  ['123e4567', '123e4567'], ['-1e309', '-1e309'], ['.5e400', '.5e400'], ['1e308', 1e308], ['1e-4567', 0],
  ['0xFFFFFFFFFFFFFFFF', 18446744073709551615], ['0x1FFFFFFFFFFFFFFFF', '0x1FFFFFFFFFFFFFFFF'], ['+0xFFFFFFFFFFFFFFFF', '+0xFFFFFFFFFFFFFFFF'],
  ['18446744073709551616', 18446744073709552000], ['0777777777777777777777777', 7.777777777777778e+23], ['.1_0', 0.1], ['.1_', '.1_'],
])('%s is a number only if it fits into 64 bits, as in Helm', (text, value) => {
  expect(readYaml(`a: ${text}`)).toEqual([{ a: value }]);
});

test('empty documents are left out', () => {
  expect(readYaml('# comment\n---\na: 1\n---\n\n---\nb: 2\n')).toEqual([{ a: 1 }, { b: 2 }]);
});

test('the last of several equal keys wins', () => {
  expect(readYaml('a: 1\na: 2')).toEqual([{ a: 2 }]);
});

test('an alias is replaced by the value of its anchor', () => {
  expect(readYaml('a: &x {b: 1}\nc:\n  <<: *x\n  d: 2')).toEqual([{ a: { b: 1 }, c: { b: 1, d: 2 } }]);
});

test('invalid YAML is an error', () => {
  expect(() => readYaml('a: [1')).toThrow(/Flow sequence/);
  expect(() => readYaml('a: .inf')).toThrow("JSON doesn't have");
});
