import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../projenrc/root';

/** What `npm run import` writes, some of it to be finished by hand. */
const FOLDERS = ['src/release', 'projenrc/options/meanings'];

const filesBelow = (folder: string): string[] => readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap(entry =>
  (entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));

test.each(FOLDERS)('nothing is left to do in %s', folder => {
  const files = filesBelow(folder);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter(name => /\bTODO\b/.test(readFileSync(join(ROOT, name), 'utf8')))).toEqual([]);
});
