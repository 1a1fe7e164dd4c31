import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shape } from '../../src/release/shape';

/** Meanings by type and key. The key '' is for the type itself. */
export type Meanings = Record<string, Record<string, string>>;

/** The file with meanings by path. All other files in the folder have meanings by type. */
const MEANINGS_BY_PATH = 'paths.json';

/** The types and keys of a shape without a meaning in a folder, each with a placeholder. */
export function missingMeanings(folder: string, shape: Shape): Meanings {
  const files = readdirSync(folder).filter(name => name !== MEANINGS_BY_PATH);
  const known = new Set(files.flatMap(name => Object.entries<Record<string, string>>(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .flatMap(([type, keys]) => Object.keys(keys).map(key => `${type}.${key}`)));
  const missing = Object.entries(shape).map(([type, keys]): [string, string[]] => [type, ['', ...Object.keys(keys)].filter(key => !known.has(`${type}.${key}`))]);
  return Object.fromEntries(missing.filter(([, keys]) => keys.length > 0).map(([type, keys]) => [type, Object.fromEntries(keys.map(key => [key, 'TODO']))]));
}
