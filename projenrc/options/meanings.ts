import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';

const FOLDER = join(__dirname, 'meanings');
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

type Meanings = Record<string, Record<string, string>>;

/** What each type (key `''`) and each of its keys means. */
const MEANINGS: Meanings = united(readdirSync(FOLDER).filter(name => name !== 'paths.json').map(name => read(join(FOLDER, name))));

/** The meanings of several files. Two of them may describe different keys of one type. */
export function united(files: readonly Meanings[]): Meanings {
  const all: Meanings = {};
  for (const file of files) {
    for (const [type, keys] of Object.entries(file)) {
      all[type] = { ...all[type], ...keys };
    }
  }
  return all;
}

/** What an option means at one path, where its type is used at several. */
const BY_PATH: Record<string, string> = read(join(FOLDER, 'paths.json'));

/** The format of a value (`seconds`, `size`, …) or the closed set that it is of, by `Type.key`. */
export const FORMATS: Record<string, string | string[]> =
  Object.assign({}, ...readdirSync(__dirname).filter(name => /^formats-\d+\.json$/.test(name)).map(name => read(join(__dirname, name))));

/** What a type means. */
export function meaningOfType(type: string): string {
  return MEANINGS[type]?.[''] ?? missing(type);
}

/** What a key of a type means: at a path, if one is given. */
export function meaningOf(type: string, key: string, path?: string): string {
  return (path && BY_PATH[path]) ?? MEANINGS[type]?.[key] ?? missing(`${type}.${key}`);
}

function missing(place: string): never {
  throw new Error(`projenrc/options/meanings: ${place} has no meaning`);
}
