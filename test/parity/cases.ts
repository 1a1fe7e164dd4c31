import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JsonObject } from '../../src/values/json';

/** What the chart of a release makes of given values. */
export interface ParityCase {
  readonly id: string;
  readonly release: string;
  readonly suite: string;
  readonly name: string;
  readonly namespace: string;
  readonly kubeVersion: string;
  readonly values: JsonObject;
  /** Why the chart or vCluster refuses these values. Empty where they don't. */
  readonly refusals: string[];
  /** Whether what the chart makes of them is refused by an API server, or doesn't do what it says. */
  readonly wrong: boolean;
  readonly configYaml?: string;
  readonly manifests: JsonObject[];
}

/** Reads the cases of some folders: in each, one folder a release, one file a suite. */
export function readCases(folders: readonly string[]): ParityCase[] {
  return folders.flatMap(readFolder);
}

function readFolder(folder: string): ParityCase[] {
  return readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).flatMap(({ name: release }) =>
    readdirSync(join(folder, release)).filter(file => file.endsWith('.json')).flatMap(file =>
      (JSON.parse(readFileSync(join(folder, release, file), 'utf8')) as any[]).map((raw): ParityCase => ({
        ...raw,
        release,
        suite: file.replace(/\.json$/, ''),
        refusals: [raw.error && `chart: ${raw.errorText}`, raw.vcluster && `vCluster: ${raw.vcluster}`].filter(Boolean),
        wrong: Boolean(raw.refused || raw.wrong),
      }))));
}
