import { execFileSync } from 'child_process';
import { readFileSync } from 'fs';
import { join } from 'path';
import { ROOT } from '../../../projenrc/root';
import { Shape } from '../../../src/release/shape';


/** The types of shapes, in a process of its own: the formatter can't be loaded in a test. */
function typesOf(shapes: string): string {
  const script = `
    const { HISTORY } = require('./src/release/history');
    const { factsOfMinor } = require('./src/release/release-model');
    require('./projenrc/import/types-of-shapes').typesOfShapes(${shapes}).then(text => process.stdout.write(text));`;
  return execFileSync(process.execPath, ['--require', 'tsx/cjs', '--eval', script], { cwd: ROOT, encoding: 'utf8' });
}

test('the types in imports/ are those of all known releases', () => {
  expect(typesOf('Object.keys(HISTORY).map(minor => factsOfMinor(minor).shape)'))
    .toBe(readFileSync(join(ROOT, 'imports/vcluster-yaml.ts'), 'utf8'));
});

test('a key has the types of all releases, and is never required', () => {
  const older: Shape = { Config: { image: 'string', list: 'Item[]!', affinity: 'k8s:Affinity' }, Item: { name: 'string!' } };
  const newer: Shape = { Config: { image: 'Image', count: 'integer|string' }, Image: { 'tag': 'base64', '*': 'any' } };
  const types = typesOf(JSON.stringify([older, newer])).replace(/\s+/g, ' ');
  expect(types).toContain('image?: string | Image;');
  expect(types).toContain('list?: Item[];');
  expect(types).toContain('count?: number | string;');
  expect(types).toContain('affinity?: { [k: string]: any; };');
  expect(types).toContain('export interface Item { name?: string; }');
  expect(types).toContain('export interface Image { tag?: string; [k: string]: any; }');
});
