import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'node:util';
import * as cdk8s from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import * as constructs from 'constructs';
import { parseAllDocuments } from 'yaml';
import { javaScript, wholeProgram } from './program';
import * as library from '../../src';

/** The result of running an example. */
export interface ExampleResult {
  /** The manifests that `cdk8s synth` wrote. */
  readonly manifests: any[];
  /** Standard output of the program. */
  readonly output: string;
  /** Standard error of the program, including the warnings of the library. */
  readonly warnings: string;
  /** The message of the error, if the example failed. */
  readonly error?: string;
}

/**
 * Runs an example of a page and synthesises the apps in it, as `cdk8s synth` would.
 *
 * @param files the files in the folder of the program, by name
 */
export function runExample(example: string, files: Readonly<Record<string, string>> = {}): ExampleResult {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const output: string[] = [];
  const apps: cdk8s.App[] = [];
  const synthesised = new Set<cdk8s.App>();

  class RecordedApp extends cdk8s.App {
    constructor(props?: cdk8s.AppProps) {
      super({ ...props, outdir: join(folder, 'dist') });
      apps.push(this);
    }

    public synth(): void {
      synthesised.add(this);
      super.synth();
    }
  }
  const yaml = Object.assign(Object.create(cdk8s.Yaml), { load: (file: string) => cdk8s.Yaml.load(join(folder, file)) });
  const vclusterYaml = Object.assign(Object.create(library.VClusterYaml), {
    fromFile: (file: string) => library.VClusterYaml.fromFile(join(folder, file)),
  });
  const modules: Record<string, unknown> = {
    'cdk8s': { ...cdk8s, App: RecordedApp, Yaml: yaml },
    'cdk8s-plus-28': kplus,
    'constructs': constructs,
    'cdk8s-vcluster': { ...library, VClusterYaml: vclusterYaml },
  };
  const program = new Function('require', 'exports', 'console', javaScript(wholeProgram(example)));

  let error: string | undefined;
  const warnings = standardErrorOf(() => {
    try {
      for (const [name, text] of Object.entries(files)) {
        writeFileSync(join(folder, name), text);
      }
      program((name: string) => modules[name], {}, { log: (...words: unknown[]) => output.push(format(...words)) });
      apps.filter(app => app.charts.length > 0 && !synthesised.has(app)).forEach(app => app.synth());
    } catch (thrown) {
      error = (thrown as Error).message;
    }
  });
  const manifests = error === undefined ? readManifests(join(folder, 'dist')) : [];
  rmSync(folder, { recursive: true });
  return { manifests, output: output.join('\n'), warnings, error };
}

function readManifests(folder: string): any[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.yaml')).sort()
    .flatMap(file => parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map(document => document.toJS()));
}

/** Captures the standard error during a call. */
function standardErrorOf(call: () => void): string {
  const texts: string[] = [];
  const { write } = process.stderr;
  process.stderr.write = (text: any) => texts.push(String(text)) > 0;
  try {
    call();
  } finally {
    process.stderr.write = write;
  }
  return texts.join('');
}
