import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { ROOT } from '../root';


/** The folder for downloads and bindings of dependencies, which is kept between runs. */
export const CACHE = resolve(ROOT, process.env.PACKAGE_CACHE ?? '.cache');

/** The folder in which a tool runs, and additional environment variables. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether to show the output of the tool while it runs. Otherwise, the output is only shown if the tool fails. */
  readonly show?: boolean;
}

/** Runs a tool of the project, or any other tool on the path. */
export function run(command: string, args: string[], options: RunOptions = {}): void {
  const PATH = [join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    cwd: options.cwd ?? ROOT,
    encoding: 'utf8',
    // Silences the warnings of jsii about Node versions that it no longer supports.
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0], PATH, ...options.env },
    maxBuffer: 2 ** 28,
    stdio: options.show ? 'inherit' : 'pipe',
  });
  if (error || status !== 0) {
    throw new Error([`${command} ${args.join(' ')} failed`, error?.message, stdout, stderr].filter(Boolean).join('\n'));
  }
}

/** Runs a program of the project. If it fails, only the message of the error is printed. */
export function runMain(main: (args: string[]) => void): void {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

/** Whether a command is on the path. */
export function isOnPath(command: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, command)));
}
