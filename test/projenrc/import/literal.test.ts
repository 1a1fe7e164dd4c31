import { typescriptLiteral } from '../../../projenrc/import/literal';

test('a value that fits is on one line', () => {
  expect(typescriptLiteral({ enabled: true, count: 3, image: { tag: '3.20' }, list: [], map: {} }))
    .toBe("{ enabled: true, count: 3, image: { tag: '3.20' }, list: [], map: {} }");
});

test('a value that does not fit has a line for each key and each item', () => {
  const long = 'x'.repeat(80);
  expect(typescriptLiteral({ a: { b: long, c: [long, long] } })).toBe([
    '{', '  a: {', `    b: '${long}',`, '    c: [', `      '${long}',`, `      '${long}',`, '    ],', '  },', '}',
  ].join('\n'));
});

test('a text that does not fit is not broken', () => {
  const long = 'x'.repeat(200);
  expect(typescriptLiteral({ key: long })).toBe(`{\n  key: '${long}',\n}`);
});

test('all keys are quoted if one of them must be', () => {
  expect(typescriptLiteral({ 'a-b': 1, 'c': null })).toBe("{ 'a-b': 1, 'c': null }");
});

test.each(["it's", 'a "word"', 'back\\slash', 'two\nlines', 'tab\t', "it's a \"word\"\n"])('the text %j is the same when it is read', text => {
  // eslint-disable-next-line no-eval
  expect(eval(typescriptLiteral(text))).toBe(text);
});
