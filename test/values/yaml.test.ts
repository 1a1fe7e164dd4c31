import type { Json } from '../../src/values/json';
import { toYaml } from '../../src/values/yaml';

// What is expected here is what `toYaml` of Helm 3.18.6 gives for the same value.

/** The text as it stands after `a: `. */
function written(text: string): string {
  return toYaml({ a: text }).slice('a: '.length);
}

function deepFreeze<T extends Json>(value: T): T {
  Object.values(value as object).filter(inner => typeof inner === 'object' && inner !== null).forEach(deepFreeze);
  return Object.freeze(value);
}

describe('a text on one line', () => {
  test.each([
    'yes', 'No', 'on', 'OFF', 'y', 'n', 'true', 'False', 'null', '~', '',
    '.inf', '-.INF', '.NaN', '0', '-1', '+12', '017', '08', '0x1F', '0o17', '0b101', '0b-1', '-0b1', '1_000', '0xffffffffffffffff',
    '+0x7fffffffffffffff', '-0x8000000000000000', '1.', '.5', '.5_0', '-1.5e+3', '1:30', '190:20:30.15',
    '2001-12-14', '2001-1-1', '2000-02-29', '2001-12-14t21:59:43.10-05:00', '2001-12-14   1:9:3,5', '2001-1-1T1:1:1+24:60',
  ])('is in double quotes when YAML would read %j as something else', text => {
    expect(written(text)).toBe(`"${text}"`);
  });

  test.each([
    'yEs', 'nope', '<<', '=', '-a', '?a', ':a', 'a:b', 'a#b', 'a, b', 'a [b]', 'a - b', "it's", '1e999', '.1e999',
    '0x10000000000000000', '+0x8000000000000000', '-0x8000000000000001', '1,5', '_1', '._5', '.5_', '+', '0x', '0b2',
    '2001-13-01', '2001-02-29', '1900-02-29', '2001-12-14T21:59:43', '2001-12-14T24:00:00Z', '2001-1-1T1:1:60Z', '2001-1-1T1:1:1+25:00',
    '01:60', '500m', '1Gi', 'ghcr.io/loft-sh/vcluster-pro:0.36.1', 'https://host:8443/path', '$(POD_NAME)',
    'é', '日本', '\xa0', '\\', 'a\\b', 'a"b',
  ])('is plain when YAML reads %j as that text', text => {
    expect(written(text)).toBe(text);
  });

  test.each([
    '- a', '-', '--- a', '...', '? a', ': a', 'a: b', 'a:', 'a #b', '#a', '[a', '{{ .Release.Name }}', '&a', '*a', '!a', '|', '>', '%a',
    '@a', '`a', '"a"', ' a', 'a ', '  ',
  ])('is in single quotes when %j has a meaning in YAML', text => {
    expect(written(text)).toBe(`'${text}'`);
  });

  test('doubles a single quote within single quotes', () => {
    expect(written("'a' # b")).toBe("'''a'' # b'");
  });

  test('continues after a Unicode line break with the indentation', () => {
    expect(written('a\u2028b')).toBe("'a\u2028  b'");
    expect(written('a\u2029\u2028b')).toBe("'a\u2029\u2028  b'");
    expect(written('\u2028')).toBe("'\u2028'");
  });

  test.each([
    ['a\tb', '"a\\tb"'],
    ['a\r\nb', '"a\\r\\nb"'],
    ['\0', '"\\0"'],
    ['\x07\b\v\f\x1b', '"\\a\\b\\v\\f\\e"'],
    ['\x01"\\', '"\\x01\\"\\\\"'],
    ['a\ufeffb', '"a\\uFEFFb"'],
    ['😀', '"\\U0001F600"'],
    ['\u{10ffff}', '"\\U0010FFFF"'],
    ['a \u2028b', '"a \\Lb"'],
    ['\u2029 a', '"\\P a"'],
  ])('escapes characters in %j that YAML can\'t contain', (text, yaml) => {
    expect(written(text)).toBe(yaml);
  });

  test('escapes all characters after a byte order mark', () => {
    expect(written('\ufeffa b')).toBe('"\\uFEFF\\x61\\x20\\x62"');
  });
});

