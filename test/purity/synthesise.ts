import { relative, sep } from 'node:path';
import 'cdk8s';
import 'cdk8s-plus-28';
import { Access, watch } from './traps';

/*
 * Synthesises whatever the tests know of, watched from before the library is loaded, and prints what was asked of the
 * world outside: `{ "objects": 9, "library": ["src/a.ts: fs.readFileSync"], "others": ["cdk8s: process.env.X"] }`.
 *
 * A file that is named as an argument is run as if it were the library's.
 */
const ROOT = `${process.cwd()}${sep}`;
const [planted] = process.argv.slice(2);

// What the compiler of this program reads is no concern of ours.
const COMPILER = /[\\/]node_modules[\\/](tsx|esbuild|get-tsconfig)[\\/]/;
const accesses: Access[] = [];
watch(access => accesses.push(access));

// eslint-disable-next-line @typescript-eslint/no-require-imports
const objects: number = (planted ? require(planted) : require('./everything')).run();
report();

function report() {
  const library = new Set<string>();
  const others = new Set<string>();
  for (const { file, what } of accesses.filter(access => !COMPILER.test(access.file))) {
    const path = relative(ROOT, file);
    const foreign = /.*node_modules[\\/]((@[^\\/]+[\\/])?[^\\/]+)/.exec(path);
    if (foreign) {
      others.add(`${foreign[1]}: ${what}`);
    } else if (!path.startsWith(`test${sep}`) || file === planted) {
      library.add(`${path}: ${what}`);
    }
  }
  process.stdout.write(JSON.stringify({ objects, library: [...library].sort(), others: [...others].sort() }));
}
