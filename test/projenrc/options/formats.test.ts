import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { SHAPES } from './shapes';

const FOLDER = join(__dirname, '../../../projenrc/options');
const FORMATS = ['duration', 'seconds', 'size', 'cron', 'cidr', 'url', 'auto'];

const formats = readdirSync(FOLDER).filter(name => /^formats.*\.json$/.test(name)).flatMap(name =>
  Object.entries<string | string[]>(JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))));

/** How a key is written in the shapes of all releases. */
function notationsOf(place: string): string[] {
  const [type, key] = place.split('.');
  return Object.values(SHAPES).flatMap(shape => shape[type]?.[key] ?? []);
}

test('each format is for a key of strings or numbers, and is listed once', () => {
  const places = formats.map(([place]) => place);
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  const isTextOrNumber = (place: string) => notationsOf(place).some(notation => /\b(string|integer|number)\b/.test(notation));
  expect(places.filter(place => !isTextOrNumber(place))).toEqual([]);
});

test('each format is a list of different strings, or a known format', () => {
  const isKnown = (format: string | string[]) => typeof format === 'string'
    ? FORMATS.includes(format)
    : format.length > 0 && new Set(format).size === format.length;
  expect(formats.filter(([, format]) => !isKnown(format))).toEqual([]);
});

test('only keys with the types boolean and string are auto', () => {
  const auto = formats.filter(([, format]) => format === 'auto').map(([place]) => place);
  expect(auto.filter(place => notationsOf(place).some(notation => notation !== 'string|boolean'))).toEqual([]);
});
