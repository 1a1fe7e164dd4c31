import { writeFileSync } from 'fs';
import { join } from 'path';
import { chartsAt } from './import/charts';
import { importChart } from './import/import-chart';
import { typesOfShapes } from './import/types-of-shapes';
import { HISTORY } from '../src/release/history';
import { factsOfMinor } from '../src/release/release-model';

const HISTORY_FOLDER = join(__dirname, '../src/release/history');
const TYPES = join(__dirname, '../imports/vcluster-yaml.ts');

/** Writes what the charts below the given folders add to what is known of the releases, and the types of all of them. */
async function main(paths: string[]): Promise<void> {
  const charts = paths.flatMap(chartsAt);
  if (!charts.length) {
    throw new Error('No chart found. Usage: npm run import -- <folder of a chart, or of several>');
  }
  let written = false;
  for (const chart of charts) {
    const { files, notes } = importChart(chart);
    if (written && Object.keys(files).length) {
      throw new Error(`${chart.version} is new too: finish the one above, then import this one`);
    }
    written ||= Object.keys(files).length > 0;
    for (const [name, text] of Object.entries(files)) {
      writeFileSync(join(HISTORY_FOLDER, name), text);
    }
    console.log(notes.join('\n'));
  }
  const shapes = [...Object.keys(HISTORY).map(minor => factsOfMinor(minor).shape), ...charts.map(chart => chart.shape)];
  writeFileSync(TYPES, await typesOfShapes(shapes));
  console.log('imports/vcluster-yaml.ts has the types of all releases');
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
