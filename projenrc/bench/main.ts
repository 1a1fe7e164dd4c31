/* eslint-disable @typescript-eslint/no-require-imports */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Chart, Testing } from 'cdk8s';
import { buildSync } from 'esbuild';
import { now } from './clock';
import type { Sample, Task } from './sample';
import { FIRST_NAME, RELEASE, valuesOfCluster } from './values';
import { isOnPath, run } from '../package/run';
import { ROOT } from '../root';

/*
 * `npm run bench -- [--runs 5] [--sizes 1,10,100,1000]`: compares the synthesis of virtual clusters with that of the same objects
 * without this library, and with Helm. Prints the tables of docs/performance.md.
 */

const COMPILED = join(ROOT, '.cache', 'bench');
const OBJECTS = join(COMPILED, 'objects.json');
/** The number of Helm runs. It is small, because Helm is slow. */
const HELM_RUNS = 3;

function main(): void {
  const { values: options } = parseArgs({
    options: { runs: { type: 'string', default: '5' }, sizes: { type: 'string', default: '1,10,100,1000' } },
  });
  const runs = Number(options.runs);
  const sizes = options.sizes.split(',').map(Number);

  compile();
  writeObjects();
  const layouts = [...sizes.map(clusters => ({ clusters, chartEach: false })), { clusters: 100, chartEach: true }];
  const results = layouts.map(layout => ({ layout, library: [] as Sample[], plain: [] as Sample[] }));
  for (let i = 0; i < runs; i++) {
    for (const { layout, library, plain } of results) {
      library.push(sample({ ...layout, what: 'library' }));
      plain.push(sample({ ...layout, what: 'plain' }));
    }
  }

  const rows = results.map(({ layout: { clusters, chartEach }, library, plain }) => {
    const [own, ready] = [library, plain].map(samples => median(samples.map(one => one.milliseconds)));
    return { clusters, chartEach, own, ready, memory: median(library.map(one => one.megabytes)) };
  });
  console.log(`${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node.js ${process.versions.node}; `
    + `processor time, medians of ${runs} runs\n`);
  printTable(['virtual clusters', 'time', 'for each', 'plain objects', 'ratio', 'peak memory'], rows.map(row => [
    `${row.clusters}${row.chartEach ? ', a chart each' : ''}`,
    `${row.own.toFixed(0)} ms`,
    `${(row.own / row.clusters).toFixed(2)} ms`,
    `${row.ready.toFixed(0)} ms`,
    `${(row.own / row.ready).toFixed(2)} ×`,
    `${row.memory.toFixed(0)} MB`,
  ]));
  const [small, large] = [100, 1000].map(size => rows.find(row => row.clusters === size && !row.chartEach));
  if (small && large) {
    console.log(`\nFrom 100 to 1000, the time for each grows by a factor of ${(large.own / small.own / 10).toFixed(2)}.`);
  }
  printHelm(rows.at(-2)!.own / rows.at(-2)!.clusters);
  printLoading(runs);
}

/** Compiles the library as it is published, and the program for one sample. */
function compile(): void {
  run('projen', ['compile']);
  buildSync({
    entryPoints: ['sample', 'clock'].map(name => join(__dirname, `${name}.ts`)),
    outdir: COMPILED,
    bundle: true,
    platform: 'node',
    packages: 'external',
  });
}

/** Writes the objects of one virtual cluster, for the comparison with plain objects. */
function writeObjects(): void {
  const { VirtualCluster, VClusterRelease } = require(ROOT) as typeof import('../../src');
  const chart = new Chart(Testing.app(), 'fleet');
  new VirtualCluster(chart, FIRST_NAME, {
    release: VClusterRelease.of(RELEASE),
    name: FIRST_NAME,
    namespace: FIRST_NAME,
    values: valuesOfCluster(FIRST_NAME),
  });
  writeFileSync(OBJECTS, JSON.stringify(chart.toJson()));
}

function sample(task: Pick<Task, 'what' | 'clusters' | 'chartEach'>): Sample {
  const whole: Task = { ...task, library: ROOT, objects: OBJECTS, helmChart: process.env.VCLUSTER_CHART_DIR };
  const args = [join(COMPILED, 'sample.js'), JSON.stringify(whole)];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }));
}

/** Prints the time of Helm for one virtual cluster, as a program and as a cdk8s construct. */
function printHelm(own: number): void {
  const chart = process.env.VCLUSTER_CHART_DIR;
  if (!chart || !isOnPath('helm')) {
    console.log('\nTo compare with Helm, put helm on the path, and the folder of the chart into VCLUSTER_CHART_DIR.');
    return;
  }
  const file = join(COMPILED, 'values.json');
  writeFileSync(file, JSON.stringify(valuesOfCluster(FIRST_NAME)));
  const times = (once: () => number) => median(Array.from({ length: HELM_RUNS }, once));
  const helm = times(() => timed(() => execFileSync('helm', ['template', FIRST_NAME, chart, '-n', FIRST_NAME, '-f', file], { stdio: 'pipe' })));
  const construct = times(() => sample({ what: 'helm', clusters: HELM_RUNS, chartEach: false }).milliseconds / HELM_RUNS);
  console.log('');
  printTable(['one virtual cluster', 'time', 'ratio'], [
    ['this library, in the largest fleet', `${own.toFixed(2)} ms`, '1 ×'],
    ['`helm template`', `${helm.toFixed(0)} ms`, `${(helm / own).toFixed(0)} ×`],
    ['the `Helm` construct of cdk8s', `${construct.toFixed(0)} ms`, `${(construct / own).toFixed(0)} ×`],
  ]);
}

/** Prints the time to load the library, without cdk8s and cdk8s-plus. */
function printLoading(runs: number): void {
  const script = `
    require('cdk8s-plus-28');
    const { now } = require(${JSON.stringify(join(COMPILED, 'clock.js'))});
    const start = now();
    require(${JSON.stringify(ROOT)});
    console.log(now() - start);`;
  const times = Array.from({ length: Math.max(runs, 9) }, () =>
    Number(execFileSync(process.execPath, ['--eval', script], { cwd: ROOT, encoding: 'utf8' })));
  console.log(`\nLoading the library takes ${median(times).toFixed(1)} ms more than loading cdk8s-plus-28.`);
}

function timed(action: () => void): number {
  const start = now();
  action();
  return now() - start;
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

function printTable(head: string[], rows: string[][]): void {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  console.log([line(head), line(head.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n'));
}

main();
