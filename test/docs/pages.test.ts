import { generated, pages, programs, readPage } from '../../projenrc/docs/pages';
import { compilerErrors } from '../../projenrc/docs/program';

/*
 * The documentation must match the code. If a test fails because of an intended change, run `npm run docs` and review the
 * difference.
 */
test('the examples of all pages compile', () => {
  expect(compilerErrors(new Map(pages().flatMap(programs)))).toEqual([]);
}, 120_000);

test.each(pages())('%s shows the current output of its examples, and current tables', page => {
  expect(readPage(page)).toBe(generated(page));
}, 60_000);

test.each(pages().filter(page => page !== 'docs/README.md'))('%s has an example with its output', page => {
  const text = readPage(page);
  expect(text).toMatch(/^```ts\n/m);
  expect(text).toMatch(/^```(yaml|text) ?\S.*\n/m);
});
