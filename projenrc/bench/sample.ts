/* eslint-disable @typescript-eslint/no-require-imports */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, Helm } from 'cdk8s';
import { now } from './clock';
import { FIRST_NAME, nameOf, RELEASE, valuesOfCluster } from './values';

/*
 * One measurement in a separate process, so that measurements don't influence each other: `node sample.js <task>`. The code is
 * compiled, as for users.
 */

/** The measurement of a process. */
export interface Task {
  /** The constructs to synthesise: those of this library, plain objects, or the `Helm` construct of cdk8s. */
  readonly what: 'library' | 'plain' | 'helm';
  readonly clusters: number;
  /** Whether each cluster has a separate chart. */
  readonly chartEach: boolean;
  /** The folder of the package. */
  readonly library: string;
  /** The file with the objects of one cluster as JSON. */
  readonly objects: string;
  /** The folder of the Helm chart. */
  readonly helmChart?: string;
}

/** The result of a measurement. */
export interface Sample {
  /** The processor time from the construction of the app to the end of its synthesis. */
  readonly milliseconds: number;
  /** The maximum memory of the process. */
  readonly megabytes: number;
}

/** Adds one cluster to a chart. */
type Build = (chart: Chart, name: string) => void;

/** Prepares everything that is not measured. */
function prepare(task: Task, names: string[]): Build {
  switch (task.what) {
    case 'library': {
      const { VirtualCluster, VClusterRelease } = require(task.library) as typeof import('../../src');
      const release = VClusterRelease.of(RELEASE);
      return (chart, name) => void new VirtualCluster(chart, name, { release, name, namespace: name, values: valuesOfCluster(name) });
    }
    case 'plain': {
      const text = readFileSync(task.objects, 'utf8');
      const objects = new Map(names.map(name => [name, JSON.parse(text.replaceAll(FIRST_NAME, name)) as any[]]));
      return (chart, name) => objects.get(name)!.forEach((object, i) => new ApiObject(chart, `${name}-${i}`, object));
    }
    case 'helm':
      return (chart, name) => void new Helm(chart, name, {
        chart: task.helmChart!, releaseName: name, namespace: name, values: valuesOfCluster(name),
      });
  }
}

function measure(task: Task): Sample {
  const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
  const names = Array.from({ length: task.clusters }, (_, i) => nameOf(i));
  const build = prepare(task, names);
  const start = now();
  const app = new App({ outdir });
  const fleet = task.chartEach ? undefined : new Chart(app, 'fleet');
  names.forEach(name => build(fleet ?? new Chart(app, name), name));
  app.synth();
  const milliseconds = now() - start;
  rmSync(outdir, { recursive: true });
  return { milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 };
}

console.log(JSON.stringify(measure(JSON.parse(process.argv[2]))));
