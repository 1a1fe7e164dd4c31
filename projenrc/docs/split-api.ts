import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { API, apiPages } from './api-pages';
import { ROOT } from '../root';


// Deletes the folder first, so that no page of a removed section remains.
rmSync(join(ROOT, 'docs/api'), { recursive: true, force: true });
for (const [file, text] of Object.entries(apiPages(readFileSync(join(ROOT, API), 'utf8')))) {
  mkdirSync(dirname(join(ROOT, file)), { recursive: true });
  writeFileSync(join(ROOT, file), text);
}
