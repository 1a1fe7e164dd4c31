import { readFileSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { ImportedChart, chartsAt } from './import/charts';
import { checklist } from './import/checklist/checklist';
import { checkedOut, tagged } from './import/checklist/versions';
import { Import, importChart } from './import/import-chart';
import { missingMeanings } from './import/meanings';
import { shownReleases, withDay } from './import/newest-release';
import { registered, REGISTERS, Registers } from './import/register-release';
import { releaseNames } from './import/release-file';
import { templateHistoryFile, withTemplates } from './import/template-history';
import { typesOfShapes } from './import/types-of-shapes';
import { withChartCopy } from './parity/chart-copy';
import { findHelm } from './parity/helm';
import { recordDigests } from './parity/record';
import { ROOT } from './root';
import { templatesOf } from '../src/release/chart/known-templates';
import { TEMPLATE_DIGESTS } from '../src/release/chart/template-digests';
import { HISTORY } from '../src/release/history';
import { knownReleases } from '../src/release/known-releases';
import { factsOfMinor, ReleaseModel } from '../src/release/release-model';
import { compareVersions, isPreRelease, minorOf, newestFinal } from '../src/release/version';

const MEANINGS_FOLDER = 'projenrc/options/meanings';
const MADE_ON_FILE = 'src/release/made-on.ts';

/** Adds the charts below the given folders to the known releases, and prints what is left to do. */
async function main(paths: string[]): Promise<void> {
  const charts = paths.flatMap(chartsAt);
  if (!charts.length) {
    throw new Error("No chart found. Usage: npm run import -- <checkout of vCluster's repository, folder of a chart, or folder of several>");
  }
  let written = false;
  for (const chart of charts) {
    const found = importChart(chart);
    const isNew = Object.keys(found.files).length > 0;
    if (written && isNew) {
      throw new Error(`${chart.version} is new too: finish the one above, then import this one`);
    }
    written ||= isNew;
    if (isNew) {
      await addRelease(chart, found);
    } else {
      console.log(`${chart.version} is known, and its chart says the same`);
    }
  }
  const shapes = [...Object.keys(HISTORY).map(minor => factsOfMinor(minor).shape), ...charts.map(chart => chart.shape)];
  writeFile('imports/vcluster-yaml.ts', await typesOfShapes(shapes));
}

/** Adds a new release to the files that list releases. */
async function addRelease(chart: ImportedChart, { files, before }: Import): Promise<void> {
  const { version } = chart;
  Object.entries(files).forEach(([name, text]) => writeFile(`src/release/history/${name}`, text));
  const registers = Object.entries(REGISTERS) as [keyof Registers, string][];
  const texts = Object.fromEntries(registers.map(([key, path]) => [key, readFileSync(join(ROOT, path), 'utf8')])) as Record<keyof Registers, string>;
  const changed = registered(texts, version, HISTORY[minorOf(version)]);
  registers.filter(([key]) => changed[key] !== texts[key]).forEach(([key, path]) => writeFile(path, changed[key]));
  if (!isPreRelease(version) && compareVersions(version, newestFinal()) > 0) {
    Object.entries(shownReleases(ROOT, newestFinal(), version)).forEach(([path, text]) => writeFile(path, text));
  }
  writeFile(MADE_ON_FILE, withDay(readFileSync(join(ROOT, MADE_ON_FILE), 'utf8'), new Date().toISOString().slice(0, 10)));
  const digests = withTemplates(TEMPLATE_DIGESTS, new Map([[version, chart.templates]]), [...knownReleases(), version]);
  writeFile('src/release/chart/template-digests.ts', templateHistoryFile(digests));
  const meanings = missingMeanings(join(ROOT, MEANINGS_FOLDER), chart.shape);
  if (Object.keys(meanings).length > 0) {
    writeFile(`${MEANINGS_FOLDER}/${releaseNames(version).file}.json`, `${JSON.stringify(meanings, null, 2)}\n`);
  }
  const helm = findHelm();
  if (helm) {
    await withChartCopy(chart.folder, version, copy => recordDigests(helm, copy, version)).catch((error: Error) => console.log(error.message));
  }
  console.log(checklistOf(chart, before).join('\n'));
}

function checklistOf({ version, templates, shape, folder }: ImportedChart, before: string): string[] {
  const checkout = dirname(folder);
  const old = tagged(checkout, `v${before}`);
  return [
    '',
    ...checklist(
      { version: before, templates: templatesOf(before), shape: ReleaseModel.of(before).shape, files: old },
      { version, templates, shape, files: old && checkedOut(checkout) },
    ),
    '',
    '### Then',
    '',
    ...[
      'Replace each TODO. A test fails as long as one is left',
      'Where a new key holds something of Kubernetes: its type, in src/release/chart/finer-types.ts. Import again',
      `\`npm run parity -- ${old ? checkout : folder}\``,
      '`npx projen test:update`: look at the snapshot of what the release renders differently',
      '`npm run options`, `npm run docs`, `npx projen compile`, `npx projen docgen` and `npm test`',
    ].map(step => `- [ ] ${step}`),
  ];
}

function writeFile(path: string, text: string): void {
  writeFileSync(join(ROOT, path), text);
  // Standard output only contains the checklist.
  console.error(`wrote ${path}`);
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
