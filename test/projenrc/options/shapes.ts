import { typesWithin } from '../../../projenrc/options/known-options';
import { shapeOfSchema } from '../../../src/release/chart/shape-of-schema';
import { factsOfPatch } from '../../../src/release/fold';
import { HISTORY } from '../../../src/release/history';
import { factsOfMinor } from '../../../src/release/release-model';
import { parseKind, ROOT_TYPE, Shape } from '../../../src/release/shape';
import { chartFacts } from '../../release/chart-facts';

/** What a `vcluster.yaml` of each release may hold, by release: the first patch and the newest of each minor, and the given charts. */
export const SHAPES: Record<string, Shape> = Object.fromEntries([
  ...Object.entries(HISTORY).flatMap(([minor, { newest, load }]) =>
    [`${minor}.0`, newest].map((version): [string, Shape] => [version, factsOfPatch(factsOfMinor(minor), load(), version).shape])),
  ...chartFacts().map(({ version, schema }) => [version, shapeOfSchema(schema)]),
]);

/** The types and keys of a shape, as `Type` and `Type.key`. */
export function placesOf(shape: Shape): string[] {
  return Object.entries(shape).flatMap(([type, keys]) => [type, ...Object.keys(keys).map(key => `${type}.${key}`)]);
}

/** All paths of a shape, each with its place. A list's items are at `[]`, the values of a map at `*`. */
export function pathsOf(shape: Shape, type: string = ROOT_TYPE, prefix: string = ''): [path: string, place: string][] {
  return Object.entries(shape[type]).flatMap(([key, notation]): [string, string][] => {
    const path = `${prefix}${key}`;
    return [
      [path, `${type}.${key}`],
      ...typesWithin(parseKind(notation)).flatMap(([steps, inner]) => pathsOf(shape, inner, `${path}${steps}.`)),
    ];
  });
}
