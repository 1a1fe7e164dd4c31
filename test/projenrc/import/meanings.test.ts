import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingMeanings } from '../../../projenrc/import/meanings';

test('types and keys without a meaning get a placeholder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'meanings-'));
  writeFileSync(join(folder, 'a.json'), JSON.stringify({ Config: { '': 'All.', 'known': 'Known.' } }));
  writeFileSync(join(folder, 'paths.json'), JSON.stringify({ 'Config.fresh': 'No type.' }));
  expect(missingMeanings(folder, { Config: { known: 'string', fresh: 'Item' }, Item: { name: 'string' } }))
    .toEqual({ Config: { fresh: 'TODO' }, Item: { '': 'TODO', 'name': 'TODO' } });
  expect(missingMeanings(folder, { Config: { known: 'string' } })).toEqual({});
  rmSync(folder, { recursive: true });
});
