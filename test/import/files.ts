import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importedCode, ImportOptions } from '../../src/import/import';
import { parseValues } from '../../src/props/vcluster-yaml';

/** Files that hold something of each kind: with nulls that remove defaults, and with values that only text can express. */
export const FILES = ['everything', 'partly'] as const;

/** A file as it is installed. */
export function installed(name: typeof FILES[number]): Omit<ImportOptions, 'language'> {
  const file = join(__dirname, 'files', `${name}.yaml`);
  return { values: parseValues(readFileSync(file, 'utf8'), file), release: '0.36.1', name, namespace: 'team-a', hostKubernetesVersion: '1.33.5' };
}

/** The code of a file in a language. */
export function codeOf(name: typeof FILES[number], language: ImportOptions['language']): string {
  return importedCode({ ...installed(name), language });
}