describe('a long line', () => {
  test('breaks at the first space beyond column 80', () => {
    expect(written('word '.repeat(20) + 'end')).toBe(`${'word '.repeat(15)}word\n  ${'word '.repeat(4)}end`);
    expect(written('word: '.repeat(20) + 'end')).toBe(`'${'word: '.repeat(12)}word:\n  ${'word: '.repeat(7)}end'`);
  });

  test('is not broken if it has no space', () => {
    expect(written('x'.repeat(100))).toBe('x'.repeat(100));
  });

  test('doesn\'t break within several spaces, except in double quotes, where a backslash keeps them', () => {
    const words = 'one  two '.repeat(12) + 'end';
    expect(written(words)).toBe(`${'one  two '.repeat(8)}one  two\n  ${'one  two '.repeat(3)}end`);
    expect(written('\t' + words)).toBe(`"\\t${'one  two '.repeat(8)}one\n  \\ two ${'one  two '.repeat(3)}end"`);
  });

  test('is measured from the column in which it starts, and continues below the value', () => {
    expect(toYaml({ a: { b: ['word '.repeat(20) + 'end'] } }))
      .toBe(`a:\n  b:\n  - ${'word '.repeat(15)}word\n    ${'word '.repeat(4)}end`);
  });

  test('is measured again after a Unicode line break', () => {
    expect(written(`${'word '.repeat(17)}x\u2028${'word '.repeat(18)}y`))
      .toBe(`'${'word '.repeat(15)}word\n  word x\u2028  ${'word '.repeat(15)}word\n  word word y'`);
  });

  test('in a key is never broken', () => {
    const key = 'word '.repeat(20) + 'end';
    expect(toYaml({ [key]: 1 })).toBe(`${key}: 1`);
  });
});

describe('a text of several lines', () => {
  test.each([
    ['a\nb', '|-\n  a\n  b'],
    ['a\n', '|\n  a'],
    ['a\n\n', '|+\n  a\n'],
    ['\n', '|2+\n'],
    ['\n\n', '|2+\n\n'],
    ['\na', '|2-\n\n  a'],
    [' a\nb', '|2-\n   a\n  b'],
    ['#!/bin/sh\nset -e\n\necho "$x"\n', '|\n  #!/bin/sh\n  set -e\n\n  echo "$x"'],
    ['1\n2', '|-\n  1\n  2'],
    ['a\u2028b\n', '|\n  a\u2028  b'],
  ])('is literal: %j', (text, yaml) => {
    expect(written(text)).toBe(yaml);
  });

  test.each([
    ['a \nb', '"a \\nb"'],
    ['a\nb ', '"a\\nb "'],
    ['a\n\tb', '"a\\n\\tb"'],
    ['a\n😀', '"a\\n\\U0001F600"'],
  ])('is in double quotes if a literal block would change %j', (text, yaml) => {
    expect(written(text)).toBe(yaml);
  });

  test('keeps empty lines at its end', () => {
    expect(toYaml([['a\n', 'b\n\n'], { c: 'd\n\n', e: 'f' }])).toBe('- - |\n    a\n  - |+\n    b\n\n- c: |+\n    d\n\n  e: f');
  });

  test('has no newline after a Unicode line break at its end', () => {
    expect(toYaml({ a: 'x\ny\u2028', b: 1 })).toBe('a: |\n  x\n  y\u2028b: 1');
    expect(toYaml('x\ny\u2028')).toBe('|\n  x\n  y\u2028');
  });
});

describe('a number', () => {
  test.each([
    [0, '0'], [-0, '0'], [-3, '-3'], [1500, '1500'], [0.5, '0.5'], [-2.25, '-2.25'], [1000000, '1000000'],
    [123456.5, '123456.5'], [1234567.5, '1.2345675e+06'], [0.0001, '0.0001'], [0.00001, '1e-05'], [-1.5e-9, '-1.5e-09'],
    [2 ** 53, '9007199254740992'], [2 ** 63, '9223372036854776000'], [2 ** 64 - 2048, '18446744073709550000'],
    [2 ** 64, '1.8446744073709552e+19'], [-(2 ** 63), '-9.223372036854776e+18'], [1e20, '1e+20'], [1e21, '1e+21'],
    [5e-324, '5e-324'], [1.7976931348623157e308, '1.7976931348623157e+308'],
  ])('%d is written as in Go', (number, yaml) => {
    expect(toYaml(number)).toBe(yaml);
  });
});

