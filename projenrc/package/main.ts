import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { clear, LANGUAGES } from './languages';
import { withReadme } from './readme';
import { run, runMain } from './run';
import { ROOT } from '../root';

/** Builds the packages of the given languages, or of all: `npm run package -- js python`. */
function main(names: string[]): void {
  const unknown = names.filter(name => !(name in LANGUAGES));
  if (unknown.length > 0) {
    throw new Error(`no such language: ${unknown.join(', ')}. There are ${Object.keys(LANGUAGES).join(', ')}`);
  }
  run('projen', ['compile']);
  for (const name of names.length > 0 ? names : Object.keys(LANGUAGES)) {
    const language = LANGUAGES[name];
    const start = Date.now();
    clear(language);
    const remark = name === 'js' ? language.build() : withReadme(name, language.build);
    const seconds = Math.round((Date.now() - start) / 1000);
    const folder = join('dist', language.folder);
    console.log(`${language.artefact}: ${folder}, ${kilobytes(join(ROOT, folder))} kB, ${seconds} s${remark ? ` (${remark})` : ''}`);
  }
}

function kilobytes(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return Math.ceil(files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0) / 1000);
}

runMain(main);
