import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { pathsOf, placesOf, SHAPES } from './shapes';
import { ANY_KEY } from '../../../src/release/shape';

const FOLDER = join(__dirname, '../../../projenrc/options/meanings');
const PATHS = 'paths.json';

const read = (name: string) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8'));

/** The meanings of all types and keys, by their places: `Type` or `Type.key`. */
const byPlace: [string, string][] = readdirSync(FOLDER).filter(name => name !== PATHS).flatMap(name =>
  Object.entries<Record<string, string>>(read(name)).flatMap(([type, keys]) =>
    Object.entries(keys).map(([key, meaning]): [string, string] => [key ? `${type}.${key}` : type, meaning])));
const meaningOf = new Map(byPlace);
/** The meanings that hold at one path of a `vcluster.yaml`. */
const byPath = Object.entries<string>(read(PATHS));
const placeOf = new Map(Object.values(SHAPES).flatMap(shape => pathsOf(shape)));

test('no type and no key has two meanings', () => {
  const places = byPlace.map(([place]) => place);
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
});

test.each(Object.keys(SHAPES))('%s: each type and each key has a meaning', version => {
  expect(placesOf(SHAPES[version]).filter(place => !meaningOf.has(place))).toEqual([]);
});

test('each meaning is for a type or key of a release', () => {
  const known = new Set(Object.values(SHAPES).flatMap(placesOf));
  expect([...meaningOf.keys()].filter(place => !known.has(place))).toEqual([]);
});

test('the meaning of a path differs from that of its key, and a release has the path', () => {
  expect(byPath.filter(([path]) => !placeOf.has(path))).toEqual([]);
  expect(byPath.filter(([path, meaning]) => meaningOf.get(placeOf.get(path)!) === meaning)).toEqual([]);
});

test('a switch of a shared type has a meaning for each of its paths', () => {
  const paths = new Set(byPath.map(([path]) => path));
  const switches = [...placeOf].filter(([, place]) => /^Enable\w*\.enabled$/.test(place)).map(([path]) => path);
  expect(switches.length).toBeGreaterThan(40);
  expect(switches.filter(path => !paths.has(path))).toEqual([]);
});

test('a meaning is one line of complete sentences', () => {
  expect([...byPlace, ...byPath].filter(([, meaning]) => !/^\S.*\.$/.test(meaning))).toEqual([]);
});

test('no meaning contains the end of a docstring', () => {
  expect([...byPlace, ...byPath].filter(([, meaning]) => meaning.includes('*/'))).toEqual([]);
});

test('no meaning contains a release or a default value, which are generated', () => {
  const generated = /\bv?0\.(2[2-9]|3\d)\b|\bdefaults? (is|to)\b/i;
  expect([...byPlace, ...byPath].filter(([, meaning]) => generated.test(meaning))).toEqual([]);
});

test('the key for all other keys has a suitable meaning', () => {
  const open = Object.values(SHAPES).flatMap(placesOf).filter(place => place.endsWith(`.${ANY_KEY}`));
  expect(open).toContain('ExternalConfig.*');
  expect(open.filter(place => !/other/i.test(meaningOf.get(place) ?? ''))).toEqual([]);
});
