import { existsSync, readdirSync, readFileSync, statSync } from 'fs';
import { join } from 'path';
import { Yaml } from 'cdk8s';
import { ChartFacts } from './release-file';
import { Schema, shapeOfSchema } from '../../src/release/chart/shape-of-schema';
import { compareVersions } from '../../src/release/version';
import { JsonObject } from '../../src/values/json';

/** A chart of a vCluster release. */
export interface ImportedChart extends ChartFacts {
  readonly version: string;
}

const SCHEMA = 'values.schema.json';
const VERSION = /^\d+\.\d+\.\d+$/;

/** The charts at a path, from the oldest to the newest: a chart's folder, or a folder of those. */
export function chartsAt(path: string): ImportedChart[] {
  return chartFolders(path).map(readChart).sort((a, b) => compareVersions(a.version, b.version));
}

function chartFolders(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw new Error(`${path} is no folder`);
  }
  // In a checkout of vCluster's repository the chart is in chart/, in what helm pulls in vcluster/.
  const chart = ['', 'chart', 'vcluster'].map(name => join(path, name)).find(folder => existsSync(join(folder, SCHEMA)));
  return chart ? [chart] : subfolders(path).flatMap(chartFolders);
}

function subfolders(path: string): string[] {
  return readdirSync(path).map(name => join(path, name)).filter(inner => statSync(inner).isDirectory());
}

function readChart(folder: string): ImportedChart {
  const schema: Schema = JSON.parse(readFileSync(join(folder, SCHEMA), 'utf8'));
  const defaults: JsonObject = Yaml.load(join(folder, 'values.yaml'))[0];
  return { version: versionOf(folder), defaults, shape: shapeOfSchema(schema) };
}

/** What the chart says of itself, or where it is a checkout, which says a placeholder, what one of its folders is named. */
function versionOf(folder: string): string {
  const said: string = Yaml.load(join(folder, 'Chart.yaml'))[0].version;
  const named = folder.split('/').map(name => name.replace(/^v/, '')).filter(name => VERSION.test(name)).at(-1);
  const version = said === '0.0.1' ? named : said;
  if (!version || !VERSION.test(version)) {
    throw new Error(`${folder}: which release is it? Its chart says ${said}. Name one of its folders after the release, such as 0.37.0`);
  }
  return version;
}
