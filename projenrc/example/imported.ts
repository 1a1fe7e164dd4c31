import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { VClusterRelease, VirtualCluster } from '../../src';
import { importedCode, ImportOptions } from '../../src/import/import';
import { FILES, installed } from '../../test/import/files';
import { run } from '../package/run';

/** The main file of each example. */
const MAIN: Readonly<Record<ImportOptions['language'], string>> = {
  typescript: 'main.ts',
  python: 'main.py',
  java: 'src/main/java/com/example/vclusters/Main.java',
  go: 'main.go',
  csharp: 'Program.cs',
};

/** The package of the classes in the example. */
const PACKAGE = 'package com.example.vclusters;\n\n';

/** Fails unless the code that `cdk8s-vcluster import` writes in a language renders the same objects as the imported files. */
export function rendersWhatItImports(language: ImportOptions['language'], copy: string, synth: string, env: NodeJS.ProcessEnv): void {
  for (const name of FILES) {
    const options = installed(name);
    const code = importedCode({ ...options, language });
    writeFileSync(join(copy, MAIN[language]), language === 'java' ? PACKAGE + code : code);
    rmSync(join(copy, 'dist'), { recursive: true, force: true });
    run('bash', ['-c', synth], { cwd: copy, env });
    if (readFileSync(join(copy, 'dist', `${name}.k8s.yaml`), 'utf8') !== expected(options)) {
      throw new Error(`${name}.yaml: the code in ${language} renders other objects:\n${code}`);
    }
    console.log(`imported ${name}.yaml: the same objects`);
  }
}

/** The objects that are rendered for the values. */
function expected({ values, release, name, namespace, hostKubernetesVersion }: Omit<ImportOptions, 'language'>): string {
  const app = new App();
  const chart = new Chart(app, name, { namespace });
  new VirtualCluster(chart, 'VirtualCluster', { release: VClusterRelease.of(release), name, hostKubernetesVersion, values });
  return app.synthYaml();
}
