import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, isOnPath, run } from './run';
import { ROOT } from '../root';

/** A language that the library is packaged for. */
export interface Language {
  /** The name of the artefact. */
  readonly artefact: string;
  /** Its folder in `dist`. */
  readonly folder: string;
  /** Builds it. Returns a note on omitted parts, if any. */
  readonly build: () => string | void;
}

/** A Maven repository with the local package and its dependencies. */
export const MAVEN_REPOSITORY = join(CACHE, 'maven');

/** The local Go modules, each in a separate folder. */
export const GO_MODULES = join(CACHE, 'modules', 'go');

const DIST = join(ROOT, 'dist');

/** A dependency whose bindings are also built, because not every registry has them. */
const CONSTRUCTS = 'node_modules/constructs';
const CDK8S = 'node_modules/cdk8s';
const CDK8S_PLUS = 'node_modules/cdk8s-plus-28';

export const LANGUAGES: { [name: string]: Language } = {
  js: { artefact: 'npm tarball', folder: 'js', build: () => pacmak('js') },
  python: { artefact: 'Python wheel', folder: 'python', build: () => pacmak('python') },
  java: { artefact: 'Maven artefact', folder: 'java', build: buildJava },
  go: { artefact: 'Go module', folder: 'go', build: buildGo },
  dotnet: { artefact: 'NuGet package', folder: 'dotnet', build: buildDotnet },
};

function pacmak(target: string, options: string[] = [], projects: string[] = ['.'], env: NodeJS.ProcessEnv = {}): void {
  run('jsii-pacmak', ['--target', target, '--no-npmignore', ...options, ...projects], { env });
}

/** Also builds the bindings of cdk8s-plus-28, once for each version, to a Maven repository in the cache, so that no registry must have them. */
function buildJava(): void {
  const repository = MAVEN_REPOSITORY;
  const bindings = join(CACHE, `cdk8s-plus-28-${version(CDK8S_PLUS)}-java`);
  const local = ['--maven-local-repository', repository];
  if (!existsSync(bindings)) {
    const building = join(CACHE, 'building');
    rmSync(building, { recursive: true, force: true });
    // Skips the Javadoc, which is not needed here, and is slow.
    pacmak('java', ['--outdir', building, ...local], [CDK8S_PLUS], { MAVEN_OPTS: '-Dmaven.javadoc.skip=true -Dmaven.source.skip=true' });
    renameSync(join(building, 'java'), bindings);
  }
  cpSync(bindings, repository, { recursive: true });
  pacmak('java', local);
}

/** Generates the Go modules of all dependencies in the same folder, where the build searches for them first. */
function buildGo(): void {
  pacmak('go', ['--outdir', join(CACHE, 'modules')], [CONSTRUCTS, CDK8S, CDK8S_PLUS, '.']);
  cpSync(join(GO_MODULES, 'cdk8svcluster'), join(DIST, 'go', 'cdk8svcluster'), { recursive: true });
}

function buildDotnet(): string | void {
  if (isOnPath('dotnet')) {
    pacmak('dotnet');
    return;
  }
  pacmak('dotnet', ['--code-only']);
  return 'sources only, not compiled: there is no dotnet on the path';
}

function version(folder: string): string {
  return JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')).version;
}

/** Removes old artefacts of a language. */
export function clear({ folder }: Language): void {
  mkdirSync(CACHE, { recursive: true });
  rmSync(join(DIST, folder), { recursive: true, force: true });
}
