/* eslint-disable @typescript-eslint/no-require-imports */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { preProcessFile } from 'typescript';
import { runMain } from './package/run';
import { ROOT } from './root';

/*
 * Combines the files that jsii compiled, and the libraries that are no peer dependencies, into one file. Node loads it in
 * half the time, and the package is smaller. A module that is required inside a function is still loaded only when the
 * function is called.
 *
 * Names are kept and lines are short, so that stack traces are readable.
 */

const LIB = join(ROOT, 'lib');
const LIBRARY = join(LIB, 'library.js');
const LICENSES = join(LIB, 'THIRD-PARTY-LICENSES.txt');

/** The files that package.json names. Each loads its part of the library. */
const ENTRIES = { index: join(LIB, 'src', 'index.js'), command: join(LIB, 'src', 'command', 'bin.js') };

function main(): void {
  const bundled = bundle();
  const names = Object.keys(require(LIBRARY).index());
  const declared = declarations(join(LIB, 'src', 'index.d.ts'));
  for (const file of readdirSync(LIB, { recursive: true, encoding: 'utf8' }).map(name => join(LIB, name))) {
    if (/\.(js|d\.ts)$/.test(file) && file !== LIBRARY && !declared.has(file)) {
      rmSync(file);
    }
  }
  // Node finds the names that an ES module can import in the text of the file.
  writeFileSync(ENTRIES.index, `0 && (module.exports = { ${names.join(', ')} });\nmodule.exports = require('../library').index();\n`);
  writeFileSync(ENTRIES.command, '#!/usr/bin/env node\nrequire(\'../../library\').command();\n');
  writeFileSync(LICENSES, bundled.map(folder => `${folder}\n\n${readFileSync(join(ROOT, folder, 'LICENSE'), 'utf8').trim()}\n`).join('\n'));
}

/** Writes the file, with one function for each entry. Returns the folders of the libraries in it. */
function bundle(): string[] {
  const { peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const { metafile } = buildSync({
    stdin: {
      contents: Object.entries(ENTRIES).map(([name, file]) => `exports.${name} = () => require(${JSON.stringify(file)});`).join('\n'),
      resolveDir: LIB,
    },
    outfile: LIBRARY,
    bundle: true,
    platform: 'node',
    target: 'node20',
    external: Object.keys(peerDependencies),
    minifyWhitespace: true,
    lineLimit: 140,
    metafile: true,
    absWorkingDir: ROOT,
    logLevel: 'warning',
  });
  const folders = Object.keys(metafile.inputs).flatMap(file => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? []);
  return [...new Set(folders)].sort();
}

/** A declaration and all declarations that it refers to, directly or through others. */
function declarations(start: string): ReadonlySet<string> {
  const found = new Set([start]);
  // The loop also visits the files that it adds.
  for (const file of found) {
    for (const { fileName } of preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
      if (fileName.startsWith('.')) {
        found.add(`${join(dirname(file), fileName)}.d.ts`);
      }
    }
  }
  return found;
}

runMain(main);
