import { inspect } from 'util';
import { nearestRelease } from './known-templates';
import { NoChart, readChart } from './read-chart';
import { refusal, warning } from './unknown-templates';
import type { Values } from '../../values/values';
import { HISTORY } from '../history';
import { ReleaseModel } from '../release-model';
import { compareVersions, minorOf } from '../version';

/** Options for reading a chart. */
export interface ChartReading {
  readonly acceptUnknownTemplates?: boolean;
  readonly version?: string;
}

const CHART_VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/;
/** The version in `Chart.yaml` in a checkout of vCluster's repository. */
export const UNRELEASED = '0.0.1';

/**
 * Reads a release from the folder of its unpacked chart.
 *
 * @throws if the folder isn't a chart of vCluster, or has unknown templates
 */
export function modelFromChart(folder: unknown, options: ChartReading = {}): ReleaseModel {
  const call = `VClusterRelease.fromChart(${inspect(folder)})`;
  if (typeof folder !== 'string' || folder === '') {
    throw new Error(`${call}: folder: must be the path of a folder with an unpacked chart, such as the one that helm pull --untar writes.`);
  }
  const chart = readChartFolder(folder, call);
  const version = options.version ?? chart.version;
  const problem = problemOf(version, options.version !== undefined);
  if (problem) {
    throw new Error(`${call}: ${problem}`);
  }
  const nearest = nearestRelease(version, chart.templates);
  const known = nearest.differences.length === 0;
  if (!known && options.acceptUnknownTemplates !== true) {
    throw new Error(`${call}: ${refusal(version, nearest)}`);
  }
  const facts = { defaults: chart.defaults as Values, shape: chart.shape };
  return ReleaseModel.ofChart(version, facts, nearest.release, known ? undefined : warning(nearest));
}

function readChartFolder(folder: string, call: string) {
  try {
    return readChart(folder);
  } catch (error) {
    throw error instanceof NoChart ? new Error(`${call}: ${error.message}`) : error;
  }
}

/** The error in the version of a chart. */
function problemOf(version: unknown, isOption: boolean): string | undefined {
  const where = isOption ? `version: ${inspect(version)}` : `the chart's version is ${inspect(version)}`;
  if (typeof version !== 'string' || !CHART_VERSION.test(version)) {
    return `${where}: must be a version such as '${HISTORY[Object.keys(HISTORY).at(-1)!].newest}', without 'v'.`;
  }
  if (version === UNRELEASED) {
    return `${where}, which is the placeholder of an unreleased chart: pass the version of the chart, as { version: '…' }.`;
  }
  const oldest = Object.keys(HISTORY)[0];
  return compareVersions(minorOf(version), oldest) < 0 ? `${where}: must be ${oldest}.0 or newer.` : undefined;
}
