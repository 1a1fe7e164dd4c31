import { readdirSync } from 'fs';
import { resolve } from 'path';

/** All tests of a folder as one file: what they test is loaded once. */
declare const FOLDER: string;

for (const file of readdirSync(FOLDER).filter(name => name.endsWith('.test.ts'))) {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  require(resolve(FOLDER, file));
}
