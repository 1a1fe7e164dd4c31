import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES } from './languages';
import { isOnPath, ROOT, run, runMain } from '../package/run';

/** Synthesises the example of a language with the package in dist. Says so where the language's tool isn't there. */
function main([name]: string[]): void {
  const example = EXAMPLES[name];
  if (!example) {
    throw new Error(`no such example: ${name}. There are ${Object.keys(EXAMPLES).join(', ')}`);
  }
  if (!isOnPath(example.tool)) {
    console.log(`examples/${name} skipped: there is no ${example.tool} on the path`);
    return;
  }
  const folder = join(ROOT, 'examples', name);
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  run('cdk8s', ['synth', '--check-upgrade=false'], { cwd: folder, env: example.prepare(folder), show: true });
  console.log(`written to examples/${name}/dist`);
}

runMain(main);
