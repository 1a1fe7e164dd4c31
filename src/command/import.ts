import { parseArgs } from 'node:util';
import { IMPORT_HELP, IMPORT_OPTIONS } from './import-options';
import { oneOf } from './one-of';
import { Outcome, refused } from './outcome';
import { importedCode, LANGUAGES } from '../import/import';
import { parseValues } from '../props/vcluster-yaml';
import { FileReader } from '../upgrade/read/read-files';
import { renderValues } from '../upgrade/render-values';
import { JsonObject } from '../values/json';

/** Runs `cdk8s-vcluster import` with the words after it. */
export function importFile(args: string[]): Outcome {
  const { values: options, positionals: files } = parseArgs({ args, options: IMPORT_OPTIONS, allowPositionals: true });
  if (options.help) {
    return { exitCode: 0, stdout: IMPORT_HELP };
  }
  const { release, name, namespace, 'host-kubernetes-version': hostKubernetesVersion } = options;
  const language = oneOf('--language', options.language, Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]);
  if (files.length !== 1) {
    throw new Error(`Write one file, or - for standard input. There ${files.length === 0 ? 'is none' : `are ${files.length}`}.`);
  }
  if (release === undefined) {
    throw new Error('Write --release with the vCluster release that is installed, such as --release 0.36.1.');
  }
  const source = files[0] === '-' ? 'standard input' : files[0];
  const cluster = { release, name, namespace, hostKubernetesVersion, values: readValues(files[0], source) };
  const { errors } = renderValues(cluster);
  return errors.length > 0
    ? { exitCode: 1, stderr: refused(release, errors, source).join('\n') }
    : { exitCode: 0, stdout: importedCode({ ...cluster, language }) };
}

function readValues(file: string, source: string): JsonObject {
  const values = parseValues(new FileReader().read(file), source);
  if (Object.keys(values).length === 0) {
    throw new Error(`${source}: must hold options: there are none. Without any, release, name and namespace are all that an app needs.`);
  }
  return values;
}
