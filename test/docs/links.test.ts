import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pages, readPage } from '../../projenrc/docs/pages';
import { ROOT } from '../../projenrc/root';


/** API.md is written when the library is compiled. */
const WRITTEN_LATER = ['API.md'];

const PAGES = [...pages(), 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];

/** The links of a page to files in the repository, with their anchors. */
function linksOf(page: string): { target: string; anchor?: string }[] {
  return [...readPage(page).replace(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)]
    .map(({ 1: file, 2: anchor }) => ({ target: file === '' ? page : join(dirname(page), file), anchor }));
}

/** The anchors of a page. */
function anchorsOf(page: string): string[] {
  return [...readPage(page).matchAll(/^#+ (.+)$/gm)].map(([, title]) =>
    title.toLowerCase().replace(/[^\w\- ]/g, '').replace(/ /g, '-'));
}

test.each(PAGES)('the links of %s have targets that exist', page => {
  const dead = linksOf(page).filter(({ target, anchor }) =>
    (!existsSync(join(ROOT, target)) && !WRITTEN_LATER.includes(target)) || (anchor && !anchorsOf(target).includes(anchor)));
  expect(dead).toEqual([]);
});

test('the index links to each page', () => {
  const linked = linksOf('docs/README.md').map(({ target }) => target);
  expect(pages().filter(page => page.startsWith('docs/') && page !== 'docs/README.md' && !linked.includes(page))).toEqual([]);
});