describe('maps and lists', () => {
  test('are indented by two, except for lists in a map', () => {
    expect(toYaml({ a: { b: {}, c: [], d: [[], {}, [1, [2, true]], { e: 1, f: [2] }, null, ''] }, g: null, h: [{ i: { j: 'k' } }] })).toBe(
      'a:\n  b: {}\n  c: []\n  d:\n  - []\n  - {}\n  - - 1\n    - - 2\n      - true\n  - e: 1\n    f:\n    - 2\n  - null\n  - ""\n' +
      'g: null\nh:\n- i:\n    j: k');
  });

  test.each<[string, Json]>([['{}', {}], ['[]', []], ['null', null], ['"yes"', 'yes'], ['false', false], ['- 1\n- - a\n  - b: c\n- {}', [1, ['a', { b: 'c' }], {}]]])(
    'can be the whole: %j', (yaml, value) => {
      expect(toYaml(value)).toBe(yaml);
    });

  test('have their keys in Go\'s order: numbers by value, letters last and by code point', () => {
    const keys = ['-', '_', '1', '2', '10', 'A', 'B', 'a', 'a-b', 'a.b', 'a1', 'a2', 'a02', 'a10', 'aB', 'ab', 'ab1', 'abc', 'b', 'b10', 'b100',
      'k3s', 'k8s', 'p105', 'p115', 'p1001', 'x20', 'x100', 'x1000', 'é', '日'];
    const shuffled = [...keys].sort((a, b) => a.length - b.length || (a < b ? 1 : -1));
    const yaml = toYaml(Object.fromEntries(shuffled.map(key => [key, 0])));
    expect(yaml.split('\n').map(line => line.slice(0, -3).replace(/["']/g, ''))).toEqual(keys);
  });

  test('quote keys as they quote values', () => {
    expect(toYaml({ 'yes': 1, '': 2, '1': 3, 'a: b': 4, '- x': 5, '😀': 6, 'a b': 7, "x's": 8 })).toBe(
      '"": 2\n\'- x\': 5\n"\\U0001F600": 6\n"1": 3\na b: 7\n\'a: b\': 4\nx\'s: 8\n"yes": 1');
  });

  test('put a question mark before keys of several lines', () => {
    expect(toYaml({ 'a\nb': { c: 'd' }, 'e\n': ['f'], 'g\rh': 1, 'i\u2028j': [] })).toBe(
      '? |-\n  a\n  b\n: c: d\n? |\n  e\n: - f\n? "g\\rh"\n: 1\n? \'i\u2028  j\'\n: []');
  });

  test('put a question mark before keys of more than 128 bytes', () => {
    const short = 'é'.repeat(64);
    expect(toYaml({ [short]: 1, [short + 'x']: { a: 1, b: [{ c: 2 }] } })).toBe(`${short}: 1\n? ${short}x\n: a: 1\n  b:\n  - c: 2`);
  });

  test('write a key such as __proto__ like any other', () => {
    expect(toYaml(JSON.parse('{"__proto__":{"a":1},"constructor":2}'))).toBe('__proto__:\n  a: 1\nconstructor: 2');
  });
});

describe('text that Helm can\'t read back from JSON', () => {
  test('folds next-line characters', () => {
    expect(written('a\u0085b')).toBe('a b');
    expect(written('a \u0085\u0085 b')).toBe('|-\n  a\n  b');
  });

  test('replaces lone surrogates, and keeps the last of two keys that become equal', () => {
    expect(written('\ud800')).toBe('\ufffd');
    expect(toYaml({ '\ud800': 1, '\udc00': 2 })).toBe('\ufffd: 2');
  });

  test.each<[string, Json]>([
    ['a DEL character', ['a', { b: '\x7f' }]],
    ['a C1 control character', { '\x80': 1 }],
    ['a noncharacter', ['\uffff']],
    ['a document marker behind a next-line character', ['a\u0085--- b']],
    ['a next-line character in a key', { 'a\u0085b': 1 }],
    ['a key of more than 1022 characters', { ['k'.repeat(1023)]: 1 }],
    ['a key whose JSON has more than 1022', { ['<'.repeat(171)]: 1 }],
    ['no number', NaN],
  ])('makes the whole result empty: %s', (_, value) => {
    expect(toYaml(value)).toBe('');
  });

  test.each(['k'.repeat(1022), '<'.repeat(170)])('does not include keys up to the maximum length', key => {
    expect(toYaml({ [key]: 1 })).toBe(`? ${key}\n: 1`);
  });
});

test('an error that a value throws is not caught', () => {
  const value = Object.defineProperty({}, 'a', { enumerable: true, get: () => { throw new Error('mine'); } });
  expect(() => toYaml(value)).toThrow('mine');
});

describe('frozen values', () => {
  test('are written the same each time, at each depth', () => {
    const shared = deepFreeze({ b: [{ c: 'word '.repeat(20) + 'end' }], a: 'x\ny' });
    const copy = JSON.parse(JSON.stringify(shared));
    for (let time = 0; time < 2; time++) {
      expect(toYaml({ one: shared, two: { three: [shared] } })).toBe(toYaml({ one: copy, two: { three: [copy] } }));
    }
  });

  test('are read once', () => {
    const key = jest.fn(() => 'text');
    const frozen = Object.freeze(Object.defineProperty({} as { a: string }, 'a', { enumerable: true, get: key }));
    expect([toYaml({ frozen }), toYaml({ frozen })]).toEqual(['frozen:\n  a: text', 'frozen:\n  a: text']);
    expect(key).toHaveBeenCalledTimes(1);
  });

  test('have no effect on values that are not frozen', () => {
    const value = { a: { b: 1 } };
    expect(toYaml(value)).toBe('a:\n  b: 1');
    value.a.b = 2;
    expect(toYaml(value)).toBe('a:\n  b: 2');
  });
});
