import { ImportedChart } from './charts';
import { chartDifference, ChartFacts, difference, releaseFile, releaseNames } from './release-file';
import { HISTORY } from '../../src/release/history';
import { ReleaseFacts } from '../../src/release/release-change';
import { factsOfMinor, ReleaseModel } from '../../src/release/release-model';
import { compareVersions, minorOf } from '../../src/release/version';
import { Json, JsonObject } from '../../src/values/json';

/** What the import of a chart comes to. */
export interface Import {
  /** The files to write below `src/release/history`, by their names. */
  readonly files: Readonly<Record<string, string>>;
  /** What is left to do by hand, or that there is nothing to do. */
  readonly notes: readonly string[];
}

/** What a chart changes in what is known of the releases. */
export function importChart(chart: ImportedChart): Import {
  const minor = minorOf(chart.version);
  const minors = Object.keys(HISTORY);
  if (HISTORY[minor]) {
    return compareVersions(chart.version, HISTORY[minor].newest) > 0 ? newPatch(chart, minor) : knownPatch(chart);
  }
  if (compareVersions(minor, minors.at(-1)!) < 0) {
    throw new Error(`${chart.version} is older than ${minors.at(-1)}, the newest minor release that is known: only newer ones can be added`);
  }
  return newMinor(chart, minors.at(-1)!);
}

function newMinor(chart: ImportedChart, before: string): Import {
  const { file, constant } = releaseNames(chart.version);
  return {
    files: { [`${file}.ts`]: releaseFile({ version: chart.version, ...chartDifference(chartFacts(factsOfMinor(before)), chart), supports: {} }) },
    notes: [
      `${chart.version} is new: ${file}.ts says how its values differ from those of ${HISTORY[before].newest}. What is left:`,
      `  src/release/history.ts: '${minorOf(chart.version)}': { newest: '${chart.version}', load: () => require('./history/${file}').${constant} },`,
      `  src/release/vcluster-release.ts: public static readonly ${constant.toUpperCase()} = VClusterRelease.of('${chart.version}');`,
      `  ${file}.ts, supports: what the templates do differently; compare them with those of ${HISTORY[before].newest}`,
    ],
  };
}

/** The file then describes the new patch, and tells what differed before it. */
function newPatch(chart: ImportedChart, minor: string): Import {
  const minors = Object.keys(HISTORY);
  const [before, after] = [minors[minors.indexOf(minor) - 1], minors[minors.indexOf(minor) + 1]];
  const change = HISTORY[minor].load();
  const { defaults, shape } = chartDifference(chart, chartFacts(factsOfMinor(minor)));
  const row = { ...Object.keys(defaults).length && { defaults }, ...Object.keys(shape).length && { shape } };
  const files = {
    [`${releaseNames(minor).file}.ts`]: releaseFile({
      version: chart.version,
      ...chartDifference(before ? chartFacts(factsOfMinor(before)) : undefined, chart),
      supports: change.supports ?? {},
      before: { ...Object.keys(row).length && { [chart.version]: row as JsonObject }, ...change.before as JsonObject | undefined },
    }, !before),
  };
  if (after) {
    const next = HISTORY[after].load();
    files[`${releaseNames(after).file}.ts`] = releaseFile({
      version: next.version,
      ...chartDifference(chart, chartFacts(factsOfMinor(after))),
      supports: next.supports ?? {},
      before: next.before as JsonObject | undefined,
    });
  }
  return {
    files,
    notes: [
      `${chart.version} is a new patch: ${Object.keys(files).join(' and ')} say so. What is left:`,
      `  src/release/history.ts: '${minor}': { newest: '${chart.version}', … }`,
      `  ${releaseNames(minor).file}.ts, supports: what the templates do differently from ${HISTORY[minor].newest}, and in before, how it was until then`,
    ],
  };
}

function knownPatch(chart: ImportedChart): Import {
  const known = chartFacts(ReleaseModel.of(chart.version));
  const otherwise = difference(known.defaults, chart.defaults) ?? difference(known.shape as unknown as Json, chart.shape as unknown as Json);
  if (otherwise !== undefined) {
    throw new Error(`${chart.version} is known, but its chart says otherwise: ${JSON.stringify(otherwise)}`);
  }
  return { files: {}, notes: [`${chart.version} is known, and its chart says the same`] };
}

function chartFacts({ defaults, shape }: ReleaseFacts): ChartFacts {
  return { defaults: defaults as unknown as JsonObject, shape };
}
