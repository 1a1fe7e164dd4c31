import { blocksOf, rewriteBlocks, rewriteRegion } from '../../projenrc/docs/markdown';

const PAGE = 'Text\n\n```ts\nlet a;\n```\n\n```yaml Pod spec\nold\n```\n';

test('blocks have their language, the words after it, and their line', () => {
  expect(blocksOf(PAGE).map(({ language, info, line }) => [language, info, line])).toEqual([['ts', '', 4], ['yaml', 'Pod spec', 8]]);
});

test('rewriting changes only the text of a block', () => {
  expect(rewriteBlocks(PAGE, ({ language, text }) => (language === 'yaml' ? 'new' : text))).toBe(PAGE.replace('old', 'new'));
});

test('a region keeps its comments', () => {
  expect(rewriteRegion('<!-- a -->\nold\n<!-- /a -->', 'a', 'new $1')).toBe('<!-- a -->\n\nnew $1\n\n<!-- /a -->');
});
