import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalObjects } from './object-differences';
import { Json, JsonObject } from '../../src/values/json';

/** The file with the digests of the charts' objects for the project's own cases, by release and case. */
export const DIGESTS_FILE = join(__dirname, '../../test/parity/own-digests.json');

export type OwnDigests = Record<string, Record<string, string>>;

export function readDigests(): OwnDigests {
  return JSON.parse(readFileSync(DIGESTS_FILE, 'utf8'));
}

/** The digest of objects. It doesn't depend on the order of objects and keys. */
export function objectsDigest(manifests: JsonObject[], namespace: string): string {
  const objects = [...canonicalObjects(manifests, namespace)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, object]) => [id, sortedKeys(object)]);
  return createHash('sha256').update(JSON.stringify(objects)).digest('hex').slice(0, 16);
}

function sortedKeys(value: Json): Json {
  if (Array.isArray(value)) {
    return value.map(sortedKeys);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.keys(value).sort().map(key => [key, sortedKeys(value[key])]))
    : value;
}
