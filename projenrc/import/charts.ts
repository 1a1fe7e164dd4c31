import { execFileSync } from 'child_process';
import { existsSync, readdirSync, statSync } from 'fs';
import { join, resolve } from 'path';
import { ChartFacts } from './release-file';
import { UNRELEASED } from '../../src/release/chart/from-chart';
import type { Templates } from '../../src/release/chart/known-templates';
import { readChart } from '../../src/release/chart/read-chart';
import { compareVersions } from '../../src/release/version';

/** A chart of a vCluster release. */
export interface ImportedChart extends ChartFacts {
  readonly version: string;
  /** The digests of its templates. */
  readonly templates: Templates;
  /** Its folder. */
  readonly folder: string;
}

const SCHEMA = 'values.schema.json';
const VERSION_OF_CHART = /^\d+\.\d+\.\d+(?:-[\w.-]+)?$/;

/** The only chart at a path: the folder of a chart, or a checkout of vCluster's repository. */
export function chartAt(path: string): ImportedChart {
  const charts = chartsAt(path);
  if (charts.length !== 1) {
    throw new Error(`${path} has ${charts.length} charts: must be the folder of one, or a checkout of vCluster's repository`);
  }
  return charts[0];
}

/** The charts at a path, from the oldest to the newest: the folder of a chart, or a folder with several of them. */
export function chartsAt(path: string): ImportedChart[] {
  return chartFolders(path).map(importedChart).sort((a, b) => compareVersions(a.version, b.version));
}

function chartFolders(path: string): string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) {
    throw new Error(`${path} is no folder`);
  }
  // In a checkout of vCluster's repository, the chart is in chart/. helm pull writes it to vcluster/.
  const chart = ['', 'chart', 'vcluster'].map(name => join(path, name)).find(folder => existsSync(join(folder, SCHEMA)));
  return chart ? [chart] : subfolders(path).flatMap(chartFolders);
}

function subfolders(path: string): string[] {
  return readdirSync(path).map(name => join(path, name)).filter(inner => statSync(inner).isDirectory());
}

function importedChart(folder: string): ImportedChart {
  const { version, ...chart } = readChart(folder, { strict: true });
  return { ...chart, folder, version: versionOf(folder, version) };
}

/**
 * The version of a chart. A checkout has a placeholder: there, it is the name of one of the parent folders, or else the tag of
 * the commit.
 */
function versionOf(folder: string, said: string): string {
  const names = said === UNRELEASED ? [...tagsOf(folder), ...resolve(folder).split('/')] : [said];
  const version = names.map(name => name.replace(/^v/, '')).filter(name => VERSION_OF_CHART.test(name)).at(-1);
  if (!version) {
    throw new Error(`${folder}: which release is it? Its chart says ${said}. Check out its tag, or name one of its folders after it, such as 0.37.0`);
  }
  return version;
}

/** The sorted tags of the commit. The commit of a final release is also tagged as a release candidate. */
function tagsOf(folder: string): string[] {
  try {
    return execFileSync('git', ['-C', folder, '-c', 'versionsort.suffix=-', 'tag', '--points-at', 'HEAD', '--sort=version:refname'], { encoding: 'utf8', stdio: 'pipe' }).split('\n');
  } catch {
    return [];
  }
}
