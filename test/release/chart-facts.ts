import { existsSync, readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { Schema } from '../../src/release/chart/shape-of-schema';
import { JsonObject } from '../../src/values/json';
import { foldersOf } from '../folders';

/** What a release's own chart says: a folder for each release, with its values and their schema. */
export interface ChartFacts {
  readonly version: string;
  readonly defaults: JsonObject;
  readonly schema: Schema;
}

/**
 * The facts below the folders that VCLUSTER_CHART_FACTS_DIR names: `<release>/defaults.json` and `<release>/schema.json`.
 *
 * They come from the charts, which aren't part of the project. Without them, their tests are skipped.
 */
export function chartFacts(): ChartFacts[] {
  return foldersOf('VCLUSTER_CHART_FACTS_DIR').flatMap(readFacts);
}

function readFacts(folder: string): ChartFacts[] {
  const versions = readdirSync(folder).filter(name => existsSync(join(folder, name, 'defaults.json')));
  return versions.map(version => ({
    version,
    defaults: JSON.parse(readFileSync(join(folder, version, 'defaults.json'), 'utf8')),
    schema: JSON.parse(readFileSync(join(folder, version, 'schema.json'), 'utf8')),
  }));
}
