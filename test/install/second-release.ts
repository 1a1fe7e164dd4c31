import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporary } from './registries/registry';
import { succeed } from './run';
import { CACHE } from '../../projenrc/package/run';
import { ROOT } from '../../projenrc/root';

/** A release, as it lies in `dist`. */
export interface Release {
  readonly version: string;
  readonly dist: string;
}

const PACKAGES = join(CACHE, 'install', 'packages');

const GIT = ['-c', 'user.name=rehearsal', '-c', 'user.email=rehearsal@example.com'];

/** What `npm run package` left in `dist`. */
export function firstRelease(): Release {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return { version, dist: join(ROOT, 'dist') };
}

/**
 * Makes the release that comes next, in a copy of the working tree: tags the first one, commits a change that breaks
 * callers, and has projen choose the version, as the release workflow does. Then builds the packages.
 */
export async function secondRelease(targets: string[]): Promise<Release> {
  const checkout = temporary('release');
  const files = await succeed('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], ROOT);
  for (const file of files.split('\0').filter(name => name !== '' && existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(checkout, file)), { recursive: true });
    cpSync(join(ROOT, file), join(checkout, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
  const git = (...args: string[]) => succeed('git', [...GIT, ...args], checkout);
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('add', '.');
  await git('commit', '--quiet', '--no-verify', '--message', 'feat: the first release');
  await git('tag', `v${firstRelease().version}`);
  await git('commit', '--quiet', '--no-verify', '--allow-empty', '--message', 'feat!: the second release');

  const tools = { PATH: `${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH}` };
  await succeed('projen', ['bump'], checkout, tools);
  keepBindings();
  // Its documentation is built for the first release.
  const env = { ...tools, PACKAGE_CACHE: PACKAGES, MAVEN_OPTS: '-Dmaven.javadoc.skip=true' };
  await succeed('tsx', ['projenrc/package/main.ts', ...targets], checkout, env);
  return { version: readFileSync(join(checkout, 'dist', 'version.txt'), 'utf8').trim(), dist: join(checkout, 'dist') };
}

/** What was built and downloaded for the packages is used again, but not written to. */
function keepBindings(): void {
  if (!existsSync(PACKAGES)) {
    readdirSync(CACHE).filter(name => name === 'maven' || /^cdk8s-plus-28-.*-java$/.test(name))
      .forEach(name => cpSync(join(CACHE, name), join(PACKAGES, name), { recursive: true }));
  }
}
