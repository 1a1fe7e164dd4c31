import { generated, pages, programs, readPage } from '../../projenrc/docs/pages';
import { compilerErrors } from '../../projenrc/docs/program';

/*
 * The documentation says what the code does. Where one of these fails because the code was changed on purpose,
 * `npm run docs` writes what is new: read the difference.
 */
test('the examples of all pages compile', () => {
  expect(compilerErrors(new Map(pages().flatMap(programs)))).toEqual([]);
}, 120_000);

test.each(pages())('%s shows what its examples render, and tables that are up to date', page => {
  expect(readPage(page)).toBe(generated(page));
}, 60_000);

test.each(pages().filter(page => page !== 'docs/README.md'))('%s has an example, and what comes of it', page => {
  const text = readPage(page);
  expect(text).toMatch(/^```ts\n/m);
  expect(text).toMatch(/^```(yaml|text) ?\S.*\n/m);
});
