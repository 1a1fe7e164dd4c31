import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, isObject, Json, JsonObject } from '../../src/values/json';
import { mergeValues } from '../../src/values/merge';
import { readYaml } from '../../src/values/read-yaml';

/** Values to render with the chart and with the library. */
export interface ParityInput {
  readonly id: string;
  readonly values: JsonObject;
}

/** The inputs of the chart's own tests, if its folder contains them. */
export function testInputs(chart: string): ParityInput[] {
  const folder = join(chart, 'tests');
  const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('_test.yaml')).sort() : [];
  return files.flatMap(name => readYaml(readFileSync(join(folder, name), 'utf8')).flatMap(suite => {
    const tests = at(suite, ['tests']);
    const suiteName = name.replace('_test.yaml', '');
    return Array.isArray(tests) ? tests.map((test, i) => ({ id: `${suiteName}-${i}`, values: readValues(at(test, ['set'])) })) : [];
  }));
}

/** The values that a test sets. A key with dots is a path. */
function readValues(set: unknown): JsonObject {
  return Object.entries(isObject(set) ? set : {})
    .reduce((values, [path, value]) => mergeValues(values, nestedValue(path.split('.'), value)), {} as JsonObject);
}

/** Nests a value below the keys of a path. */
function nestedValue(path: readonly string[], value: Json): JsonObject {
  return path.reduceRight<Json>((inner, key) => ({ [key]: inner }), value) as JsonObject;
}

/** An input for each switch of the default values, with the opposite value. */
export function switchInputs(defaults: JsonObject): ParityInput[] {
  return paths(defaults).flatMap(({ path, value }) => turned(value)
    .map(next => ({ id: `${path.join('.')}=${next}`, values: nestedValue(path, next) })));
}

function turned(value: Json): Json[] {
  return typeof value === 'boolean' ? [!value] : value === 'auto' ? [true, false] : [];
}

/** An input for each section of the default values, set to null. */
export function nullInputs(defaults: JsonObject): ParityInput[] {
  return paths(defaults).filter(({ value }) => isObject(value)).map(({ path }) => ({ id: `${path.join('.')}=null`, values: nestedValue(path, null) }));
}

function paths(values: JsonObject, above: readonly string[] = []): { path: string[]; value: Json }[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const path = [...above, key];
    return [{ path, value }, ...isObject(value) ? paths(value, path) : []];
  });
}

/** Random combinations of other inputs. They are the same for the same seed. */
export function randomInputs(inputs: readonly ParityInput[], count: number, seed: number): ParityInput[] {
  const random = parkMiller(seed);
  const pick = () => inputs[Math.floor(random() * inputs.length)];
  return Array.from({ length: inputs.length > 0 ? count : 0 }, (_, i) => {
    const parts = Array.from({ length: 2 + Math.floor(random() * 5) }, pick);
    return { id: `random-${seed}-${i}`, values: parts.reduce((values, part) => overlaid(values, part.values), {} as JsonObject) };
  });
}

/** Merges values of users. A null stays. */
function overlaid(values: JsonObject, others: JsonObject): JsonObject {
  const result = { ...values };
  for (const [key, value] of Object.entries(others)) {
    const before = result[key];
    result[key] = isObject(before) && isObject(value) ? overlaid(before, value) : value;
  }
  return result;
}

/** The Park–Miller generator of random numbers between 0 and 1. */
function parkMiller(seed: number): () => number {
  let state = 1 + seed % 2147483646;
  const next = () => (state = state * 48271 % 2147483647) / 2147483647;
  // The first number is small if the seed is small.
  next();
  return next;
}
