import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** The root of the repository. */
export const ROOT = resolve(__dirname, '..', '..');

/** Where downloads and the bindings of dependencies are kept from run to run. */
export const CACHE = resolve(ROOT, process.env.PACKAGE_CACHE ?? '.cache');

/** Runs a tool of the project, and shows what it said only when it fails. */
export function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): void {
  const PATH = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '1', PATH, ...env },
    maxBuffer: 2 ** 28,
  });
  if (error || status !== 0) {
    throw new Error([`${command} ${args.join(' ')} failed`, error?.message, stdout, stderr].filter(Boolean).join('\n'));
  }
}

/** Whether a command is there to run. */
export function isOnPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, command)));
}
