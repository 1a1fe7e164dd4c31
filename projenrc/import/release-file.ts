import { isDeepStrictEqual } from 'util';
import { typescriptLiteral } from './literal';
import type { Capabilities } from '../../src/release/capabilities';
import type { Shape } from '../../src/release/shape';
import { isObject, Json, JsonObject } from '../../src/values/json';

/** The content of a release's file as plain data. */
export interface ReleaseFile {
  readonly version: string;
  readonly defaults: JsonObject;
  readonly shape: JsonObject;
  readonly supports: Partial<Capabilities>;
  readonly before?: JsonObject;
}

/** The facts from a chart. */
export interface ChartFacts {
  readonly defaults: JsonObject;
  readonly shape: Shape;
}

/** The change from the facts of one chart to those of another: maps by key, with `null` for removed keys. */
export function difference(before: Json | undefined, after: Json): Json | undefined {
  if (!isObject(before) || !isObject(after)) {
    return isDeepStrictEqual(before, after) ? undefined : after;
  }
  const changes: JsonObject = {};
  for (const key of new Set([...Object.keys(after), ...Object.keys(before)])) {
    const change = Object.hasOwn(after, key) ? difference(before[key], after[key]) : null;
    if (change !== undefined) {
      changes[key] = change;
    }
  }
  return Object.keys(changes).length ? changes : undefined;
}

/** The differences between a chart and the previous one, as sections of a release's file. */
export function chartDifference(before: ChartFacts | undefined, after: ChartFacts): Pick<ReleaseFile, 'defaults' | 'shape'> {
  return {
    defaults: difference(before?.defaults, after.defaults) as JsonObject ?? {},
    shape: difference(before?.shape as unknown as Json, after.shape as unknown as Json) as JsonObject ?? {},
  };
}

/** The name of a release's file and of its export: `v0-36`, `v0_36`. */
export function releaseNames(version: string): { file: string; constant: string } {
  const [major, minor] = version.split('.');
  return { file: `v${major}-${minor}`, constant: `v${major}_${minor}` };
}

/**
 * The text of a release's file.
 *
 * @param todo the remaining manual task; default: none
 */
export function releaseFile(facts: ReleaseFile, first = false, todo?: string): string {
  const type = first ? 'FirstRelease' : 'ReleaseChange';
  const sections = Object.entries(facts).filter(([, value]) => value !== undefined && (typeof value !== 'object' || Object.keys(value).length));
  return [
    `import type { ${type} } from '../release-change';`,
    '',
    ...todo ? [`// TODO ${todo}`] : [],
    `export const ${releaseNames(facts.version).constant}: ${type} = {`,
    ...sections.map(([key, value]) => `  ${key}: ${typescriptLiteral(value as Json, 2, key.length + 3)},`),
    '};',
    '',
  ].join('\n');
}
