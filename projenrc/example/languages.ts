import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { GO_MODULES, MAVEN_REPOSITORY } from '../package/languages';
import { run } from '../package/run';
import { ROOT } from '../root';

/** Replaces the package registry of a language, so that an example uses the local package. */
export interface Example {
  /** The tool that the example requires. */
  readonly tool: string;
  /** Sets the package in a copy of the example's folder, if environment variables can't. */
  readonly prepare?: (folder: string) => void;
  /** The environment variables for the commands in the example's README. */
  readonly env?: NodeJS.ProcessEnv;
}

const DIST = join(ROOT, 'dist');

/** Modules by path, with the folders that replace them. */
const REPLACED = {
  'github.com/aws/constructs-go/constructs/v10': 'constructs',
  'github.com/cdk8s-team/cdk8s-core-go/cdk8s/v2': 'cdk8s',
  'github.com/cdk8s-team/cdk8s-plus-go/cdk8splus28/v2': 'cdk8splus28',
  'github.com/cdk8s-vcluster/cdk8s-vcluster-go/cdk8svcluster': 'cdk8svcluster',
};

export const EXAMPLES: { [folder: string]: Example } = {
  typescript: { tool: 'npm', prepare: prepareNpm },
  python: { tool: 'python3', env: { PIP_FIND_LINKS: join(DIST, 'python') } },
  java: { tool: 'mvn', env: { MAVEN_OPTS: `-Dmaven.repo.local=${MAVEN_REPOSITORY}` } },
  go: { tool: 'go', prepare: prepareGo },
  csharp: { tool: 'dotnet', env: { RestoreAdditionalProjectSources: join(DIST, 'dotnet') } },
};

function prepareNpm(folder: string): void {
  const tarball = readdirSync(join(DIST, 'js')).find(file => file.endsWith('.tgz'))!;
  run('npm', ['pkg', 'set', `dependencies.cdk8s-vcluster=file:${join(DIST, 'js', tarball)}`], { cwd: folder });
}

function prepareGo(folder: string): void {
  const replace = Object.entries(REPLACED).map(([path, name]) => `-replace=${path}=${join(GO_MODULES, name)}`);
  run('go', ['mod', 'edit', ...replace], { cwd: folder });
}
