import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { GO_MODULES, MAVEN_REPOSITORY } from '../package/languages';
import { ROOT, run } from '../package/run';

/** What the example of a language needs, so that it finds the package that was built here rather than a published one. */
export interface Example {
  /** The tool without which the example can't run. */
  readonly tool: string;
  /** Makes the folder ready. Returns the variables of the environment for `cdk8s synth`. */
  readonly prepare: (folder: string) => NodeJS.ProcessEnv;
}

/** Modules by path, and the folders that stand in for them. */
const REPLACED = {
  'github.com/aws/constructs-go/constructs/v10': 'constructs',
  'github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2': 'cdk8s',
  'github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2': 'cdk8splus28',
  'github.com/cdk8s-vcluster/cdk8s-vcluster-go/cdk8svcluster': 'cdk8svcluster',
};

export const EXAMPLES: { [folder: string]: Example } = {
  python: { tool: 'python3', prepare: preparePython },
  java: { tool: 'mvn', prepare: () => ({ MAVEN_OPTS: `-Dmaven.repo.local=${MAVEN_REPOSITORY}` }) },
  go: { tool: 'go', prepare: prepareGo },
  csharp: { tool: 'dotnet', prepare: () => ({ RestoreAdditionalProjectSources: join(ROOT, 'dist', 'dotnet') }) },
};

function preparePython(folder: string): NodeJS.ProcessEnv {
  const pip = (...args: string[]) =>
    run('.venv/bin/pip', ['install', '--quiet', '--disable-pip-version-check', ...args], { cwd: folder });
  if (!existsSync(join(folder, '.venv'))) {
    run('python3', ['-m', 'venv', '.venv'], { cwd: folder });
  }
  pip('-r', 'requirements.txt');
  // The wheel that was built last: all of them have the same version.
  pip('--force-reinstall', '--no-deps', '--no-index', '--find-links', join(ROOT, 'dist', 'python'), 'cdk8s-vcluster');
  return {};
}

/** Beside the modules stands a go.mod that is the example's, with them in place of published ones. */
function prepareGo(folder: string): NodeJS.ProcessEnv {
  const file = join(GO_MODULES, 'example.mod');
  copyFileSync(join(folder, 'go.mod'), file);
  const replace = Object.entries(REPLACED).map(([path, name]) => `-replace=${path}=${join(GO_MODULES, name)}`);
  run('go', ['mod', 'edit', ...replace, file], { cwd: folder });
  return { GOFLAGS: `-mod=mod -modfile=${file}` };
}
