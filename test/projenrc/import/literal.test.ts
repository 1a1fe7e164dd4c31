import { typescriptLiteral } from '../../../projenrc/import/literal';

test('what fits into a line stands in one', () => {
  expect(typescriptLiteral({ enabled: true, count: 3, image: { tag: '3.20' }, list: [], map: {} }))
    .toBe("{ enabled: true, count: 3, image: { tag: '3.20' }, list: [], map: {} }");
});

test('what does not fit gets a line for each key, and one for each item', () => {
  const long = 'x'.repeat(80);
  expect(typescriptLiteral({ a: { b: long, c: [long, long] } })).toBe([
    '{', '  a: {', `    b: '${long}',`, '    c: [', `      '${long}',`, `      '${long}',`, '    ],', '  },', '}',
  ].join('\n'));
});

test('a text that does not fit stays whole', () => {
  const long = 'x'.repeat(200);
  expect(typescriptLiteral({ key: long })).toBe(`{\n  key: '${long}',\n}`);
});

test('keys are quoted where one of them must be', () => {
  expect(typescriptLiteral({ 'a-b': 1, 'c': null })).toBe("{ 'a-b': 1, 'c': null }");
});

test.each(["it's", 'a "word"', 'back\\slash', 'two\nlines', 'tab\t', "it's a \"word\"\n"])('the text %j reads back as it was', text => {
  // eslint-disable-next-line no-eval
  expect(eval(typescriptLiteral(text))).toBe(text);
});
