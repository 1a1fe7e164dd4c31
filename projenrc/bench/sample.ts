/* eslint-disable @typescript-eslint/no-require-imports */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, App, Chart, Helm } from 'cdk8s';
import { now } from './clock';
import { FIRST_NAME, nameOf, RELEASE, valuesOfCluster } from './values';

/*
 * One measurement, in a process of its own, so that none profits from what another warmed up or answers for its memory:
 * `node sample.js <task>`. All of it is compiled, as users run it.
 */

/** What a process is to measure. */
export interface Task {
  /** What it builds: this library's constructs, the same objects ready-made, or cdk8s's `Helm` construct. */
  readonly what: 'library' | 'plain' | 'helm';
  readonly clusters: number;
  /** Whether each cluster has a chart of its own. */
  readonly chartEach: boolean;
  /** The folder of the package. */
  readonly library: string;
  /** The file that holds the objects of one cluster as JSON. */
  readonly objects: string;
  /** The folder of the Helm chart. */
  readonly helmChart?: string;
}

/** What a process measured. */
export interface Sample {
  /** The processor time from the app's construction to the end of its synthesis. */
  readonly milliseconds: number;
  /** The most memory that the process held. */
  readonly megabytes: number;
}

/** What adds one cluster to a chart. */
type Build = (chart: Chart, name: string) => void;

/** Gets everything ready that isn't to be measured. */
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
