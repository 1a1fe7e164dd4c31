import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { API, apiPages } from './api-pages';

const ROOT = join(__dirname, '../..');

// Written anew, so that no page of a section that went remains.
rmSync(join(ROOT, 'docs/api'), { recursive: true, force: true });
for (const [file, text] of Object.entries(apiPages(readFileSync(join(ROOT, API), 'utf8')))) {
  mkdirSync(dirname(join(ROOT, file)), { recursive: true });
  writeFileSync(join(ROOT, file), text);
}
