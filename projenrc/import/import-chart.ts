import { ImportedChart } from './charts';
import { chartDifference, ChartFacts, difference, releaseFile, releaseNames } from './release-file';
import { templateDifferences, templatesOf } from '../../src/release/chart/known-templates';
import { HISTORY } from '../../src/release/history';
import { knownReleases } from '../../src/release/known-releases';
import { ReleaseFacts } from '../../src/release/release-change';
import { factsOfMinor, ReleaseModel } from '../../src/release/release-model';
import { compareVersions, isKnownVersion, minorOf } from '../../src/release/version';
import { Json, JsonObject } from '../../src/values/json';

/** The result of importing a chart. */
export interface Import {
  /** The files to write below `src/release/history`, by name. Empty if the release is already known. */
  readonly files: Readonly<Record<string, string>>;
  /** The known release that the chart is compared with. */
  readonly before: string;
}

/** The remaining task in the file of a release whose templates differ from those of the previous release. */
const TODO = 'supports: set what the chart does differently with the same values, then remove this line. npm run import prints what changed.';

/** Imports a chart into the known releases. */
export function importChart(chart: ImportedChart): Import {
  const minor = minorOf(chart.version);
  const minors = Object.keys(HISTORY);
  const known = HISTORY[minor];
  if (known) {
    return !isKnownVersion(chart.version, known) && compareVersions(chart.version, known.newest) > 0 ? newPatch(chart, minor) : knownPatch(chart);
  }
  if (compareVersions(minor, minors.at(-1)!) < 0) {
    throw new Error(`${chart.version} is older than ${minors.at(-1)}, the newest minor release that is known: only newer ones can be added`);
  }
  return newMinor(chart, minors.at(-1)!);
}

function todo({ templates }: ImportedChart, before: string): string | undefined {
  return templateDifferences(templates, templatesOf(before)).length > 0 ? TODO : undefined;
}

function newMinor(chart: ImportedChart, minorBefore: string): Import {
  const { file } = releaseNames(chart.version);
  const before = HISTORY[minorBefore].newest;
  const facts = { version: chart.version, ...chartDifference(chartFacts(factsOfMinor(minorBefore)), chart), supports: {} };
  return { before, files: { [`${file}.ts`]: releaseFile(facts, false, todo(chart, before)) } };
}

/** Imports a new patch release. The file then describes the new patch, and the differences before it. */
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
    }, !before, todo(chart, HISTORY[minor].newest)),
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
  return { files, before: HISTORY[minor].newest };
}

function knownPatch(chart: ImportedChart): Import {
  if (!knownReleases().includes(chart.version)) {
    throw new Error(`${chart.version} is older than ${HISTORY[minorOf(chart.version)].newest}: only newer ones can be added`);
  }
  const known = chartFacts(ReleaseModel.of(chart.version));
  const otherwise = difference(known.defaults, chart.defaults) ?? difference(known.shape as unknown as Json, chart.shape as unknown as Json);
  if (otherwise !== undefined) {
    throw new Error(`${chart.version} is known, but its chart says otherwise: ${JSON.stringify(otherwise)}`);
  }
  const templates = templateDifferences(chart.templates, templatesOf(chart.version)).map(({ template }) => template);
  if (templates.length > 0) {
    throw new Error(`${chart.version} is known, but its chart has other templates: ${templates.join(', ')}`);
  }
  return { files: {}, before: chart.version };
}

function chartFacts({ defaults, shape }: ReleaseFacts): ChartFacts {
  return { defaults: defaults as unknown as JsonObject, shape };
}
