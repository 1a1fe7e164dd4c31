import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages, readPage } from './pages';
import { ROOT } from '../root';


/** A copy of the compiled package whose README has the examples of all pages. */
const PACKAGE = join(ROOT, '.cache/docs/package');

/** The page with examples in all languages. */
const WRITTEN_IN_ALL = 'docs/testing.md';

/**
 * Translates the examples of all pages into the other languages. Fails if jsii-rosetta can't compile or translate an
 * example. Requires the library as compiled by `npx projen compile`.
 */
function main(): void {
  rmSync(PACKAGE, { recursive: true, force: true });
  mkdirSync(PACKAGE, { recursive: true });
  for (const name of ['package.json', 'lib', 'imports', 'src', 'rosetta', 'node_modules']) {
    symlinkSync(join(ROOT, name), join(PACKAGE, name));
  }
  const assembly = JSON.parse(readFileSync(join(ROOT, '.jsii'), 'utf8'));
  const markdown = pages().filter(page => page !== WRITTEN_IN_ALL).map(readPage).join('\n');
  writeFileSync(join(PACKAGE, '.jsii'), JSON.stringify({ ...assembly, readme: { markdown } }));
  process.exitCode = spawnSync('jsii-rosetta', ['extract', '--strict', PACKAGE], { stdio: 'inherit' }).status ?? 1;
}

main();
