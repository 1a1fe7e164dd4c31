import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RENDERERS, SHARED } from '../../../projenrc/import/renderers';
import { TEMPLATE_DIGESTS } from '../../../src/release/chart/template-digests';

const FOLDER = join(__dirname, '../../../src/chart');
const filesBelow = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
  (entry.isDirectory() ? filesBelow(join(folder, entry.name)).map(name => `${entry.name}/${name}`) : [entry.name]));

test('each template of the charts has the files that render its objects', () => {
  expect(Object.keys(RENDERERS).sort()).toEqual(Object.keys(TEMPLATE_DIGESTS).sort());
});

test('each of these files exists', () => {
  expect(Object.values(RENDERERS).flat().filter(name => !existsSync(join(FOLDER, name)))).toEqual([]);
});

test('each file of src/chart belongs to a template, or is shared by all', () => {
  const known = new Set([...Object.values(RENDERERS).flat(), ...SHARED]);
  expect(filesBelow(FOLDER).filter(name => !known.has(name))).toEqual([]);
  expect(SHARED.filter(name => !existsSync(join(FOLDER, name)))).toEqual([]);
});
