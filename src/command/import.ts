import { parseArgs } from 'node:util';
import { IMPORT_HELP, IMPORT_OPTIONS } from './import-options';
import { oneOf } from './one-of';
import { Outcome, refused } from './outcome';
import { importedCode, LANGUAGES } from '../import/import';
import { parseValues } from '../props/vcluster-yaml';
import { FileReader } from '../upgrade/read/read-files';
import { renderValues } from '../upgrade/render-values';
import { JsonObject } from '../values/json';

/** Runs `cdk8s-vcluster import` with its arguments. */
export function importFile(args: string[]): Outcome {
  const { values: options, positionals: files } = parseArgs({ args, options: IMPORT_OPTIONS, allowPositionals: true });
  if (options.help) {
    return { exitCode: 0, stdout: IMPORT_HELP };
  }
  const { release, name, namespace, 'host-kubernetes-version': hostKubernetesVersion } = options;
  const language = oneOf('--language', options.language, Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[]);
  if (files.length !== 1) {
    throw new Error(`import requires one file, or - for standard input. ${files.length === 0 ? 'None is' : `${files.length} are`} given.`);
  }
  if (release === undefined) {
    throw new Error('import requires --release with the installed vCluster release, such as --release 0.36.1.');
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
    throw new Error(`${source} must contain at least one option. Without options, an app only needs release, name and namespace.`);
  }
  return values;
}
