import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';

const FOLDER = join(__dirname, 'meanings');
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

type Meanings = Record<string, Record<string, string>>;

/** The meanings of each type (key `''`) and its keys. */
const MEANINGS: Meanings = united(readdirSync(FOLDER).filter(name => name !== 'paths.json').map(name => read(join(FOLDER, name))));

/** Merges the meanings of several files. Two files can have different keys of the same type. */
export function united(files: readonly Meanings[]): Meanings {
  const all: Meanings = {};
  for (const file of files) {
    for (const [type, keys] of Object.entries(file)) {
      all[type] = { ...all[type], ...keys };
    }
  }
  return all;
}

/** Meanings of options by path, for types with several paths. */
const BY_PATH: Record<string, string> = read(join(FOLDER, 'paths.json'));

/** The format of values (`seconds`, `size`, …), or the list of allowed values, by `Type.key`. */
export const FORMATS: Record<string, string | string[]> =
  Object.assign({}, ...readdirSync(__dirname).filter(name => /^formats-\d+\.json$/.test(name)).map(name => read(join(__dirname, name))));

/** The meaning of a type. */
export function meaningOfType(type: string): string {
  return MEANINGS[type]?.[''] ?? missing(type);
}

/** The meaning of a key of a type, optionally at a path. */
export function meaningOf(type: string, key: string, path?: string): string {
  return (path && BY_PATH[path]) ?? MEANINGS[type]?.[key] ?? missing(`${type}.${key}`);
}

function missing(place: string): never {
  throw new Error(`projenrc/options/meanings: ${place} has no meaning`);
}
